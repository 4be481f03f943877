import { listedFeature } from '../domain/vocabulary/vocabulary.js';
import type { AspectMention, ComparisonMention, Span, SpecificationMention } from '../extract/extraction.js';
import { isVerdict } from '../extract/verdict.js';
import { splitSentences, type TextRange } from '../text/split-sentences.js';
import type { Accuracy, ExtractionRecord, ExtractionReport } from './extraction-report.js';
import { addOverlaps, MatchCounter, relaxedNames } from './match-counter.js';
import { mentionConfidence } from './mention-confidence.js';

const SIGN = { positive: 1, negative: -1, neutral: 0 } as const;

/** The feature of a mention; where gold names none, its words. */
const featureOf = ({ feature, text }: Partial<AspectMention>): string =>
  feature ?? (text ?? '').toLowerCase();

/** The features that a record speaks of; a verdict on the whole product is of none. */
const featuresOf = ({ mentions = [] }: ExtractionRecord): string[] =>
  mentions.filter((mention) => !isVerdict(mention)).map(featureOf);
const spanKey = (span: Span | null): string => (span === null ? '-' : `${span.start}:${span.end}`);
const tripletKey = (mention: AspectMention): string =>
  `${spanKey(mention)} ${spanKey(mention.opinion)} ${mention.polarity}`;
const comparisonKey = ({ preference, subject, object, feature, predicate }: ComparisonMention): string =>
  [preference, ...[subject, object, feature, predicate].map(spanKey)].join(' ');

function sameQuantity(a: SpecificationMention, b: SpecificationMention): boolean {
  const close = (x: number, y: number): boolean =>
    Math.abs(x - y) <= 0.001 * Math.max(Math.abs(x), Math.abs(y));
  const ends =
    (a.valueMax === undefined) === (b.valueMax === undefined) && close(a.valueMax ?? 0, b.valueMax ?? 0);
  return (
    a.start === b.start &&
    a.canonicalUnit === b.canonicalUnit &&
    close(a.canonicalValue, b.canonicalValue) &&
    ends
  );
}

interface Counters {
  readonly exact: MatchCounter;
  readonly opinionated: MatchCounter;
  readonly overlap: MatchCounter;
  readonly features: MatchCounter;
  readonly sentences: MatchCounter;
  readonly triplets: MatchCounter;
  readonly comparisons: MatchCounter;
  readonly predicates: MatchCounter;
  readonly quantities: MatchCounter;
}

class Tally {
  #right = 0;
  #cases = 0;

  add(right: boolean): void {
    this.#cases += 1;
    if (right) this.#right += 1;
  }

