import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { guide } from '../../../../src/guide/guide.js';
import type { Guidance } from '../../../../src/guide/page/guidance.js';
import { sayGuidance } from '../../../../src/guide/say/say-guidance.js';
import { Recommender } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const PHONE = nodeId('Category', 'phone');
const WEIGHT = nodeId('Specification', 'weight');
const LIKED = nodeId('User', 'everybody');

/** 40 phones, the dearer the more liked; the dearest come in a still dearer variant; prices from 100 USD; two state no weight, one no price. */
const RECORDS = [
  nodeRecord(PHONE, { nameEn: 'phone', nameZh: '手机' }),
  nodeRecord(WEIGHT, { nameEn: 'weight', nameZh: '重量', unit: 'kg' }),
  nodeRecord(LIKED),
  ...Array.from({ length: 40 }, (_, n) => {
    const [id, larger] = [nodeId('Product', `phone-${n}`), nodeId('Product', `phone-${n}-large`)];
    const model = nodeId('ProductModel', `phone-${n}`);
    const price = 100 + 10 * n;
    const weight = { value: 0.3 - 0.002 * n };
    return [
      nodeRecord(model),
      nodeRecord(id, { nameEn: `Phone ${n}`, price, currency: 'USD', availability: 'in_stock' }),
      edgeRecord('VARIANT_OF', id, model),
      edgeRecord('IN_CATEGORY', id, PHONE),
      ...(n < 38 ? [edgeRecord('HAS_SPEC', id, WEIGHT, weight)] : []),
      ...Array.from({ length: n % 7 }, (_, at) =>
        edgeRecord('VIEWED', LIKED, id, { at: 1_780_000_000 - at, weight: 1 }, `${n}-${at}`),
      ),
      ...(n < 35
        ? []
        : [
            nodeRecord(larger, {
              nameEn: `Phone ${n} large`,
              price: price + 500,
              currency: 'USD',
              availability: 'in_stock',
            }),
            edgeRecord('VARIANT_OF', larger, model),
            edgeRecord('IN_CATEGORY', larger, PHONE),
          ]),
    ];
  }).flat(),
  nodeRecord(nodeId('Product', 'phone-unpriced'), { nameEn: 'Phone unpriced', availability: 'in_stock' }),
  edgeRecord('IN_CATEGORY', nodeId('Product', 'phone-unpriced'), PHONE),
];
const SNAPSHOT = snapshotOf(RECORDS);
const RECOMMENDER = new Recommender(SNAPSHOT, trainModel(SNAPSHOT, { seed: 1, closedFormLimit: 12_000 }));

const ask = (text: string, first: number): Promise<Guidance> =>
  guide(RECOMMENDER, { text, first, now: 1_780_000_000 });
const keysOf = ({ page }: Guidance): string[] =>
  page.recommendations.map(({ product }) => product.replace('product:phone-', ''));

describe('the order of what goods state', () => {
  it.each(['the cheapest phone', '最便宜的手机'])(
    'has the cheapest of all that fits first, whatever is asked for at once: %s',
    async (text) => {
      for (const first of [1, 4, 9]) {
        const guidance = await ask(text, first);
        expect(keysOf(guidance)).toEqual(Array.from({ length: first }, (_, n) => String(n)));
        expect(guidance.page.hasMore).toBe(true);
        for (const { rank, adjustments } of guidance.page.recommendations)
          for (const moved of adjustments) expect(moved).toMatchObject({ kind: 'PRICE_BAND', toRank: rank });
      }
    },
  );

  it.each(['the most expensive phone', '最贵的手机'])(
    'tells each model by the variant that comes first: %s',
    async (text) => {
      expect(keysOf(await ask(text, 3))).toEqual(['39-large', '38-large', '37-large']);
    },
  );

  it.each(['the cheapest phone', '最便宜的手机'])('has what has no price last: %s', async (text) => {
    const guidance = await ask(text, 100);
    expect(keysOf(guidance)).toHaveLength(41);
    expect(keysOf(guidance).at(-1)).toBe('unpriced');
    expect(guidance.page.hasMore).toBe(false);
  });

  it.each([
    ['the lightest phone', 'Nothing is stated of the others.'],
    ['最轻的手机', '其余商品没有注明。'],
  ])('says that nothing is stated of the rest: %s', async (text, note) => {
    const few = await ask(text, 3);
    expect(keysOf(few)).toEqual(['37', '36', '35']);
    const { language } = few.request;
    expect(sayGuidance(SNAPSHOT, few, language).notes).not.toContain(note);
    expect(sayGuidance(SNAPSHOT, await ask(text, 100), language).notes).toContain(note);
  });

  it.each(['the cheapest phone', '最便宜的手机'])(
    'takes of variants that cost the same the one that ranks first: %s',
    async (text) => {
      const [plain, liked] = [nodeId('Product', 'phone-a'), nodeId('Product', 'phone-b')];
      const model = nodeId('ProductModel', 'phone-a');
      const snapshot = snapshotOf([
        nodeRecord(PHONE, { nameEn: 'phone', nameZh: '手机' }),
        nodeRecord(model),
        nodeRecord(LIKED),
        ...[plain, liked].flatMap((id) => [
          nodeRecord(id, { nameEn: id, price: 100, currency: 'USD', availability: 'in_stock' }),
          edgeRecord('VARIANT_OF', id, model),
          edgeRecord('IN_CATEGORY', id, PHONE),
        ]),
        edgeRecord('VIEWED', LIKED, liked, { at: 1_780_000_000, weight: 1 }, 'view'),
      ]);
      const recommender = new Recommender(
        snapshot,
        trainModel(snapshot, { seed: 1, closedFormLimit: 12_000 }),
      );
      for (const first of [1, 5])
        expect(keysOf(await guide(recommender, { text, first, now: 1_780_000_000 }))).toEqual(['b']);
    },
  );
});
