import type { Exploration } from '../../../src/experiment/experiment.js';
import { explore } from '../../../src/experiment/explore.js';
import type { ShownPlace } from '../../../src/experiment/report-experiment.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';

const FIRST = 3;
const KINDS = 4;
const PRODUCTS = 6;
/** How likely somebody is to look at a place. */
const LOOKED_AT = [1, 0.6, 0.35];

/** Scores of each kind of person; what they really like is something else: scores mislead a quarter of the people. */
const SCORES = Array.from({ length: KINDS }, (_, kind) =>
  Array.from({ length: PRODUCTS }, (_, place) => 2 - 0.4 * place + 0.02 * kind),
);
const LIKING = Array.from({ length: KINDS }, (_, kind) =>
  Array.from({ length: PRODUCTS }, (_, product) =>
    kind === 0 ? [0.1, 0.12, 0.5, 0.6, 0.3, 0.2][product] : [0.6, 0.4, 0.1, 0.1, 0.05, 0.05][product],
  ),
) as number[][];

/** Clicks a place in the plain order of scores, exactly: the truth that estimates are held against. */
export const TRUE_RATE =
  LIKING.reduce(
    (sum, liking) => sum + LOOKED_AT.reduce((own, look, place) => own + look * (liking[place] as number), 0),
    0,
  ) /
  (KINDS * FIRST);

/** What `people` are shown under `exploration`, two pages each, and what they click, by a law that is known. */
export function simulate(people: number, exploration: Exploration, seed: number): ShownPlace[] {
  const random = createSeededRandom(seed);
  const shown: ShownPlace[] = [];
  for (let person = 0; person < people; person++) {
    const kind = random.below(KINDS);
    for (let view = 0; view < 2; view++) {
      const page = `${person}-${view}`;
      const { places, propensities } = explore(
        {
          values: SCORES[kind] as number[],
          keys: Array.from({ length: PRODUCTS }, (_, p) => `p${p}`),
          first: FIRST,
          seed: `${seed} ${page}`,
        },
        exploration,
      );
      places.slice(0, FIRST).forEach((product, place) => {
        const chance = (LOOKED_AT[place] as number) * (LIKING[kind]?.[product] as number);
        shown.push({
          user: `u${person}`,
          page,
          arm: 'explored',
          rank: place + 1,
          scoredRank: product + 1,
          propensity: propensities[place] as number,
          isHit: random.next() < chance,
        });
      });
    }
  }
  return shown;
}
