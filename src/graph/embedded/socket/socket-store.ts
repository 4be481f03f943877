import type { GraphEdge, GraphNode, WriteOperation } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import type { NodeLabel } from '../../../domain/ontology.js';
import { checkOperation } from '../../../domain/values.js';
import type {
  EdgeQuery,
  ExportRecord,
  FeedPage,
  GraphCounts,
  GraphStore,
  NodePage,
  WriteReceipt,
} from '../../graph-store.js';
import type { CopySource, FileCopy } from '../backup/copy-window.js';
import { SocketCaller } from './socket-caller.js';

/** A store that another process owns, reached through its local socket: how commands work beside a running server. */
export class SocketStore implements GraphStore, CopySource {
  readonly engine = 'embedded';

  private constructor(private readonly caller: SocketCaller) {}

  /** Connects to the owner at `address`; rejects with StoreUnavailableError when nobody serves there. */
  static async connect(address: string): Promise<SocketStore> {
    return new SocketStore(await SocketCaller.connect(address));
  }

  async write(operations: readonly WriteOperation[]): Promise<WriteReceipt> {
    // JSON would turn NaN into null, and null removes a property: so what cannot be written must not leave.
    for (const operation of operations) checkOperation(operation);
    return (await this.caller.call('write', operations)) as WriteReceipt;
  }

  async readMany(ids: readonly NodeId[]): Promise<readonly (GraphNode | null)[]> {
    return (await this.caller.call('readMany', ids)) as (GraphNode | null)[];
  }

  async readEdges(query: EdgeQuery): Promise<ReadonlyMap<NodeId, readonly GraphEdge[]>> {
    return new Map((await this.caller.call('readEdges', query)) as [NodeId, readonly GraphEdge[]][]);
  }

  async list(label: NodeLabel, after: NodeId | undefined, limit: number): Promise<NodePage> {
    const { nodes, next } = (await this.caller.call('list', label, after, limit)) as NodePage;
    return { nodes, next };
  }

  async *exportAll(): AsyncGenerator<ExportRecord> {
    const name = await this.caller.call('exportOpen');
    try {
      for (;;) {
        const records = (await this.caller.call('exportNext', name)) as ExportRecord[];
        if (records.length === 0) return;
        yield* records;
      }
    } finally {
      await this.caller.call('exportClose', name);
    }
  }

  async feed(cursor: string, limit: number): Promise<FeedPage> {
    return (await this.caller.call('feed', cursor, limit)) as FeedPage;
  }

  async feedHead(): Promise<{ readonly cursor: string; readonly seq: number }> {
    return (await this.caller.call('feedHead')) as { cursor: string; seq: number };
  }

  async counts(): Promise<GraphCounts> {
    return (await this.caller.call('counts')) as GraphCounts;
  }

  async readMeta(name: string): Promise<string | undefined> {
    return (await this.caller.call('readMeta', name)) as string | undefined;
  }

  async writeMeta(name: string, value: string): Promise<void> {
    await this.caller.call('writeMeta', name, value);
  }

  async erase(ids: readonly NodeId[]): Promise<WriteReceipt> {
    return (await this.caller.call('erase', ids)) as WriteReceipt;
  }

  async beginCopy(): Promise<FileCopy> {
    return (await this.caller.call('beginCopy')) as FileCopy;
  }

  async endCopy(id: number): Promise<void> {
    await this.caller.call('endCopy', id);
  }

  async ping(): Promise<void> {
    await this.caller.call('ping');
  }

  async close(): Promise<void> {
    await this.caller.close();
  }
}
