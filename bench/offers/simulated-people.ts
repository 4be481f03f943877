import { SEGMENTS } from '../../src/domain/ontology.js';
import { drawNormal } from '../../src/lib/random-draws.js';
import { createSeededRandom, type SeededRandom } from '../../src/lib/seeded-random.js';
import { FITS, type ResponseContext } from '../../src/promote/offers/response-context.js';

/** A promotion of the simulation, with what nobody but the simulation knows. */
export interface SimulatedPromotion {
  readonly id: string;
  /** Log-odds that somebody of no special group follows it. */
  readonly appeal: number;
  /** Log-odds more or less in each group: no sum of promotion and group tells all. */
  readonly taste: ReadonlyMap<string, number>;
  /** Day on which it begins. */
  readonly startsOn: number;
}

/** A visit: when, and which group of people each promotion meets. */
export interface Visit {
  /** Seconds since the simulation began. */
  readonly at: number;
  readonly contexts: readonly ResponseContext[];
}

const DAY = 86_400;
const GROUP_EFFECT = { newcomer: -0.3, visitor: 0, owner: 0.25 } as const;
const FIT_EFFECT = { none: -0.6, some: 0.1, strong: 0.7 } as const;
/** Visits by hour of the day: few at night, most in the evening. */
export const HOURS = [2, 1, 1, 1, 1, 2, 4, 6, 8, 9, 10, 10, 12, 11, 9, 9, 10, 12, 14, 18, 22, 20, 12, 6];

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** `count` promotions, about 3 % of exposures followed; the last `late` of them begin on day `lateDay`. */
export function simulatedPromotions(
  count: number,
  late: number,
  lateDay: number,
  random: SeededRandom,
): SimulatedPromotion[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `promotion:${i}`,
    appeal: -3.6 + 0.6 * drawNormal(random),
    taste: new Map(
      SEGMENTS.flatMap((segment) =>
        FITS.map((fit): [string, number] => [`${segment} ${fit}`, 0.25 * drawNormal(random)]),
      ),
    ),
    startsOn: i >= count - late ? lateDay : 0,
  }));
}

/** The true chance that `promotion` is followed in `context`. */
export function truth({ appeal, taste }: SimulatedPromotion, { segment, fit }: ResponseContext): number {
  return sigmoid(appeal + GROUP_EFFECT[segment] + FIT_EFFECT[fit] + (taste.get(`${segment} ${fit}`) ?? 0));
}

function hourOf(random: SeededRandom): number {
  let left = random.next() * HOURS.reduce((sum, weight) => sum + weight, 0);
  for (const [hour, weight] of HOURS.entries()) {
    left -= weight;
    if (left < 0) return hour;
  }
  return HOURS.length - 1;
}

/** Visits of `days` days, `perDay` each, in the order of time; each promotion fits one in ten strongly, three a little. */
export function simulatedVisits(days: number, perDay: number, promotions: number, seed: number): Visit[] {
  const random = createSeededRandom(seed);
  const times = Array.from({ length: days * perDay }, (_, i) => {
    const day = Math.floor(i / perDay);
    return day * DAY + (hourOf(random) + random.next()) * 3_600;
  }).sort((a, b) => a - b);
  return times.map((at) => {
    const who = random.next();
    const segment = who < 0.4 ? 'newcomer' : who < 0.75 ? 'visitor' : 'owner';
    return {
      at,
      contexts: Array.from({ length: promotions }, () => {
        const likes = segment === 'newcomer' ? 1 : random.next();
        return { segment, fit: likes < 0.1 ? 'strong' : likes < 0.4 ? 'some' : 'none', place: 1 };
      }),
    };
  });
}
