import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import type { DisplayLanguage } from '../../../../src/domain/localised-name.js';
import { ProductExplanation } from '../../../../src/recommend/explain/explain-product.js';
import { KIND, ShareList } from '../../../../src/recommend/shares/share-list.js';
import { nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const NAMES = [
  ['Shown', '所示'],
  ['Alpha', '甲机'],
  ['Beta', '乙机'],
] as const;
const snapshot = snapshotOf(
  NAMES.map(([nameEn, nameZh]) => nodeRecord(nodeId('Product', nameEn), { nameEn, nameZh })),
);

/** What is said of the first product, for somebody whose history are the others: source, product and value of each share. */
function reasonOf(
  shares: readonly (readonly [source: string, kind: keyof typeof KIND, product: number, value: number])[],
  language: DisplayLanguage = 'en',
): string {
  const list = new ShareList();
  for (const [source, kind, product, value] of shares)
    list.push(list.sourceNumber(source), KIND[kind], value, product, -1, -1);
  const asked = {
    snapshot,
    user: -1,
    hasHistory: true,
    request: { intent: 'FOR_YOU', language },
    counts: { popularity: Float64Array.of(7, 1, 1) },
  };
  const range = { list, start: 0, end: list.length };
  return new ProductExplanation(asked as never, 0, range).reason();
}

describe('the reason of a recommendation', () => {
  it('goes through the product of the history that says most', () => {
    const shares = [
      ['ease', 'item', 1, 0.9],
      ['ease', 'item', 2, 0.4],
    ] as const;
    expect(reasonOf(shares)).toContain('Alpha');
    expect(reasonOf(shares, 'zh')).toContain('甲机');
  });

  it('goes through none that all in all speaks against it, whatever one source says', () => {
    const shares = [
      ['ease', 'item', 1, 0.9],
      ['gf-cf', 'item', 1, -1],
      ['ease', 'item', 2, 0.4],
      ['gf-cf', 'item', 2, -0.1],
    ] as const;
    expect(reasonOf(shares)).toContain('Beta');
    expect(reasonOf(shares, 'zh')).toContain('乙机');
  });

  it('is how many people know it where every product of the history speaks against it', () => {
    const shares = [
      ['ease', 'item', 1, 0.9],
      ['gf-cf', 'item', 1, -1],
      ['popular', 'popularity', -1, 0.1],
    ] as const;
    expect(reasonOf(shares)).toBe('Popular: 7 people showed interest in it.');
    expect(reasonOf(shares, 'zh')).toContain('7');
    expect(reasonOf(shares.slice(0, 2))).not.toContain('Alpha');
  });

  it('counts neighbours whatever they stand at', () => {
    expect(
      reasonOf([
        ['user-knn', 'user', 1, 0.5],
        ['ease', 'item', 1, -2],
      ]),
    ).toMatch(/1 person/);
  });
});
