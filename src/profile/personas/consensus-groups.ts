import { createSeededRandom } from '../../lib/seeded-random.js';
import { averageLinkage } from './average-linkage.js';
import { clusterVectors, type VectorSet } from './cluster-vectors.js';
import { likeness } from './group-stability.js';
import { projectVectors } from './project-vectors.js';

/** Draws of people for each number of groups. */
const DRAWS = 60;
/** Runs of k-means for each draw. */
const RUNS = 3;
/** Tells the streams of draws apart. */
const STRIDE = 0x9e3779b1;

/** Groups that most draws agree on. */
export interface ConsensusGroups {
  /** The group of each vector, 0 to the number of groups − 1. */
  readonly groups: Int32Array;
  /** The groups of all vectors as each draw told them. */
  readonly draws: readonly Int32Array[];
}

/** Of each of `count` groups: mean Jaccard likeness with its like in the draws, 0 to 1. */
export function stabilitiesIn(draws: readonly Int32Array[], groups: Int32Array, count: number): number[] {
  const sums = new Float64Array(count);
  for (const drawn of draws)
    likeness(groups, drawn, count).forEach((value, group) => {
      (sums[group] as number) += value / draws.length;
    });
  return [...sums];
}

/** 1 for each vector that is in `draw`, else 0: its own key decides, so that others who come and go change nothing. */
function drawnOf({ vectors, keys }: VectorSet, share: number, draw: number, seed: number): Float64Array {
  const mixed = Math.imul(draw + 1, STRIDE) ^ seed;
  return Float64Array.from(vectors, (_, row) =>
    createSeededRandom((keys?.[row] ?? row) ^ mixed).next() < share ? 1 : 0,
  );
}

function addTogether(together: Float32Array, groups: Int32Array): void {
  const n = groups.length;
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) if (groups[a] === groups[b]) (together[a * n + b] as number) += 1 / DRAWS;
}

/**
 * `count` groups of the vectors of `set`: DRAWS times about `share` of them are grouped by spherical k-means, seen in as many
 * directions as groups (`projectVectors`), the rest goes to the nearest middles; who is together in most of the draws is
 * together in the end (average linkage over the shares of draws). So neither the draws nor a few people more or less decide.
 * Source: consensus clustering, Monti et al. 2003; evidence accumulation, Fred and Jain 2005. Stability: Hennig 2007.
 */
export function* consensusGroups(
  set: VectorSet,
  count: number,
  share: number,
  seed: number,
): Generator<void, ConsensusGroups> {
  const n = set.vectors.length;
  const together = new Float32Array(n * n);
  const found: Int32Array[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const weights = drawnOf(set, share, draw, seed);
    const seen = projectVectors({ ...set, weights }, count, count);
    const random = createSeededRandom(Math.imul(draw + 1, STRIDE) ^ (seed + count));
    const { groups } = yield* clusterVectors(seen, count, RUNS, random);
    addTogether(together, groups);
    found.push(groups);
    yield;
  }
  return { groups: averageLinkage(together, n, count), draws: found };
}
