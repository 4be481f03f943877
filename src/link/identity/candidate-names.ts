import { hashText } from '../corpus/hash-text.js';
import { NeighbourIndex } from '../corpus/neighbour-index.js';
import { type TermVector, termVector } from '../corpus/term-vector.js';
import type { MatchReason } from '../matcher/match-reason.js';
import type { Matcher } from '../matcher/matcher.js';
import type { Tokens } from '../record/tokenise.js';
import { blockingWords } from '../resolve/blocking-words.js';
import type { Candidate } from './candidate.js';
import { PairJudge } from './pair-judge.js';

/** Nearest names that are looked at. */
const LOOKED_AT = 32;
/** Names less alike than this are not looked at. */
const LEAST_COSINE = 0.25;
/** No word counts for less than this. */
const LEAST_RARITY = 0.1;
/** Records that one word may lead to. */
const POSTING_LIMIT = 1_000;
const REASONS = 5;

/** One number for two of `count`, whichever comes first. */
export function pairNumber(a: number, b: number, count: number): number {
  return a < b ? a * count + b : b * count + a;
}

/** The names of candidates: which are near to each other, and what the matcher says of two. Keeps what it worked out. */
export class CandidateNames {
  readonly #judge: PairJudge;
  readonly #firstName: Int32Array;
  readonly #ownerOf: Int32Array;
  readonly #vectors: readonly TermVector[];
  readonly #index: NeighbourIndex;
  readonly #compared = new Map<number, number>();
  readonly #apart = new Map<number, boolean>();

  constructor(
    matcher: Matcher,
    private readonly candidates: readonly Candidate[],
  ) {
    const names = candidates.flatMap((candidate) => candidate.names);
    this.#judge = new PairJudge(matcher, names);
    this.#firstName = new Int32Array(candidates.length);
    this.#ownerOf = new Int32Array(names.length);
    let at = 0;
    candidates.forEach((candidate, place) => {
      this.#firstName[place] = at;
      for (const _ of candidate.names) this.#ownerOf[at++] = place;
    });
    this.#vectors = this.#judge.tokens.map((tokens: Tokens) =>
      termVector([...new Set(blockingWords(tokens))].map(hashText), (term) =>
        Math.max(LEAST_RARITY, matcher.statistics.ofWord(term)),
      ),
    );
    this.#index = new NeighbourIndex(this.#vectors, POSTING_LIMIT);
  }

  #namesOf(place: number): number[] {
    const first = this.#firstName[place] as number;
    return (this.candidates[place] as Candidate).names.map((_, i) => first + i);
  }

  /** Names of both sides that are set against each other, the likeliest first. */
  #pairs(left: number, right: number): (readonly [number, number])[] {
    return this.#namesOf(left).flatMap((a) => this.#namesOf(right).map((b) => [a, b] as const));
  }

  /** Whether any two names of the two conflict. */
  areApart(left: number, right: number): boolean {
    const key = pairNumber(left, right, this.candidates.length);
    let apart = this.#apart.get(key);
    if (apart === undefined) {
      apart = this.#pairs(left, right).some(([a, b]) => this.#judge.areApart(a, b));
      this.#apart.set(key, apart);
    }
    return apart;
  }

  /** The greatest probability of any two of their names that the two are one. */
  compare(left: number, right: number): number {
    const key = pairNumber(left, right, this.candidates.length);
    let found = this.#compared.get(key);
    if (found === undefined) {
      found = Math.max(0, ...this.#pairs(left, right).map(([a, b]) => this.#judge.compare(a, b)));
      this.#compared.set(key, found);
    }
    return found;
  }

  /** How much the two speak of one model, 0 to 1: the most of any two names; 0 where any two conflict. */
  modelLikeness(left: number, right: number): number {
    const all = this.#pairs(left, right).map(([a, b]) => this.#judge.modelLikeness(a, b));
    return all.includes(Number.NEGATIVE_INFINITY) ? 0 : Math.max(0, ...all);
  }

  reasons(left: number, right: number): readonly MatchReason[] {
    const ranked = this.#pairs(left, right)
      .map(([a, b]) => ({ a, b, probability: this.#judge.compare(a, b) }))
      .sort((x, y) => y.probability - x.probability);
    const [best] = ranked;
    return best === undefined ? [] : this.#judge.reasons(best.a, best.b, REASONS);
  }

  /** Others whose names are near to those of `place`, nearest first. */
  near(place: number): number[] {
    const found = new Set<number>();
    for (const name of this.#namesOf(place)) {
      const vector = this.#vectors[name] as TermVector;
      const others = this.#index.nearest(vector, LOOKED_AT, (other) => this.#ownerOf[other] === place);
      for (const { record, cosine } of others)
        if (cosine >= LEAST_COSINE) found.add(this.#ownerOf[record] as number);
    }
    return [...found];
  }
}
