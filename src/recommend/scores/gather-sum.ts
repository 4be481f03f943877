import { LARGE_SHOP } from '../../domain/large-shop.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { SparseSums } from '../../lib/sparse-sums.js';
import type { Profile } from '../../profile/profile.js';
import type { PathProbe } from '../../recall/path-source.js';
import type { HybridModel } from '../hybrid-model.js';
import type { IntentPart } from '../intents/intent-part.js';

/** The sum of a product that the person has: it is in no answer. */
export const NEVER = Number.NEGATIVE_INFINITY;

/** What is to be summed: `gain` times the sum of the model, and the parts. */
export interface SumParts {
  readonly snapshot: Snapshot;
  readonly model: HybridModel;
  readonly profile: Profile;
  readonly gain: number;
  readonly parts: readonly IntentPart[];
}

/** What beside the sums belongs to a score: baseline + sum + commonGain · common + probeGainOf · probed. */
export interface GatheredSum {
  readonly seq: number;
  readonly baseline: number;
  /** By product index, at least 0; products that came after the training have none. */
  readonly common: Float64Array | undefined;
  /** At least 0. */
  readonly commonGain: number;
  readonly probe: PathProbe | undefined;
  /** The greatest that it counts for some product, at least 0: what bounds are made with. */
  readonly probeGain: number;
  /** What it counts for a product: new ones may have a weight of their own. */
  readonly probeGainOf: (product: number) => number;
}

/** Sums by training number, for models whose numbers are not those of the snapshot. */
const itemSums = new SparseSums();

/** Sums of new products, where these are weighed apart. */
const newSums = new SparseSums();

/**
 * Adds to `sums`, which is emptied first, all that lists and short walks say; what is left is told beside. Of whom the sums
 * are decides what is left, and nothing else: so a score is the same to the last bit for every filter. Of at most `few` products
 * all are looked at: one after the other that is quicker than to note which were met. Products that the person has are left out: their sum is {@link NEVER}.
 */
export function gatherSum(
  { snapshot, model, profile, gain, parts }: SumParts,
  sums: SparseSums,
  few = LARGE_SHOP,
): GatheredSum {
  const { pathGains, partGains, baseline } = model.weighed(profile);
  const { commonPart } = model;
  sums.reset(snapshot.table('Product').length);
  if (sums.length <= few) sums.meetAll();
  gatherParts(model, profile, gain, sums);
  let probe: PathProbe | undefined;
  let probeGain = 0;
  const newGains = model.newProducts?.model.weighed(profile).pathGains;
  let newProbeGain = 0;
  model.paths.forEach(({ source }, p) => {
    const factor = gain * (pathGains[p] as number);
    const ofNew = gain * (newGains?.[p] ?? (pathGains[p] as number));
    if (source.probe !== undefined && (factor > 0 || ofNew > 0) && probe === undefined) {
      probe = source.probe(snapshot, profile);
      probeGain = factor;
      newProbeGain = ofNew;
    } else source.accumulate(snapshot, profile, sums, factor, profile.owned);
  });
  if (newGains !== undefined) gatherNew(snapshot, model, profile, gain, sums, probe !== undefined);
  for (const part of parts) part.accumulate(sums);
  for (const product of profile.owned) sums.set(product, NEVER);
  return {
    seq: snapshot.seq,
    baseline: gain * baseline,
    common: model.common,
    commonGain: commonPart < 0 ? 0 : gain * (partGains[commonPart] as number),
    probe,
    probeGain: Math.max(probeGain, newProbeGain),
    probeGainOf:
      newGains === undefined
        ? () => probeGain
        : (product) => (model.isNew(product) ? newProbeGain : probeGain),
  };
}

/** What the trained scorers say but for the common one. */
function gatherParts(model: HybridModel, profile: Profile, gain: number, sums: SparseSums): void {
  const { items, isInPlace, isSparse, commonPart } = model;
  const { history, partGains } = model.weighed(profile);
  const itemCount = items.indexOf.length;
  const byItem = isInPlace && sums.length >= itemCount ? sums : itemSums;
  if (byItem === itemSums) itemSums.reset(itemCount);
  if (!isSparse) byItem.meetAll();
  model.parts.forEach(({ scorer }, p) => {
    const factor = gain * (partGains[p] as number);
    if (p === commonPart) return;
    if (scorer.reach) scorer.reach(history, byItem, factor);
    else scorer.accumulate(history, byItem.values.subarray(0, itemCount), factor);
  });
  if (byItem === sums) return;
  for (let place = 0; place < itemSums.count; place++)
    sums.add(items.indexOf[itemSums.indexAt(place)] as number, itemSums.sumAt(place));
}

/** Puts what the weights for new products say in the place of what was summed of these, without the first path that `isProbed`. */
function gatherNew(
  snapshot: Snapshot,
  model: HybridModel,
  profile: Profile,
  gain: number,
  sums: SparseSums,
  isProbed: boolean,
): void {
  const own = model.newProducts?.model as HybridModel;
  const { pathGains } = own.weighed(profile);
  newSums.reset(sums.length);
  if (sums.isWhole) newSums.meetAll();
  gatherParts(own, profile, gain, newSums);
  const probed = isProbed ? own.paths.findIndex(({ source }) => source.probe !== undefined) : -1;
  own.paths.forEach(({ source }, p) => {
    if (p === probed) return;
    source.accumulate(snapshot, profile, newSums, gain * (pathGains[p] as number), profile.owned);
  });
  for (let place = 0; place < sums.count; place++) {
    const product = sums.indexAt(place);
    if (model.isNew(product)) sums.set(product, newSums.of(product));
  }
  for (let place = 0; place < newSums.count; place++) {
    const product = newSums.indexAt(place);
    if (model.isNew(product)) sums.set(product, newSums.sumAt(place));
  }
}
