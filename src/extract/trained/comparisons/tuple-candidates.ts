import type { ScoredSpan } from '../spans/span-posteriors.js';
import { rangesOverlap, sameRange, type TokenRange } from '../spans/token-range.js';
import type { Frame } from './argument-finders.js';
import { type ComparisonSentence, ROLES, type Role, type TokenComparison } from './comparison-example.js';
import { type SplitPredicate, wholePredicate } from './predicate-lead.js';

/** Combinations a predicate that are weighed. */
const MOST_TUPLES = 10;
/** Combinations less likely than this share of the likeliest one of their predicate are not weighed. */
const LEAST_SHARE = 0.05;

/** A possible comparison without its preference, and what the taggers think of it. */
export interface TupleCandidate extends Omit<TokenComparison, 'preference'>, SplitPredicate {
  readonly frame: Frame;
  /** Product of the probabilities of the core, the lead and each part, absent ones included. */
  readonly prior: number;
  readonly features: readonly number[];
}

const sameArgument = (a: TokenRange | null, b: TokenRange | null): boolean =>
  a === null || b === null ? a === b : sameRange(a, b);

interface Choice {
  readonly span: ScoredSpan | null;
  readonly probability: number;
}

/** The spans of a part and its absence, by their probabilities. */
function choicesOf(spans: readonly ScoredSpan[]): Choice[] {
  const sum = spans.reduce((total, { probability }) => total + probability, 0);
  const absent: Choice = { span: null, probability: Math.max(0.02, 1 - sum) };
  return [...spans.map((span) => ({ span, probability: span.probability })), absent];
}

function partFeatures({ span, probability }: Choice, all: readonly Choice[], core: TokenRange): number[] {
  const best = Math.max(...all.map((choice) => choice.probability));
  const missing = all.at(-1)?.probability ?? 0;
  const length = span === null ? 0 : span.to - span.from;
  const distance =
    span === null ? Number.NaN : span.to <= core.from ? span.to - core.from - 1 : span.from - core.to + 1;
  const rival = Math.max(
    0,
    ...all.filter((choice) => choice.span !== span).map((choice) => choice.probability),
  );
  return [probability, rival, best === probability ? 1 : 0, missing, length, distance];
}

function agreement(rules: readonly TokenComparison[], one: Omit<TokenComparison, 'preference'>): number[] {
  const near = rules.filter(({ predicate }) => rangesOverlap(predicate, one.predicate));
  if (near.length === 0) return [rules.length, 0, Number.NaN, Number.NaN, Number.NaN, Number.NaN];
  const share = (role: Role | 'predicate'): number =>
    Math.max(...near.map((rule) => (sameArgument(rule[role], one[role]) ? 1 : 0)));
  return [rules.length, near.length, share('predicate'), ...ROLES.map(share)];
}

/** Names of what `TupleCandidate.features` holds, in order. */
export const TUPLE_FEATURES: readonly string[] = [
  'gate',
  'core',
  'core rival',
  'core length',
  'core rank',
  'sentence length',
  'prior',
  'rank',
  'share',
  'nulls',
  'lead there',
  'lead',
  ...ROLES.flatMap((role) =>
    ['probability', 'rival', 'is best', 'absent', 'length', 'distance'].map((what) => `${role} ${what}`),
  ),
  'rules',
  'rules here',
  'rule predicate',
  'rule subject',
  'rule object',
  'rule feature',
  'subject before object',
  'parts overlap',
];

/** One choice of each part of a frame, and the product of all probabilities. */
interface Combination extends Readonly<Record<Role | 'lead', Choice>> {
  readonly predicate: TokenRange;
  readonly prior: number;
}

