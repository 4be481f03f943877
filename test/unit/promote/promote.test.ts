import { beforeAll, describe, expect, it } from '@jest/globals';
import { nodeId, type NodeId } from '../../../src/domain/ids.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { EMPTY_PROFILE, type Profile, profileOf } from '../../../src/profile/profile.js';
import { affinities } from '../../../src/promote/affinity.js';
import { choosePromotions } from '../../../src/promote/choose-promotions.js';
import { facetsOf } from '../../../src/promote/facets.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

const NOW = Date.parse('2026-06-01T00:00:00Z') / 1_000;
const at = new Date(NOW * 1_000).toISOString();
const [user, phone, tablet, sold] = [
  nodeId('User', 'u'),
  nodeId('Product', 'phone'),
  nodeId('Product', 'tablet'),
  nodeId('Product', 'sold-out'),
];
const [norvik, camera, sound, phones] = [
  nodeId('Brand', 'norvik'),
  nodeId('Feature', 'camera'),
  nodeId('Feature', 'sound'),
  nodeId('Category', 'phone'),
];
const promotion = (key: string): NodeId => nodeId('Promotion', key);
const topic = (key: string): NodeId => nodeId('HelpTopic', key);

/** The user viewed the phone (Norvik, a phone, praised for its camera) and states an interest of 1 in sound. */
function shop(): Snapshot {
  return snapshotOf([
    ...[user, phone, tablet, norvik, camera, sound, phones].map((id) => nodeRecord(id)),
    nodeRecord(sold, { availability: 'out_of_stock' }),
    nodeRecord(promotion('by-brand')),
    nodeRecord(promotion('by-camera')),
    nodeRecord(promotion('by-sound')),
    nodeRecord(promotion('by-nothing')),
    nodeRecord(promotion('over'), { endsAt: '2026-05-31T23:59:59Z' }),
    nodeRecord(promotion('later'), { startsAt: '2026-06-01T00:00:01Z' }),
    nodeRecord(promotion('sold-out')),
    nodeRecord(topic('camera')),
    nodeRecord(topic('brand')),
    edgeRecord('VIEWED', user, phone, { at, weight: 1 }, '1'),
    edgeRecord('MADE_BY', phone, norvik),
    edgeRecord('IN_CATEGORY', phone, phones),
    edgeRecord('HAS_FEATURE', phone, camera, { score: 0.5, positive: 6, negative: 1 }),
    edgeRecord('INTERESTED_IN', user, sound, { weight: 1 }),
    edgeRecord('PROMOTES', promotion('by-brand'), norvik),
    edgeRecord('PROMOTES', promotion('by-brand'), tablet),
    edgeRecord('PROMOTES', promotion('by-brand'), sold),
    edgeRecord('PROMOTES', promotion('by-camera'), camera),
    edgeRecord('PROMOTES', promotion('by-sound'), sound),
    edgeRecord('PROMOTES', promotion('by-sound'), norvik),
    edgeRecord('PROMOTES', promotion('over'), norvik),
    edgeRecord('PROMOTES', promotion('later'), norvik),
    edgeRecord('PROMOTES', promotion('sold-out'), sold),
    edgeRecord('ABOUT', topic('camera'), camera),
    edgeRecord('ABOUT', topic('camera'), phones),
  ]);
}

describe('facets and affinities, by hand', () => {
  let snapshot: Snapshot;
  let profile: Profile;
  beforeAll(() => {
    snapshot = shop();
    profile = profileOf(snapshot, 0, NOW);
  });

  it('spread the history as one stated interest over product, brand, category and a fifth a praised feature', () => {
    // Weights: product 1, brand 1, category 1, camera 1/5, sound 1; together 4.2.
    const facets = facetsOf(snapshot, profile).map(({ label, index, probability }) => [
      snapshot.table(label).id(index),
      probability,
    ]);
    expect(facets).toEqual([
      [norvik, expect.closeTo(1 / 4.2, 12)],
      [phones, expect.closeTo(1 / 4.2, 12)],
      [camera, expect.closeTo(0.2 / 4.2, 12)],
      [sound, expect.closeTo(1 / 4.2, 12)],
      [phone, expect.closeTo(1 / 4.2, 12)],
    ]);
  });

  it('know no facets of nobody, and none that is muted', () => {
    expect(facetsOf(snapshot, EMPTY_PROFILE)).toEqual([]);
    const muted = { ...profile, mutedFeatures: new Set([snapshot.table('Feature').indexOf(sound)]) };
    const facets = facetsOf(snapshot, muted);
    expect(facets).toHaveLength(4);
    expect(facets.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  });

  it('give a facet in equal parts to what is linked to it, and normalise', () => {
    // Brand 1 to two, camera .2 to one, sound 1 to one; category and product lead to none: together 2.2.
    const chosen = choosePromotions(snapshot, profile, { now: NOW, first: 10 });
    expect(chosen.map(({ promotion: id, affinity }) => [id, affinity])).toEqual([
      [promotion('by-sound'), expect.closeTo(1.5 / 2.2, 12)],
      [promotion('by-brand'), expect.closeTo(0.5 / 2.2, 12)],
      [promotion('by-camera'), expect.closeTo(0.2 / 2.2, 12)],
      [promotion('by-nothing'), 0],
    ]);
    for (const { affinity, shares } of chosen)
      expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(affinity, 12);
    expect(chosen.reduce((sum, { affinity }) => sum + affinity, 0)).toBeCloseTo(1, 12);
    expect(chosen[1]?.products).toEqual([tablet]);
  });

  it('are all 0 where no facet speaks for any, and then go by id', () => {
    const chosen = choosePromotions(snapshot, EMPTY_PROFILE, { now: NOW, first: 3 });
    expect(chosen.map(({ promotion: id, affinity }) => [id, affinity])).toEqual(
      ['by-brand', 'by-camera', 'by-nothing'].map((key) => [promotion(key), 0]),
    );
  });

  it('leave out what is over, not yet on, sold out or wholly owned', () => {
    const all = (owner: Profile, now: number): NodeId[] =>
      choosePromotions(snapshot, owner, { now, first: 20 }).map(({ promotion: id }) => id);
    expect(all(profile, NOW)).not.toContain(promotion('over'));
    expect(all(profile, NOW)).not.toContain(promotion('sold-out'));
    expect(all(profile, NOW + 1)).toContain(promotion('later'));
    expect(all(profile, NOW - 1)).toContain(promotion('over'));
    const owner = { ...profile, owned: new Set([snapshot.table('Product').indexOf(tablet)]) };
    expect(all(owner, NOW)).not.toContain(promotion('by-brand'));
  });

  it('count for help topics only what these can be about', () => {
    const candidates = [0, 1];
    const found = affinities(snapshot, 'helpTopics', candidates, facetsOf(snapshot, profile));
    expect(found.map(({ candidate, affinity }) => [candidate, affinity])).toEqual([
      [0, expect.closeTo(1, 12)],
      [1, 0],
    ]);
    expect(found[0]?.shares.map(({ facet, value }) => [facet.label, value])).toEqual([
      ['Category', expect.closeTo(1 / 1.2, 12)],
      ['Feature', expect.closeTo(0.2 / 1.2, 12)],
    ]);
  });
});
