import { SparseSums } from '../../lib/sparse-sums.js';
import type { BestList, RankedProduct } from '../select/best-products.js';
import type { ProductTest } from '../select/product-filter.js';
import { boundOf, Candidates, greatestCommonOf, mostOf, type ScoreBound, soughtFor } from './candidates.js';
import { ChunkedOrder } from './chunked-order.js';
import type { Demotion } from './demotion.js';
import { descendingOrder } from './descending-order.js';
import { type GatheredSum, NEVER } from './gather-sum.js';
import { searchMet } from './met-search.js';

/** Products that are tried first, for every place of the list. */
const FIRST_TRIED = 2;

const NOTHING = new Float64Array(0);

/**
 * Entries that are walked of what is bounded before the search: so many, and one for each product that was met, cost less than
 * the probes that they save (`docs/results/recommend.md`).
 */
const WALKED = 4_000;

/** What a product is taken to have of what was not walked, as a share of the most that it could: hardly any has more (decision 014). */
const LIKELY_SHARE = 1 / 2;

/** Of longer lists so many products would be probed that a walk to all is quicker. */
const LONG_LIST = 16;
/** What a walk gives each product. */
const walked = new SparseSums();
/** Products that may be worth a probe: kept, since every request finds some. */
const kept = new Candidates();

/** How far a search of what was met goes. */
export interface SearchReach {
  /** About so many entries are walked of what is bounded. */
  readonly entries?: number;
  /** A share of 1 gives the best of all products; less may leave one out that has more of what was not walked. */
  readonly likelyShare?: number;
}

/**
 * The best of all products by sums of which a part is left out, bounded and worked out for candidates alone: a product is
 * passed over only where what it has and the bound of the rest together are below the last of a full list. Source: the
 * threshold rule of top-k search, Fagin, Lotem and Naor 2003; where not all are noted as met, with a bound that is likely
 * and not certain, as in their approximation.
 */
export class CandidateSearch {
  private bound: ScoreBound;
  private isWalked = false;
  private readonly candidates = kept;

  constructor(
    private readonly gathered: GatheredSum,
    private readonly sums: SparseSums,
    private readonly list: BestList,
    private readonly test: ProductTest,
    private readonly demotion?: Demotion,
  ) {
    const { baseline, common = NOTHING, commonGain, probe, probeGain } = gathered;
    this.bound = {
      baseline,
      common,
      commonGain,
      known: Math.min(common.length, sums.length),
      least: probe === undefined ? 0 : probeGain * probe.least,
      slope: probe === undefined ? 0 : probeGain * probe.slope,
      per: probe?.per ?? NOTHING,
      greatestPer: probe?.greatestPer ?? 0,
      perBlocks: probe?.perBlocks,
      restGain: probeGain,
    };
  }

  /** The `count` best. */
  search(
    count: number,
    { entries = WALKED + this.sums.metCount, likelyShare = LIKELY_SHARE }: SearchReach = {},
  ): readonly RankedProduct[] {
    const { list, sums, candidates } = this;
    const among = this.test.among?.();
    if (among !== undefined) return this.searchAmong(among);
    if (!sums.isWhole) {
      this.walkSome(entries, likelyShare);
      return this.searchMet(FIRST_TRIED * count);
    }
    if (count > LONG_LIST) this.walk();
    candidates.pick(sums, this.bound, FIRST_TRIED * count);
    const { gate } = candidates;
    // The best without the probe first: what they come to keeps most of the others out.
    for (let c = 0; c < candidates.count; c++) {
      const partial = candidates.partials[c] as number;
      if (partial >= gate) this.offer(candidates.products[c] as number, partial);
    }
    // Where a filter left too few of them, all have to be looked at again.
    if (list.least < gate) this.lookAtAll(gate);
    else
      for (let c = 0; c < candidates.count; c++) {
        const partial = candidates.partials[c] as number;
        if (partial < gate) this.offerIfWorth(candidates.products[c] as number, partial);
      }
    return list.ranked();
  }

  /** Of what was met the most promising first, then of the others and of what nothing reached whatever may come among these. */
  private searchMet(tried: number): readonly RankedProduct[] {
    const { list, sums } = this;
    searchMet(sums, this.bound, list, tried, (product, sum) =>
      this.offerIfWorth(product, this.partialOf(product, sum)),
    );
    this.searchUnmet();
    return list.ranked();
  }