  result(): Accuracy {
    return { accuracy: this.#cases === 0 ? 0 : this.#right / this.#cases, cases: this.#cases };
  }
}

function addSentences(
  text: string,
  gold: readonly AspectMention[],
  predicted: readonly AspectMention[],
  counter: MatchCounter,
  orientation: Tally,
): void {
  const inside = (mentions: readonly AspectMention[], { start, end }: TextRange): AspectMention[] =>
    mentions.filter(
      (mention) => mention.start >= start && mention.start < end && mention.polarity !== 'neutral',
    );
  const sum = (mentions: readonly AspectMention[]): number =>
    Math.sign(mentions.reduce((total, { polarity }) => total + SIGN[polarity], 0));
  for (const sentence of splitSentences(text)) {
    const expected = inside(gold, sentence);
    const found = inside(predicted, sentence);
    const both = expected.length > 0 && found.length > 0 ? 1 : 0;
    counter.addCounts(both, found.length > 0 ? 1 : 0, both, expected.length > 0 ? 1 : 0);
    if (both === 1 && sum(expected) !== 0) orientation.add(sum(expected) === sum(found));
  }
}

function addRecord(
  gold: ExtractionRecord,
  guess: ExtractionRecord,
  counters: Counters,
  tallies: readonly [Tally, Tally],
): void {
  const explicit = ({ mentions = [] }: ExtractionRecord): AspectMention[] =>
    mentions.filter(({ implicit }) => !implicit);
  const expected = explicit(gold);
  const found = explicit(guess);
  const isOpinion = ({ polarity }: AspectMention): boolean => polarity !== 'neutral';
  // An aspect with two opinions is two mentions of one span.
  const spansOf = (mentions: readonly AspectMention[]): string[] => [...new Set(mentions.map(spanKey))];
  counters.exact.addKeys(spansOf(expected), spansOf(found));
  counters.opinionated.addKeys(spansOf(expected.filter(isOpinion)), spansOf(found.filter(isOpinion)));
  const once = (mentions: readonly AspectMention[]): AspectMention[] => [
    ...new Map(mentions.map((mention) => [spanKey(mention), mention])).values(),
  ];
  addOverlaps(counters.overlap, once(expected), once(found));
  const names = (record: ExtractionRecord): string[] => [
    ...new Set(featuresOf(record).map((feature) => listedFeature(feature)?.name ?? feature)),
  ];
  counters.features.addKeys(names(gold), names(guess));
  const bySpan = new Map(found.map((mention) => [spanKey(mention), mention]));
  for (const mention of expected) {
    const same = bySpan.get(spanKey(mention));
    if (same !== undefined) tallies[1].add(same.polarity === mention.polarity);
  }
  if (gold.text !== undefined) {
    addSentences(gold.text, gold.mentions ?? [], guess.mentions ?? [], counters.sentences, tallies[0]);
  }
  const linked = expected.filter(({ opinion }) => opinion);
  counters.triplets.addKeys(linked.map(tripletKey), found.filter(({ opinion }) => opinion).map(tripletKey));
  const comparisons = gold.comparisons ?? [];
  const guessed = guess.comparisons ?? [];
  counters.comparisons.addKeys(comparisons.map(comparisonKey), guessed.map(comparisonKey));
  const predicates = (list: readonly ComparisonMention[]): Span[] => list.map(({ predicate }) => predicate);
  addOverlaps(counters.predicates, predicates(comparisons), predicates(guessed));
  const wanted = gold.specifications ?? [];
  const got = guess.specifications ?? [];
  const right = got.filter((one) => wanted.some((other) => sameQuantity(one, other))).length;
  const hit = wanted.filter((one) => got.some((other) => sameQuantity(one, other))).length;
  counters.quantities.addCounts(right, got.length, hit, wanted.length);
}

/**
 * Compares `predicted` with `gold`, record by record by id, over all records (micro averages). A gold record without a
 * prediction counts as one with nothing predicted; predictions without gold are left out. Empty gold gives metrics of
 * 1 over nothing. Sentence figures follow Hu and Liu (KDD 2004), with the sentences of our own splitter.
 */
export function evaluateExtraction(
  gold: readonly ExtractionRecord[],
  predicted: readonly ExtractionRecord[],
): ExtractionReport {
  const byId = new Map(predicted.map((record) => [record.id, record]));
  const counters: Counters = {
    exact: new MatchCounter(),
    opinionated: new MatchCounter(),
    overlap: new MatchCounter(),
    features: new MatchCounter(),
    sentences: new MatchCounter(),
    triplets: new MatchCounter(),
    comparisons: new MatchCounter(),
    predicates: new MatchCounter(),
    quantities: new MatchCounter(),
  };
  const tallies = [new Tally(), new Tally()] as const;
  const distinct = [new Set<string>(), new Set<string>()] as const;
  for (const record of gold) {
    const guess = byId.get(record.id) ?? { id: record.id };
    addRecord(record, guess, counters, tallies);
    for (const feature of featuresOf(record)) distinct[0].add(feature);
    for (const feature of featuresOf(guess)) distinct[1].add(feature);
  }
  const has = (test: (record: ExtractionRecord) => boolean): boolean => gold.some(test);
  const withText = has(({ text }) => text !== undefined);
  const confidence = mentionConfidence(gold, byId);
  const withComparisons = has(({ comparisons }) => comparisons !== undefined);
  return {
    records: gold.length,
    mentionsExact: counters.exact.result(),
    opinionatedExact: counters.opinionated.result(),
    mentionsOverlap: counters.overlap.result(),
    distinctFeatures: relaxedNames(distinct[0], distinct[1]),
    features: counters.features.result(),
    ...(withText && {
      opinionSentences: counters.sentences.result(),
      sentenceOrientation: tallies[0].result(),
    }),
    mentionPolarity: tallies[1].result(),
    ...(confidence && { mentionConfidence: confidence }),
    ...(has(({ mentions = [] }) => mentions.some(({ opinion }) => opinion)) && {
      triplets: counters.triplets.result(),
    }),
    ...(withComparisons && {
      comparisons: counters.comparisons.result(),
      comparisonPredicates: counters.predicates.result(),
    }),
    ...(has(({ specifications }) => specifications !== undefined) && {
      quantities: counters.quantities.result(),
    }),
  };
}
