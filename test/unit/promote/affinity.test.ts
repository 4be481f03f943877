import { beforeAll, describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { NOTHING_MUTED } from '../../../src/profile/muted-nodes.js';
import type { Persona } from '../../../src/profile/personas/persona.js';
import { EMPTY_PROFILE, type Profile, profileOf } from '../../../src/profile/profile.js';
import { affinities } from '../../../src/promote/affinity.js';
import { facetsOf } from '../../../src/promote/facets.js';
import { sayFacets } from '../../../src/promote/say-why.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

const NOW = Date.parse('2026-06-01T00:00:00Z') / 1_000;
const at = new Date(NOW * 1_000).toISOString();
const [user, phone, tablet] = [nodeId('User', 'u'), nodeId('Product', 'phone'), nodeId('Product', 'tablet')];
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
    nodeRecord(promotion('by-brand')),
    nodeRecord(promotion('by-camera')),
    nodeRecord(promotion('by-sound')),
    nodeRecord(promotion('by-nothing')),
    nodeRecord(topic('camera')),
    nodeRecord(topic('brand')),
    edgeRecord('VIEWED', user, phone, { at, weight: 1 }, '1'),
    edgeRecord('MADE_BY', phone, norvik),
    edgeRecord('IN_CATEGORY', phone, phones),
    edgeRecord('HAS_FEATURE', phone, camera, { score: 0.5, positive: 6, negative: 1 }),
    edgeRecord('INTERESTED_IN', user, sound, { weight: 1 }),
    edgeRecord('PROMOTES', promotion('by-brand'), norvik),
    edgeRecord('PROMOTES', promotion('by-brand'), tablet),
    edgeRecord('PROMOTES', promotion('by-camera'), camera),
    edgeRecord('PROMOTES', promotion('by-sound'), sound),
    edgeRecord('PROMOTES', promotion('by-sound'), norvik),
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
      snapshot.table(label as 'Feature').id(index),
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
    const muted = {
      ...profile,
      muted: { ...NOTHING_MUTED, Feature: new Set([snapshot.table('Feature').indexOf(sound)]) },
    };
    const facets = facetsOf(snapshot, muted);
    expect(facets).toHaveLength(4);
    expect(facets.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  });

  it('give a facet in equal parts to what is linked to it, and normalise', () => {
    // Brand 1 to two, camera .2 to one, sound 1 to one; category and product lead to none: together 2.2.
    const named = ['by-brand', 'by-camera', 'by-sound', 'by-nothing'].map((key) =>
      snapshot.table('Promotion').indexOf(promotion(key)),
    );
    const found = affinities(snapshot, profile, 'promotions', named, facetsOf(snapshot, profile));
    expect(found.map(({ affinity }) => affinity)).toEqual([
      expect.closeTo(0.5 / 2.2, 12),
      expect.closeTo(0.2 / 2.2, 12),
      expect.closeTo(1.5 / 2.2, 12),
      0,
    ]);
    for (const { affinity, shares } of found)
      expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(affinity, 12);
    const nobody = affinities(
      snapshot,
      EMPTY_PROFILE,
      'promotions',
      named,
      facetsOf(snapshot, EMPTY_PROFILE),
    );
    expect(nobody.map(({ affinity }) => affinity)).toEqual([0, 0, 0, 0]);
  });

  it('go through a persona by its traits: Σ P(A|trait) · P(trait|persona)', () => {
    const traits = [
      { node: camera, share: 0.6 },
      { node: sound, share: 0.2 },
      { node: nodeId('Feature', 'heart-rate'), share: 0.2 },
    ];
    const persona = {
      id: nodeId('Persona', 'p'),
      nameEn: 'People of pictures',
      nameZh: '爱拍照的人',
      traits,
    };
    const facets = facetsOf(snapshot, EMPTY_PROFILE, { persona: persona as unknown as Persona });
    expect(facets.map(({ label, probability }) => [label, probability])).toEqual([['Persona', 1]]);
    const named = ['by-camera', 'by-sound'].map((key) => snapshot.table('Promotion').indexOf(promotion(key)));
    const found = affinities(snapshot, EMPTY_PROFILE, 'promotions', named, facets);
    expect(found.map(({ affinity }) => affinity)).toEqual([
      expect.closeTo(0.75, 12),
      expect.closeTo(0.25, 12),
    ]);
    expect(sayFacets(snapshot, found[0]?.shares ?? [], 'zh')).toBe('与您相关：爱拍照的人。');
  });

  it('leave out what tells of health, and products of such a kind', () => {
    const [watch, band, heart] = [
      nodeId('Product', 'band'),
      nodeId('Category', 'fitness-tracker'),
      nodeId('Feature', 'heart-rate'),
    ];
    const own = snapshotOf([
      ...[user, watch, band, heart, sound].map((id) => nodeRecord(id)),
      edgeRecord('PURCHASED', user, watch, { at, weight: 5 }, '1'),
      edgeRecord('IN_CATEGORY', watch, band),
      edgeRecord('INTERESTED_IN', user, heart, { weight: 1 }),
      edgeRecord('INTERESTED_IN', user, sound, { weight: 1 }),
    ]);
    expect(
      facetsOf(own, profileOf(own, 0, NOW)).map(({ label, probability }) => [label, probability]),
    ).toEqual([['Feature', 1]]);
  });

  it('see how orders stand, halved every fortnight, in the topics that name the state', () => {
    const fortnight = new Date((NOW - 14 * 86_400) * 1_000).toISOString();
    const own = snapshotOf([
      ...[user, phone, tablet].map((id) => nodeRecord(id)),
      nodeRecord(topic('parcel'), { stages: ['placed', 'shipped'] }),
      nodeRecord(topic('return'), { stages: ['delivered'] }),
      edgeRecord('ORDERED', user, phone, { at, state: 'shipped' }, 'a'),
      edgeRecord('ORDERED', user, tablet, { at: fortnight, state: 'delivered' }, 'b'),
    ]);
    const asker = profileOf(own, 0, NOW);
    const facets = facetsOf(own, asker, { now: NOW });
    expect(facets.map(({ label, index, probability }) => [label, index, probability])).toEqual([
      ['Stage', 1, expect.closeTo(2 / 3, 12)],
      ['Stage', 2, expect.closeTo(1 / 3, 12)],
    ]);
    const found = affinities(own, asker, 'helpTopics', [0, 1], facets);
    expect(found.map(({ affinity }) => affinity)).toEqual([
      expect.closeTo(2 / 3, 12),
      expect.closeTo(1 / 3, 12),
    ]);
    expect(sayFacets(own, found[0]?.shares ?? [], 'en')).toBe(
      'It is about what concerns you: an order on its way to you.',
    );
    expect(facetsOf(own, asker)).toEqual([]);
  });

  it('count for help topics only what these can be about', () => {
    const candidates = [0, 1];
    const found = affinities(snapshot, profile, 'helpTopics', candidates, facetsOf(snapshot, profile));
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
