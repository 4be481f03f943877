import { type Forest, forestMargin } from '../../../learn/boosting/forest.js';
import { forestPart, readForest } from '../../../learn/boosting/forest-part.js';
import { joinParts, type ModelPart, splitParts } from '../../../learn/model-part.js';
import { logistic } from '../../../lib/logistic.js';
import type { Preference } from '../../extraction.js';
import { type ComparisonFinders, findersPart, findFrames, readFinders } from './argument-finders.js';
import { CombinationJudges, JUDGEMENTS } from './combination-judges.js';
import type { ComparisonSentence, TokenComparison } from './comparison-example.js';
import { PREFERENCES, PreferenceClassifier } from './preference.js';
import { SentenceGate } from './sentence-gate.js';
import { mayCompare } from './triggers.js';
import { compatible, TUPLE_FEATURES, type TupleCandidate, tupleCandidates } from './tuple-candidates.js';

/** A comparison with the probability that all of it is right. */
export interface FoundComparison extends TokenComparison {
  readonly probability: number;
}

/** Sentences less likely than this to compare are passed over. */
const LEAST_GATE = 0.05;

/** The trained components for comparisons in one language. */
export interface ComparisonParts {
  /** Forms without which no sentence compares. */
  readonly triggers: readonly string[];
  readonly gate: SentenceGate;
  readonly finders: ComparisonFinders;
  readonly preference: PreferenceClassifier;
  readonly judges: CombinationJudges;
  /** From a candidate's features to the log odds that it is right. */
  readonly ranker: Forest;
  /** Comparisons of at least this probability are given. */
  readonly threshold: number;
}

/** A possible comparison with the preference that would go with it, which it is weighed by too. */
export interface ComparisonCandidate extends TupleCandidate {
  readonly preference: Preference;
}

/** Numbers that a candidate is weighed by: those of its parts, how sure its preference is and which one it is, and its judges'. */
export const CANDIDATE_SIZE = TUPLE_FEATURES.length + 2 + JUDGEMENTS.length;

/** The candidates of a sentence, without what the judges say. */
export function candidatesOf(
  { gate, finders, preference }: Pick<ComparisonParts, 'gate' | 'finders' | 'preference'>,
  sentence: ComparisonSentence,
): ComparisonCandidate[] {
  const open = gate.probability(sentence);
  if (open < LEAST_GATE) return [];
  return tupleCandidates(sentence, findFrames(finders, sentence), open).map((one) => {
    const guess = preference.guess(sentence, one);
    const features = [...one.features, guess.probability, PREFERENCES.indexOf(guess.preference)];
    return { ...one, features, preference: guess.preference };
  });
}

/** `candidates` of one sentence with what `judges` say of them. */
export function judged<T extends ComparisonCandidate>(
  judges: CombinationJudges,
  sentence: ComparisonSentence,
  candidates: readonly T[],
): T[] {
  const judgements = judges.judge(sentence, candidates);
  return candidates.map((one, i) => ({
    ...one,
    features: [...one.features, ...(judgements[i] as number[])],
  }));
}

/** The best of `candidates` that can be meant at once, best first. */
export function chooseTuples<T extends TupleCandidate>(
  candidates: readonly (T & { readonly probability: number })[],
  threshold: number,
): (T & { readonly probability: number })[] {
  const chosen: (T & { readonly probability: number })[] = [];
  const order = candidates
    .filter(({ probability }) => probability >= threshold)
    .sort((a, b) => b.probability - a.probability || a.predicate.from - b.predicate.from);
  for (const one of order) if (chosen.every((other) => compatible(one, other))) chosen.push(one);
  return chosen;
}

/** Finds comparisons by what data with annotated ones taught it. */
export class ComparisonModel {
  readonly #triggers: ReadonlySet<string>;

  constructor(readonly parts: ComparisonParts) {
    this.#triggers = new Set(parts.triggers);
  }

  /** Whether `find` has to be asked at all: a sentence without any sign of a comparison is passed over at once. */
  mayCompare(sentence: Pick<ComparisonSentence, 'sentence' | 'rules'>): boolean {
    return mayCompare(sentence, this.#triggers);
  }

  /** The comparisons of a sentence in order of their predicates. */
  find(sentence: ComparisonSentence): FoundComparison[] {
    const { judges, ranker, threshold } = this.parts;
    const scored = judged(judges, sentence, candidatesOf(this.parts, sentence)).map((one) => ({
      ...one,
      probability: logistic(forestMargin(ranker, one.features)),
    }));
    return chooseTuples(scored, threshold)
      .map(({ predicate, subject, object, feature, preference, probability }) => ({
        predicate,
        subject,
        object,
        feature,
        preference,
        probability,
      }))
      .sort((a, b) => a.predicate.from - b.predicate.from || (a.feature?.from ?? 0) - (b.feature?.from ?? 0));
  }

  /** What {@link ComparisonModel.read} reads. */
  toPart(): ModelPart {
    const { triggers, gate, finders, preference, judges, ranker, threshold } = this.parts;
    return joinParts({
      gate: gate.toPart(),
      finders: findersPart(finders),
      preference: preference.toPart(),
      judges: judges.toPart(),
      ranker: forestPart(ranker),
      settings: { header: { threshold, triggers }, arrays: {} },
    });
  }

  /** Reads a part that `toPart` made; undefined where an earlier version of this program did, which weighed other features. */
  static read(part: ModelPart): ComparisonModel | undefined {
    const { gate, finders, preference, judges, ranker, settings } = splitParts(part);
    if (!gate || !finders || !preference || !judges || !ranker || !settings) return undefined;
    const combinations = CombinationJudges.read(judges);
    const forest = readForest(ranker);
    if (combinations === undefined || forest.featureCount !== CANDIDATE_SIZE) return undefined;
    const { threshold, triggers } = settings.header as { threshold: number; triggers: string[] };
    return new ComparisonModel({
      triggers,
      gate: SentenceGate.read(gate),
      finders: readFinders(finders),
      preference: PreferenceClassifier.read(preference),
      judges: combinations,
      ranker: forest,
      threshold,
    });
  }
}
