import { SparseSums } from '../../lib/sparse-sums.js';
import type { BestList, RankedProduct } from '../select/best-products.js';
import type { ProductTest } from '../select/product-filter.js';
import { Candidates, type ScoreBound, soughtFor } from './candidates.js';
import { ChunkedOrder } from './chunked-order.js';
import { descendingOrder } from './descending-order.js';
import { type GatheredSum, NEVER } from './gather-sum.js';

/** Products that are tried first, for every place of the list. */
const FIRST_TRIED = 2;

const NOTHING = new Float64Array(0);

/** Of longer lists so many products would be probed that a walk to all is quicker. */
const LONG_LIST = 16;
/** What a walk gives each product. */
const walked = new SparseSums();
/** Products that may be worth a probe: kept, since every request finds some. */
const kept = new Candidates();

/**
 * The best of all products by sums of which a part is left out, bounded and worked out for candidates alone: a product is
 * passed over only where what it has and the bound of the rest together are below the last of a full list. Source: the
 * threshold rule of top-k search, Fagin, Lotem and Naor 2003.
 */
export class CandidateSearch {
  private slope: number;
  private least: number;
  private per: Float64Array;
  private perBlocks: Float64Array | undefined;
  private isWalked = false;
  private readonly candidates = kept;

  constructor(
    private readonly gathered: GatheredSum,
    private readonly sums: SparseSums,
    private readonly list: BestList,
    private readonly test: ProductTest,
  ) {
    const { probe, probeGain } = gathered;
    this.slope = probe === undefined ? 0 : probeGain * probe.slope;
    this.least = probe === undefined ? 0 : probeGain * probe.least;
    this.per = probe?.per ?? sums.values;
    this.perBlocks = probe?.perBlocks;
  }

  search(count: number): readonly RankedProduct[] {
    const { list, sums } = this;
    const among = this.test.among?.();
    if (among !== undefined) return this.searchAmong(among);
    if (count > LONG_LIST && sums.isWhole) this.walk();
    const { candidates } = this;
    candidates.pick(sums, this.bound(), FIRST_TRIED * count);
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
        const product = candidates.products[c] as number;
        const partial = candidates.partials[c] as number;
        if (partial < gate && this.boundOf(product, partial) >= list.least) this.offer(product, partial);
      }
    if (!sums.isWhole) this.searchUnmet();
    return list.ranked();
  }

  /** Works out what is left of all products: the bound is what it bounds. */
  private walk(): void {
    const { probe, probeGain } = this.gathered;
    if (probe === undefined) return;
    walked.reset(this.sums.length);
    walked.meetAll();
    probe.walk(walked);
    this.least = 0;
    this.slope = probeGain;
    this.per = walked.values;
    this.perBlocks = undefined;
    this.isWalked = true;
  }

  /** Of few products each is looked at, met or not. */
  private searchAmong(products: readonly number[]): readonly RankedProduct[] {
    const { list } = this;
    for (const product of products) {
      const partial = this.partialOf(product);
      if (this.boundOf(product, partial) >= list.least) this.offer(product, partial);
    }
    return list.ranked();
  }

  private bound(): ScoreBound {
    const { sums, least, slope, per, perBlocks, gathered } = this;
    const { baseline, common = NOTHING, commonGain } = gathered;
    const known = Math.min(common.length, sums.length);
    return { baseline, common, commonGain, known, least, slope, per, perBlocks };
  }

  /** All that were met and have less than `gate` without the probe. */
  private lookAtAll(gate: number): void {
    const { list } = this;
    const { isWhole, length, metCount, met } = this.sums;
    const places = isWhole ? length : metCount;
    for (let place = 0; place < places; place++) {
      const product = isWhole ? place : (met[place] as number);
      const partial = this.partialOf(product);
      if (partial < gate && this.boundOf(product, partial) >= list.least) this.offer(product, partial);
    }
  }

  /** What a product has without the probe. */
  private partialOf(product: number): number {
    const { baseline, common, commonGain } = this.gathered;
    const partial = baseline + (this.sums.values[product] as number);
    return common !== undefined && product < common.length
      ? partial + commonGain * (common[product] as number)
      : partial;
  }

  private boundOf(product: number, partial: number): number {
    return partial + this.least + this.slope * (this.per[product] as number);
  }

  /** Products that nothing reached have the common score alone, and perhaps the rest: the greatest first. */
  private searchUnmet(): void {
    const { sums, list, least, slope } = this;
    const { baseline, common, commonGain, probe } = this.gathered;
    const { length } = sums;
    const offer = (product: number, partial: number): void => {
      if (!sums.has(product) && this.boundOf(product, partial) >= list.least) this.offer(product, partial);
    };
    if (common !== undefined && probe !== undefined) {
      const visit = (product: number): number => {
        if (product < length) offer(product, baseline + commonGain * (common[product] as number));
        return soughtFor(list.least, baseline, least);
      };
      const sought = soughtFor(list.least, baseline, least);
      ChunkedOrder.of(common, probe.per, probe.perChanges).visitReaching(
        { gain: commonGain, slope, greatestPer: probe.greatestPer },
        sought,
        visit,
      );
    } else if (common !== undefined) {
      const { indices, values } = descendingOrder(common);
      for (let place = 0; place < indices.length; place++) {
        const partial = baseline + commonGain * (values[place] as number);
        if (partial < list.least) break;
        const product = indices[place] as number;
        if (product < length) offer(product, partial);
      }
    }
    const most = least + slope * (probe?.greatestPer ?? 0);
    for (let product = common?.length ?? 0; product < length; product++) {
      if (baseline + most < list.least) break;
      offer(product, baseline);
    }
  }

  /** Works out the score of a product, and lets it take its place if it may be shown. */
  private offer(product: number, partial: number): void {
    const { list, gathered } = this;
    if (partial === NEVER) return;
    // While there is room for all, a test costs less than a score; later the score keeps most away from the tests.
    const isRoomy = list.least === Number.NEGATIVE_INFINITY;
    if (isRoomy && !this.test(product)) return;
    const { probe, probeGain } = gathered;
    const rest = this.isWalked ? (walked.values[product] as number) : (probe?.scoreOf(product) ?? 0);
    const score = partial + probeGain * rest;
    if (list.hasPlaceFor(product, score) && (isRoomy || this.test(product))) list.put(product, score);
  }
}
