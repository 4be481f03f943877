import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import type { ExportRecord } from '../../../src/graph/graph-store.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { type Profile, profileOf } from '../../../src/profile/profile.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

/** Seconds of the day on which the tiny shop is looked at. */
export const TODAY = Date.parse('2026-06-01T00:00:00Z') / 1_000;
const at = (daysAgo: number): string => new Date((TODAY - daysAgo * 86_400) * 1_000).toISOString();

export const id = {
  ann: nodeId('User', 'ann'),
  bob: nodeId('User', 'bob'),
  cid: nodeId('User', 'cid'),
  a: nodeId('Product', 'a'),
  b: nodeId('Product', 'b'),
  c: nodeId('Product', 'c'),
  d: nodeId('Product', 'd'),
  camera: nodeId('Feature', 'camera'),
  battery: nodeId('Feature', 'battery'),
  sound: nodeId('Feature', 'sound'),
  norvik: nodeId('Brand', 'norvik'),
  fjell: nodeId('ProductLine', 'fjell'),
  phone: nodeId('Category', 'phone'),
  travel: nodeId('Need', 'travel'),
} as const satisfies Record<string, NodeId>;

/**
 * Ann bought a today (5) and viewed b 180 days ago (1 · ½). Bob bought a twice, and c; Cid bought a, c and d.
 * a and b and c are Norvik's, a and c of one line.
 */
export function tinyRecords(): ExportRecord[] {
  return [
    ...Object.values(id)
      .filter((node) => node !== id.ann)
      .map((node) => nodeRecord(node)),
    nodeRecord(id.ann, { mutedFeatures: [id.sound, 'feature:unknown'] }),
    edgeRecord('PURCHASED', id.ann, id.a, { at: at(0), weight: 5 }, '1'),
    edgeRecord('VIEWED', id.ann, id.b, { at: at(180), weight: 1 }, '1'),
    edgeRecord('PURCHASED', id.bob, id.a, { at: at(9), weight: 5 }, '1'),
    edgeRecord('PURCHASED', id.bob, id.a, { at: at(5), weight: 5 }, '2'),
    edgeRecord('PURCHASED', id.bob, id.c, { at: at(9), weight: 5 }, '1'),
    edgeRecord('PURCHASED', id.cid, id.a, { at: at(9), weight: 5 }, '1'),
    edgeRecord('PURCHASED', id.cid, id.c, { at: at(9), weight: 5 }, '1'),
    edgeRecord('PURCHASED', id.cid, id.d, { at: at(9), weight: 5 }, '1'),
    edgeRecord('HAS_FEATURE', id.a, id.camera, { score: 0.5, positive: 6, negative: 1 }),
    edgeRecord('HAS_FEATURE', id.a, id.battery, { score: -0.5, positive: 1, negative: 6 }),
    edgeRecord('HAS_FEATURE', id.a, id.sound, { score: 0.5, positive: 6, negative: 1 }),
    edgeRecord('HAS_FEATURE', id.b, id.camera, { score: 0.25, positive: 4, negative: 2 }),
    edgeRecord('HAS_FEATURE', id.b, id.battery, { score: 0.75, positive: 9, negative: 0 }),
    edgeRecord('HAS_FEATURE', id.c, id.camera, { score: 0.75, positive: 9, negative: 0 }),
    edgeRecord('HAS_FEATURE', id.c, id.sound, { score: 0.75, positive: 9, negative: 0 }),
    edgeRecord('HAS_FEATURE', id.d, id.camera, { score: -0.25, positive: 1, negative: 3 }),
    edgeRecord('HAS_FEATURE', id.d, id.battery, { score: 0.5, positive: 6, negative: 1 }),
    edgeRecord('MADE_BY', id.a, id.norvik),
    edgeRecord('MADE_BY', id.b, id.norvik),
    edgeRecord('MADE_BY', id.c, id.norvik),
    edgeRecord('MADE_BY', id.fjell, id.norvik),
    edgeRecord('IN_LINE', id.a, id.fjell),
    edgeRecord('IN_LINE', id.c, id.fjell),
    edgeRecord('IN_CATEGORY', id.c, id.phone),
    edgeRecord('IN_CATEGORY', id.d, id.phone),
    edgeRecord('SUITS', id.d, id.travel, { score: 0.5 }),
    edgeRecord('SIMILAR_TO', id.a, id.c, { method: 'ease', score: 0.5 }),
    edgeRecord('SIMILAR_TO', id.a, id.b, { method: 'ease', score: 0.25 }),
    edgeRecord('SIMILAR_TO', id.b, id.c, { method: 'ease', score: 0.125 }),
    edgeRecord('INTERESTED_IN', id.ann, id.battery, { weight: 2 }),
    edgeRecord('INTERESTED_IN', id.ann, id.sound, { weight: 1 }),
    edgeRecord('INTERESTED_IN', id.ann, id.phone, { weight: 1 }),
    edgeRecord('INTERESTED_IN', id.ann, id.travel, { weight: -1 }),
  ];
}

export const tinyShop = (): Snapshot => snapshotOf(tinyRecords());

export function profileOfUser(snapshot: Snapshot, user: NodeId): Profile {
  return profileOf(snapshot, snapshot.table('User').indexOf(user), TODAY);
}
