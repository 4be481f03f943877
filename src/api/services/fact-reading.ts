import type { GraphStore } from '../../graph/graph-store.js';
import type { ReaderVersion } from '../../ingest/facts/claims/product-text.js';
import type { ExtractionPool } from '../../ingest/facts/extraction-pool.js';
import type { ReadingState } from '../../ingest/facts/reading-state.js';
import { rereadCorpus } from '../../ingest/facts/reread-corpus.js';

/** How long after a failure the reading goes on, and how often its progress is told (both change only speed). */
const RETRY_MS = 60_000;
const TELL_EVERY_MS = 10_000;

/** What reading in the background needs. */
export interface FactReadingOptions {
  readonly store: GraphStore;
  readonly createExtractor: () => ExtractionPool;
  /** The version of what `createExtractor` makes; that of the program when left out. */
  readonly reader?: ReaderVersion;
  /** Told at times how far it is, and at the end. */
  readonly onProgress?: (progress: FactReadingProgress) => void;
  readonly onError: (error: unknown) => void;
  readonly retryMs?: number;
}

/** How far the texts are read by the version of the program. */
export interface FactReadingProgress {
  readonly state: 'waiting' | 'reading' | 'done' | 'failed';
  /** The reader's name and version; undefined before the start. */
  readonly reader: string | undefined;
  /** Products that were looked at, out of how many; those that the reading found done when it began count too. */
  readonly productsDone: number;
  readonly productsTotal: number;
  /** Texts that were read again. */
  readonly texts: number;
}

/** Keeps the texts of a store read by the version of the program, beside everything else; tried again after a failure. */
export class FactReading {
  progress: FactReadingProgress = {
    state: 'waiting',
    reader: undefined,
    productsDone: 0,
    productsTotal: 0,
    texts: 0,
  };
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private toldAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: FactReadingOptions) {}

  /** Begins, or begins again; what is read already is not read twice. */
  start(): void {
    if (this.running !== undefined || this.stopping.signal.aborted) return;
    clearTimeout(this.timer);
    this.running = this.run()
      .catch((error: unknown) => this.failed(error))
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Ends it between two steps, and waits until then. */
  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  /** Waits until it rests: done, failed or stopped. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    const { store, createExtractor, reader, onError } = this.options;
    const { nodes } = await store.counts();
    this.progress = { ...this.progress, state: 'reading', productsTotal: nodes.Product ?? 0 };
    const last = await rereadCorpus({
      store,
      createExtractor,
      ...(reader && { reader }),
      signal: this.stopping.signal,
      onProgress: (state) => this.advance(state),
      onProductFailed: (_product, error) => onError(error),
    });
    if (this.stopping.signal.aborted) return;
    this.advance(last);
    if (!last.isDone)
      return this.failed(new Error('some products are still shown as an earlier version read them'));
    const { productsTotal } = this.progress;
    this.progress = { ...this.progress, state: 'done', productsDone: productsTotal };
    if (last.texts > 0) this.options.onProgress?.(this.progress);
  }

  private advance({ reader, products, texts }: ReadingState): void {
    const { productsTotal } = this.progress;
    this.progress = { ...this.progress, reader, texts, productsDone: Math.min(products, productsTotal) };
    if (texts === 0 || performance.now() - this.toldAt < TELL_EVERY_MS) return;
    this.toldAt = performance.now();
    this.options.onProgress?.(this.progress);
  }

  private failed(error: unknown): void {
    this.progress = { ...this.progress, state: 'failed' };
    this.options.onError(error);
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => this.start(), this.options.retryMs ?? RETRY_MS);
    this.timer.unref();
  }
}
