import { applyCalibration } from '../../learn/calibration/isotonic.js';
import { modelConflict } from '../conflicts/model-conflict.js';
import { productConflict } from '../conflicts/product-conflict.js';
import { hashText } from '../corpus/hash-text.js';
import { type PairView, pairView } from '../features/pair-view.js';
import { ContextFeatures } from '../matcher/context-features.js';
import type { MatchReason } from '../matcher/match-reason.js';
import type { Matcher } from '../matcher/matcher.js';
import { matcherMargin, matcherRow, scorePair } from '../matcher/score-pairs.js';
import { readRecord } from '../record/read-record.js';
import { type RecordTerms, type RecordView, recordTerms, recordView } from '../record/record-view.js';
import type { Tokens } from '../record/tokenise.js';
import { type ModelName, modelLikeness, modelName } from '../resolve/model-likeness.js';

/** A name with its maker. */
export interface NamedBy {
  readonly name: string;
  readonly brand: string | undefined;
}

/** Views that are kept at a time. */
const VIEWS = 4_000;
/** Words of more than this share of the training's records are of shops and kinds, not of makers and lines. */
const TELLING_SHARE = 0.02;
/**
 * Compares names by what the matcher learned in its training and nothing else, so that what it says of two names does
 * not depend on which others are in the catalogue.
 */
export class PairJudge {
  readonly tokens: readonly Tokens[];
  readonly #context: ContextFeatures;
  readonly #models: (ModelName | undefined)[] = [];
  #views = new Map<number, RecordView>();

  constructor(
    private readonly matcher: Matcher,
    private readonly names: readonly NamedBy[],
  ) {
    this.#context = new ContextFeatures({ ...matcher.known, twoLists: false }, [], matcher.statistics);
    this.tokens = names.map((_, place) => this.#terms(place).title.tokens);
  }

  #terms(place: number): RecordTerms {
    const { name, brand } = this.names[place] as NamedBy;
    return recordTerms(readRecord({ title: name, brand }));
  }

  #view(place: number): RecordView {
    let view = this.#views.get(place);
    if (view === undefined) {
      if (this.#views.size >= VIEWS) this.#views = new Map();
      view = recordView(this.#terms(place), this.matcher.statistics);
      this.#views.set(place, view);
    }
    return view;
  }

  #pair(left: number, right: number): PairView {
    return pairView(this.#view(left), this.#view(right), this.matcher.statistics);
  }

  readonly #isTelling = (word: string): boolean => {
    const { words, records } = this.matcher.statistics;
    return words.get(hashText(word)) <= TELLING_SHARE * records;
  };

  /** Whether two names mean two products; see `productConflict`. */
  areApart(left: number, right: number): boolean {
    const [a, b] = [this.tokens[left] as Tokens, this.tokens[right] as Tokens];
    return productConflict(a, b, this.#isTelling) !== undefined;
  }

  /** How much two names speak of one model, 0 to 1; −∞ where they mean two. */
  modelLikeness(left: number, right: number): number {
    const [a, b] = [this.tokens[left] as Tokens, this.tokens[right] as Tokens];
    if (modelConflict(a, b, this.#isTelling) !== undefined) return Number.NEGATIVE_INFINITY;
    return modelLikeness(this.#model(left), this.#model(right), this.matcher.statistics);
  }

  #model(place: number): ModelName {
    return (this.#models[place] ??= modelName(this.tokens[place] as Tokens));
  }

  /** The calibrated probability that two names mean one product; either order gives the same. */
  compare(left: number, right: number): number {
    const pair = left < right ? this.#pair(left, right) : this.#pair(right, left);
    const margin = matcherMargin(this.matcher, matcherRow(this.matcher, pair, this.#context));
    return applyCalibration(this.matcher.calibration, margin);
  }

  /** Why two names are that much alike: the `count` reasons of the greatest weight. */
  reasons(left: number, right: number, count: number): readonly MatchReason[] {
    return scorePair(this.matcher, this.#pair(left, right), this.#context, count).reasons;
  }
}
