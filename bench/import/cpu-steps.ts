import type { GraphStore } from '../../src/graph/graph-store.js';

/** CPU of this process so far, user and system, in seconds. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const READS = ['readMany', 'readEdges', 'list', 'counts', 'readMeta'] as const;

/** CPU of the steps of an import, told apart by watching the store and the extractor at work; all in one thread. */
export class CpuSteps {
  /** By step; `products` is the finding out which listings are of one product. */
  readonly seconds: Record<string, number> = {};
  private entered: { readonly step: string; readonly at: number } | undefined;

  /** What `work`, which answers at once, gave; its CPU counts for `step`. */
  count<T>(step: string, work: () => T): T {
    const before = cpuSeconds();
    try {
      return work();
    } finally {
      this.add(step, cpuSeconds() - before);
    }
  }

  /** Counts for the step `products` from its first word until another step's. */
  enter(step: string): void {
    if (this.entered?.step === step) return;
    const now = cpuSeconds();
    if (this.entered?.step === 'products') this.add('products', now - this.entered.at);
    this.entered = { step, at: now };
  }

  /** `store`, whose calls count for `write` and `look`. The embedded store works before it answers. */
  watchStore<T extends GraphStore>(store: T): GraphStore {
    const count = this.count.bind(this);
    return new Proxy<GraphStore>(store, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        const step = name === 'write' ? 'write' : READS.includes(name as never) ? 'look' : undefined;
        const call = value.bind(target) as (...words: unknown[]) => unknown;
        return step === undefined ? call : (...words: unknown[]) => count(step, () => call(...words));
      },
    });
  }

  private add(step: string, cost: number): void {
    this.seconds[step] = (this.seconds[step] ?? 0) + cost;
  }
}
