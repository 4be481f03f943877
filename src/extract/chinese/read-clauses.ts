import { segmentChinese } from '../../text/chinese/segment.js';
import { classifyWords } from './classify-words.js';
import { splitClauses } from './clause.js';
import { beginsException } from './exceptions.js';
import type { LearnedWords } from './learned-words.js';
import type { Word } from './word.js';

const SENTENCE_STOP = /[。！？!?；;\n]/;
const PARTS = new Set(['aspect', 'device']);
const NAMES = new Set(['aspect', 'noun', 'device']);
const OPINIONS = new Set(['opinion', 'scalar', 'adjective']);
// A longer clause before a comma is no mere topic.
const LONGEST_TOPIC = 5;

/** The clauses of a text in order, with their words' roles, as {@link joinClauses} has them. */
export function readClauses(text: string, learned: LearnedWords): Word[][] {
  return joinClauses(text, classifyWords(segmentChinese(text), learned));
}

/**
 * The clauses that the words of `text` make, in order. A short clause that only names something is joined to the next
 * one of its sentence when that only says something (拍照，很清晰). No words give an empty list.
 */
export function joinClauses(text: string, words: readonly Word[]): Word[][] {
  const joined: Word[][] = [];
  for (const clause of splitClauses(words)) {
    const topic = joined.at(-1);
    if (topic !== undefined && isTopicOf(text, topic, clause)) topic.push(...clause);
    else joined.push(clause);
  }
  return joined;
}

function isTopicOf(text: string, topic: readonly Word[], clause: readonly Word[]): boolean {
  if (beginsException(topic) || topic.length > LONGEST_TOPIC || !has(topic, PARTS) || has(topic, OPINIONS))
    return false;
  if (has(clause, NAMES) || !has(clause, OPINIONS)) return false;
  return !SENTENCE_STOP.test(text.slice(topic.at(-1)?.end ?? 0, clause[0]?.start ?? 0));
}

function has(clause: readonly Word[], kinds: ReadonlySet<string>): boolean {
  return clause.some((word) => kinds.has(word.kind));
}
