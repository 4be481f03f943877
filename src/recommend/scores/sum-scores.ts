import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { SparseSums } from '../../lib/sparse-sums.js';
import type { Profile } from '../../profile/profile.js';
import type { HybridModel } from '../hybrid-model.js';
import type { IntentPart } from '../intents/intent-part.js';
import { BestList, type RankedProduct } from '../select/best-products.js';
import type { ProductTest } from '../select/product-filter.js';
import { CandidateSearch } from './candidate-search.js';
import type { Demotion } from './demotion.js';
import { type GatheredSum, gatherSum } from './gather-sum.js';
import { type ProductScores, RowScores } from './product-scores.js';

/** The sums of the request that was answered last, and what belongs to them: kept, since every request fills some. */
const sums = new SparseSums();
let held: GatheredSum | undefined;

/**
 * The sum of a model for a profile, `gain` times, with what parts of an intent add. Only products that lists and short
 * walks reach are summed. What is left to add to one is bounded: by the scores that are the same for everybody, of which
 * the greatest come first, and by the bounds of paths that are probed. So products are looked at in the order of what
 * they may come to, and once the list is full and no other can come into it, the answer is that of all products.
 */
export class SumScores implements ProductScores {
  private kept: Float64Array | undefined;
  private gathered: GatheredSum | undefined;

  constructor(
    readonly snapshot: Snapshot,
    readonly model: HybridModel,
    readonly profile: Profile,
    private readonly scratch: (length: number) => Float64Array,
    readonly gain = 1,
    readonly parts: readonly IntentPart[] = [],
    private readonly demotion?: Demotion,
  ) {}

  get row(): Float64Array {
    if (this.kept === undefined) {
      const { snapshot, model, profile, gain, parts, demotion } = this;
      const out = this.scratch(snapshot.table('Product').length);
      model.score(snapshot, profile, out);
      const scores = new RowScores(snapshot, out).plus(gain, parts);
      if (demotion !== undefined) scores.demoted(demotion);
      this.kept = out;
    }
    return this.kept;
  }

  plus(gain: number, parts: readonly IntentPart[]): ProductScores {
    const { snapshot, model, profile, scratch } = this;
    if (this.demotion !== undefined || (this.parts.length > 0 && gain !== 1))
      return new RowScores(snapshot, this.row).plus(gain, parts);
    return new SumScores(snapshot, model, profile, scratch, gain * this.gain, [...this.parts, ...parts]);
  }

  best(test: ProductTest, count: number): readonly RankedProduct[] {
    const list = new BestList(this.snapshot, count);
    return new CandidateSearch(this.gather(), sums, list, test, this.demotion).search(count);
  }

  demoted(demotion: Demotion): ProductScores {
    const { snapshot, model, profile, scratch, gain, parts } = this;
    if (this.demotion !== undefined) return new RowScores(snapshot, this.row).demoted(demotion);
    return new SumScores(snapshot, model, profile, scratch, gain, parts, demotion);
  }

  /** The sums of this in the place that all share. */
  private gather(): GatheredSum {
    let { gathered } = this;
    if (gathered === undefined || gathered !== held || gathered.seq !== this.snapshot.seq) {
      held = undefined;
      gathered = gatherSum(this, sums);
      held = gathered;
      this.gathered = gathered;
    }
    return gathered;
  }
}
