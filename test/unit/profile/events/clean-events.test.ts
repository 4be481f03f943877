import { describe, expect, it } from '@jest/globals';
import { createSeededRandom, shuffle } from '../../../../src/lib/seeded-random.js';
import { cleanEvents } from '../../../../src/profile/events/clean-events.js';
import { CLOCK_LOOKS, ROBOT_LOOKS } from '../../../../src/profile/events/find-robots.js';
import { splitSessions } from '../../../../src/profile/events/split-sessions.js';
import { eventsOf } from '../../../../src/profile/events/user-event.js';
import { type Act, insight, profileShop, type ShopProduct } from '../profile-shop.js';

const SHOP = Object.fromEntries(
  Array.from({ length: 60 }, (_, i): [string, ShopProduct] => [`p${i}`, { category: 'phone' }]),
);

function views(count: number, everySeconds: (i: number) => number, from = 500_017): Act[] {
  let before = from;
  return Array.from({ length: count }, (_, i): Act => {
    before -= i === 0 ? 0 : everySeconds(i);
    return ['ann', 'view', `p${i % 60}`, before];
  });
}

function cleaned(acts: readonly Act[]) {
  const { events, doubles, robots } = insight(profileShop(SHOP, acts)).clean;
  return { acts: events.map(({ type, at }) => `${type} ${at}`), left: events.length, doubles, robots };
}

describe('doubles', () => {
  it('are the same act with the same product within a second; the first stays', () => {
    expect(
      cleaned([
        ['ann', 'view', 'p1', 100],
        ['ann', 'view', 'p1', 99],
        ['ann', 'view', 'p1', 98],
        ['ann', 'view', 'p2', 100],
        ['ann', 'cart', 'p1', 100],
      ]),
    ).toMatchObject({ left: 4, doubles: 1 });
  });

  it('are events with one id; what is bought at once under the id of an order is not', () => {
    expect(
      cleaned([
        ['ann', 'view', 'p1', 500, undefined, 'same'],
        ['ann', 'view', 'p2', 300, undefined, 'same'],
        ['ann', 'purchase', 'p3', 200, undefined, 'order'],
        ['ann', 'purchase', 'p4', 200, undefined, 'order'],
      ]),
    ).toMatchObject({ left: 3, doubles: 1 });
  });

  it('of several people are none', () => {
    const snapshot = profileShop(SHOP, [
      ['ann', 'view', 'p1', 5],
      ['bob', 'view', 'p1', 5],
    ]);
    expect(
      [insight(snapshot, 'ann').clean.events, insight(snapshot, 'bob').clean.events].map((e) => e.length),
    ).toEqual([1, 1]);
  });
});

describe('robots', () => {
  it(`look ${ROBOT_LOOKS} times within a minute; all looks of that session go, what was done and other sessions stay`, () => {
    const human = views(5, () => 40, 400_000);
    const bought: Act = ['ann', 'purchase', 'p7', 500_000];
    const { left, robots } = cleaned([...views(ROBOT_LOOKS + 3, () => 3), bought, ...human]);
    expect({ left, robots }).toEqual({ left: 6, robots: ROBOT_LOOKS + 3 });
  });

  it('are not quick people, and not one look fewer', () => {
    expect(cleaned(views(ROBOT_LOOKS - 1, () => 2)).robots).toBe(0);
    expect(cleaned(views(60, (i) => 4 + (i % 3))).robots).toBe(0);
  });

  it(`are clocks: ${CLOCK_LOOKS} looks with even gaps, however slow`, () => {
    expect(cleaned(views(CLOCK_LOOKS, () => 50)).robots).toBe(CLOCK_LOOKS);
    expect(cleaned(views(CLOCK_LOOKS - 1, () => 50)).robots).toBe(0);
    expect(cleaned(views(CLOCK_LOOKS, (i) => (i % 2 === 0 ? 50 : 60))).robots).toBe(0);
  });

  it('are not seen in imports that know only minutes or days, nor in many purchases at once', () => {
    expect(cleaned(views(40, () => 0, 499_980)).robots).toBe(0);
    const order = Array.from({ length: 40 }, (_, i): Act => ['ann', 'purchase', `p${i}`, 1_001]);
    expect(cleaned(order)).toMatchObject({ left: 40, robots: 0, doubles: 0 });
  });
});

describe('cleaning', () => {
  it('is a function of the events, whatever order they came in', () => {
    const acts: Act[] = [
      ...views(25, () => 2),
      ...views(10, () => 1, 300_000).map((act): Act => [act[0], act[1], 'p1', act[3]]),
      ['ann', 'rate', 'p1', 299_999, 5],
      ['ann', 'rate', 'p2', 299_999, 1],
      ['ann', 'view', 'p9', 299_000, undefined, 'same'],
      ['ann', 'view', 'p8', 298_000, undefined, 'same'],
    ].map((act, i) => [...act.slice(0, 4), act[4], act[5] ?? `k${i}`] as unknown as Act);
    const expected = cleaned(acts);
    expect(expected.doubles).toBeGreaterThan(4);
    for (const seed of [1, 2, 3])
      expect(cleaned(shuffle([...acts], createSeededRandom(seed)))).toEqual(expected);
  });

  it('of nothing is nothing', () => {
    expect(cleanEvents(eventsOf(profileShop(SHOP, []), -1))).toEqual({ events: [], doubles: 0, robots: 0 });
  });
});

describe('sessions', () => {
  it('end with a pause of more than 30 minutes', () => {
    const snapshot = profileShop(SHOP, [
      ['ann', 'view', 'p1', 10_000],
      ['ann', 'view', 'p2', 10_000 - 1_800],
      ['ann', 'view', 'p3', 10_000 - 1_800 - 1_801],
    ]);
    const sessions = splitSessions(eventsOf(snapshot, 0)).map((session) =>
      session.map(({ product }) => product),
    );
    expect(sessions).toEqual([[1, 2], [3]]);
  });
});
