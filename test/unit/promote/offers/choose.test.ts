import { beforeAll, describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { EMPTY_PROFILE, type Profile, profileOf } from '../../../../src/profile/profile.js';
import { choosePromotions, type OfferRequest } from '../../../../src/promote/offers/choose-promotions.js';
import { chooseSponsored } from '../../../../src/promote/offers/choose-sponsored.js';
import { isHeldOut } from '../../../../src/promote/offers/holdout.js';
import { DEFAULT_OFFER_SETTINGS } from '../../../../src/promote/offers/offer-settings.js';
import { Recommender } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const NOW = Date.parse('2026-06-01T12:00:00Z') / 1_000;
const iso = (seconds: number): string => new Date(seconds * 1_000).toISOString();
const user = nodeId('User', 'u');
const product = (key: string): NodeId => nodeId('Product', key);
const promotion = (key: string): NodeId => nodeId('Promotion', key);
const camera = nodeId('Feature', 'camera');
const OLD = product('old');
const KEYS = ['a', 'b', 'c', 'd', 'sold-out', 'abroad', 'cheap', 'by-place'] as const;

/** The user owns product a and looked at b. */
const PEOPLE: ExportRecord[] = [
  nodeRecord(user),
  nodeRecord(camera),
  nodeRecord(OLD, { mergedInto: product('b') }),
  ...KEYS.map((key) =>
    nodeRecord(product(key), {
      price: key === 'cheap' ? 10 : 100,
      currency: 'USD',
      ...(key === 'sold-out' && { availability: 'out_of_stock' }),
      ...(key === 'abroad' && { regions: ['JP'] }),
      ...(key === 'by-place' && {
        availability: 'out_of_stock',
        offers: ['CN\t\tin_stock\tCNY\t700', 'DE\t\tin_stock\tEUR\t9', 'US\t\tout_of_stock\tUSD\t100'],
      }),
    }),
  ),
  edgeRecord('PURCHASED', user, product('a'), { at: iso(NOW - 86_400), weight: 5 }, '1'),
  edgeRecord('VIEWED', user, product('b'), { at: iso(NOW - 60), weight: 1 }, '2'),
];

type Card = Parameters<typeof nodeRecord>[1];
function campaign(key: string, card: Card, ...products: string[]): ExportRecord[] {
  return [
    nodeRecord(promotion(key), card),
    ...products.map((one) => edgeRecord('PROMOTES', promotion(key), product(one))),
  ];
}

const CAMPAIGNS: ExportRecord[] = [
  ...campaign('plain', {}, 'a', 'b'),
  ...campaign('over', { endsAt: iso(NOW - 1) }, 'b'),
  ...campaign('later', { startsAt: iso(NOW + 1) }, 'b'),
  ...campaign('owned', {}, 'a'),
  ...campaign('nothing-left', {}, 'sold-out'),
  ...campaign('for-newcomers', { segments: ['newcomer'] }, 'b'),
  ...campaign('for-owners', { segments: ['owner'] }, 'b'),
  ...campaign('in-japan', { regions: ['JP'] }, 'b'),
  ...campaign('of-japan', {}, 'abroad'),
  ...campaign('dear', { minimumPrice: 50, currency: 'USD' }, 'cheap', 'b'),
  ...campaign('too-dear', { minimumPrice: 500 }, 'b'),
  ...campaign('broke', { budget: 1, spent: 0.95, pricePerExposure: 0.1 }, 'b'),
  ...campaign(
    'broke-today',
    { dailyBudget: 1, spentToday: 1, spentOn: '2026-06-01', pricePerExposure: 0.1 },
    'b',
  ),
  ...campaign(
    'was-broke',
    { dailyBudget: 1, spentToday: 1, spentOn: '2026-05-31', pricePerExposure: 0.1 },
    'b',
  ),
  ...campaign(
    'ahead',
    { dailyBudget: 1, spentToday: 0.7, spentOn: '2026-06-01', pricePerExposure: 0.1 },
    'b',
  ),
  ...campaign('seen-enough', { perPersonPerDay: 1 }, 'b'),
  ...campaign('of-merged', {}, 'old', 'b'),
  ...campaign('paid', { sponsor: 'Norvik', pricePerExposure: 5 }, 'd', 'c'),
  ...campaign('paid-more', { sponsor: 'Lumora', pricePerExposure: 50 }, 'c'),
  ...campaign('paid-most', { sponsor: 'Basalt', pricePerExposure: 1_000 }, 'cheap'),
];
const EXPOSURES: ExportRecord[] = [
  edgeRecord(
    'OFFERED',
    user,
    promotion('seen-enough'),
    { at: iso(NOW - 3_600), context: 'owner none 1' },
    'x',
  ),
  edgeRecord('OFFERED', user, promotion('plain'), { at: iso(NOW - 86_400), context: 'owner none 1' }, 'y'),
];

const shop = (records: readonly ExportRecord[]): Snapshot => snapshotOf([...PEOPLE, ...records]);
const keyOf = (id: NodeId): string => id.slice('promotion:'.length);

describe('promotions', () => {
  let snapshot: Snapshot;
  let owner: Profile;
  beforeAll(() => {
    snapshot = shop([...CAMPAIGNS, ...EXPOSURES]);
    owner = profileOf(snapshot, 0, NOW);
  });
  const request: OfferRequest = {
    now: NOW,
    first: 20,
    seed: 's',
    settings: DEFAULT_OFFER_SETTINGS,
    unstored: new Map(),
  };
  const chosen = (profile: Profile, more: Partial<OfferRequest> = {}): string[] =>
    choosePromotions(snapshot, profile, { ...request, ...more })
      .map(({ promotion: id }) => keyOf(id))
      .sort();

  it('are those that hold now, for them, with something to sell that they can have and not own', () => {
    expect(chosen(owner)).toEqual([
      'dear',
      'for-owners',
      'in-japan',
      'of-japan',
      'of-merged',
      'plain',
      'was-broke',
    ]);
    expect(chosen(EMPTY_PROFILE)).toContain('for-newcomers');
    expect(chosen(EMPTY_PROFILE)).not.toContain('for-owners');
    expect(chosen(owner, { now: NOW + 1 })).toContain('later');
    expect(chosen(owner, { region: 'US' })).toEqual([
      'dear',
      'for-owners',
      'of-merged',
      'plain',
      'was-broke',
    ]);
    expect(chosen(owner, { region: 'JP' })).toContain('of-japan');
    const dear = choosePromotions(snapshot, owner, request).find(({ promotion: id }) => keyOf(id) === 'dear');
    expect(dear?.products).toEqual([product('b')]);
    const merged = choosePromotions(snapshot, owner, request).find(
      ({ promotion: id }) => keyOf(id) === 'of-merged',
    );
    expect(merged?.products).toEqual([product('b')]);
  });

  it('go by what a product can be had for where they are', () => {
    const there = shop([
      ...campaign('of-places', {}, 'by-place'),
      ...campaign('dear-there', { minimumPrice: 50 }, 'by-place'),
    ]);
    const placed = (region: string): string[] =>
      choosePromotions(there, EMPTY_PROFILE, { ...request, region })
        .map(({ promotion: id }) => keyOf(id))
        .sort();
    expect(placed('CN')).toEqual(['dear-there', 'of-places']);
    expect(placed('DE')).toEqual(['of-places']);
    expect(placed('US')).toEqual([]);
    expect(placed('FR')).toEqual([]);
  });

  it('are not shown more often than the caps of a day, by the clocks of the shop', () => {
    expect(chosen(owner)).not.toContain('seen-enough');
    expect(chosen(EMPTY_PROFILE)).toContain('seen-enough');
    // In Kiritimati (UTC+14) the day began two hours ago, in New York (UTC−4) eight.
    const inZone = (timeZone: string): string[] =>
      chosen(owner, { settings: { ...DEFAULT_OFFER_SETTINGS, timeZone, perPersonPerDay: 1 } });
    expect(inZone('America/New_York')).toEqual([]);
    const late = snapshotOf([
      ...PEOPLE,
      ...CAMPAIGNS,
      edgeRecord(
        'OFFERED',
        user,
        promotion('plain'),
        { at: iso(NOW - 3 * 3_600), context: 'owner none 1' },
        'y',
      ),
    ]);
    const settings = { ...DEFAULT_OFFER_SETTINGS, perPromotionPerDay: 1 };
    const seesPlain = (timeZone: string): boolean =>
      choosePromotions(late, owner, { ...request, settings: { ...settings, timeZone } }).some(
        ({ promotion: id }) => keyOf(id) === 'plain',
      );
    expect([seesPlain('Pacific/Kiritimati'), seesPlain('UTC')]).toEqual([true, false]);
  });

  it('are on no page more than what is left of the caps, what the graph does not have included', () => {
    const caps = (perPersonPerDay: number): Partial<OfferRequest> => ({
      settings: { ...DEFAULT_OFFER_SETTINGS, perPersonPerDay },
    });
    // One was shown today.
    expect(chosen(owner, caps(4))).toHaveLength(3);
    expect(chosen(EMPTY_PROFILE, caps(4))).toHaveLength(4);
    const unstored = new Map([
      [promotion('plain'), 3],
      [promotion('dear'), 1],
    ]);
    expect(chosen(EMPTY_PROFILE, { unstored })).not.toContain('plain');
    expect(chosen(EMPTY_PROFILE, { unstored })).toContain('dear');
    expect(chosen(EMPTY_PROFILE, { unstored, ...caps(5) })).toHaveLength(1);
    expect(chosen(EMPTY_PROFILE, { unstored, ...caps(4) })).toEqual([]);
  });

  it('cost nobody anything where nobody can tell who saw them', () => {
    const { unstored, ...unknown } = request;
    expect(unstored).toBeDefined();
    const keys = choosePromotions(snapshot, EMPTY_PROFILE, unknown).map(({ promotion: id }) => keyOf(id));
    expect(keys).toContain('plain');
    expect(keys).not.toContain('was-broke');
    expect(chosen(EMPTY_PROFILE)).toContain('was-broke');
    expect(chooseSponsored(snapshot, EMPTY_PROFILE, ['c', 'd'].map(product), unknown)).toEqual([]);
  });

  it('keep a daily budget for the evening', () => {
    expect(chosen(owner)).not.toContain('ahead');
    expect(chosen(owner, { now: NOW + 6 * 3_600 })).toContain('ahead');
  });

  it('are drawn by the seed: the same for the same, others for others', () => {
    const order = (seed: string): string =>
      choosePromotions(snapshot, owner, { ...request, seed })
        .map(({ promotion: id }) => id)
        .join();
    expect(order('s')).toBe(order('s'));
    expect(new Set(['s', 't', 'u', 'v', 'w', 'x'].map(order)).size).toBeGreaterThan(1);
  });

  it('tell affinity and the chance of a response apart', () => {
    const taught = snapshotOf([
      ...PEOPLE,
      ...campaign('fits', {}, 'b'),
      ...campaign('works', {}, 'c'),
      ...Array.from({ length: 400 }, (_, i) => nodeRecord(nodeId('User', `v${i}`))),
      ...Array.from({ length: 400 }, (_, i) =>
        edgeRecord(
          'OFFERED',
          nodeId('User', `v${i}`),
          promotion(i % 2 === 0 ? 'works' : 'fits'),
          {
            at: iso(NOW - 86_400),
            context: `owner ${i % 2 === 0 ? 'none' : 'strong'} 1`,
            ...(i % 2 === 0 && i < 200 && { clickedAt: iso(NOW - 86_000) }),
          },
          String(i),
        ),
      ),
    ]);
    const slots = choosePromotions(taught, profileOf(taught, 0, NOW), request);
    expect(slots.map(({ promotion: id, affinity }) => [keyOf(id), affinity])).toEqual([
      ['works', 0],
      ['fits', 1],
    ]);
    expect(slots[0]?.probability).toBeGreaterThan(0.3);
    expect(slots[1]?.probability).toBeLessThan(0.05);
  });

  it('hold out the stated share of people, always the same ones', () => {
    const held = Array.from({ length: 4_000 }, (_, i) => isHeldOut(`user:${i}`, 0.05)).filter(Boolean).length;
    expect(Math.abs(held / 4_000 - 0.05)).toBeLessThan(0.012);
    expect(isHeldOut('anybody', 0)).toBe(false);
    expect(isHeldOut('anybody', 1)).toBe(true);
  });

  describe('that somebody pays for', () => {
    const organic = ['b', 'c', 'd', 'abroad', 'cheap'].map(product);
    const sponsored = (more: Partial<OfferRequest> = {}) =>
      chooseSponsored(snapshot, owner, organic, { ...request, ...more });

    it('are never among the others', () => {
      expect(chosen(owner).some((key) => key.startsWith('paid'))).toBe(false);
    });

    it('say who pays and at which rank the product stands without it, each product once', () => {
      const all = sponsored({ settings: { ...DEFAULT_OFFER_SETTINGS, sponsoredPerPage: 20 } });
      expect(all.map(({ product: id, sponsor, organicRank }) => [id, sponsor, organicRank])).toEqual([
        [product('cheap'), 'Basalt', 5],
        [product('c'), 'Lumora', 2],
        [product('d'), 'Norvik', 3],
      ]);
    });

    it('are at most as many as the shop allows a page, and as are asked for', () => {
      expect(sponsored()).toHaveLength(2);
      expect(sponsored({ first: 1 })).toHaveLength(1);
      expect(sponsored({ settings: { ...DEFAULT_OFFER_SETTINGS, sponsoredPerPage: 0 } })).toEqual([]);
    });

    it('are no more than what is left of the caps of a day', () => {
      const settings = { ...DEFAULT_OFFER_SETTINGS, perPersonPerDay: 2 };
      expect(sponsored({ settings })).toHaveLength(1);
    });

    it('cannot buy their way under the floor', () => {
      const settings = { ...DEFAULT_OFFER_SETTINGS, sponsoredFloorRank: 4, sponsoredPerPage: 20 };
      expect(sponsored({ settings }).map(({ sponsor }) => sponsor)).toEqual(['Lumora', 'Norvik']);
      expect(chooseSponsored(snapshot, owner, [], request)).toEqual([]);
    });
  });
});

describe('money', () => {
  it('changes no organic score and no place: the page is the same byte for byte, with and without campaigns', async () => {
    const pageOf = async (snapshot: Snapshot): Promise<string> => {
      const recommender = new Recommender(snapshot, trainModel(snapshot, { seed: 1, closedFormLimit: 100 }));
      const page = await recommender.recommend({
        user,
        intent: 'FOR_YOU',
        first: 10,
        shown: [],
        where: {},
        exclude: [],
        diversity: 0.3,
        now: NOW,
        language: 'en',
      });
      return JSON.stringify(page);
    };
    const without = await pageOf(shop([]));
    expect(JSON.parse(without).recommendations.length).toBeGreaterThan(2);
    expect(await pageOf(shop([...CAMPAIGNS, ...EXPOSURES]))).toBe(without);
  });
});
