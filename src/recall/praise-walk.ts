import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { GreatestValues } from '../lib/greatest-values.js';
import { HashedSums } from '../lib/hashed-sums.js';
import type { Profile } from '../profile/profile.js';
import type { HistoryIndex } from './history-index.js';
import type { ProbeRest } from './path-source.js';
import { praiseRows } from './praise-rows.js';
import type { PraiseSums } from './praise-sums.js';

/** Features that are liked most and bounded apart. */
const APART = 5;
/** Rounding of a bound against what it bounds. */
const SLACK = 1 + 1e-9;
/** Rounding of sums from which something was taken away before, as a share of the greatest that there may be. */
const ROUNDING = 1e-9;

/** What products have of the features that were walked: one is filled at a time. */
const walked = new HashedSums();

/** What any product gets at most for its praise P: least + slope · P. */
export interface PraiseBound {
  readonly least: number;
  readonly slope: number;
}

/**
 * The bound by features with a factor below `below`: up to the sixth greatest u(f) they count as if all were liked as much;
 * what the first five have beyond it is apart.
 */
export function praiseBound(
  { met, metCount, sums, factors }: HistoryIndex,
  { greatestScore }: PraiseSums,
  below = Number.POSITIVE_INFINITY,
): PraiseBound {
  const greatest = new GreatestValues(APART + 1);
  for (let m = 0; m < metCount; m++) {
    const feature = met[m] as number;
    const sum = sums[feature] as number;
    if (sum > greatest.least && (factors[feature] as number) < below) greatest.add(sum);
  }
  const level = Math.max(0, greatest.least);
  let beyond = 0;
  for (let m = 0; m < metCount; m++) {
    const feature = met[m] as number;
    const factor = factors[feature] as number;
    const sum = sums[feature] as number;
    // u / √deg is the factor, so of what is beyond the level the same share.
    if (sum > level && factor < below) beyond += factor * (1 - level / sum);
  }
  return { least: SLACK * greatestScore * beyond, slope: SLACK * level };
}

/** What is liked in whom, and what products are praised for. */
export interface LikedPraise {
  readonly snapshot: Snapshot;
  readonly profile: Profile;
  /** u(f) of each feature, and u(f) / √deg(f). */
  readonly liked: HistoryIndex;
  readonly praise: PraiseSums;
  /** The score of a product of the history. */
  readonly ownScore: (product: number) => number;
}

/**
 * Walks the features with the greatest factors u(f) / √deg(f), about `entries` products in all. What a product has of them is
 * known then, and of the others it has at most the greatest factors times the greatest score, for as many features as any product
 * has, and at most their {@link praiseBound}. The essential and the other lists of Turtle and Flood 1995 (MaxScore), but for the
 * order of products, which does not matter here: sums are kept apart in {@link HashedSums}.
 */
export function walkGreatest(
  { snapshot, profile, liked, praise, ownScore }: LikedPraise,
  entries: number,
): ProbeRest {
  const { met, metCount, factors } = liked;
  const { in: products, out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const { greatestScore, greatestCount } = praise;
  const ascending = new Float64Array(metCount);
  let all = 0;
  for (let m = 0; m < metCount; m++) {
    const feature = met[m] as number;
    ascending[m] = factors[feature] as number;
    all += products.degree(feature);
  }
  ascending.sort();
  // Features with great factors belong to few products: those that are taken have less than their share of all entries.
  const taken = Math.min(metCount, Math.ceil((metCount * entries) / Math.max(1, all)));
  const level = taken === 0 ? Number.POSITIVE_INFINITY : (ascending[metCount - taken] as number);
  const greatestOf = (end: number): number => {
    let sum = 0;
    for (let m = Math.max(0, end - greatestCount); m < end; m++) sum += ascending[m] as number;
    return SLACK * greatestScore * sum;
  };
  let left = metCount - taken;
  while (left > 0 && (ascending[left - 1] as number) >= level) left--;
  walked.reset(entries);
  addHistory();
  const rows = praiseRows(snapshot);
  for (let m = 0; m < metCount; m++) {
    const feature = met[m] as number;
    const factor = factors[feature] as number;
    if (factor < level) continue;
    const { targets, scores, start, end } = rows.row(feature);
    walked.addRow(targets, scores, start, end, factor);
  }
  // Of what was walked, too: its sums are as they were added up.
  const rounding = ROUNDING * greatestOf(metCount);
  const { least, slope } = praiseBound(liked, praise, level);
  return { walked, most: greatestOf(left) + rounding, least: least + rounding, slope };

  /** A product of the history has all that is liked in it, and does not score for itself: the walk comes to what it does score. */
  function addHistory(): void {
    for (const product of profile.products) {
      let own = 0;
      for (let at = out.start(product), end = out.end(product); at < end; at++) {
        const factor = factors[out.targets[at] as number] as number;
        const score = out.columns[0]?.[at] as number;
        if (factor >= level && score > 0) own += factor * score;
      }
      walked.add(product, ownScore(product) - own);
    }
  }
}
