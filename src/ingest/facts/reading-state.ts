import type { NodeId } from '../../domain/ids.js';
import { isNodeId } from '../../domain/ids.js';
import type { GraphStore } from '../../graph/graph-store.js';

const META_NAME = 'factReading';

/** How far the texts of the store are read by a version. */
export interface ReadingState {
  /** The reader's name and version, see `readerName`. */
  readonly reader: string;
  /** All products up to this one, by id, are done; undefined before the first. */
  readonly after: NodeId | undefined;
  readonly products: number;
  readonly texts: number;
  readonly isDone: boolean;
}

/** The state that was saved last; undefined where there is none or it cannot be read. */
export async function loadReadingState(store: GraphStore): Promise<ReadingState | undefined> {
  const text = await store.readMeta(META_NAME);
  if (text === undefined || text === '') return undefined;
  try {
    const { reader, after, products, texts, isDone } = JSON.parse(text) as Partial<ReadingState>;
    if (typeof reader !== 'string' || typeof isDone !== 'boolean') return undefined;
    return {
      reader,
      after: isNodeId(after) ? after : undefined,
      products: typeof products === 'number' ? products : 0,
      texts: typeof texts === 'number' ? texts : 0,
      isDone,
    };
  } catch {
    return undefined;
  }
}

/** Keeps `state` in the store, in place of the one that was there. */
export async function saveReadingState(store: GraphStore, state: ReadingState): Promise<void> {
  await store.writeMeta(META_NAME, JSON.stringify(state));
}
