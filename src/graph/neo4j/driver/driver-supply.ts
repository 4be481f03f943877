import type { Driver } from 'neo4j-driver';

/** A driver that somebody uses; `giveUp` where it did not answer, `done` once the use has ended. */
export interface BorrowedDriver {
  readonly driver: Driver;
  giveUp(): void;
  done(): void;
}

interface Supplied {
  readonly driver: Driver;
  users: number;
  isGivenUp: boolean;
}

/**
 * Lends one driver to all, and another one after it did not answer: a connection whose other end has vanished without
 * a word, or hangs, is never told apart from a slow one by the driver, which keeps it until the system gives it up (minutes),
 * so that soon all of its connections may be such. What was given up ends, with all it waits for, when its last user is done.
 */
export class DriverSupply {
  readonly #open: () => Driver;
  #current: Supplied;

  constructor(open: () => Driver) {
    this.#open = open;
    this.#current = { driver: open(), users: 0, isGivenUp: false };
  }

  borrow(): BorrowedDriver {
    const supplied = this.#current;
    supplied.users += 1;
    return {
      driver: supplied.driver,
      giveUp: () => {
        if (supplied.isGivenUp) return;
        supplied.isGivenUp = true;
        this.#current = { driver: this.#open(), users: 0, isGivenUp: false };
      },
      done: () => {
        supplied.users -= 1;
        if (supplied.isGivenUp && supplied.users === 0) supplied.driver.close().catch(() => undefined);
      },
    };
  }

  /** Closes the one in use; those that were given up close by themselves. */
  async close(): Promise<void> {
    await this.#current.driver.close();
  }
}
