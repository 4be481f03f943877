import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { SparseSums } from '../lib/sparse-sums.js';
import type { Profile } from '../profile/profile.js';
import type { History, Scorer, ScoreScale } from '../rank/scorer.js';
import type { PathSource } from '../recall/path-source.js';
import { KIND, type ShareList } from './shares/share-list.js';
import { ShareTeller } from './shares/share-teller.js';
import { byProduct, carryOver, type Numbering } from './training/numbering.js';

/** A trained scorer with its weight in the sum. */
export interface ModelPart {
  readonly scorer: Scorer;
  readonly weight: number;
}

/** A live path source with its weight and the scale frozen at training. */
export interface PathPart {
  readonly source: PathSource;
  readonly weight: number;
  readonly scale: (historyLength: number) => ScoreScale;
}

/** The weights for products that nobody had to do with when a model was trained. */
export interface NewProducts {
  /** By product index: 1 for those; so are products that came later. */
  readonly isNew: Uint8Array;
  /** The same parts and paths with these weights. */
  readonly model: HybridModel;
}

/** Scores of path sources that the database worked out, by source; product index → raw score. */
export type ForeignScores = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * The sum that ranks: score(c) = Σ_s w_s · (raw_s(c) − offset_s) / scale_s over trained scorers and live paths, with
 * w, offset and scale frozen at training (law 2). Histories count each product once (weight 1) in trained scorers and
 * with their decayed weights, scaled to a mean of 1, in path sources. Where `newProducts` are weighed apart, raw_s counts for them
 * by their own w_s, and the offsets as for all others.
 */
export class HybridModel {
  private readonly row: Float64Array;
  private readonly reached = new SparseSums();
  /** Whether the numbers of training are the indices of the snapshot. */
  readonly isInPlace: boolean;
  /** Whether every scorer but one says something of few products, and that one the same for everybody. */
  readonly isSparse: boolean;
  /** The place of that one among the parts, −1 for none. */
  readonly commonPart: number;
  private commonScores: Float64Array | undefined;
  private latest: Weighed | undefined;
  /** By length: as many times 1. */
  private readonly ones: Float32Array[] = [];
  private readonly teller: ShareTeller;

  constructor(
    /** Tells this model from others: seq, parameters and weights it was made with. */
    readonly version: string,
    readonly seq: number,
    readonly items: Numbering,
    readonly parts: readonly ModelPart[],
    readonly paths: readonly PathPart[],
    readonly newProducts?: NewProducts,
  ) {
    this.row = new Float64Array(items.indexOf.length);
    this.isInPlace = items.indexOf.every((product, item) => product === item);
    this.teller = new ShareTeller(items);
    const common = parts.findIndex(({ scorer, weight }) => scorer.common !== undefined && weight >= 0);
    this.isSparse = parts.every(({ scorer }, p) => p === common || scorer.reach !== undefined);
    this.commonPart = this.isSparse ? common : -1;
  }

  /** The same sum without the scorers and path sources called `names`; itself where there are none of them. */
  without(names: readonly string[]): HybridModel {
    const isLeft = (name: string): boolean => !names.includes(name);
    const parts = this.parts.filter(({ scorer }) => isLeft(scorer.name));
    const paths = this.paths.filter(({ source }) => isLeft(source.name));
    if (parts.length === this.parts.length && paths.length === this.paths.length) return this;
    const version = `${this.version}-without-${[...names].sort().join('-')}`;
    const own = this.newProducts && { ...this.newProducts, model: this.newProducts.model.without(names) };
    return new HybridModel(version, this.seq, this.items, parts, paths, own);
  }

  /** Whether `product` (index) is weighed as one that nobody had to do with. */
  isNew(product: number): boolean {
    return this.newProducts !== undefined && this.newProducts.isNew[product] !== 0;
  }

  /** What the common part says of each product index; undefined where there is none. */
  get common(): Float64Array | undefined {
    const common = this.parts[this.commonPart]?.scorer.common;
    return common && (this.commonScores ??= this.isInPlace ? common : byProduct(common, this.items));
  }

  /** Writes every product's score to `out` (as long as the product table). */
  score(snapshot: Snapshot, profile: Profile, out: Float64Array, foreign?: ForeignScores): void {
    const { history, partGains, pathGains, baseline } = this.weighed(profile);
    const { length } = this.items.indexOf;
    // Where the numbers of training are those of the snapshot, there is nothing to carry over.
    const row = this.isInPlace && out.length >= length ? out.fill(baseline).subarray(0, length) : this.row;
    if (row === this.row) row.fill(baseline);
    this.parts.forEach(({ scorer }, p) => scorer.accumulate(history, row, partGains[p] as number));
    if (row === this.row) carryOver(row, this.items, baseline, out);
    const sums = SparseSums.over(out);
    this.paths.forEach(({ source }, p) => {
      const gain = pathGains[p] as number;
      const given = foreign?.get(source.name);
      if (given === undefined) source.accumulate(snapshot, profile, sums, gain);
      else for (const [product, raw] of given) (out[product] as number) += gain * raw;
    });
    if (this.newProducts !== undefined)
      this.scoreNew(this.newProducts.model, snapshot, profile, out, foreign);
  }

