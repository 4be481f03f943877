import type { RecordView } from '../record/record-view.js';
import type { FeatureGroup } from './feature-group.js';
import { jaroWinkler } from './string-distance.js';

const brandIn = ({ brand }: RecordView, { all }: RecordView): number => {
  const known = brand.words.filter((word) => word.length > 2);
  if (known.length === 0) return Number.NaN;
  const words = new Set(all.tokens.words);
  return known.filter((word) => words.has(word)).length / known.length;
};

/** Prices and brands. */
export const offerFeatures: FeatureGroup = {
  names: [
    'price ratio',
    'price direction',
    'prices equal',
    'left price',
    'right price',
    'brands alike',
    'left brand in right texts',
    'right brand in left texts',
  ],
  values({ left, right }) {
    const ratio =
      left.price === undefined || right.price === undefined ? Number.NaN : Math.log(left.price / right.price);
    const [a, b] = [left.brand.squeezed, right.brand.squeezed];
    return [
      Math.abs(ratio),
      ratio,
      ratio === ratio ? Number(Math.abs(ratio) < 0.005) : Number.NaN,
      left.price === undefined ? Number.NaN : Math.log(left.price),
      right.price === undefined ? Number.NaN : Math.log(right.price),
      a === '' || b === '' ? Number.NaN : a.includes(b) || b.includes(a) ? 1 : jaroWinkler(a, b),
      brandIn(left, right),
      brandIn(right, left),
    ];
  },
  show: ({ left, right }) => [
    [left.brand.words.join(' '), left.price ?? ''].join(' ').trim(),
    [right.brand.words.join(' '), right.price ?? ''].join(' ').trim(),
  ],
};
