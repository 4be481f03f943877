import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decodeModel, encodeModel } from '../../../../src/learn/model-file.js';
import { readModelFile } from '../../../../src/learn/read-model-file.js';
import { createSeededRandom, shuffle } from '../../../../src/lib/seeded-random.js';
import { BUILT_IN_MATCHER, builtInMatcher } from '../../../../src/link/built-in/built-in-matcher.js';
import { bestThreshold } from '../../../../src/link/matcher/best-threshold.js';
import { areTwoLists } from '../../../../src/link/matcher/known-records.js';
import { loadMatcher, MATCHER_MODEL, storeMatcher } from '../../../../src/link/matcher/matcher-file.js';
import { scorePairs } from '../../../../src/link/matcher/score-pairs.js';
import { type LabelledPair, trainMatcher } from '../../../../src/link/matcher/train-matcher.js';

const KINDS = ['camera', 'phone', 'drive'];

/** Pairs of two made-up shops: the same number and kind is the same product. */
function madeUpPairs(count: number): LabelledPair[] {
  const random = createSeededRandom(4);
  const name = (i: number): string => `Norvik ${KINDS[i % 3] as string} NV-${1000 + i * 7}`;
  return Array.from({ length: count }, (_, i) => {
    const same = i % 3 === 0;
    const other = same ? i : i + 1 + random.below(5);
    return {
      left: { title: `${name(i)} ${random.next() < 0.5 ? 'black' : 'new'}`, price: String(100 + i) },
      right: { name: name(other).replace('-', '').toUpperCase(), brand: 'norvik' },
      same,
    };
  });
}

const SMALL = { forests: 1, forest: { trees: 40 } };

describe('trainMatcher and scorePairs', () => {
  const pairs = madeUpPairs(420);
  const matcher = trainMatcher(pairs.slice(0, 400), SMALL);
  const test = pairs.slice(400);
  const scores = scorePairs(matcher, test, 1_000);

  it('tells the same from the alike', () => {
    expect(scores.map(({ same }) => same)).toEqual(test.map(({ same }) => same));
  });

  it('gives reasons whose weights and bias sum to the margin', () => {
    for (const { margin, bias, reasons } of scores) {
      expect(reasons.reduce((sum, { weight }) => sum + weight, bias)).toBeCloseTo(margin, 9);
      expect(reasons.length).toBeGreaterThan(0);
    }
    expect(scorePairs(matcher, test.slice(0, 1), 3)[0]?.reasons.length).toBeLessThanOrEqual(3);
  });

  it('gives the higher probability for the higher margin, and both answers their side of the threshold', () => {
    const sorted = [...scores].sort((a, b) => a.margin - b.margin);
    expect(sorted.every(({ score }, i) => i === 0 || score >= (sorted[i - 1]?.score ?? 0))).toBe(true);
    expect(scores.every(({ margin, same }) => same === margin >= matcher.threshold)).toBe(true);
  });

  it('does not depend on the order of the pairs', () => {
    const order = shuffle([...test.keys()], createSeededRandom(1));
    const again = scorePairs(
      matcher,
      order.map((i) => test[i] as LabelledPair),
      0,
    );
    order.forEach((i, place) => expect(again[place]?.margin).toBe(scores[i]?.margin));
  });

  it('is the same for the same pairs and seed, and after a file', () => {
    const again = trainMatcher(pairs.slice(0, 400), SMALL);
    expect(encodeModel(storeMatcher(again))).toEqual(encodeModel(storeMatcher(matcher)));
    const stored = decodeModel(encodeModel(storeMatcher(matcher)), MATCHER_MODEL.kind, MATCHER_MODEL.version);
    expect(scorePairs(loadMatcher(stored), test, 8)).toEqual(scorePairs(matcher, test, 8));
  });

  it('asks for both labels', () => {
    expect(() =>
      trainMatcher(
        pairs.filter(({ same }) => same),
        SMALL,
      ),
    ).toThrow(RangeError);
  });

  it('takes records that say nothing, or anything', () => {
    const odd = [
      { left: {}, right: {} },
      { left: { a: '\ud800' }, right: { b: { c: 1 }, d: null } },
      { left: { title: 'x'.repeat(500_000) }, right: { title: '500gb '.repeat(50_000) } },
      { left: { title: '😀'.repeat(5_000) }, right: { title: '标题'.repeat(5_000) } },
    ];
    const said = scorePairs(matcher, odd, 8);
    expect(said.map(({ score }) => score >= 0 && score <= 1)).toEqual([true, true, true, true]);
    expect(
      said.flatMap(({ reasons }) => reasons).every(({ left, right }) => (left + right).isWellFormed()),
    ).toBe(true);
  });
});

describe('known records', () => {
  it('take two lists for what they are, and a pool too', () => {
    const record = (key: number, onLeft: boolean, onRight: boolean) => ({ key, words: [], onLeft, onRight });
    expect(areTwoLists([record(1, true, false), record(2, false, true)])).toBe(true);
    expect(areTwoLists([record(1, true, true), record(2, false, true)])).toBe(false);
    expect(areTwoLists([])).toBe(false);
  });
});

describe('bestThreshold', () => {
  it('stands in the middle below the last one worth calling', () => {
    expect(bestThreshold([4, 3, 2, 1], [1, 1, 0, 0])).toBe(2.5);
    expect(bestThreshold([1, 1, 0], [1, 0, 0])).toBe(0.5);
    expect(bestThreshold([1], [0])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('loadMatcher', () => {
  const stored = storeMatcher(builtInMatcher());

  it('refuses parts that do not fit together', () => {
    const { arrays } = stored;
    expect(() => loadMatcher({ ...stored, header: {} })).toThrow(/features of this version/);
    expect(() => loadMatcher({ ...stored, arrays: { ...arrays, tree0left: new Int32Array(3) } })).toThrow(
      /trees/,
    );
    const circle = Int32Array.from(arrays.tree0left as Int32Array, (child) => (child === -1 ? -1 : 0));
    expect(() => loadMatcher({ ...stored, arrays: { ...arrays, tree0left: circle } })).toThrow(/trees/);
    expect(() => loadMatcher({ ...stored, arrays: { ...arrays, wordsCounts: new Uint32Array(1) } })).toThrow(
      /words/,
    );
  });
});

describe('the built-in matcher', () => {
  it('was made from the present listings', () => {
    const bytes = readFileSync(new URL('../../../../training/pairs/listings.jsonl', import.meta.url));
    const { header } = readModelFile(BUILT_IN_MATCHER, MATCHER_MODEL.kind, MATCHER_MODEL.version);
    expect((header as { source: string }).source).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it.each([
    ['Zyntra F200 camera black 24MP', 'ZYNTRA F-200 24 MP digital camera (black)', true],
    ['Zyntra F200 camera black 24MP', 'Zyntra F300 camera black 24MP', false],
    ['Zyntra One 128GB black phone', 'Zyntra One 256GB black phone', false],
    ['华为 Mate 50 256GB 黑色 手机', 'HUAWEI Mate 50 256GB black', true],
    ['华为 Mate 50 256GB 黑色', '华为 Mate 40 256GB 黑色', false],
  ])('of %j and %j says %j', (left, right, same) => {
    const [said] = scorePairs(builtInMatcher(), [{ left: { title: left }, right: { title: right } }], 0);
    expect(said?.same).toBe(same);
  });
});
