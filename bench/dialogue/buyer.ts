import { answerChance } from '../../src/guide/dialogue/questions/answerable.js';
import type { Facet, FacetOption } from '../../src/guide/dialogue/turns/facet.js';
import type { SeededRandom } from '../../src/lib/seeded-random.js';

/** Somebody who looks for one product, and answers by what it is. */
export interface Buyer {
  /** Index of the product. */
  readonly wanted: number;
  /** Chance that an answer is a random option. */
  readonly noise: number;
  readonly random: SeededRandom;
}

/**
 * The option that the buyer chooses, or undefined for "no matter": with the chance of answerable.ts they have an answer; it is
 * the option that the wanted product (at `place` among the candidates) is most likely for, none where it is for none.
 */
export function answerOf({ noise, random }: Buyer, facet: Facet, place: number): FacetOption | undefined {
  const [speaks, errs] = [random.next() < answerChance(facet), random.next() < noise];
  const any = facet.options[random.below(facet.options.length)];
  if (!speaks) return undefined;
  if (errs) return any;
  let best: FacetOption | undefined;
  for (const option of facet.options) {
    const chance = option.chances[place] as number;
    if (chance > 0 && (best === undefined || chance > (best.chances[place] as number))) best = option;
  }
  return best;
}
