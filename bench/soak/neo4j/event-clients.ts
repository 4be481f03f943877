import { setTimeout as sleep } from 'node:timers/promises';
import { askApi } from '../parts/ask-api.js';

const RECORD =
  'mutation ($for: ID!, $events: [EventInput!]!) { recordEvents(input: { for: $for, events: $events }) { recorded userErrors { code message } } }';
/** Between two events of a client, and before one that was refused is sent again. */
const PAUSE_MS = 60;

/** An attempt to record an event. */
export interface Attempt {
  readonly sentAt: number;
  readonly endedAt: number;
  /** Undefined where it was acknowledged. */
  readonly code: string | undefined;
}

/**
 * Clients that record one event after the other, each for a person of its own, and send an event again until it is
 * acknowledged, to whichever of the servers it is their turn to ask.
 */
export class EventClients {
  readonly attempts: Attempt[] = [];
  /** The acknowledged events by who did them. */
  readonly acknowledged = new Map<string, string[]>();
  private isRunning = true;
  readonly #work: Promise<void>[];

  constructor(
    private readonly urls: () => readonly string[],
    private readonly products: readonly string[],
    count: number,
    name = 'soak',
  ) {
    this.#work = Array.from({ length: count }, (_, index) => this.#record(`${name}-${index}`));
  }

  /** Lets every client end the attempt that it is at. */
  async stop(): Promise<void> {
    this.isRunning = false;
    await Promise.all(this.#work);
  }

  get acknowledgedCount(): number {
    let count = 0;
    for (const events of this.acknowledged.values()) count += events.length;
    return count;
  }

  async #record(person: string): Promise<void> {
    const done: string[] = [];
    this.acknowledged.set(person, done);
    for (let number = 0; this.isRunning; number += 1) {
      const id = `${person}-${number}`;
      const product = this.products[number % this.products.length];
      const event = { id, type: 'VIEW', product, at: new Date().toISOString() };
      for (let tries = 0; ; tries += 1) {
        const urls = this.urls();
        const url = urls[(number + tries) % urls.length];
        if (url !== undefined) {
          const sentAt = performance.now();
          const { code } = await askApi(url, RECORD, { for: person, events: [event] });
          this.attempts.push({ sentAt, endedAt: performance.now(), code });
          if (code === undefined) {
            done.push(id);
            break;
          }
        }
        if (!this.isRunning) return;
        await sleep(PAUSE_MS);
      }
      await sleep(PAUSE_MS);
    }
  }
}
