import type { GraphEdge, WriteOperation } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import type { NodeLabel } from '../../../domain/ontology.js';
import type { EdgeQuery, ExportRecord, GraphStore } from '../../graph-store.js';
import type { CopySource, FileCopy } from '../backup/copy-window.js';

/** A call of the port on one line of the socket. */
export interface CallMessage {
  readonly call: number;
  readonly method: string;
  readonly parameters: readonly unknown[];
}

const EXPORT_BATCH = 500;
const MAX_EXPORTS = 16;

/** What one connection may call, the exports that it is reading and the copy that it is making. */
export class StoreCalls {
  private readonly exports = new Map<number, AsyncIterator<ExportRecord>>();
  private nextExport = 1;

  private copy: number | undefined;

  constructor(private readonly store: GraphStore & CopySource) {}

  /** Runs one call; gives what goes back as JSON. Throws for a method that the port does not have. */
  async run({ method, parameters }: CallMessage): Promise<unknown> {
    const [first, second, third] = parameters;
    switch (method) {
      case 'write':
        return this.store.write(first as readonly WriteOperation[]);
      case 'readMany':
        return this.store.readMany(first as readonly NodeId[]);
      case 'readEdges':
        return [...(await this.store.readEdges(first as EdgeQuery))] satisfies [
          NodeId,
          readonly GraphEdge[],
        ][];
      case 'list':
        return this.store.list(
          first as NodeLabel,
          (second ?? undefined) as NodeId | undefined,
          third as number,
        );
      case 'feed':
        return this.store.feed(first as string, second as number);
      case 'feedHead':
        return this.store.feedHead();
      case 'counts':
        return this.store.counts();
      case 'readMeta':
        return this.store.readMeta(first as string);
      case 'writeMeta':
        return this.store.writeMeta(first as string, second as string);
      case 'erase':
        return this.store.erase(first as readonly NodeId[]);
      case 'ping':
        return this.store.ping();
      case 'beginCopy':
        return this.beginCopy();
      case 'endCopy':
        return this.endCopy(first as number);
      case 'exportOpen':
        return this.openExport();
      case 'exportNext':
        return this.nextBatch(first as number);
      case 'exportClose':
        return this.closeExport(first as number);
      default:
        throw new Error(`expected a method of the store, got ${JSON.stringify(method)}`);
    }
  }

  /** Ends the exports that were not read to their end, and a copy that was broken off. */
  async close(): Promise<void> {
    // Why it is no good would be told to nobody.
    if (this.copy !== undefined) await this.endCopy(this.copy).catch(() => {});
    for (const name of this.exports.keys()) await this.closeExport(name);
  }

  private async beginCopy(): Promise<FileCopy> {
    const copy = await this.store.beginCopy();
    this.copy = copy.id;
    return copy;
  }

  private endCopy(id: number): Promise<void> {
    this.copy = undefined;
    return this.store.endCopy(id);
  }

  private openExport(): number {
    if (this.exports.size >= MAX_EXPORTS) throw new Error(`expected at most ${MAX_EXPORTS} exports at once`);
    const name = this.nextExport;
    this.nextExport += 1;
    this.exports.set(name, this.store.exportAll()[Symbol.asyncIterator]());
    return name;
  }

  /** The next records of an export; fewer than 500 at its end. */
  private async nextBatch(name: number): Promise<ExportRecord[]> {
    const records: ExportRecord[] = [];
    const iterator = this.exports.get(name);
    while (iterator !== undefined && records.length < EXPORT_BATCH) {
      const result = await iterator.next();
      if (result.done) {
        this.exports.delete(name);
        break;
      }
      records.push(result.value);
    }
    return records;
  }

  private async closeExport(name: number): Promise<void> {
    const iterator = this.exports.get(name);
    this.exports.delete(name);
    await iterator?.return?.();
  }
}