  /** Works out what is left of all products: the bound is what it bounds. */
  private walk(): void {
    const { probe, probeGain } = this.gathered;
    if (probe === undefined) return;
    walked.reset(this.sums.length);
    walked.meetAll();
    probe.walk(walked);
    const per = walked.values;
    const greatestPer = Number.POSITIVE_INFINITY;
    this.bound = { ...this.bound, least: 0, slope: probeGain, per, greatestPer, perBlocks: undefined };
    this.isWalked = true;
  }

  /** Works out what is left as far as it may be most: what few products have of it is known then, and of all others little is left. */
  private walkSome(entries: number, likelyShare: number): void {
    const { probe } = this.gathered;
    if (probe === undefined) return;
    const { walked, most, least, slope } = probe.walkSome(entries);
    const rest = { walked, most: likelyShare * most, least: likelyShare * least, slope: likelyShare * slope };
    this.bound = { ...this.bound, rest };
  }

  /** Of few products each is looked at, met or not. */
  private searchAmong(products: readonly number[]): readonly RankedProduct[] {
    const { list, sums } = this;
    for (const product of products) this.offerIfWorth(product, this.partialOf(product, sums.of(product)));
    return list.ranked();
  }

  /** All that were met and have less than `gate` without the probe. */
  private lookAtAll(gate: number): void {
    const { list, sums, bound } = this;
    const more = mostOf(bound) + greatestCommonOf(bound);
    for (let place = 0; place < sums.count; place++) {
      const sum = sums.sumAt(place);
      if (sum < soughtFor(list.least, bound.baseline, more)) continue;
      const product = sums.indexAt(place);
      const partial = this.partialOf(product, sum);
      if (partial < gate) this.offerIfWorth(product, partial);
    }
  }

  /** What a product has without the probe. */
  private partialOf(product: number, sum: number): number {
    const { baseline, common, commonGain, known } = this.bound;
    const partial = baseline + sum;
    return product < known ? partial + commonGain * (common[product] as number) : partial;
  }

  /** Products that nothing reached have the common score alone, and perhaps the rest: the greatest first. */
  private searchUnmet(): void {
    const { sums, list, bound } = this;
    const { baseline, common, commonGain, known, rest, restGain } = bound;
    const { probe } = this.gathered;
    const { length } = sums;
    const offer = (product: number): void => {
      if (product < length && !sums.has(product)) this.offerIfWorth(product, this.partialOf(product, 0));
    };
    const most = mostOf(bound);
    if (known > 0 && probe !== undefined) {
      // What any of them may have beside the common score is at most `most`, and at most least + slope · per.
      const least = rest === undefined ? bound.least : restGain * (rest.walked.greatest + rest.least);
      const slope = rest === undefined ? bound.slope : restGain * rest.slope;
      const visit = (product: number): number => {
        offer(product);
        return soughtFor(list.least, baseline, least);
      };
      ChunkedOrder.of(common, probe.per, probe.perChanges).visitReaching(
        { gain: commonGain, slope, most: most - least },
        soughtFor(list.least, baseline, least),
        visit,
      );
    } else {
      const { indices, values } = descendingOrder(common);
      for (let place = 0; place < indices.length; place++) {
        if (baseline + commonGain * (values[place] as number) < list.least) break;
        offer(indices[place] as number);
      }
    }
    for (let product = common.length; product < length; product++) {
      if (baseline + most < list.least) break;
      offer(product);
    }
  }

  /** Works out the score of a product that may come among the best, and lets it take its place if it may be shown. */
  private offerIfWorth(product: number, partial: number): void {
    if (boundOf(this.bound, product, partial) >= this.list.least) this.offer(product, partial);
  }

  /** The same whatever it may come to. */
  private offer(product: number, partial: number): void {
    const { list, gathered, demotion } = this;
    if (partial === NEVER) return;
    // While there is room for all, a test costs less than a score; later the score keeps most away from the tests.
    const isRoomy = list.least === Number.NEGATIVE_INFINITY;
    if (isRoomy && !this.test(product)) return;
    const { probe, probeGainOf } = gathered;
    const rest = this.isWalked ? (walked.values[product] as number) : (probe?.scoreOf(product) ?? 0);
    const sum = partial + probeGainOf(product) * rest;
    const score = demotion === undefined ? sum : demotion.apply(product, sum);
    if (list.hasPlaceFor(product, score) && (isRoomy || this.test(product))) list.put(product, score);
  }
}