/** All choices of the parts of a frame that name one of them at least, the likeliest first. */
function combinationsOf(
  frame: Frame,
  choices: Readonly<Record<Role | 'lead', readonly Choice[]>>,
): Combination[] {
  const { core } = frame;
  const combined: Combination[] = [];
  for (const lead of choices.lead) {
    const predicate = wholePredicate({ core, lead: lead.span });
    if (predicate === undefined) continue;
    for (const subject of choices.subject)
      for (const object of choices.object)
        for (const feature of choices.feature) {
          if (subject.span === null && object.span === null && feature.span === null) continue;
          const prior =
            core.probability *
            lead.probability *
            subject.probability *
            object.probability *
            feature.probability;
          combined.push({ predicate, lead, subject, object, feature, prior });
        }
  }
  return combined.sort((a, b) => b.prior - a.prior);
}

function candidatesOfFrame(
  sentence: ComparisonSentence,
  frame: Frame,
  about: { readonly gate: number; readonly rank: number; readonly rival: number },
): TupleCandidate[] {
  const { core } = frame;
  const choices = {
    lead: choicesOf(frame.leads),
    subject: choicesOf(frame.parts.subject),
    object: choicesOf(frame.parts.object),
    feature: choicesOf(frame.parts.feature),
  };
  const combined = combinationsOf(frame, choices);
  const most = combined[0]?.prior ?? 1;
  const kept = combined.slice(0, MOST_TUPLES).filter(({ prior }) => prior >= LEAST_SHARE * most);
  return kept.map(({ predicate, lead, subject, object, feature, prior }, place): TupleCandidate => {
    const parts = { subject: subject.span, object: object.span, feature: feature.span };
    const own = { ...parts, predicate, core, lead: lead.span };
    const spans = [own.subject, own.object, own.feature, own.core].filter((span) => span !== null);
    const clash = spans.some((a, i) => spans.some((b, j) => j > i && rangesOverlap(a, b)));
    const nulls = ROLES.reduce((code, role, i) => code + (own[role] === null ? 1 << i : 0), 0);
    return {
      ...own,
      frame,
      prior,
      features: [
        about.gate,
        core.probability,
        about.rival,
        core.to - core.from,
        about.rank,
        sentence.sentence.tokens.length,
        Math.log(prior),
        place,
        prior / most,
        nulls,
        lead.span === null ? 0 : 1,
        lead.probability,
        ...partFeatures(subject, choices.subject, core),
        ...partFeatures(object, choices.object, core),
        ...partFeatures(feature, choices.feature, core),
        ...agreement(sentence.rules, { ...parts, predicate: core }),
        own.subject === null || own.object === null ? Number.NaN : own.subject.from < own.object.from ? 1 : 0,
        clash ? 1 : 0,
      ],
    };
  });
}

/** The combinations of parts for each frame of a sentence, the likeliest of each first. */
export function tupleCandidates(
  sentence: ComparisonSentence,
  frames: readonly Frame[],
  gate: number,
): TupleCandidate[] {
  return frames.flatMap((frame, rank) => {
    const others = frames.filter((other) => other !== frame);
    const rival = Math.max(0, ...others.map(({ core }) => core.probability));
    return candidatesOfFrame(sentence, frame, { gate, rank, rival });
  });
}

/** Whether two tuples are the same, their preferences apart. */
export function sameTuple(
  a: Omit<TokenComparison, 'preference'>,
  b: Omit<TokenComparison, 'preference'>,
): boolean {
  return sameRange(a.predicate, b.predicate) && ROLES.every((role) => sameArgument(a[role], b[role]));
}

/**
 * Whether both can be meant at once: other predicates that do not overlap, or one predicate with a part that is another
 * thing ("the zoom and the flash are better") while no part is there in one and missing in the other.
 */
export function compatible(
  a: Omit<TokenComparison, 'preference'>,
  b: Omit<TokenComparison, 'preference'>,
): boolean {
  if (!rangesOverlap(a.predicate, b.predicate)) return true;
  if (!sameRange(a.predicate, b.predicate)) return false;
  let other = false;
  for (const role of ROLES) {
    const [left, right] = [a[role], b[role]];
    if (sameArgument(left, right)) continue;
    if (left === null || right === null || rangesOverlap(left, right)) return false;
    other = true;
  }
  return other;
}
