import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { currentSession, latestOwned } from '../../../../src/recommend/intents/session.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const NOW = 1_000_000;
const MINUTE = 60;
const user = nodeId('User', 'u');
const act = (type: 'VIEWED' | 'CARTED' | 'PURCHASED', key: string, at: number, weight: number) =>
  edgeRecord(
    type,
    user,
    nodeId('Product', key),
    { at: new Date(at * 1_000).toISOString(), weight },
    `${type} ${at}`.replace(' ', '-'),
  );
const snapshot = snapshotOf([
  nodeRecord(user),
  ...['a', 'b', 'c', 'd', 'e'].map((key) => nodeRecord(nodeId('Product', key))),
  act('PURCHASED', 'd', NOW - 90 * MINUTE, 5),
  act('VIEWED', 'a', NOW - 50 * MINUTE, 1),
  act('VIEWED', 'b', NOW - 25 * MINUTE, 1),
  act('CARTED', 'b', NOW - 20 * MINUTE, 3),
  act('VIEWED', 'a', NOW - 5 * MINUTE, 1),
  act('PURCHASED', 'c', NOW - 200 * MINUTE, 5),
  act('VIEWED', 'e', NOW + MINUTE, 1),
]);
const key = (product: number): string => snapshot.table('Product').id(product).slice('product:'.length);
const session = (now: number): string[] =>
  currentSession(snapshot, snapshot.table('User').indexOf(user), now).map(
    ({ product, weight, at }) => `${key(product)} ${weight} ${(now - at) / MINUTE}`,
  );

describe('currentSession', () => {
  it('goes back to the first gap of more than half an hour, each product once with its strongest event', () => {
    expect(session(NOW)).toEqual(['a 1 5', 'b 3 20']);
  });

  it('is over half an hour after the last event, and sees nothing of what is to come', () => {
    expect(session(NOW - 5 * MINUTE - 1)).toEqual([`b 3 ${15 - 1 / MINUTE}`, `a 1 ${45 - 1 / MINUTE}`]);
    expect(session(NOW + 40 * MINUTE)).toEqual([]);
    expect(currentSession(snapshot, -1, NOW)).toEqual([]);
  });
});

describe('currentSession of a long history', () => {
  const steps = [1, 29, 30, 30, 12, 30, 0, 30, 25, 30, 30, 31, 5];
  const times = steps.map((_, place) => NOW - MINUTE * steps.slice(0, place + 1).reduce((a, b) => a + b, 0));
  const long = snapshotOf([
    nodeRecord(user),
    ...times.map((_, place) => nodeRecord(nodeId('Product', `p${place}`))),
    ...times.map((at, place) => act(place % 2 === 0 ? 'VIEWED' : 'CARTED', `p${place}`, at, 1)),
  ]);
  const seen = (now: number): string[] =>
    currentSession(long, long.table('User').indexOf(user), now).map(({ product }) =>
      long.table('Product').id(product),
    );

  it('goes back as far as no gap is longer than half an hour, to the event before the first that is', () => {
    expect(seen(NOW).sort()).toEqual(Array.from({ length: 11 }, (_, n) => `product:p${n}`).sort());
    expect(seen((times[10] as number) - 1)).toEqual([]);
    expect(seen(times[11] as number)).toEqual(['product:p11', 'product:p12']);
  });
});

describe('latestOwned', () => {
  it('gives what was bought, the latest first', () => {
    const owner = snapshot.table('User').indexOf(user);
    expect(latestOwned(snapshot, owner, NOW).map(key)).toEqual(['d', 'c']);
    expect(latestOwned(snapshot, owner, NOW - 100 * MINUTE).map(key)).toEqual(['c']);
    expect(latestOwned(snapshot, -1, NOW)).toEqual([]);
  });

  it('leaves out what was given back, though it was rated', () => {
    const returned = (key: string, at: number) =>
      edgeRecord('ORDERED', user, nodeId('Product', key), {
        at: new Date(at * 1_000).toISOString(),
        state: 'returned',
      });
    const at = new Date(NOW * 1_000).toISOString();
    const shop = snapshotOf([
      nodeRecord(user),
      ...['a', 'b', 'c'].map((key) => nodeRecord(nodeId('Product', key))),
      act('PURCHASED', 'a', NOW - 3 * MINUTE, 5),
      act('PURCHASED', 'b', NOW - 2 * MINUTE, 5),
      act('PURCHASED', 'c', NOW - 9 * MINUTE, 5),
      act('PURCHASED', 'c', NOW - MINUTE, 5),
      edgeRecord('RATED', user, nodeId('Product', 'a'), { at, value: 4 }),
      returned('a', NOW),
      returned('c', NOW - 5 * MINUTE),
    ]);
    const ids = shop.table('Product').ids;
    const owned = latestOwned(shop, shop.table('User').indexOf(user), NOW);
    expect(owned.map((product) => ids[product])).toEqual(['product:c', 'product:b']);
  });
});
