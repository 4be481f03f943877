/** What a piece of work cost this process, in seconds. */
export interface Cost {
  /** User and system. */
  readonly cpu: number;
  readonly clock: number;
}

/** What `work` cost and gave. */
export async function costOf<T>(work: () => T | Promise<T>): Promise<{ cost: Cost; value: T }> {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const value = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cost: { cpu: (user + system) / 1e6, clock: (performance.now() - start) / 1e3 }, value };
}

/** `a` and then `b`. */
export function addCosts(a: Cost, b: Cost): Cost {
  return { cpu: a.cpu + b.cpu, clock: a.clock + b.clock };
}

/** Megabytes that the process holds: heap, arrays outside it, and all of it resident; collected before. */
export function memory(): { readonly heap: number; readonly arrays: number; readonly resident: number } {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed / 1e6, arrays: arrayBuffers / 1e6, resident: rss / 1e6 };
}
