import type { ModelPart } from '../../../learn/model-part.js';
import { joinParts, splitParts } from '../../../learn/model-part.js';
import { groupBy } from '../../../lib/group-by.js';
import type { AtomNames } from '../features/atoms.js';
import type { ScoredSpan } from '../spans/span-posteriors.js';
import { rangeKey } from '../spans/token-range.js';
import { argumentNames, predicateNames } from './comparison-atoms.js';
import {
  type ComparisonExample,
  type ComparisonSentence,
  ROLES,
  type Role,
  type TokenComparison,
} from './comparison-example.js';
import { type SpanCase, SpanFinder, type SpanFinderOptions } from './scored-spans.js';

/** Spans less probable than this are not looked at. */
const LEAST = 0.03;
const MOST_PREDICATES = 4;
const MOST_ARGUMENTS = 4;

/** The taggers of a comparison's parts: first what compares, then, given that, what is compared. */
export interface ComparisonFinders extends Readonly<Record<Role, SpanFinder>> {
  readonly predicate: SpanFinder;
}

/** A possible predicate with the possible spans of each part, best first. */
export interface Frame {
  readonly predicate: ScoredSpan;
  readonly parts: Readonly<Record<Role, readonly ScoredSpan[]>>;
}

/** The comparisons of `gold` by their predicate. */
export function byPredicate(gold: readonly TokenComparison[]): Map<string, TokenComparison[]> {
  return groupBy(gold, ({ predicate }) => rangeKey(predicate));
}

/** Fits the four taggers. */
export function trainFinders(
  examples: readonly ComparisonExample[],
  options: SpanFinderOptions,
): ComparisonFinders {
  const predicates: SpanCase[] = [];
  const parts: Record<Role, SpanCase[]> = { subject: [], object: [], feature: [] };
  for (const example of examples) {
    const names = predicateNames(example);
    const groups = byPredicate(example.gold);
    predicates.push({ names, spans: example.gold.map(({ predicate }) => predicate) });
    for (const group of groups.values()) {
      const { predicate } = group[0] as TokenComparison;
      const own = argumentNames(example, names, predicate);
      for (const role of ROLES)
        parts[role].push({ names: own, spans: group.flatMap((one) => one[role] ?? []) });
    }
  }
  const train = (cases: readonly SpanCase[]): SpanFinder => SpanFinder.train(cases, options);
  return {
    predicate: train(predicates),
    subject: train(parts.subject),
    object: train(parts.object),
    feature: train(parts.feature),
  };
}

/** The possible predicates of a sentence with their possible parts, best predicate first. */
export function findFrames(finders: ComparisonFinders, sentence: ComparisonSentence): Frame[] {
  const names: AtomNames = predicateNames(sentence);
  return finders.predicate.find(names, LEAST, MOST_PREDICATES).map((predicate) => {
    const own = argumentNames(sentence, names, predicate);
    const find = (role: Role): ScoredSpan[] => finders[role].find(own, LEAST, MOST_ARGUMENTS);
    return {
      predicate,
      parts: { subject: find('subject'), object: find('object'), feature: find('feature') },
    };
  });
}

/** What {@link readFinders} reads. */
export function findersPart({ predicate, subject, object, feature }: ComparisonFinders): ModelPart {
  return joinParts({
    predicate: predicate.toPart(),
    subject: subject.toPart(),
    object: object.toPart(),
    feature: feature.toPart(),
  });
}

const NOTHING: ModelPart = { header: { names: [], tagger: {} }, arrays: {} };

export function readFinders(part: ModelPart): ComparisonFinders {
  const parts = splitParts(part);
  const read = (name: string): SpanFinder => SpanFinder.read(parts[name] ?? NOTHING);
  return {
    predicate: read('predicate'),
    subject: read('subject'),
    object: read('object'),
    feature: read('feature'),
  };
}
