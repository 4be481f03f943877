import { describe, expect, it } from '@jest/globals';
import type { GraphNode, Properties } from '../../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../../src/domain/ids.js';
import { copySignature, countCopies, isCopy } from '../../../../../src/graph/facts/belief/near-copies.js';
import { textUnits } from '../../../../../src/graph/facts/belief/text-units.js';
import {
  type TextTraits,
  textTraits,
  weighTexts,
} from '../../../../../src/graph/facts/belief/weigh-texts.js';
import { createSeededRandom } from '../../../../../src/lib/seeded-random.js';

const LONG =
  'After two months the battery still lasts a day and a half, the screen is easy to read outside, and only the charger gets warm.';
const LONG_ZH =
  '用了两个月，电池依然能撑一天半，屏幕在户外也看得清楚，只是充电器有点发热，总体来说非常满意。';

let made = 0;
function review(properties: Properties, author?: NodeId): TextTraits {
  const id = nodeId('Review', `r${String(made++).padStart(6, '0')}`);
  return textTraits({ id, label: 'Review', version: 1, seq: 1, properties }, author);
}

function document(kind: string): TextTraits {
  const id = nodeId('Document', `d${made++}`);
  const node: GraphNode = { id, label: 'Document', version: 1, seq: 1, properties: { kind, text: LONG } };
  return textTraits(node, undefined);
}

const copiesOf = (...texts: readonly string[]): number[] =>
  countCopies(texts.map((text) => copySignature(textUnits(text))));

describe('countCopies', () => {
  it('finds copies and near-copies in both languages, whatever marks and case', () => {
    expect(
      copiesOf(LONG, LONG.toUpperCase(), LONG.replaceAll(',', ' —'), 'Nothing like it at all, is it?'),
    ).toEqual([3, 3, 3, 1]);
    expect(copiesOf(LONG_ZH, LONG_ZH.replace('非常', '十分'), '快递很快，包装完好，客服态度不错')).toEqual([
      2, 2, 1,
    ]);
  });

  it('takes what only shares words or a subject as different', () => {
    const words = LONG.split(' ');
    expect(copiesOf(LONG, [...words].sort().join(' '))).toEqual([1, 1]);
    expect(copiesOf('电池很耐用，一天一充没问题', '电池不耐用，半天就没电了，很失望')).toEqual([1, 1]);
  });

  it('counts texts without words alone', () => {
    expect(copiesOf('', '', '👍👍', '!!!')).toEqual([1, 1, 1, 1]);
  });

  it.each([1_000, 2_000, 4_000])(
    'compares %i texts that are a little alike at most 32 times each',
    (count) => {
      const random = createSeededRandom(5);
      const text = (): string => Array.from({ length: 20 }, () => `word${random.below(4)}`).join(' ');
      const signatures = Array.from({ length: count }, () => copySignature(textUnits(text())));
      let comparisons = 0;
      countCopies(signatures, (a, b) => {
        comparisons += 1;
        return isCopy(a, b);
      });
      expect(comparisons).toBeGreaterThan(count);
      expect(comparisons).toBeLessThanOrEqual(32 * count);
    },
  );
});

describe('weighTexts', () => {
  it('weighs a new and telling review of somebody 1, and nothing more', () => {
    const texts = [
      review({ text: LONG, at: '2026-01-01T00:00:00.000Z' }),
      review({ text: LONG_ZH, at: '2026-01-01T00:00:00.000Z' }),
    ];
    expect([...weighTexts(texts).values()]).toEqual([1, 1]);
    expect(weighTexts([]).size).toBe(0);
  });

  it.each([
    ['copies', () => Array.from({ length: 4 }, () => review({ text: LONG })), 0.25],
    ['Chinese copies', () => Array.from({ length: 5 }, () => review({ text: LONG_ZH })), 0.2],
    ['one person', () => [LONG, LONG_ZH].map((text) => review({ text }, nodeId('User', 'one'))), 0.5],
    ['a line of praise', () => [review({ text: 'Good phone' })], 0.44],
    ['一句好评', () => [review({ text: '好评' })], 0.384],
    ['what the seller says', () => [document('description')], 0.1],
    ['a test', () => [document('test')], 1],
  ])('%s', (_, texts, expected) => {
    for (const weight of weighTexts(texts()).values()) expect(weight).toBeCloseTo(expected, 5);
  });

  it('counts ages to the newest texts, and not to a single one of the future', () => {
    const at = (year: number): TextTraits =>
      review({
        text: `${LONG} ${Array.from({ length: 40 }, (_, n) => `w${made}x${n}`).join(' ')}`,
        at: `${year}-06-01T00:00:00.000Z`,
      });
    const few = [at(2020), at(2023), at(2026)];
    const weights = [...weighTexts(few).values()];
    expect(weights[0]).toBeCloseTo(0.25, 2);
    expect(weights[1]).toBeCloseTo(0.5, 2);
    expect(weights[2]).toBe(1);
    const many = Array.from({ length: 40 }, (_, n) => at(2000 + (n % 5) + 20));
    const future = at(9999);
    const all = weighTexts([...many, future]);
    expect(all.get(future.id)).toBe(1);
    expect(Math.max(...many.map(({ id }) => all.get(id) ?? 0))).toBe(1);
  });

  it('is a function of the set of texts', () => {
    const random = createSeededRandom(11);
    const pool = [LONG, LONG_ZH, '很好', 'Good', `${LONG} Again.`, ''];
    const users = [undefined, nodeId('User', 'a'), nodeId('User', 'b')];
    const texts = Array.from({ length: 200 }, () =>
      review(
        {
          text: pool[random.below(pool.length)] as string,
          at: `202${random.below(6)}-0${1 + random.below(3)}-01T00:00:00.000Z`,
        },
        users[random.below(3)],
      ),
    );
    const expected = weighTexts(texts);
    const shuffled = texts
      .map((one) => ({ one, key: random.next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one);
    expect(weighTexts(shuffled)).toEqual(expected);
    for (const weight of expected.values()) {
      expect(weight).toBeGreaterThanOrEqual(2 ** -10);
      expect(weight).toBeLessThanOrEqual(1);
    }
  });
});
