import { hashText } from '../corpus/hash-text.js';
import { NeighbourIndex } from '../corpus/neighbour-index.js';
import { type TermVector, termVector } from '../corpus/term-vector.js';
import type { MatchReason } from '../matcher/match-reason.js';
import type { Matcher } from '../matcher/matcher.js';
import { blockingWords } from '../resolve/blocking-words.js';
import { clusterLinks, type Link } from '../resolve/cluster.js';
import type { Tokens } from '../record/tokenise.js';
import { type Likeness, type NamedBy, PairJudge } from './pair-judge.js';

/** Something that may be the same as another: a product so far. */
export interface Candidate {
  /** One or two: in each language at most one. */
  readonly names: readonly NamedBy[];
  readonly isDirty: boolean;
}

/** Which pairs the names do not decide. */
export interface PairRules {
  /** Never one, and no question: two GTINs. */
  areTwo(left: number, right: number): boolean;
  /** Not joined by rule, but worth a question: two that experts fixed, one that may be of several. */
  areOpen(left: number, right: number): boolean;
  /** An expert looked at them: neither joined nor asked for. */
  areDecided(left: number, right: number): boolean;
  /** Pairs to be looked at whatever their names. */
  readonly asked: readonly (readonly [number, number])[];
}

/** Two that may be one: places, the lower one first, how likely that is, and why. */
export interface OpenPair {
  readonly left: number;
  readonly right: number;
  readonly probability: number;
  readonly reasons: readonly MatchReason[];
}

/** What became of the candidates that were looked at. */
export interface Joined {
  /** Those that were looked at: dirty ones, and all that sure links or models join to them. Ascending. */
  readonly seen: readonly number[];
  /** The least member of the product of each one seen. */
  readonly products: ReadonlyMap<number, number>;
  /** The least member of the model of each one seen. */
  readonly models: ReadonlyMap<number, number>;
  /** Each pair of products at most once, by the surest of their members. */
  readonly open: readonly OpenPair[];
}

/** Pairs from this probability on are sure, where more than the matcher bears it out (see `Likeness`). */
export const SURE = 0.9;
/** Pairs from this probability on are worth a question. */
export const LIKELY = 0.5;
/** Least mean probability over all pairs of two groups that are joined. */
const LEAST_MEAN = 0.8;
/** Least share of model words that two names of one model have in common. */
const SAME_MODEL = 0.8;
/** Nearest names that are looked at, and those of them that are compared as products. */
const LOOKED_AT = 32;
const COMPARED = 8;
/** Names less alike than this are not looked at. */
const LEAST_COSINE = 0.25;
/** No word counts for less than this. */
const LEAST_RARITY = 0.1;
/** Records that one word may lead to. */
const POSTING_LIMIT = 1_000;
/** Questions about one product at a time. */
const QUESTIONS = 3;
const REASONS = 5;

const keyOf = (a: number, b: number, count: number): number => (a < b ? a * count + b : b * count + a);

/** Looks at candidates and what is near to them; see {@link joinThings}. */
class Join {
  readonly #judge: PairJudge;
  readonly #firstName: Int32Array;
  readonly #ownerOf: Int32Array;
  readonly #vectors: readonly TermVector[];
  readonly #index: NeighbourIndex;
  readonly #compared = new Map<number, Likeness>();
  readonly #apart = new Map<number, boolean>();

  constructor(
    matcher: Matcher,
    private readonly candidates: readonly Candidate[],
    private readonly rules: PairRules,
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
    const key = keyOf(left, right, this.candidates.length);
    let apart = this.#apart.get(key);
    if (apart === undefined) {
      apart = this.#pairs(left, right).some(([a, b]) => this.#judge.areApart(a, b));
      this.#apart.set(key, apart);
    }
    return apart;
  }

