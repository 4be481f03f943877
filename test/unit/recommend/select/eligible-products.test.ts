import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { shownTo } from '../../../../src/guide/dialogue/critiques/shown-to.js';
import { Recommender } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';
import { plainRequest, SAMPLE_NOW } from '../sample-recommender.js';

const KEYS = ['owned', 'owned-large', 'dismissed', 'sold-out', 'left', 'left-large', 'other'] as const;
const product = (key: (typeof KEYS)[number]) => nodeId('Product', key);
const [mei, ownedModel, leftModel] = [
  nodeId('User', 'mei'),
  nodeId('ProductModel', 'owned'),
  nodeId('ProductModel', 'left'),
];
const event = { at: SAMPLE_NOW - 1_000, weight: 1 };
const snapshot = snapshotOf([
  nodeRecord(mei),
  nodeRecord(ownedModel),
  nodeRecord(leftModel),
  ...KEYS.map((key) =>
    nodeRecord(product(key), {
      nameEn: key,
      availability: key === 'sold-out' ? 'out_of_stock' : 'in_stock',
    }),
  ),
  edgeRecord('VARIANT_OF', product('owned'), ownedModel),
  edgeRecord('VARIANT_OF', product('owned-large'), ownedModel),
  edgeRecord('VARIANT_OF', product('left'), leftModel),
  edgeRecord('VARIANT_OF', product('left-large'), leftModel),
  edgeRecord('PURCHASED', mei, product('owned'), event, '1'),
  edgeRecord('DISMISSED', mei, product('dismissed'), event, '2'),
]);
const recommender = new Recommender(snapshot, trainModel(snapshot, { seed: 1, closedFormLimit: 12_000 }));
const table = snapshot.table('Product');
const keysOf = (indices: readonly number[]): string[] =>
  indices.map((index) => table.id(index).replace('product:', ''));

describe('all that a page could show', () => {
  it('is every variant that is to be had and neither owned, dismissed nor left out', () => {
    const request = plainRequest({ user: mei, exclude: [product('other')] });
    expect(keysOf(recommender.eligible(request))).toEqual(['left', 'left-large']);
  });

  it('is for a stranger all that is to be had, within the filter', () => {
    expect(keysOf(recommender.eligible(plainRequest({})))).toEqual(KEYS.filter((key) => key !== 'sold-out'));
    const where = { products: [product('owned'), product('sold-out')] };
    expect(keysOf(recommender.eligible(plainRequest({ where })))).toEqual(['owned']);
  });

  it('is what critiques look at', () => {
    for (const user of [mei, undefined]) {
      const canShow = shownTo(snapshot, user, {}, SAMPLE_NOW);
      const eligible = recommender.eligible(plainRequest(user === undefined ? {} : { user }));
      expect([...table.ids.keys()].filter(canShow)).toEqual([...eligible]);
    }
  });
});
