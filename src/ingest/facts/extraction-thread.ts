import { Worker } from 'node:worker_threads';
import type { Extraction } from '../../extract/extraction.js';
import type { TextClass, WaitingText } from './extraction-queue.js';
import type { ExtractionResult, ExtractionTask, ExtractionWorkerData } from './extraction-worker.js';

const WORKER = new URL('./extraction-worker.js', import.meta.url);

/**
 * Most memory of a thread's values, in MB: it holds some 45, and collects its garbage the earlier the lower this is. A
 * text that needs more is given up like one that takes too long.
 */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };

export interface ThreadEvents {
  /** The texts it had are read. */
  readonly onDone: () => void;
  /** One text took longer than the deadline or more memory than there is: the thread is gone, and what it had and did not read is given back. */
  readonly onGivenUp: (culprit: WaitingText, others: readonly WaitingText[]) => void;
  /** The thread broke. */
  readonly onFailure: (error: Error) => void;
}

/**
 * A thread that reads texts. Keeps the process alive only while it reads. Each text has `deadlineMs` milliseconds of
 * its own (the first one ten times as long, since dictionaries are loaded with it).
 */
export class ExtractionThread {
  /** What it is reading; undefined when it is free. */
  texts: readonly WaitingText[] | undefined;
  /** The class of texts that it read last. */
  last: TextClass | undefined;
  readonly #worker: Worker;
  readonly #begun = new Int32Array(new SharedArrayBuffer(4));
  #begunBefore = 0;
  #watch: NodeJS.Timeout | undefined;
  #isGone = false;

  constructor(
    private readonly deadlineMs: number,
    private readonly events: ThreadEvents,
  ) {
    const data: ExtractionWorkerData = { begun: this.#begun.buffer };
    this.#worker = new Worker(WORKER, { workerData: data, resourceLimits: MEMORY });
    this.#worker.on('message', (extractions: ExtractionResult) => this.#finish(extractions));
    this.#worker.on('error', (error) => {
      const isFull = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!isFull || this.#isGone || this.texts === undefined) return this.#fail(error);
      this.#giveUp(Atomics.load(this.#begun, 0));
    });
    this.#worker.on('exit', (status) =>
      this.#fail(new Error(`an extraction thread left with status ${status}`)),
    );
    this.#worker.unref();
  }

  read(texts: readonly WaitingText[], name: TextClass): void {
    const isNew = name !== this.last;
    this.texts = texts;
    this.last = name;
    this.#begunBefore = Atomics.load(this.#begun, 0);
    this.#worker.ref();
    this.#worker.postMessage(texts.map(({ input }) => input) satisfies ExtractionTask);
    this.#watchFrom(this.#begunBefore, isNew ? 10 * this.deadlineMs : this.deadlineMs);
  }

  async close(): Promise<void> {
    this.#isGone = true;
    clearTimeout(this.#watch);
    await this.#worker.terminate();
  }

  /** Looks again after `delay`; a thread that is still at the same text then is given up. */
  #watchFrom(seen: number, delay: number): void {
    this.#watch = setTimeout(() => {
      const begun = Atomics.load(this.#begun, 0);
      if (begun !== seen) this.#watchFrom(begun, this.deadlineMs);
      else this.#giveUp(begun);
    }, delay);
  }

  /** The text that was begun last, of `begun` in all, is the culprit. */
  #giveUp(begun: number): void {
    const texts = this.texts ?? [];
    const index = Math.max(0, begun - this.#begunBefore - 1);
    this.texts = undefined;
    this.close().catch(() => {});
    const culprit = texts[index];
    if (culprit !== undefined) this.events.onGivenUp(culprit, texts.toSpliced(index, 1));
  }

  #finish(extractions: ExtractionResult): void {
    if (this.#isGone) return;
    const texts = this.texts ?? [];
    this.texts = undefined;
    clearTimeout(this.#watch);
    this.#worker.unref();
    for (const [index, text] of texts.entries()) text.resolve(extractions[index] as Extraction);
    this.events.onDone();
  }

  #fail(error: Error): void {
    if (this.#isGone) return;
    this.#isGone = true;
    clearTimeout(this.#watch);
    this.events.onFailure(error);
  }
}