  compare(left: number, right: number): Likeness {
    const key = keyOf(left, right, this.candidates.length);
    let found = this.#compared.get(key);
    if (found === undefined) {
      found = { probability: 0, isBorneOut: false };
      for (const [a, b] of this.#pairs(left, right)) {
        const own = this.#judge.compare(a, b);
        if (own.probability > found.probability) found = own;
      }
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
      .map(([a, b]) => ({ a, b, probability: this.#judge.compare(a, b).probability }))
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

  mayJoin(left: number, right: number): boolean {
    const { rules } = this;
    return (
      !rules.areTwo(left, right) &&
      !rules.areOpen(left, right) &&
      !rules.areDecided(left, right) &&
      !this.areApart(left, right)
    );
  }
}

interface Looked {
  readonly seen: readonly number[];
  readonly sure: readonly Link[];
  readonly likely: readonly Link[];
  readonly models: readonly Link[];
}

/** Follows sure links and links of models from the dirty candidates to all that they reach. */
function look(
  join: Join,
  candidates: readonly Candidate[],
  rules: PairRules,
  onProgress: (share: number) => void,
): Looked {
  const [sure, likely, models]: [Link[], Link[], Link[]] = [[], [], []];
  const done = new Set<number>();
  const asked = new Map<number, number[]>();
  for (const [a, b] of rules.asked) {
    asked.set(a, [...(asked.get(a) ?? []), b]);
    asked.set(b, [...(asked.get(b) ?? []), a]);
  }
  const waiting = candidates.flatMap(({ isDirty }, place) => (isDirty ? [place] : []));
  const seen = new Set(waiting);
  const reach = (place: number): void => {
    if (seen.has(place)) return;
    seen.add(place);
    waiting.push(place);
  };
  for (let i = 0; i < waiting.length; i += 1) {
    const place = waiting[i] as number;
    let compared = 0;
    for (const other of new Set([...(asked.get(place) ?? []), ...join.near(place)])) {
      const [left, right] = place < other ? [place, other] : [other, place];
      const likeness = join.modelLikeness(left, right);
      if (likeness >= SAME_MODEL) reach(other);
      const isProduct = !rules.areTwo(left, right) && !join.areApart(left, right);
      const isCompared = isProduct && (compared < COMPARED || asked.get(place)?.includes(other) === true);
      if (isCompared) compared += 1;
      const { probability, isBorneOut } = isCompared
        ? join.compare(left, right)
        : { probability: 0, isBorneOut: false };
      const isSure = probability >= SURE && isBorneOut && join.mayJoin(left, right);
      if (isSure) reach(other);
      const key = keyOf(left, right, candidates.length);
      if (done.has(key)) continue;
      done.add(key);
      if (likeness >= SAME_MODEL) models.push({ left, right, strength: likeness });
      if (isSure) sure.push({ left, right, strength: probability });
      if (probability >= LIKELY && !rules.areDecided(left, right))
        likely.push({ left, right, strength: probability });
    }
    if (i % 64 === 0) onProgress((i + 1) / waiting.length);
  }
  return { seen: [...seen].sort((a, b) => a - b), sure, likely, models };
}

/**
 * Sure links without those that would make a choice: where something may be either of two that cannot be one (a name
 * that leaves the colour out beside a black and a white one), it is neither.
 */
function withoutChoices(links: readonly Link[], mayJoin: (a: number, b: number) => boolean): Link[] {
  const partners = new Map<number, number[]>();
  const add = (from: number, to: number): void => {
    const own = partners.get(from);
    if (own === undefined) partners.set(from, [to]);
    else own.push(to);
  };
  for (const { left, right } of links) {
    add(left, right);
    add(right, left);
  }
  const isChoice = (own: number, other: number): boolean =>
    (partners.get(own) ?? []).some((third) => third !== other && !mayJoin(third, other));
  return links.filter(({ left, right }) => !isChoice(left, right) && !isChoice(right, left));
}

/**
 * Joins candidates into products and those into models. Each dirty one is compared with the nearest by name, and so is
 * whatever a sure link or a link of models reaches. A pair is sure from the probability {@link SURE} on where the one
 * name says all that the other says or both name one long model number, no names conflict and no rule is against it; sure pairs are joined from the
 * surest on, all members alike on average. Likely pairs that stay apart are open, at most three a product, the likeliest
 * first. What is said of a pair depends on its two names alone, so that it does not matter which others are dirty: whole
 * groups come out as if all were. The order of `candidates` decides ties only: give them sorted by id.
 */
export function joinThings(
  matcher: Matcher,
  candidates: readonly Candidate[],
  rules: PairRules,
  onProgress: (share: number) => void = () => {},
): Joined {
  if (!candidates.some(({ isDirty }) => isDirty))
    return { seen: [], products: new Map(), models: new Map(), open: [] };
  const join = new Join(matcher, candidates, rules);
  const { seen, sure, likely, models } = look(join, candidates, rules, onProgress);
  const placeOf = new Map(seen.map((own, place) => [own, place]));
  const at = (place: number): number => seen[place] as number;
  const within = (links: readonly Link[]): Link[] =>
    links.flatMap(({ left, right, strength }) => {
      const [x, y] = [placeOf.get(left), placeOf.get(right)];
      return x === undefined || y === undefined ? [] : [{ left: x, right: y, strength }];
    });
  const products = clusterLinks(seen.length, within(withoutChoices(sure, (a, b) => join.mayJoin(a, b))), {
    conflicts: (a, b) => !join.mayJoin(at(a), at(b)),
    strengthOf: (a, b) => join.compare(at(a), at(b)).probability,
    leastMean: LEAST_MEAN,
  });
  const productOf = new Map(seen.map((own, place) => [own, at(products[place] as number)]));
  const heads = [...new Set(productOf.values())];
  const headPlace = new Map(heads.map((head, place) => [head, place]));
  const modelLinks = models.flatMap(({ left, right, strength }): Link[] => {
    const [x, y] = [productOf.get(left), productOf.get(right)].map((head) =>
      head === undefined ? undefined : headPlace.get(head),
    );
    if (x === undefined || y === undefined || x === y) return [];
    return [{ left: Math.min(x, y), right: Math.max(x, y), strength }];
  });
  const likeness = (a: number, b: number): number =>
    join.modelLikeness(heads[a] as number, heads[b] as number);
  const groups = clusterLinks(heads.length, modelLinks, {
    conflicts: (a, b) => likeness(a, b) === 0,
    strengthOf: likeness,
    leastMean: SAME_MODEL,
  });
  const modelOf = new Map(
    [...productOf].map(([own, head]) => [
      own,
      heads[groups[headPlace.get(head) as number] as number] as number,
    ]),
  );
  return { seen, products: productOf, models: modelOf, open: openPairs(join, likely, productOf) };
}

function openPairs(join: Join, likely: readonly Link[], productOf: ReadonlyMap<number, number>): OpenPair[] {
  const ranked = [...likely].sort((x, y) => y.strength - x.strength || x.left - y.left || x.right - y.right);
  const questions = new Map<number, number>();
  const seen = new Set<string>();
  return ranked.flatMap(({ left, right, strength }): OpenPair[] => {
    const [x, y] = [productOf.get(left) ?? left, productOf.get(right) ?? right];
    const key = x < y ? `${x} ${y}` : `${y} ${x}`;
    if (x === y || seen.has(key)) return [];
    const [own, other] = [questions.get(x) ?? 0, questions.get(y) ?? 0];
    if (own >= QUESTIONS || other >= QUESTIONS) return [];
    seen.add(key);
    questions.set(x, own + 1);
    questions.set(y, other + 1);
    return [{ left, right, probability: strength, reasons: join.reasons(left, right) }];
  });
}
