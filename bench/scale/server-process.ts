import { readFileSync } from 'node:fs';
import { startServed } from '../soak/parts/served-program.js';
import type { Cost } from './cost.js';

/** Linux counts processor time of a process in hundredths of a second. */
const TICKS = 100;

/** Processor time of the process `pid`, all threads, in seconds; not a number where the system does not tell. */
function cpuOf(pid: number): number {
  try {
    // The name in brackets may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return Number.NaN;
  }
}

/** Megabytes of the process `pid` that are resident, now and at most. */
function residentOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  return { now: kilobytes('VmRSS') / 1_000, peak: kilobytes('VmHWM') / 1_000 };
}

/** A server of its own process that answers. */
export interface StartedServer {
  readonly url: string;
  readonly ready: Cost;
  readonly resident: { readonly now: number; readonly peak: number };
  /** Ends it as Ctrl-C does; what that cost. */
  readonly stop: () => Promise<Cost>;
}

/** Starts `guidegraph serve` on the store in `dataDir` and waits until /health/ready says yes. */
export async function startServe(
  dataDir: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<StartedServer> {
  const { url, pid, readyMs, end } = await startServed(dataDir, { SAMPLE: 'off', ...variables });
  const ready = { cpu: cpuOf(pid), clock: readyMs / 1e3 };
  const stop = async (): Promise<Cost> => {
    const [cpu, asked] = [cpuOf(pid), performance.now()];
    let last = cpu;
    const watch = setInterval(() => {
      const now = cpuOf(pid);
      if (!Number.isNaN(now)) last = now;
    }, 100);
    await end('SIGTERM');
    clearInterval(watch);
    return { cpu: last - cpu, clock: (performance.now() - asked) / 1e3 };
  };
  return { url, ready, resident: residentOf(pid), stop };
}
