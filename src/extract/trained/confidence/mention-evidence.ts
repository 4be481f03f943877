import type { AspectMention, Polarity } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import { boundedLogOdds } from '../combined/bounded-log-odds.js';
import { rulesAt } from '../polarity/context-features.js';
import type { ScoredSpan } from '../spans/span-posteriors.js';
import { rangesOverlap, type TokenRange, tokenRange } from '../spans/token-range.js';
import type { TermCounts } from './term-history.js';

/** What is known of a mention of a sentence when its confidence is asked for. */
export interface MentionFacts {
  readonly span: ScoredSpan;
  readonly polarity: Polarity;
  /** Probability of each polarity. */
  readonly shares: Readonly<Record<Polarity, number>>;
  /** The opinion that the polarity was read from, and how sure their link is; 0 for one of the rules. */
  readonly opinion: TokenRange | null;
  readonly link: number;
  /** How sure the best link of the aspect is, be it too weak to be given, and how many are given. */
  readonly bestLink: number;
  readonly links: number;
  readonly history: TermCounts;
}

/** What is known of the sentence: all spans held possible, the ones chosen of them, and how many opinions stand in it. */
export interface SentenceFacts {
  readonly sentence: AnalysedSentence;
  readonly possible: readonly ScoredSpan[];
  readonly chosen: readonly ScoredSpan[];
  readonly opinions: number;
}

/** Numbers that {@link mentionEvidence} gives. */
export const EVIDENCE_SIZE = 27;

const distance = (a: TokenRange, b: TokenRange): number =>
  Math.min(Math.abs(b.from - a.to), Math.abs(a.from - b.to));

/** How the rules read the span: their confidence in exactly it or in one that overlaps, and whether they agree. */
function ruleEvidence(sentence: AnalysedSentence, { span, polarity }: MentionFacts): number[] {
  const rules: readonly AspectMention[] = rulesAt(sentence, span);
  const same = rules.find((rule) => {
    const { from, to } = tokenRange(sentence.tokens, rule);
    return from === span.from && to === span.to;
  });
  const near = same ?? rules[0];
  const judged = near !== undefined && near.polarity !== 'neutral';
  return [
    same?.confidence ?? 0,
    same !== undefined && judged ? 1 : 0,
    same === undefined ? (near?.confidence ?? 0) : 0,
    judged ? (near.polarity === polarity ? 1 : -1) : 0,
  ];
}

/**
 * What tells a right mention from a wrong one, {@link EVIDENCE_SIZE} numbers: how sure the tagger is of the span and of
 * others beside it, how sure the polarity, its opinion and their link are, what the rules say, the size and place of
 * the span, what else the sentence holds, and whether annotators took these words for an aspect before.
 */
export function mentionEvidence(facts: MentionFacts, around: SentenceFacts): number[] {
  const { span, polarity, shares, opinion, link, bestLink, links, history } = facts;
  const { sentence, possible, chosen, opinions } = around;
  const count = sentence.tokens.length;
  const rivals = possible.filter(
    (other) => rangesOverlap(other, span) && (other.from !== span.from || other.to !== span.to),
  );
  const mass = chosen.reduce((sum, { probability }) => sum + probability, 0);
  const nearby = sentence.tokens.slice(Math.max(0, span.from - 5), span.to + 5);
  const { aspects, occurrences } = history;
  return [
    boundedLogOdds(span.probability),
    boundedLogOdds(Math.max(0, ...rivals.map(({ probability }) => probability))),
    boundedLogOdds(rivals.reduce((sum, { probability }) => sum + probability, span.probability)),
    boundedLogOdds(shares[polarity]),
    boundedLogOdds(shares.neutral),
    shares.negative > shares.positive ? 1 : 0,
    boundedLogOdds(link),
    boundedLogOdds(bestLink),
    opinion === null ? -1 : Math.min(12, distance(opinion, span)),
    opinion === null ? 0 : 1,
    links,
    ...ruleEvidence(sentence, facts),
    Math.min(5, span.to - span.from),
    Math.log(count),
    span.from / count,
    Math.log(1 + chosen.length),
    mass,
    span.probability / mass,
    chosen.filter(({ probability }) => probability > span.probability).length,
    Math.log(1 + aspects),
    boundedLogOdds((aspects + 0.3) / (occurrences + 1)),
    Math.log(1 + occurrences),
    Math.min(3, nearby.filter(({ features }) => features.some((name) => name.startsWith('o='))).length),
    Math.min(4, opinions),
  ];
}
