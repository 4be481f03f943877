import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { FeedRecord } from '../../../../src/domain/graph-records.js';
import { nodeId } from '../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import { createSeededRandom, shuffle } from '../../../../src/lib/seeded-random.js';
import { historyOfUser } from '../../../../src/rank/history.js';
import { recipeOf } from '../../../../src/rank/train-scorer.js';
import { seqOf, trainingSet, trainingSetInSteps } from '../../../../src/recommend/training/training-data.js';
import { edgeRecord, nodeRecord } from '../../../support/snapshot-of.js';
import {
  type Act,
  actRecords,
  NOW,
  product,
  profileShop,
  type ShopProduct,
} from '../../profile/profile-shop.js';

const COUNT = 40;
const SHOP = Object.fromEntries(
  Array.from({ length: COUNT }, (_, i): [string, ShopProduct] => [`p${i + 10}`, { category: 'phone' }]),
);

/** The names of the products that each user counts with, users by name. */
function trainedOn(acts: readonly Act[]): string[][] {
  const snapshot = profileShop(SHOP, acts);
  const { data, items } = trainingSet(snapshot);
  const products = snapshot.table('Product');
  return Array.from({ length: data.interactions.userCount }, (_, user) =>
    [...historyOfUser(data.interactions, user).items].map((item) =>
      products.id(items.indexOf[item] as number).slice('Product:'.length),
    ),
  );
}

/** Acts of twelve people, who took to about six products each. */
const ACTS: readonly Act[] = Array.from({ length: 72 }, (_, i): Act => {
  const type = i % 3 === 0 ? 'purchase' : 'view';
  return [
    `u${(i * 5) % 12}`,
    type,
    `p${10 + ((i * 7 + (i % 5)) % COUNT)}`,
    1_000 + 61 * i,
    undefined,
    `id${i}`,
  ];
});

/** So many products looked at one after the other, the next one `pause` seconds later. */
function looks(user: string, count: number, pause: (i: number) => number): Act[] {
  let before = 100_017;
  return Array.from({ length: count }, (_, i): Act => {
    before -= pause(i);
    return [user, 'view', `p${10 + i}`, before];
  });
}

describe('what models are trained on', () => {
  it('is every product that somebody took to and neither dismissed nor rated low', () => {
    const acts: Act[] = [
      ['ann', 'view', 'p10', 500],
      ['ann', 'purchase', 'p11', 400],
      ['ann', 'view', 'p12', 300],
      ['ann', 'dismiss', 'p12', 200],
      ['bob', 'search', 'p13', 100],
    ];
    expect(trainedOn(acts)).toEqual([['p10', 'p11'], ['p13']]);
  });

  it('tells when somebody last took to a product, unless that is not known of all', () => {
    const acts: Act[] = [
      ['ann', 'purchase', 'p12', 400],
      ['ann', 'view', 'p10', 900],
      ['ann', 'view', 'p12', 500],
      ['bob', 'view', 'p11', 7],
      ['bob', 'dismiss', 'p10', 3],
    ];
    const timesOf = (all: readonly Act[]): unknown => {
      const { timesByUser } = trainingSet(profileShop(SHOP, all)).data.interactions;
      return timesByUser && [...timesByUser];
    };
    expect(timesOf(acts)).toEqual([NOW - 900, NOW - 400, NOW - 7]);
    expect(timesOf([...acts, ['bob', 'view', 'p20', NOW]])).toBeUndefined();
  });

  it('has no looks of robots, but what they bought, and leaves people who look a lot alone', () => {
    const acts: Act[] = [
      ...looks('ann', 30, () => 2),
      ['ann', 'purchase', 'p45', 90_000],
      ...looks('bob', 30, (i) => 25 + 9 * (i % 5)),
      ...looks('cid', 19, () => 1),
    ];
    const [ann, bob, cid] = trainedOn(acts);
    expect(ann).toEqual(['p45']);
    expect(bob?.length).toBe(30);
    expect(cid?.length).toBe(19);
  });
});

