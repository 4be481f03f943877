/** Lets work that has a key in common run one after the other, in the order in which it was asked for; other work does not wait. */
export class KeyedTurns {
  private readonly last = new Map<string, Promise<void>>();

  /** The result of `work`, which starts when all that was asked for before with one of `keys` has ended, well or not. */
  async run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = new Set(keys.flatMap((key) => this.last.get(key) ?? []));
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    for (const key of keys) this.last.set(key, ended);
    try {
      for (const one of before) await one;
      return await work();
    } finally {
      for (const key of keys) if (this.last.get(key) === ended) this.last.delete(key);
      end();
    }
  }
}
