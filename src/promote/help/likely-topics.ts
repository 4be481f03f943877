import { compareIds, type NodeId } from '../../domain/ids.js';
import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import type { HelpIndex } from './help-index.js';
import { type AskedUnit, askedUnits } from './help-terms.js';

/** Which help topics speak of a question as a whole. */
export interface LikelyTopics {
  /** The one that speaks of it by far the most; undefined where none leads. */
  readonly clear?: NodeId;
  /** Those that fit nearly as well as the best one, with it, and speak of more than a kind of goods. */
  readonly likely: ReadonlySet<NodeId>;
  /** How well each topic that says a word of it fits, by BM25. */
  readonly scores: ReadonlyMap<NodeId, number>;
}

const QUESTION_LIMIT = 500;
/** What fits less than so much of the best one is about something else. */
const LEAST_SHARE = 0.7;
/** Of what is asked a clear topic says at least this share, */
const LEAST_COVERAGE = 0.3;
/** and fits so many times as well as the next one. */
const LEAD = 1.5;
/** One word may be about anything. */
const LEAST_WORDS = 2;
const KINDS = new Set(CATEGORIES.map(({ name }) => `#${name}`));

/** Whether `unit` names a kind of goods, by a word that several topics have: one that a single topic has says which is meant. */
function isKind(index: HelpIndex, { ways, ...unit }: AskedUnit): boolean {
  if (!ways.some(([term = '']) => KINDS.has(term))) return false;
  const own = ways.filter(([term = '']) => !term.startsWith('#'));
  return index.match([{ ...unit, ways: own }]).size !== 1;
}

/**
 * The help topics that are likely to be what `question` (at most 500 characters are read) is about, by all their words in both
 * languages. One is clear that says two things of it at least, one of which is no kind of goods, ties by id. Undefined
 * where no topic says a word of it.
 */
export function likelyTopics(index: HelpIndex, question: string): LikelyTopics | undefined {
  const units = askedUnits(question.slice(0, QUESTION_LIMIT));
  const matches = [...index.match(units)].sort(
    ([a, one], [b, other]) => other.score - one.score || compareIds(a, b),
  );
  const [best, next] = matches;
  if (best === undefined) return undefined;
  const [topic, { score, coverage, words }] = best;
  const kinds = new Set(units.filter((unit) => isKind(index, unit)).map(({ word }) => word));
  const isOfMore = (said: readonly string[]): boolean => said.some((word) => !kinds.has(word));
  const isClear =
    coverage >= LEAST_COVERAGE &&
    score >= LEAD * (next?.[1].score ?? 0) &&
    words.length >= LEAST_WORDS &&
    isOfMore(words);
  return {
    ...(isClear && { clear: topic }),
    likely: new Set(
      matches
        .filter(([, match]) => match.score >= LEAST_SHARE * score && isOfMore(match.words))
        .map(([id]) => id),
    ),
    scores: new Map(matches.map(([id, match]) => [id, match.score])),
  };
}
