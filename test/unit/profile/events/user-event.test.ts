import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { EVENT_TYPES, type EventType } from '../../../../src/domain/ontology.js';
import { eventsOf, isChoice, isLook, lastEventAt } from '../../../../src/profile/events/user-event.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const ann = nodeId('User', 'ann');
const [a, b] = [nodeId('Product', 'a'), nodeId('Product', 'b')];
const nodes = [nodeRecord(ann), nodeRecord(a), nodeRecord(b)];
const TYPES = Object.keys(EVENT_TYPES) as EventType[];

const act = (type: EventType, product: typeof a, at: number, key: string) =>
  edgeRecord(
    EVENT_TYPES[type].relationship,
    ann,
    product,
    { at: new Date(at * 1_000).toISOString(), weight: 1 },
    key,
  );

describe('kinds of events', () => {
  it('are looks, choices, and neither', () => {
    const event = { product: 0, at: 0, weight: 1, key: 0 };
    expect(TYPES.filter((type) => isLook({ ...event, type }))).toEqual(['view', 'search']);
    expect(TYPES.filter((type) => isChoice({ ...event, type }))).toEqual(['cart', 'purchase']);
  });
});

describe('eventsOf', () => {
  const acts = [
    act('view', b, 100, 'k1'),
    act('view', a, 100, 'k2'),
    act('view', a, 100, 'k3'),
    act('purchase', a, 100, 'k4'),
    act('view', a, 50, 'k5'),
  ];
  const told = (edges: typeof acts): string[] =>
    eventsOf(snapshotOf([...nodes, ...edges]), 0).map(({ type, product, at, key }) =>
      [type, product, at, key].join(' '),
    );

  it('is the same whatever order they came in: by time, kind, product and key', () => {
    const order = told(acts);
    expect(order.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'view 0 50',
      'view 0 100',
      'view 0 100',
      'view 1 100',
      'purchase 0 100',
    ]);
    const keys = order.slice(1, 3).map((line) => Number(line.split(' ')[3]));
    expect(keys[0]).toBeLessThan(keys[1] as number);
    expect(told(acts.toReversed())).toEqual(order);
  });

  it('is nothing of nobody', () => {
    expect(eventsOf(snapshotOf(nodes), -1)).toEqual([]);
  });
});

describe('lastEventAt', () => {
  it('is the time of the latest of all, 0 without any', () => {
    expect(lastEventAt(snapshotOf([...nodes, act('view', b, 100, 'k'), act('cart', a, 70, 'k')]))).toBe(100);
    expect(lastEventAt(snapshotOf(nodes))).toBe(0);
  });
});
