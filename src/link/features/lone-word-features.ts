import type { FeatureGroup } from './feature-group.js';
import type { LoneWord } from './pair-view.js';

const NUMBER = /^\d+(?:\.\d+)?$/;

function lonely(words: readonly LoneWord[]): number[] {
  const plain = words.filter(({ word }) => !/\d/.test(word));
  const weights = plain.map(({ rarity, near }) => rarity * (1 - near)).sort((a, b) => b - a);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return [weights[0] ?? 0, weights[1] ?? 0, sum, plain.length];
}

function numbers(
  words: readonly { readonly word: string; readonly rarity: number }[],
): readonly [count: number, rarest: number] {
  const own = words.filter(({ word }) => NUMBER.test(word));
  return [own.length, own.reduce((most, { rarity }) => Math.max(most, rarity), 0)];
}

const list = (words: readonly { readonly word: string }[]): string => words.map(({ word }) => word).join(' ');

/** The words of the names that the other side lacks: how many and how telling. */
export const loneWordFeatures: FeatureGroup = {
  names: [
    'left rarest lone word',
    'left second lone word',
    'left lone words',
    'left lone word count',
    'right rarest lone word',
    'right second lone word',
    'right lone words',
    'right lone word count',
    'lone words of the fuller side',
    'lone words of the barer side',
    'share of names alike',
  ],
  values({ titles: { left, right, shared } }) {
    const a = lonely(left);
    const b = lonely(right);
    const common = shared.reduce((sum, { rarity }) => sum + rarity, 0);
    const near = [...left, ...right].reduce((sum, { rarity, near }) => sum + rarity * near, 0) / 2;
    const alone = (a[2] as number) + (b[2] as number);
    return [
      ...a,
      ...b,
      Math.max(a[2] as number, b[2] as number),
      Math.min(a[2] as number, b[2] as number),
      (common + near) / Math.max(1e-9, common + near + alone),
    ];
  },
  show: ({ titles: { left, right } }) => [list(left), list(right)],
};

/** Numbers without a unit in the names: versions, years, series. */
export const numberFeatures: FeatureGroup = {
  names: [
    'shared numbers',
    'rarest shared number',
    'left lone numbers',
    'left rarest lone number',
    'right lone numbers',
    'right rarest lone number',
    'numbers conflict',
    'first numbers agree',
  ],
  values({ left: a, right: b, titles: { left, right, shared } }) {
    const own = numbers(left);
    const other = numbers(right);
    const common = numbers(shared);
    const first = (words: readonly string[]): string | undefined => words.find((word) => NUMBER.test(word));
    const [x, y] = [first(a.title.tokens.words), first(b.title.tokens.words)];
    return [
      ...common,
      ...own,
      ...other,
      own[0] > 0 && other[0] > 0 ? 1 : own[0] + other[0] > 0 ? 0 : Number.NaN,
      x === undefined || y === undefined ? Number.NaN : Number(x === y),
    ];
  },
  show: ({ titles: { left, right } }) => [
    list(left.filter(({ word }) => NUMBER.test(word))),
    list(right.filter(({ word }) => NUMBER.test(word))),
  ],
};
