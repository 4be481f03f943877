import type { LightQuantity } from '../record/tokenise.js';
import type { FeatureGroup } from './feature-group.js';

const DIMENSIONS = ['storage', 'length', 'frequency', 'speed', 'power', 'pixels', 'pack', 'users'] as const;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.011 * Math.max(Math.abs(a), Math.abs(b));

/** 1: every amount of the barer side is on the other; 0: some are; −1: none, though both state some; NaN: one side is silent. */
export function amountsAgree(
  left: readonly LightQuantity[],
  right: readonly LightQuantity[],
  dimension: string,
): number {
  const a = left.filter((own) => own.dimension === dimension);
  const b = right.filter((own) => own.dimension === dimension);
  if (a.length === 0 || b.length === 0) return Number.NaN;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const met = short.filter(({ amount }) => long.some((other) => near(amount, other.amount))).length;
  return met === short.length ? 1 : met > 0 ? 0 : -1;
}

const shown = (quantities: readonly LightQuantity[]): string =>
  quantities.map(({ dimension, amount }) => `${dimension} ${Number(amount.toPrecision(4))}`).join(', ');

/** Amounts with units: capacities, sizes, speeds, packs. */
export const amountFeatures: FeatureGroup = {
  names: [
    ...DIMENSIONS.map((dimension) => `title ${dimension}`),
    ...DIMENSIONS.slice(0, 4).map((dimension) => `any ${dimension}`),
    'amounts that agree',
    'amounts that conflict',
    'amounts of one side alone',
  ],
  values({ left, right }) {
    const [a, b] = [left.title.tokens.quantities, right.title.tokens.quantities];
    const [all, others] = [left.all.tokens.quantities, right.all.tokens.quantities];
    const dimensions = new Set([...a, ...b].map(({ dimension }) => dimension));
    let [agree, conflict, alone] = [0, 0, 0];
    for (const dimension of dimensions) {
      const verdict = amountsAgree(a, b, dimension);
      if (verdict > 0) agree += 1;
      else if (verdict < 0) conflict += 1;
      else if (verdict !== verdict) alone += 1;
    }
    return [
      ...DIMENSIONS.map((dimension) => amountsAgree(a, b, dimension)),
      ...DIMENSIONS.slice(0, 4).map((dimension) => amountsAgree(all, others, dimension)),
      agree,
      conflict,
      alone,
    ];
  },
  show: ({ left, right }) => [shown(left.title.tokens.quantities), shown(right.title.tokens.quantities)],
};
