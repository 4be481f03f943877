import { beforeAll, describe, expect, it } from '@jest/globals';
import { converse } from '../../../../../src/guide/dialogue/converse.js';
import { foldTurns } from '../../../../../src/guide/dialogue/turns/fold-turns.js';
import type { Turn } from '../../../../../src/guide/dialogue/turns/turn.js';
import type { Wishes } from '../../../../../src/guide/wishes/wishes.js';
import type { Recommender } from '../../../../../src/recommend/recommender.js';
import { NOW, smallRecommender } from '../small-catalogue.js';

let recommender: Recommender;
beforeAll(() => {
  recommender = smallRecommender();
});

async function wishesAfter(...texts: readonly string[]): Promise<Wishes> {
  let turns: readonly Turn[] = [];
  for (const text of texts)
    ({ turns } = await converse(recommender, turns, { kind: 'text', text }, { first: 5, now: NOW, key: '' }));
  return foldTurns(turns).wishes;
}

describe('what is taken back in a later turn', () => {
  it.each([
    ['a phone, not Norvik', 'Norvik is ok after all'],
    ['a phone, not Norvik', 'you can include Norvik again'],
    ['手机，不要norvik', 'norvik也可以'],
    ['手机，不要norvik', 'norvik可以了'],
  ])('is a refusal, and no wish comes of it: %s, %s', async (...texts) => {
    const { brands, category } = await wishesAfter(...texts);
    expect(brands).toEqual({ want: [], avoid: [] });
    expect(category).toBe('phone');
  });

  it('is the refusal of the maker that is allowed alone', async () => {
    const { brands } = await wishesAfter('a phone, not Norvik and not Veltra', 'Norvik is fine again');
    expect(brands.avoid.map((name) => name.toLowerCase())).toEqual(['veltra']);
  });

  it.each([
    ['a phone under 500', "I don't care about the price"],
    ['a phone under 500', "I don't really mind price"],
    ['a phone under 500', 'whatever the price'],
    ['手机500美元以内', '我不在乎价格'],
    ['手机500美元以内', '价格没关系'],
  ])('is a limit that nobody cares about: %s, %s', async (...texts) => {
    expect((await wishesAfter(...texts)).price).toBeNull();
  });
});
