import { Worker } from 'node:worker_threads';
import type { Extraction, ExtractionInput } from '../../extract/extraction.js';
import { createExtractor } from '../../extract/extractor.js';
import { ExtractionQueue, type TextClass, type WaitingText } from './extraction-queue.js';
import type { ExtractionResult, ExtractionTask } from './extraction-worker.js';
import type { TextExtractor } from './text-extractor.js';

/** Compiled code runs the worker's file; run from the sources there is none. */
const WORKER = new URL('./extraction-worker.js', import.meta.url);
const IS_COMPILED = import.meta.url.endsWith('.js');

interface Reader {
  readonly worker: Worker;
  /** What it is reading. */
  texts: readonly WaitingText[] | undefined;
  last: TextClass | undefined;
}

/** An extractor that must be closed. */
export interface ExtractionPool extends TextExtractor {
  /** Ends the threads; texts that wait for them are rejected. */
  readonly close: () => Promise<void>;
}

/**
 * An extractor of `threads` threads (two by default), each of which holds dictionaries of some 100 MB; what it says of
 * a text is what `createExtractor` says. Where the program runs from its sources it reads in this thread.
 */
export function createExtractionPool(threads = 2): ExtractionPool {
  return IS_COMPILED ? new ThreadPool(threads) : { ...createExtractor(), close: async () => {} };
}

class ThreadPool implements ExtractionPool {
  private readonly queue = new ExtractionQueue();
  private readonly readers: readonly Reader[];
  private failure: Error | undefined;
  private isDue = false;

  constructor(threads: number) {
    this.readers = Array.from({ length: threads }, () => this.start());
  }

  extract(input: ExtractionInput): Promise<Extraction> {
    return new Promise((resolve, reject) => {
      this.queue.add({ input, resolve, reject });
      if (this.isDue) return;
      this.isDue = true;
      // Whoever reads many texts asks for all of them before any of them is handed out.
      queueMicrotask(() => {
        this.isDue = false;
        this.handOut();
      });
    });
  }

  async close(): Promise<void> {
    this.fail(new Error('the extraction pool is closed'));
    await Promise.all(this.readers.map(({ worker }) => worker.terminate()));
  }

  private start(): Reader {
    const worker = new Worker(WORKER);
    const reader: Reader = { worker, texts: undefined, last: undefined };
    worker.on('message', (extractions: ExtractionResult) => {
      const { texts } = reader;
      reader.texts = undefined;
      worker.unref();
      for (const [index, text] of (texts ?? []).entries()) text.resolve(extractions[index] as Extraction);
      this.handOut();
    });
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', (status) => this.fail(new Error(`an extraction thread left with status ${status}`)));
    // Only a thread that has something to read keeps the process alive.
    worker.unref();
    return reader;
  }

  private handOut(): void {
    if (this.failure !== undefined) return this.fail(this.failure);
    for (const reader of this.readers) {
      if (reader.texts !== undefined) continue;
      const next = this.queue.take(reader.last);
      if (next === undefined) return;
      reader.texts = next.texts;
      reader.last = next.name;
      reader.worker.ref();
      reader.worker.postMessage(next.texts.map(({ input }) => input) satisfies ExtractionTask);
    }
  }

  /** Rejects all that waits, now and from now on; the first reason holds. */
  private fail(error: Error): void {
    this.failure ??= error;
    for (const reader of this.readers) {
      for (const { reject } of reader.texts ?? []) reject(this.failure);
      reader.texts = undefined;
    }
    for (let next = this.queue.take(undefined); next !== undefined; next = this.queue.take(undefined))
      for (const { reject } of next.texts) reject(this.failure);
  }
}
