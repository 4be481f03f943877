import type { Extraction, ExtractionInput } from '../../extract/extraction.js';
import { createExtractor } from '../../extract/extractor.js';
import { detectLanguage } from '../../text/detect-language.js';
import { ExtractionQueue, type WaitingText } from './extraction-queue.js';
import { ExtractionThread } from './extraction-thread.js';
import type { TextExtractor } from './text-extractor.js';

/** Compiled code runs the worker's file; run from the sources there is none. */
const IS_COMPILED = import.meta.url.endsWith('.js');
const DEFAULT_DEADLINE_MS = 20_000;

export interface ExtractionPoolOptions {
  /** Each holds dictionaries of some 100 MB; 2 when missing. */
  readonly threads?: number;
  /** Longest time for one text in milliseconds, 20,000 when missing. */
  readonly deadlineMs?: number;
  /** Told the id of a text that was given up. */
  readonly onGivenUp?: (id: string) => void;
}

/** An extractor that must be closed. */
export interface ExtractionPool extends TextExtractor {
  readonly extract: (input: ExtractionInput) => Promise<Extraction>;
  /** Ends the threads; texts that wait for them are rejected. */
  readonly close: () => Promise<void>;
}

/**
 * An extractor of several threads; what it says of a text is what `createExtractor` says. A text that takes longer
 * than the deadline is given up alone: it says nothing, and the others are read. Where the program runs from its
 * sources it reads in this thread, without a deadline.
 */
export function createExtractionPool(options: ExtractionPoolOptions = {}): ExtractionPool {
  if (IS_COMPILED) return new ThreadPool(options);
  const { extract } = createExtractor();
  return { extract: async (input) => extract(input), close: async () => {} };
}

const nothing = ({ id, text, language = detectLanguage(text) }: ExtractionInput): Extraction => ({
  id,
  language,
  mentions: [],
  specifications: [],
  entities: [],
  comparisons: [],
});

class ThreadPool implements ExtractionPool {
  private readonly queue = new ExtractionQueue();
  /** Started with the first text: who has none to read pays for none. */
  private threads: ExtractionThread[] = [];
  private failure: Error | undefined;
  private isDue = false;

  constructor(private readonly options: ExtractionPoolOptions) {}

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
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private start(index: number): ExtractionThread {
    return new ExtractionThread(this.options.deadlineMs ?? DEFAULT_DEADLINE_MS, {
      onDone: () => this.handOut(),
      onFailure: (error) => this.fail(error),
      onGivenUp: (culprit, others) => {
        this.threads[index] = this.start(index);
        for (const other of others) this.queue.add(other);
        this.options.onGivenUp?.(culprit.input.id);
        culprit.resolve(nothing(culprit.input));
        this.handOut();
      },
    });
  }

  private handOut(): void {
    if (this.failure !== undefined) return this.fail(this.failure);
    if (this.threads.length === 0)
      this.threads = Array.from({ length: this.options.threads ?? 2 }, (_, index) => this.start(index));
    for (const thread of this.threads) {
      if (thread.texts !== undefined) continue;
      const next = this.queue.take(thread.last);
      if (next === undefined) return;
      thread.read(next.texts, next.name);
    }
  }

  /** Rejects all that waits, now and from now on; the first reason holds. */
  private fail(error: Error): void {
    this.failure ??= error;
    const reject = (texts: readonly WaitingText[]): void => {
      for (const text of texts) text.reject(this.failure);
    };
    for (const thread of this.threads) {
      reject(thread.texts ?? []);
      thread.texts = undefined;
    }
    for (let next = this.queue.take(undefined); next !== undefined; next = this.queue.take(undefined))
      reject(next.texts);
  }
}
