import type { NodeId } from '../../domain/ids.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { CatalogueIndex } from '../catalogue-index.js';
import { loadFeatureNames, withFeatureNames } from '../features/feature-names.js';
import { EXTRACTOR, type ReaderVersion } from './claims/product-text.js';
import type { ExtractionPool } from './extraction-pool.js';
import { isOvertaken } from './read-facts.js';
import { loadReadingState, type ReadingState, saveReadingState } from './reading-state.js';
import { rereadProduct } from './reread-product.js';
import { readerName } from './text-mark.js';
import type { FactsContext } from './text-readings.js';

const PRODUCTS_AT_ONCE = 100;
/** The place is noted after so many products that had texts to read: after a crash these are looked at again. */
const NOTE_EVERY = 20;

/** What reading a corpus again needs. */
export interface RereadOptions {
  readonly store: GraphStore;
  /** Makes what reads: called once the first text is found that has to be read again. */
  readonly createExtractor: () => ExtractionPool;
  readonly reader?: ReaderVersion;
  /** Told after every product that had texts to read, and after every page of products. */
  readonly onProgress?: (state: ReadingState) => void;
  /** A product whose texts others keep changing is told and left to the next start; the others go on. */
  readonly onProductFailed?: (product: NodeId, error: unknown) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads every text again that another version of the reader has read, product by product in the order of their ids, and
 * publishes each product at once: until then it is shown as the earlier version read it. The store knows how far it got:
 * broken off, by a crash too, it goes on from there, and a corpus that is done costs one look. Gives the last state.
 * Throws what the store and the extractor throw.
 */
export async function rereadCorpus(options: RereadOptions): Promise<ReadingState> {
  const { store, reader = EXTRACTOR, onProgress, onProductFailed, signal } = options;
  const saved = await loadReadingState(store);
  const name = readerName(reader);
  if (saved?.isDone === true && saved.reader === name) return saved;
  let state: ReadingState =
    saved?.reader === name ? saved : { reader: name, after: undefined, products: 0, texts: 0, isDone: false };
  const isStopped = (): boolean => signal?.aborted === true;
  const tools = new ReadingTools(options);
  // Whoever stops it does not wait for the texts that are being read.
  const stop = (): void => void tools.close();
  signal?.addEventListener('abort', stop, { once: true });
  let unsaved = 0;
  let failed = 0;
  try {
    for (let after = state.after; ; ) {
      const page = await store.list('Product', after, PRODUCTS_AT_ONCE);
      for (const { id } of page.nodes) {
        const texts = await tools.reread(id).catch((error: unknown) => {
          if (isStopped()) return 0;
          if (!isOvertaken(error)) throw error;
          failed += 1;
          onProductFailed?.(id, error);
          return 0;
        });
        if (isStopped()) return state;
        // A product that failed is not passed: the next start looks at it and all after it once more.
        const done = failed > 0 ? state.after : id;
        state = { ...state, after: done, products: state.products + 1, texts: state.texts + texts };
        if (texts === 0) continue;
        onProgress?.(state);
        unsaved += 1;
        if (unsaved < NOTE_EVERY) continue;
        await saveReadingState(store, state);
        unsaved = 0;
      }
      onProgress?.(state);
      if (page.next === undefined) break;
      after = page.next;
    }
    state = { ...state, isDone: failed === 0 };
    await saveReadingState(store, state);
    onProgress?.(state);
    return state;
  } finally {
    signal?.removeEventListener('abort', stop);
    await tools.close();
  }
}

/** What reads; dictionaries and the index of names are loaded when the first text is found that has to be read. */
class ReadingTools {
  private pool: ExtractionPool | undefined;
  private context: Promise<FactsContext> | undefined;

  constructor(private readonly options: RereadOptions) {}

  reread(product: NodeId): Promise<number> {
    const { store, reader, signal } = this.options;
    return rereadProduct({ store, reader, open: () => (this.context ??= this.open()) }, product, signal);
  }

  async close(): Promise<void> {
    const { pool } = this;
    this.pool = undefined;
    await pool?.close();
  }

  private async open(): Promise<FactsContext> {
    const { store, reader, createExtractor } = this.options;
    this.pool = createExtractor();
    const index = await CatalogueIndex.load(store, { isLight: true });
    const extractor = withFeatureNames(this.pool, await loadFeatureNames(store));
    return { store, extractor, index, ...(reader && { reader }) };
  }
}
