import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../../src/domain/ids.js';
import { createExtractor } from '../../../../../src/extract/extractor.js';
import { comparisonClaims } from '../../../../../src/ingest/facts/claims/comparison-claims.js';

const extractor = createExtractor();
const OWN = nodeId('Product', 'norvik-p4');
const OTHER = nodeId('Product', 'norvik-p3');
const resolve = (name: string): NodeId | undefined => (/^norvik p3$/i.test(name) ? OTHER : undefined);

/** "winner feature" of each comparison between the two products. */
function better(content: string): string[] {
  const extraction = extractor.extract({ id: 'r1', text: content });
  const text = { id: nodeId('Review', 'r1'), product: OWN, kind: 'review', content } as const;
  return comparisonClaims({ text, content, extraction, resolve, others: [] }).claims.map(
    ({ claim }) => `${claim.subject === OWN ? 'own' : 'other'} ${claim.qualifiers?.feature ?? '-'}`,
  );
}

describe('claims of comparisons', () => {
  it.each([
    ['This laptop is lighter than the Norvik P3.', 'own feature:weight'],
    ['It is cheaper than the Norvik P3.', 'own feature:price'],
    ['比Norvik P3轻很多。', 'own feature:weight'],
    ['它比Norvik P3便宜。', 'own feature:price'],
  ])('tells the feature that a predicate implies: %s', (text, expected) => {
    expect(better(text)).toEqual([expected]);
  });

  it.each([
    ['Compared to the Norvik P3, the camera on this one is worse in low light.', 'other feature:camera'],
    ['和Norvik P3相比，这款的拍照差一些。', 'other feature:camera'],
  ])('tells the text’s own product by "this one": %s', (text, expected) => {
    expect(better(text)).toEqual([expected]);
  });

  it('claims nothing of products that the catalogue does not know', () => {
    expect(better('My old one is lighter than the Norvik P3.')).toEqual([]);
    expect(better('It is lighter than the Tarsus.')).toEqual([]);
  });
});
