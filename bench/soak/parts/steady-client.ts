import { setTimeout as sleep } from 'node:timers/promises';

/** Sends a write, again with each `attempt` above 0; true when it was acknowledged. */
export type Send = (url: string, number: number, attempt: number) => Promise<boolean>;

/** A server that is there and refuses so often will not take it. */
const MOST_ATTEMPTS = 500;

/** What was acknowledged: the numbers of the writes, in order. */
export interface Acknowledged {
  readonly acknowledged: readonly number[];
}

/** A client that sends one write after the other, each again until it is acknowledged, while a server is there. */
export class SteadyClient implements Acknowledged {
  readonly acknowledged: number[] = [];
  private isStopping = false;
  private readonly work: Promise<void>;

  constructor(
    private readonly url: () => string | undefined,
    private readonly send: Send,
    private readonly pauseMs: number,
  ) {
    this.work = this.run();
  }

  /** Ends the write at hand. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.work;
  }

  private async run(): Promise<void> {
    for (let number = 0; !this.isStopping; number++) {
      for (let attempt = 0; ; ) {
        const url = this.url();
        if (url !== undefined) {
          if (await this.send(url, number, attempt)) break;
          attempt += 1;
          if (attempt > MOST_ATTEMPTS) throw new Error(`write ${number} is refused again and again`);
        }
        await sleep(20);
      }
      this.acknowledged.push(number);
      await sleep(this.pauseMs);
    }
  }
}
