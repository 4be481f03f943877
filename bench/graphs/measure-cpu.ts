/** What one part of a benchmark cost. */
export interface Measured {
  /** CPU of this process a call, user and system, in microseconds: the median of the rounds. */
  readonly cpuMicroseconds: number;
  /** Time on the clock a call, in microseconds: the median of the rounds. */
  readonly microseconds: number;
  readonly calls: number;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/**
 * Calls `work(0)`, `work(1)` … `calls` times a round after one round that is not counted. The heap is collected once, before all:
 * a collection that is asked for throws away compiled code, so that one before each round measured V8 compiling (twice the CPU).
 */
export async function measureCpu(
  work: (call: number) => unknown,
  calls: number,
  rounds = 5,
): Promise<Measured> {
  const cpus: number[] = [];
  const times: number[] = [];
  globalThis.gc?.();
  for (let round = 0; round <= rounds; round++) {
    const [cpu, start] = [process.cpuUsage(), performance.now()];
    for (let call = 0; call < calls; call++) {
      const result = work(call);
      if (result instanceof Promise) await result;
    }
    const { user, system } = process.cpuUsage(cpu);
    if (round === 0) continue;
    cpus.push((user + system) / calls);
    times.push(((performance.now() - start) * 1_000) / calls);
  }
  return { cpuMicroseconds: median(cpus), microseconds: median(times), calls };
}

/** Columns of text, the first left and the others right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => (row[c] ?? '').length)));
  for (const row of rows) {
    const cells = row.map((cell, c) =>
      c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0),
    );
    process.stdout.write(`${cells.join('  ')}\n`);
  }
}
