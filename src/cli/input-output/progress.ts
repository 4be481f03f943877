/** Reports how far a long job is: to standard error, only when that is a terminal, at most ten times a second. */
export interface Progress {
  advance(count: number): void;
  finish(): void;
}

/** A progress line with count, rate and, when `total` is known, the time left. `unit` is a plural noun. */
export function createProgress(unit: string, total?: number): Progress {
  if (!process.stderr.isTTY) return { advance: () => {}, finish: () => {} };
  const startedAt = performance.now();
  let done = 0;
  let shownAt = 0;
  const show = (now: number): void => {
    const seconds = (now - startedAt) / 1000;
    const rate = done / Math.max(seconds, 0.001);
    const left =
      total === undefined
        ? ''
        : ` of ${total}, ${Math.max(0, Math.ceil((total - done) / Math.max(rate, 0.001)))} s left`;
    process.stderr.write(`\r\u001b[K${done} ${unit}${left} (${Math.round(rate)}/s)`);
  };
  return {
    advance(count) {
      done += count;
      const now = performance.now();
      if (now - shownAt < 100) return;
      shownAt = now;
      show(now);
    },
    finish() {
      show(performance.now());
      process.stderr.write('\n');
    },
  };
}
