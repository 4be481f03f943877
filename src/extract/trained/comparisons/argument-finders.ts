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
import { splitPredicate, wholePredicate } from './predicate-lead.js';
import { type SpanCase, SpanFinder, type SpanFinderOptions } from './scored-spans.js';

/** Spans less probable than this are not looked at. */
const LEAST = 0.03;
const MOST_PREDICATES = 4;
const MOST_ARGUMENTS = 4;
const MOST_LEADS = 2;

/** The taggers of a comparison's parts: first the core of what compares, then, given that, its lead and what is compared. */
export interface ComparisonFinders extends Readonly<Record<Role, SpanFinder>> {
  readonly core: SpanFinder;
  readonly lead: SpanFinder;
}

/** A possible core of a predicate with its possible leads and the possible spans of each part, best first. */
export interface Frame {
  readonly core: ScoredSpan;
  readonly leads: readonly ScoredSpan[];
  readonly parts: Readonly<Record<Role, readonly ScoredSpan[]>>;
}

/** The comparisons of `gold` by the core of their predicate. */
export function byCore(gold: readonly TokenComparison[]): Map<string, TokenComparison[]> {
  return groupBy(gold, (one) => rangeKey(splitPredicate(one).core));
}

/** Fits the five taggers. */
export function trainFinders(
  examples: readonly ComparisonExample[],
  options: SpanFinderOptions,
): ComparisonFinders {
  const cores: SpanCase[] = [];
  const leads: SpanCase[] = [];
  const parts: Record<Role, SpanCase[]> = { subject: [], object: [], feature: [] };
  for (const example of examples) {
    const names = predicateNames(example);
    const groups = byCore(example.gold);
    cores.push({ names, spans: example.gold.map((one) => splitPredicate(one).core) });
    for (const group of groups.values()) {
      const own = argumentNames(example, names, splitPredicate(group[0] as TokenComparison).core);
      leads.push({ names: own, spans: group.flatMap((one) => splitPredicate(one).lead ?? []) });
      for (const role of ROLES)
        parts[role].push({ names: own, spans: group.flatMap((one) => one[role] ?? []) });
    }
  }
  const train = (cases: readonly SpanCase[]): SpanFinder => SpanFinder.train(cases, options);
  return {
    core: train(cores),
    lead: train(leads),
    subject: train(parts.subject),
    object: train(parts.object),
    feature: train(parts.feature),
  };
}

/** The possible cores of predicates of a sentence with their possible leads and parts, best core first. */
export function findFrames(finders: ComparisonFinders, sentence: ComparisonSentence): Frame[] {
  const names: AtomNames = predicateNames(sentence);
  return finders.core.find(names, LEAST, MOST_PREDICATES).map((core) => {
    const own = argumentNames(sentence, names, core);
    const find = (role: Role): ScoredSpan[] => finders[role].find(own, LEAST, MOST_ARGUMENTS);
    const leads = finders.lead
      .find(own, LEAST, MOST_LEADS)
      .filter((lead) => wholePredicate({ core, lead }) !== undefined);
    return {
      core,
      leads,
      parts: { subject: find('subject'), object: find('object'), feature: find('feature') },
    };
  });
}

/** What {@link readFinders} reads. */
export function findersPart({ core, lead, subject, object, feature }: ComparisonFinders): ModelPart {
  return joinParts({
    core: core.toPart(),
    lead: lead.toPart(),
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
    core: read('core'),
    lead: read('lead'),
    subject: read('subject'),
    object: read('object'),
    feature: read('feature'),
  };
}
