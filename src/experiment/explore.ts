import type { Exploration } from './experiment.js';
import { hashToUnit } from './hash-to-unit.js';

/** An order that chance had a part in. */
export interface Explored {
  /** Places of the list in their new order, all of them. */
  readonly places: readonly number[];
  /** For each of the first places: the chance of what stands there given what stands above it, in (0, 1]. */
  readonly propensities: readonly number[];
}

/** What is ordered: values that descend, and what tells each one from the others. */
export interface Explorable {
  readonly values: readonly number[];
  readonly keys: readonly string[];
  /** Places of the page. */
  readonly first: number;
  /** Fixes what chance does: the same seed, values and keys give the same order. */
  readonly seed: string;
}

function shuffled({ values, keys, first, seed }: Explorable, epsilon: number): Explored {
  const natural = values.map((_, place) => place);
  const n = Math.min(first, values.length);
  const draws = new Map(natural.slice(0, n).map((place) => [place, hashToUnit(seed, keys[place] as string)]));
  const page = natural.slice(0, n);
  if (hashToUnit(seed) < epsilon)
    page.sort((a, b) => (draws.get(a) as number) - (draws.get(b) as number) || a - b);
  // Chance of the page down to a place: as it was (while it is), or any order of what is left.
  let kept = 1 - epsilon;
  let mixed = epsilon;
  const propensities = page.map((from, place) => {
    const above = kept + mixed;
    if (from !== place) kept = 0;
    mixed /= n - place;
    return (kept + mixed) / above;
  });
  return { places: [...page, ...natural.slice(n)], propensities };
}

/** Standard deviation of `values`; 1 where they do not differ, so that all are as likely. */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}

function drawn({ values, keys, first, seed }: Explorable, temperature: number): Explored {
  const greatest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const unit = temperature * spreadOf(values);
  const utilities = values.map((value) => (value - greatest) / unit);
  // Sorting by utility and Gumbel noise draws from Plackett–Luce (Yellott 1977).
  const noisy = utilities.map((utility, place) => {
    const draw = hashToUnit(seed, keys[place] as string);
    return utility - Math.log(-Math.log(draw));
  });
  const places = values
    .map((_, place) => place)
    .sort((a, b) => (noisy[b] as number) - (noisy[a] as number) || a - b);
  // log Σ exp over what is left, from the end, so that nothing is lost where the best are gone.
  const left = new Float64Array(places.length + 1).fill(Number.NEGATIVE_INFINITY);
  for (let place = places.length - 1; place >= 0; place--) {
    const [own, rest] = [utilities[places[place] as number] as number, left[place + 1] as number];
    const high = Math.max(own, rest);
    left[place] = high + Math.log(Math.exp(own - high) + Math.exp(rest - high));
  }
  const propensities = places.slice(0, first).map((from, place) => {
    const chance = Math.exp((utilities[from] as number) - (left[place] as number));
    return Math.min(1, Math.max(Number.MIN_VALUE, chance));
  });
  const page = places.slice(0, first);
  const taken = new Set(page);
  // What is not on the page keeps its order.
  return { places: [...page, ...values.map((_, place) => place).filter((p) => !taken.has(p))], propensities };
}

/**
 * Orders a list with chance as `exploration` says; chance is a hash of the seed. An empty list gives an empty order.
 * Sources: Plackett 1975, Luce 1959; ε-shuffles as in randomised logging for ranking, Joachims et al. 2017.
 */
export function explore(list: Explorable, exploration: Exploration): Explored {
  return exploration.method === 'SHUFFLE'
    ? shuffled(list, exploration.epsilon)
    : drawn(list, exploration.temperature);
}
