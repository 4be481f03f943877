import type { CorpusStatistics } from '../corpus/corpus-statistics.js';
import { type Neighbour, NeighbourIndex } from '../corpus/neighbour-index.js';
import { overlap, type TermVector, termVector } from '../corpus/term-vector.js';
import type { PairView } from '../features/pair-view.js';
import type { RecordView } from '../record/record-view.js';
import type { KnownRecord, KnownRecords } from './known-records.js';

const RIVAL_NAMES = (side: string): string[] => [
  `rivals before the ${side} record`,
  `lead over the best rival of the ${side} record`,
  `best rival of the ${side} record`,
  `lead over the third rival of the ${side} record`,
];

/** Names of the features that other records decide. */
export const CONTEXT_FEATURES: readonly string[] = [
  ...RIVAL_NAMES('right'),
  ...RIVAL_NAMES('left'),
  'likeness to the known partner of the left record',
  'likeness to the known partner of the right record',
  'known partners of the left record',
  'known partners of the right record',
  'joined by known pairs',
  'parted by known pairs',
];

const NEIGHBOURS = 20;
/** Steps over known pairs that join two records. */
const STEPS = 4;
const NO_ONE: ReadonlySet<number> = new Set();

/**
 * Looks at a pair among all records at hand: which other record of the same list resembles a side more (two lists
 * only), which partners are known of a side, and whether known pairs join or part the two. The pair itself is never
 * looked up, so that a labelled pair is described as if its label were unknown.
 */
export class ContextFeatures {
  readonly #vectors = new Map<number, TermVector>();
  readonly #lists: { readonly keys: readonly number[]; readonly index: NeighbourIndex }[];
  readonly #near = [new Map<number, Neighbour[]>(), new Map<number, Neighbour[]>()];

  constructor(
    private readonly known: KnownRecords,
    records: readonly KnownRecord[],
    statistics: CorpusStatistics,
  ) {
    for (const { key, words } of records)
      this.#vectors.set(
        key,
        termVector(words, (word) => statistics.ofWord(word)),
      );
    this.#lists = !known.twoLists
      ? []
      : [records.filter(({ onRight }) => onRight), records.filter(({ onLeft }) => onLeft)].map((list) => ({
          keys: list.map(({ key }) => key),
          index: new NeighbourIndex(list.map(({ key }) => this.#vectors.get(key) as TermVector)),
        }));
  }

  /** The values of {@link CONTEXT_FEATURES}; NaN for what cannot be told. */
  values({ left, right }: PairView): number[] {
    const cosine = overlap(left.title.wordVector, right.title.wordVector).cosine;
    return [
      ...this.#rivals(0, left, right.key, cosine),
      ...this.#rivals(1, right, left.key, cosine),
      ...this.#partners(left, right),
      this.#joined(left.key, right.key),
      this.#parted(left.key, right.key),
    ];
  }

  /** How `partner` stands among the records of its list that are near to `record`. */
  #rivals(side: 0 | 1, record: RecordView, partner: number, cosine: number): number[] {
    const list = this.#lists[side];
    if (list === undefined) return [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
    const cache = this.#near[side] as Map<number, Neighbour[]>;
    let near = cache.get(record.key);
    if (near === undefined) {
      near = list.index.nearest(
        record.title.wordVector,
        NEIGHBOURS,
        (place) => list.keys[place] === record.key,
      );
      cache.set(record.key, near);
    }
    const rivals = near.filter((rival) => list.keys[rival.record] !== partner);
    const before = rivals.filter((rival) => rival.cosine > cosine).length;
    const best = rivals[0]?.cosine ?? 0;
    return [before, cosine - best, best, cosine - (rivals[2]?.cosine ?? 0)];
  }

  #partnersOf(key: number, except: number): number[] {
    return [...(this.known.partners.get(key) ?? NO_ONE)].filter((partner) => partner !== except);
  }

  #likeness(partners: readonly number[], { title }: RecordView): number {
    return partners.reduce((most, partner) => {
      const vector = this.#vectors.get(partner);
      const like = vector === undefined ? 0 : overlap(vector, title.wordVector).cosine;
      return most >= like ? most : like;
    }, Number.NaN);
  }

  #partners(left: RecordView, right: RecordView): number[] {
    if (!this.known.twoLists || this.known.partners.size === 0)
      return [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
    const ofLeft = this.#partnersOf(left.key, right.key);
    const ofRight = this.#partnersOf(right.key, left.key);
    return [this.#likeness(ofLeft, right), this.#likeness(ofRight, left), ofLeft.length, ofRight.length];
  }

  #joined(left: number, right: number): number {
    if (this.known.partners.size === 0) return Number.NaN;
    const seen = new Set([left]);
    let front = [left];
    for (let step = 0; step < STEPS && front.length > 0; step += 1) {
      const next: number[] = [];
      for (const key of front) {
        for (const partner of this.known.partners.get(key) ?? NO_ONE) {
          if (seen.has(partner) || (key === left && partner === right)) continue;
          if (partner === right) return 1;
          seen.add(partner);
          next.push(partner);
        }
      }
      front = next;
    }
    return 0;
  }

  #parted(left: number, right: number): number {
    if (this.known.partners.size === 0) return Number.NaN;
    const parts = (a: number, b: number): boolean => {
      const strangers = this.known.strangers.get(b);
      return strangers !== undefined && this.#partnersOf(a, b).some((partner) => strangers.has(partner));
    };
    return Number(parts(left, right) || parts(right, left));
  }
}
