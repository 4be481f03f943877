import { linkOpinions, type TaggedSentence, tagSentence } from '../model/find-aspects.js';
import type { LanguageModel } from '../model/language-model.js';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.js';
import { atLeast, type ScoredSpan, withoutOverlap } from '../spans/span-posteriors.js';
import { rangeKey, type TokenRange } from '../spans/token-range.js';
import type { NamedSentence } from './fit-model.js';

/** Spans less probable than this are not looked at. */
const LEAST = 0.05;
/** Aspects from here on count for the links, where no threshold is better. */
const DEFAULT_ASPECTS = 0.4;
const THRESHOLDS = Array.from({ length: 17 }, (_, i) => 0.1 + i * 0.05);

/** F1 of `right` of `found` against `expected`, 0 where nothing is right. */
const f1 = (right: number, found: number, expected: number): number =>
  right === 0 ? 0 : (2 * right) / (found + expected);

interface Held {
  readonly gold: NamedSentence;
  readonly tagged: TaggedSentence;
}

/** Scored items with whether they are right, and how many there are to find: the threshold of the best F1. */
function bestThreshold(score: (threshold: number) => number, fallback: number): number {
  let best = fallback;
  let most = 0;
  for (const threshold of THRESHOLDS) {
    const value = score(threshold);
    if (value > most) {
      most = value;
      best = threshold;
    }
  }
  return best;
}

function spanScore(
  held: readonly Held[],
  found: (held: Held) => readonly ScoredSpan[],
  expected: (gold: NamedSentence) => readonly TokenRange[],
  threshold: number,
): number {
  let [right, count, total] = [0, 0, 0];
  for (const one of held) {
    const keys = new Set(expected(one.gold).map(rangeKey));
    const spans = withoutOverlap(found(one).filter(({ probability }) => probability >= threshold));
    count += spans.length;
    total += keys.size;
    for (const span of spans) if (keys.has(rangeKey(span))) right += 1;
  }
  return f1(right, count, total);
}

const aspectSpans = ({ aspects }: NamedSentence): readonly TokenRange[] => aspects.map(({ span }) => span);
const opinionSpans = ({ aspects }: NamedSentence): readonly TokenRange[] =>
  aspects.flatMap(({ opinion }) => opinion ?? []);

interface Least {
  readonly aspect: number;
  readonly opinion: number;
}

function pairScore(model: LanguageModel, held: readonly Held[], least: Least, threshold: number): number {
  let [right, count, total] = [0, 0, 0];
  for (const { gold, tagged } of held) {
    const pairs = new Set(
      gold.aspects.flatMap(({ span, opinion }) =>
        opinion ? [`${rangeKey(span)} ${rangeKey(opinion)}`] : [],
      ),
    );
    total += pairs.size;
    const aspects = withoutOverlap(tagged.aspects.filter(atLeast(least.aspect)));
    const opinions = withoutOverlap(tagged.opinions.filter(atLeast(least.opinion)));
    for (const found of linkOpinions(model, gold.sentence, aspects, opinions, threshold)) {
      count += found.opinions.length;
      for (const opinion of found.opinions)
        if (pairs.has(`${rangeKey(found)} ${rangeKey(opinion)}`)) right += 1;
    }
  }
  return f1(right, count, total);
}

/**
 * Chooses what opinions are linked by exact F1, on sentences that `model` was not fit to. Where they hold no aspect, or
 * the data had no opinions, the defaults stay.
 */
export function chooseSettings(model: LanguageModel, sentences: readonly NamedSentence[]): Settings {
  if (model.pairs === undefined || sentences.every(({ aspects }) => aspects.length === 0))
    return DEFAULT_SETTINGS;
  const held = sentences.map((gold) => ({ gold, tagged: tagSentence(model, gold.names, LEAST, LEAST) }));
  const aspectThreshold = bestThreshold(
    (threshold) => spanScore(held, ({ tagged }) => tagged.aspects, aspectSpans, threshold),
    DEFAULT_ASPECTS,
  );
  const opinionThreshold = bestThreshold(
    (threshold) => spanScore(held, ({ tagged }) => tagged.opinions, opinionSpans, threshold),
    DEFAULT_SETTINGS.opinionThreshold,
  );
  const least = { aspect: aspectThreshold, opinion: Math.max(LEAST, opinionThreshold - 0.15) };
  const pairThreshold = bestThreshold(
    (threshold) => pairScore(model, held, least, threshold),
    DEFAULT_SETTINGS.pairThreshold,
  );
  return { ...DEFAULT_SETTINGS, opinionThreshold: least.opinion, pairThreshold };
}
