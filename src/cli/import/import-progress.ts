import type { ImportProgress } from '../../ingest/job/import-options.js';

const SHOW_EVERY_MS = 200;

function timeText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return whole < 90 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}

/**
 * Shows how far an import is on a terminal (standard error): rows, rate, share of the bytes read, time left. Says
 * nothing where standard error is no terminal.
 */
export function createImportProgress(label: string): {
  show: (progress: ImportProgress) => void;
  end: () => void;
} {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} };
  const startedAt = performance.now();
  let shownAt = 0;
  return {
    show({ step, rows, bytes, totalBytes, share: planned = 0, products }) {
      const now = performance.now();
      if (now - shownAt < SHOW_EVERY_MS) return;
      shownAt = now;
      const seconds = (now - startedAt) / 1000;
      const share = Math.min(1, bytes / Math.max(1, totalBytes));
      const left = share > 0.01 ? `, ${timeText((seconds / share) * (1 - share))} left` : '';
      const line =
        step === 'facts'
          ? `facts of the texts of ${products?.done ?? 0} of ${products?.total ?? 0} products`
          : step === 'products'
            ? `which listings are of one product, ${Math.round(planned * 100)} %`
            : step === 'projection'
              ? `what ${products?.done ?? 0} of ${products?.total ?? 0} products show`
              : `${rows} rows, ${Math.round(share * 100)} % (${Math.round(rows / Math.max(seconds, 0.001))}/s${left})`;
      process.stderr.write(`\r\u001b[K${label}: ${line}`);
    },
    end() {
      process.stderr.write('\r\u001b[K');
    },
  };
}