describe('what models are trained on after somebody was erased', () => {
  it('is to the last number what it is where the user never came, in whatever order events came', () => {
    const products = Object.entries(SHOP);
    const others = ACTS.filter(([user]) => user !== 'u5');
    const never = trainingSet(profileShop(SHOP, others)).data;
    const snapshot = profileShop(
      Object.fromEntries([...products].reverse()),
      shuffle([...ACTS], createSeededRandom(4)),
    );
    const before = trainingSet(snapshot).data;
    snapshot.apply([{ kind: 'nodeDeleted', seq: 9, id: nodeId('User', 'u5') }]);
    const after = trainingSet(snapshot).data;
    expect(before).not.toEqual(never);
    expect(after).toEqual(never);
    const embedding = recipeOf('embedding-mf');
    const scoresOf = (data: typeof never): Float64Array => {
      const scores = new Float64Array(COUNT);
      embedding
        .train('embedding-mf', data, { epochs: 5 }, 1)
        .accumulate(historyOfUser(data.interactions, 0), scores);
      return scores;
    };
    expect(scoresOf(after)).toEqual(scoresOf(never));
  });

  it('is worked out once, and anew after every change', () => {
    const snapshot = profileShop(SHOP, ACTS);
    const before = trainingSet(snapshot);
    expect(trainingSet(snapshot)).toBe(before);
    const [from, to] = [snapshot.table('User').id(0), snapshot.table('Product').id(0)];
    const properties = { at: '2026-01-01T00:00:00.000Z' };
    const edge = { type: 'DISMISSED' as const, from, to, key: 'one', seq: snapshot.seq, properties };
    snapshot.apply([{ kind: 'edge', seq: snapshot.seq, edge }]);
    expect(trainingSet(snapshot)).not.toBe(before);
  });
});

const feedOf = (records: readonly ExportRecord[]): FeedRecord[] =>
  records.map((record): FeedRecord => ({ ...record, seq: 8 }));

describe('what models are trained on, collected in steps', () => {
  /** Enough people for several steps. */
  const people = Array.from({ length: 9_000 }, (_, i): Act[] => [
    [`u${(i * 7) % 9_000}`, 'view', `p${10 + ((i * 3) % COUNT)}`, 1_000 + i],
    [`u${(i * 7) % 9_000}`, 'purchase', `p${10 + ((i * 5) % COUNT)}`, 900 + i],
  ]).flat();

  it('is what it is in one piece, and at once where nothing has changed', async () => {
    const whole = trainingSet(profileShop(SHOP, people));
    const snapshot = profileShop(SHOP, people);
    const inSteps = await trainingSetInSteps(snapshot);
    expect(inSteps).toEqual(whole);
    expect(await trainingSetInSteps(snapshot)).toBe(inSteps);
  });

  it('is as the graph is after the last step, whatever came and went between them', async () => {
    const snapshot = profileShop(SHOP, people);
    let turns = 0;
    const collecting = trainingSetInSteps(snapshot);
    const changes: FeedRecord[][] = [
      // Somebody who was read, somebody new, and a product that was not there, between others by its id.
      [
        ...feedOf([
          nodeRecord(product('p105x')),
          edgeRecord('IN_CATEGORY', product('p105x'), nodeId('Category', 'phone')),
          ...actRecords([
            ['u0', 'purchase', 'p105x', 5],
            ['u1', 'dismiss', 'p13', 4],
            ['a new one', 'view', 'p11', 3],
            ['a new one', 'purchase', 'p105x', 2],
          ]),
        ]),
      ],
      [
        { kind: 'nodeDeleted', seq: 9, id: nodeId('User', 'u8') },
        { kind: 'nodeDeleted', seq: 9, id: nodeId('Product', 'p12') },
      ],
    ];
    const change = async (): Promise<void> => {
      for (const records of changes) {
        await nextTurn();
        turns++;
        snapshot.apply(records);
      }
    };
    const [set] = await Promise.all([collecting, change()]);
    expect(turns).toBe(changes.length);
    const rebuilt = profileShop(SHOP, people);
    for (const records of changes) rebuilt.apply(records);
    const after = trainingSet(rebuilt);
    expect(set.data).toEqual(after.data);
    expect([set.users, set.items]).toEqual([after.users, after.items]);
    expect(seqOf(snapshot, set)).toBe(snapshot.seq);
  });
});
