import type { PathStep } from '../explain/contribution.js';
import type { ReasonFact } from '../explain/reason-sentence.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { SnapshotLabel } from '../graph/snapshot/relation-catalogue.js';
import type { Profile } from '../profile/profile.js';
import type { History, Scorer, ScoreScale } from '../rank/scorer.js';
import type { PathSource } from '../recall/path-source.js';
import type { Numbering } from './training-data.js';

/** What a share says by itself: the fact in words, and the edges of the graph that it goes over. */
export interface ToldFact {
  readonly fact: ReasonFact;
  readonly steps: readonly PathStep[];
}

/** A share of a product's score, in indices of the snapshot's tables. */
export interface Share {
  readonly source: string;
  readonly kind: 'item' | 'user' | 'entity' | 'popularity' | 'path' | 'baseline' | 'rule';
  readonly value: number;
  readonly product?: number;
  readonly user?: number;
  readonly through?: { readonly label: SnapshotLabel; readonly index: number };
  /** Shares of an intent word themselves, and only when they are shown. */
  readonly told?: () => ToldFact;
}

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

/** Relative difference of two engines' sums over the same facts. */
const ENGINE_TOLERANCE = 1e-9;

/** Scores of path sources that the database worked out, by source; product index → raw score. */
export type ForeignScores = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * The sum that ranks: score(c) = Σ_s w_s · (raw_s(c) − offset_s) / scale_s over trained scorers and live paths, with
 * w, offset and scale frozen at training (law 2). Histories count each product once (weight 1) in trained scorers and
 * with their decayed weights, scaled to a mean of 1, in path sources.
 */
export class HybridModel {
  private readonly row: Float64Array;
  private latest: { readonly profile: Profile; readonly history: History } | undefined;

  constructor(
    /** Tells this model from others: seq, parameters and weights it was made with. */
    readonly version: string,
    readonly seq: number,
    private readonly items: Numbering,
    readonly parts: readonly ModelPart[],
    readonly paths: readonly PathPart[],
  ) {
    this.row = new Float64Array(items.indexOf.length);
  }

  /** The same sum without the scorers and path sources called `names`; itself where there are none of them. */
  without(names: readonly string[]): HybridModel {
    const isLeft = (name: string): boolean => !names.includes(name);
    const parts = this.parts.filter(({ scorer }) => isLeft(scorer.name));
    const paths = this.paths.filter(({ source }) => isLeft(source.name));
    if (parts.length === this.parts.length && paths.length === this.paths.length) return this;
    const version = `${this.version}-without-${[...names].sort().join('-')}`;
    return new HybridModel(version, this.seq, this.items, parts, paths);
  }

  /** Adds every product's score to `out` (as long as the product table). */
  accumulate(snapshot: Snapshot, profile: Profile, out: Float64Array, foreign?: ForeignScores): void {
    const history = this.historyOf(profile);
    const row = this.row.fill(0);
    for (const { scorer, weight } of this.parts)
      scorer.accumulate(history, row, weight / scorer.scale(history).scale);
    const { indexOf } = this.items;
    for (let item = 0; item < indexOf.length; item++)
      (out[indexOf[item] as number] as number) += row[item] as number;
    for (const part of this.paths) {
      const gain = pathGain(part, profile);
      const given = foreign?.get(part.source.name);
      if (given === undefined) part.source.accumulate(snapshot, profile, out, gain);
      else for (const [product, raw] of given) (out[product] as number) += gain * raw;
    }
    const baseline = this.baseline(history, profile);
    for (let product = 0; product < out.length; product++) (out[product] as number) += baseline;
  }

  /** The shares of one product's score: they sum to what `accumulate` adds with the same `foreign`, within 1e-9. */
  shares(snapshot: Snapshot, profile: Profile, product: number, foreign?: ForeignScores): Share[] {
    const history = this.historyOf(profile);
    const item = this.items.numberOf[product] ?? -1;
    const shares: Share[] = [
      { source: 'baseline', kind: 'baseline', value: this.baseline(history, profile) },
    ];
    for (const { scorer, weight } of this.parts) {
      if (item < 0) break;
      const gain = weight / scorer.scale(history).scale;
      for (const part of scorer.contributions(history, item)) {
        shares.push({
          source: scorer.name,
          kind: part.kind,
          value: gain * part.value,
          product: part.item === undefined ? undefined : this.items.indexOf[part.item],
          user: part.user,
        });
      }
    }
    for (const part of this.paths) shares.push(...pathShares(part, snapshot, profile, product, foreign));
    return shares;
  }

  /** Writes what `part` alone says of every product for a history of `product` alone into `out`. */
  neighbourScores({ scorer }: ModelPart, product: number, out: Float64Array): void {
    const item = this.items.numberOf[product] ?? -1;
    if (item < 0) return;
    const row = this.row.fill(0);
    scorer.accumulate({ items: Int32Array.of(item), weights: Float32Array.of(1) }, row);
    for (let other = 0; other < row.length; other++)
      out[this.items.indexOf[other] as number] = row[other] as number;
  }

  private baseline(history: History, profile: Profile): number {
    let baseline = 0;
    for (const { scorer, weight } of this.parts) {
      const { offset, scale } = scorer.scale(history);
      baseline -= (weight * offset) / scale;
    }
    for (const { weight, scale: scaleAt } of this.paths) {
      const { offset, scale } = scaleAt(profile.products.length);
      baseline -= (weight * offset) / scale;
    }
    return baseline;
  }

  /** The history of `profile` in training numbers; a page asks for that of one profile many times. */
  private historyOf(profile: Profile): History {
    if (this.latest?.profile === profile) return this.latest.history;
    const known = profile.products.filter((product) => (this.items.numberOf[product] ?? -1) >= 0);
    const items = known.map((product) => this.items.numberOf[product] as number).sort();
    const history = { items, weights: new Float32Array(items.length).fill(1) };
    this.latest = { profile, history };
    return history;
  }
}

/**
 * The shares of a live path. Where the database scored it, its number counts: no shares for a product that it did not
 * give, and what it saw beyond the snapshot (a write that the feed has not told yet) is a share without facts.
 */
function pathShares(
  part: PathPart,
  snapshot: Snapshot,
  profile: Profile,
  product: number,
  foreign: ForeignScores | undefined,
): Share[] {
  const { source } = part;
  const given = foreign?.get(source.name);
  const raw = given?.get(product);
  if (given !== undefined && raw === undefined) return [];
  const gain = pathGain(part, profile);
  const shares = source.shares(snapshot, profile, product).map(
    (share): Share => ({
      source: source.name,
      kind: 'path',
      value: gain * share.value,
      product: share.product < 0 ? undefined : share.product,
      through: share.through,
    }),
  );
  if (raw === undefined) return shares;
  const unknown = gain * raw - shares.reduce((sum, { value }) => sum + value, 0);
  if (Math.abs(unknown) > ENGINE_TOLERANCE * Math.abs(gain * raw))
    shares.push({ source: source.name, kind: 'path', value: unknown });
  return shares;
}

/** What a raw path score is multiplied by: weight / scale, over the mean history weight where the path starts there. */
function pathGain(part: PathPart, profile: Profile): number {
  const gain = part.weight / part.scale(profile.products.length).scale;
  if (part.source.name === 'interests' || profile.weights.length === 0) return gain;
  let sum = 0;
  for (const weight of profile.weights) sum += weight;
  return (gain * profile.weights.length) / sum;
}
