import { setTimeout as sleep } from 'node:timers/promises';
import type { ServedProgram } from '../parts/served-program.js';
import type { EventClients } from './event-clients.js';
import type { Fault, FaultWorld } from './faults.js';
import type { ApiWatch } from './watch-api.js';

const BEFORE_MS = 1_500;
const AFTER_MS = 1_500;
const LONGEST_RECOVERY_MS = 150_000;

/** How often a code was seen, and how long it took to come, in milliseconds. */
interface Refusals {
  readonly count: number;
  readonly medianMs: number;
  readonly maxMs: number;
}

/** What clients saw of a fault. Times in milliseconds. */
export interface FaultReport {
  readonly name: string;
  readonly note: string;
  readonly acknowledgedMeanwhile: number;
  readonly refusals: Readonly<Record<string, Refusals>>;
  /** Pages of recommendations that were asked for, those that failed, and the longest wait. */
  readonly reads: { readonly count: number; readonly failed: number; readonly maxMs: number };
  /** From the fault until /health/ready said 503; undefined where it never did. */
  readonly unreadyAfterMs: number | undefined;
  readonly wasAlwaysLive: boolean;
  /** From the end of the fault until /health/ready said 200 for good. */
  readonly readyAgainMs: number;
  /** From the end of the fault until the first event was acknowledged. */
  readonly writesAgainMs: number;
  readonly logLines: number;
  /** What it tells of the store's going and coming, in order. */
  readonly told: readonly string[];
  readonly problems: readonly string[];
}

/** Makes `fault`, holds it, heals it, and tells what the clients and watchers of the API saw of it. */
export async function measureFault(
  fault: Fault,
  world: FaultWorld,
  api: ServedProgram,
  clients: EventClients,
  watch: ApiWatch,
): Promise<FaultReport> {
  await sleep(BEFORE_MS);
  const logFrom = api.said().length;
  const madeAt = performance.now();
  await fault.make(world);
  await fault.heal(world);
  const healedAt = performance.now();
  const recovered = await recovery(clients, watch, healedAt);
  await sleep(AFTER_MS);
  const attempts = clients.attempts.filter(({ endedAt }) => endedAt >= madeAt);
  const reads = watch.reads.filter(({ endedAt }) => endedAt >= madeAt);
  const looks = watch.looks.filter(({ at }) => at >= madeAt);
  const unreadyAt = looks.find(({ isReady }) => !isReady)?.at;
  const lastUnreadyAt = looks.findLast(({ isReady }) => !isReady)?.at ?? healedAt;
  const refusals = byCode(attempts.map(({ code, sentAt, endedAt }) => ({ code, ms: endedAt - sentAt })));
  const failed = reads.filter(({ code }) => code !== undefined);
  const log = api.said().slice(logFrom).trim().split('\n').filter(Boolean);
  const told = log.flatMap((line) => /the store (?:is away|answers again)/.exec(line) ?? []);
  const wasAlwaysLive = looks.every(({ isLive }) => isLive);
  const problems = [
    ...Object.keys(refusals)
      .filter((code) => !fault.codes.includes(code))
      .map((code) => `clients saw ${code}`),
    ...(failed.length > 0 ? [`${failed.length} reads failed (${failed[0]?.code})`] : []),
    ...(wasAlwaysLive ? [] : ['/health/live failed']),
    ...(told.length > 0 && told.at(-1) !== 'the store answers again'
      ? ['the log says it is away still']
      : []),
    ...(recovered === undefined ? [`did not recover within ${LONGEST_RECOVERY_MS / 1_000} s`] : []),
  ];
  return {
    name: fault.name,
    note: fault.note,
    acknowledgedMeanwhile: attempts.filter(
      ({ code, sentAt, endedAt }) => code === undefined && sentAt >= madeAt && endedAt < healedAt,
    ).length,
    refusals,
    reads: { count: reads.length, failed: failed.length, maxMs: Math.max(0, ...reads.map(({ ms }) => ms)) },
    unreadyAfterMs: unreadyAt === undefined ? undefined : unreadyAt - madeAt,
    wasAlwaysLive,
    readyAgainMs: Math.max(0, lastUnreadyAt - healedAt),
    writesAgainMs: recovered ?? LONGEST_RECOVERY_MS,
    logLines: log.length,
    told,
    problems,
  };
}

/** Until an event that was sent or waited after `healedAt` is acknowledged and the API is ready. */
async function recovery(
  clients: EventClients,
  watch: ApiWatch,
  healedAt: number,
): Promise<number | undefined> {
  while (performance.now() < healedAt + LONGEST_RECOVERY_MS) {
    const first = clients.attempts.find(({ code, endedAt }) => code === undefined && endedAt > healedAt);
    if (first !== undefined && watch.looks.at(-1)?.isReady === true) return first.endedAt - healedAt;
    await sleep(20);
  }
  return undefined;
}

function byCode(
  ended: readonly { readonly code: string | undefined; readonly ms: number }[],
): Record<string, Refusals> {
  const times = new Map<string, number[]>();
  for (const { code, ms } of ended) if (code !== undefined) times.set(code, [...(times.get(code) ?? []), ms]);
  return Object.fromEntries(
    [...times].map(([code, all]) => {
      const sorted = all.toSorted((a, b) => a - b);
      const medianMs = sorted[sorted.length >> 1] ?? 0;
      return [code, { count: sorted.length, medianMs, maxMs: sorted.at(-1) ?? 0 }];
    }),
  );
}
