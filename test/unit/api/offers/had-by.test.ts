import { describe, expect, it } from '@jest/globals';
import { hadBy } from '../../../../src/api/offers/had-by.js';
import { nodeId } from '../../../../src/domain/ids.js';
import { Recommender } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const product = (key: string) => nodeId('Product', key);
const [agreed, silent] = [nodeId('User', 'agreed'), nodeId('User', 'silent')];
const [here, abroad, anywhere] = ['here', 'abroad', 'anywhere'].map(product) as [
  ReturnType<typeof product>,
  ReturnType<typeof product>,
  ReturnType<typeof product>,
];
const snapshot = snapshotOf([
  nodeRecord(agreed, { region: 'DE', consent: JSON.stringify([{ purpose: 'attributes' }]) }),
  nodeRecord(silent, { region: 'DE' }),
  nodeRecord(here, { regions: ['DE', 'AT'] }),
  nodeRecord(abroad, { regions: ['JP'] }),
  nodeRecord(anywhere),
  nodeRecord(nodeId('User', 'other')),
  ...[here, abroad, anywhere].map((id) =>
    edgeRecord('PURCHASED', nodeId('User', 'other'), id, { at: '2026-05-01T00:00:00.000Z', weight: 5 }, '1'),
  ),
]);

describe('what can be had', () => {
  it('goes by the region of who asks, with their consent, unless the request names one', () => {
    expect(hadBy(snapshot, agreed)).toEqual({ region: 'DE' });
    expect(hadBy(snapshot, agreed, { region: 'JP', brands: ['b'] })).toEqual({ region: 'JP', brands: ['b'] });
    expect(hadBy(snapshot, silent)).toEqual({});
    expect(hadBy(snapshot, nodeId('User', 'nobody'))).toEqual({});
    expect(hadBy(snapshot, undefined)).toEqual({});
  });

  it('is what is recommended', async () => {
    const recommender = new Recommender(snapshot, trainModel(snapshot, { seed: 1, closedFormLimit: 100 }));
    const recommended = async (user: typeof agreed) => {
      const page = await recommender.recommend({
        user,
        intent: 'FOR_YOU',
        first: 10,
        shown: [],
        where: hadBy(snapshot, user),
        exclude: [],
        diversity: 0,
        now: Date.parse('2026-06-01T00:00:00Z') / 1_000,
        language: 'en',
      });
      return page.recommendations.map((one) => one.product).sort();
    };
    expect(await recommended(agreed)).toEqual([anywhere, here]);
    expect(await recommended(silent)).toEqual([abroad, anywhere, here]);
  });
});
