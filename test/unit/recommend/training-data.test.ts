import { describe, expect, it } from '@jest/globals';
import { historyOfUser } from '../../../src/rank/history.js';
import { trainingSet } from '../../../src/recommend/training-data.js';
import { type Act, profileShop, type ShopProduct } from '../profile/profile-shop.js';

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
