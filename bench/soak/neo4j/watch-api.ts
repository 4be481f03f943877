import { setTimeout as sleep } from 'node:timers/promises';
import { askApi } from '../parts/ask-api.js';

const EVERY_MS = 150;

/** One look at a health address. */
export interface Look {
  readonly at: number;
  readonly isReady: boolean;
  readonly isLive: boolean;
}

/** A read that was asked for, and how it ended. */
export interface Read {
  readonly endedAt: number;
  readonly ms: number;
  /** Undefined where it was answered. */
  readonly code: string | undefined;
}

/** Asks both health addresses of an API and reads a page of recommendations from it, again and again. */
export class ApiWatch {
  readonly looks: Look[] = [];
  readonly reads: Read[] = [];
  #isRunning = true;
  readonly #work: Promise<unknown>;

  constructor(
    private readonly url: string,
    private readonly query: string,
  ) {
    this.#work = Promise.all([this.#look(), this.#read()]);
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    await this.#work;
  }

  async #look(): Promise<void> {
    while (this.#isRunning) {
      const [isReady, isLive] = await Promise.all([this.#isOk('ready'), this.#isOk('live')]);
      this.looks.push({ at: performance.now(), isReady, isLive });
      await sleep(EVERY_MS);
    }
  }

  async #isOk(name: string): Promise<boolean> {
    try {
      const response = await fetch(`${this.url}/health/${name}`);
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }

  async #read(): Promise<void> {
    while (this.#isRunning) {
      const startedAt = performance.now();
      const { code } = await askApi(this.url, this.query);
      const endedAt = performance.now();
      this.reads.push({ endedAt, ms: endedAt - startedAt, code });
      await sleep(EVERY_MS);
    }
  }
}