  /** Writes to `out` what `own` says of new products. */
  private scoreNew(
    own: HybridModel,
    snapshot: Snapshot,
    profile: Profile,
    out: Float64Array,
    foreign: ForeignScores | undefined,
  ): void {
    const scores = new Float64Array(out.length);
    own.score(snapshot, profile, scores, foreign);
    const lift = this.weighed(profile).baseline - own.weighed(profile).baseline;
    for (let product = 0; product < out.length; product++)
      if (this.isNew(product)) out[product] = (scores[product] as number) + lift;
  }

  /** Adds the shares of one product's score to `into`: they sum to what `score` gives with the same `foreign`, within 1e-9. */
  tellShares(
    snapshot: Snapshot,
    profile: Profile,
    product: number,
    into: ShareList,
    foreign?: ForeignScores,
  ): void {
    const { baseline } = this.weighed(profile);
    into.push(into.sourceNumber('baseline'), KIND.baseline, baseline, -1, -1, -1);
    const model = this.isNew(product) ? (this.newProducts?.model ?? this) : this;
    model.tellParts(snapshot, profile, product, into, foreign);
  }

  private tellParts(
    snapshot: Snapshot,
    profile: Profile,
    product: number,
    into: ShareList,
    foreign?: ForeignScores,
  ): void {
    const { history, partGains, pathGains } = this.weighed(profile);
    const item = this.items.numberOf[product] ?? -1;
    const { teller } = this;
    if (item >= 0) {
      for (let p = 0; p < this.parts.length; p++) {
        const { scorer } = this.parts[p] as ModelPart;
        teller.begin(into, scorer.name, partGains[p] as number);
        if (scorer.eachShare !== undefined) scorer.eachShare(history, item, teller.part);
        else
          for (const share of scorer.contributions(history, item))
            teller.part(share.kind, share.item ?? share.user ?? -1, share.value);
      }
    }
    for (let p = 0; p < this.paths.length; p++) {
      const { source } = this.paths[p] as PathPart;
      const given = foreign?.get(source.name);
      const raw = given?.get(product);
      // Where the database scored it, its number counts: no shares for a product that it did not give.
      if (given !== undefined && raw === undefined) continue;
      teller.begin(into, source.name, pathGains[p] as number);
      source.eachShare(snapshot, profile, product, teller.path);
      if (raw !== undefined) teller.settle((pathGains[p] as number) * raw);
    }
  }

  /** Puts what `part` alone says of products for a history of `product` alone into `into`: of all, or of those it reaches. */
  neighbourScores({ scorer }: ModelPart, product: number, into: SparseSums): void {
    const { indexOf, numberOf } = this.items;
    into.reset(numberOf.length);
    const item = numberOf[product] ?? -1;
    if (item < 0) return;
    const history = { items: Int32Array.of(item), weights: Float32Array.of(1) };
    const reached = this.reached;
    reached.reset(indexOf.length);
    if (scorer.reach === undefined) {
      reached.meetAll();
      into.meetAll();
      scorer.accumulate(history, reached.values.subarray(0, indexOf.length));
    } else scorer.reach(history, reached, 1);
    for (let place = 0; place < reached.count; place++)
      into.set(indexOf[reached.indexAt(place)] as number, reached.sumAt(place));
  }

  /** `profile` in training numbers, and what each part counts for it; a page asks for that of one profile many times. */
  weighed(profile: Profile): Weighed {
    if (this.latest?.profile === profile) return this.latest;
    const history = this.historyOf(profile);
    const { length } = profile.products;
    let baseline = 0;
    const partGains = this.parts.map(({ scorer, weight }) => {
      const { offset, scale } = scorer.scale(history);
      baseline -= (weight * offset) / scale;
      return weight / scale;
    });
    const usual = meanWeight(profile);
    const pathGains = this.paths.map(({ source, weight, scale: scaleAt }) => {
      const { offset, scale } = scaleAt(length);
      baseline -= (weight * offset) / scale;
      // Where the path starts at the history, its weights count as if they were 1 in the mean.
      return source.name === 'interests' ? weight / scale : weight / scale / usual;
    });
    this.latest = { profile, history, partGains, pathGains, baseline };
    return this.latest;
  }

  /** What training knows of the products of `profile`, each with weight 1. */
  private historyOf(profile: Profile): History {
    const { numberOf } = this.items;
    const products = profile.whole ?? profile.products;
    const items = new Int32Array(products.length);
    let count = 0;
    for (let h = 0; h < products.length; h++) {
      const product = products[h] as number;
      const item = product < numberOf.length ? (numberOf[product] as number) : -1;
      if (item >= 0) items[count++] = item;
    }
    const known = count === items.length ? items : items.subarray(0, count);
    // Where training numbers products as the snapshot does, they ascend as they are.
    if (!this.isInPlace) known.sort();
    const weights = (this.ones[count] ??= new Float32Array(count).fill(1));
    const mutedCategories = profile.muted.Category;
    return mutedCategories.size === 0
      ? { items: known, weights }
      : { items: known, weights, mutedCategories };
  }
}

/** A profile as the parts of a model take it. */
export interface Weighed {
  readonly profile: Profile;
  readonly history: History;
  /** weight / scale of each part, and of each path. */
  readonly partGains: readonly number[];
  readonly pathGains: readonly number[];
  readonly baseline: number;
}

/** The mean weight of what the history holds, 1 for none. */
function meanWeight({ weights }: Profile): number {
  let sum = 0;
  for (let h = 0; h < weights.length; h++) sum += weights[h] as number;
  return weights.length === 0 ? 1 : sum / weights.length;
}
