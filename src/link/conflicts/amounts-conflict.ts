import { amountsAgree } from '../features/amount-features.js';
import type { Tokens } from '../record/tokenise.js';

/** Capacities that differ by less are one, written in powers of 1,000 or 1,024. */
const ROUNDING = 0.03;

/** Whether both state amounts of `dimension`, and none in common: 13 in and 15 in, 65 W and 100 W. */
export function amountConflict(a: Tokens, b: Tokens, dimension: string): boolean {
  return amountsAgree(a.quantities, b.quantities, dimension) < 0;
}

/** Whether the greatest capacity differs: of "8GB+256GB" and "256GB" it does not, of "8GB+128GB" and "8GB+256GB" it does. */
export function storageConflict(a: Tokens, b: Tokens): boolean {
  const greatest = ({ quantities }: Tokens): number =>
    quantities.reduce(
      (most, { dimension, amount }) => (dimension === 'storage' ? Math.max(most, amount) : most),
      Number.NEGATIVE_INFINITY,
    );
  const [x, y] = [greatest(a), greatest(b)];
  return Number.isFinite(x) && Number.isFinite(y) && Math.abs(x - y) > ROUNDING * Math.max(x, y);
}
