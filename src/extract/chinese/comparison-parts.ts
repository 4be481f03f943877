import type { ComparisonMention, Span } from '../extraction.js';
import { type AspectChunk, findAspectChunks } from './aspect-chunks.js';
import type { OpinionChunk } from './opinion-chunks.js';
import type { Word } from './word.js';

/** What a comparison speaks of, without its preference. */
export type ComparisonParts = Omit<ComparisonMention, 'preference'>;

/** Where the marks of a comparison stand in a clause: indices, ends exclusive. */
export interface ComparisonFrame {
  /** First word of the mark (比, 和, 不如); subject and feature are looked for in front of it. */
  readonly mark: number;
  readonly objectFrom: number;
  readonly objectTo: number;
  readonly predicateFrom: number;
  readonly predicateTo: number;
}

const AMOUNTS = new Set(
  '多 许多 不少 很多 太多 多了 得多 一些 些 一点 一点儿 点 点儿 远 远了 十倍 倍 几倍 一倍 两倍 三倍 好几倍'.split(
    ' ',
  ),
);
const BEFORE_AMOUNTS = new Set('了 的 得 很 太 不 十 几 好 好几 一 不是'.split(' '));
const SPEAKERS = new Set('我 我们 你 你们 大家 自己 本人 谁 他 她 人家'.split(' '));
const NAMES = new Set(['brand', 'latin', 'device']);
const FARTHEST_SUBJECT = 6;

/**
 * Subject, object, feature and predicate around the marks of a comparison. The feature is the aspect nearest before
 * the mark, else one that ends the object (比 PX100 效果 好), else one between mark and predicate's side, else the last
 * of `topic`, the clause before. The subject is a name or pronoun in front of feature and mark.
 */
export function comparisonParts(
  text: string,
  clause: readonly Word[],
  frame: ComparisonFrame,
  topic: readonly Word[] = [],
): ComparisonParts {
  const chunks = findAspectChunks(clause).filter((chunk) => chunk.sort === 'known');
  const before = chunks.filter((chunk) => chunk.to <= frame.mark).at(-1);
  const ending = chunks.find((chunk) => chunk.from > frame.objectFrom && chunk.to === frame.objectTo);
  const behind = chunks.find((chunk) => chunk.from >= frame.objectTo && chunk.to <= frame.predicateFrom);
  const own = before ?? ending ?? behind;
  const objectTo = own !== undefined && own === ending ? ending.from : frame.objectTo;
  const subject = nameBefore(clause, before?.from ?? frame.mark);
  return {
    subject: subject === undefined ? null : spanOf(text, clause, subject[0], subject[1]),
    object: objectSpan(text, clause, frame.objectFrom, objectTo),
    feature: own === undefined ? topicFeature(text, topic) : aspectSpan(text, clause, own),
    predicate: spanOf(text, clause, frame.predicateFrom, frame.predicateTo),
  };
}

/** Where a predicate starts and ends: with 更 or 最 before it and the amount behind it (更 好, 好 很 多, 强 十倍). */
export function predicateRange(clause: readonly Word[], opinion: OpinionChunk): [number, number] {
  let to = opinion.to;
  let at = to;
  while (at < opinion.to + 4) {
    const word = clause[at]?.text ?? '';
    if (AMOUNTS.has(word)) to = at + 1;
    else if (!BEFORE_AMOUNTS.has(word)) break;
    else if (word === '了' && to > opinion.to) to = at + 1;
    at++;
  }
  const intensified = ['更', '最', '更加', '最为'].includes(clause[opinion.head - 1]?.text ?? '');
  return [intensified ? opinion.head - 1 : opinion.head, to];
}

function topicFeature(text: string, topic: readonly Word[]): Span | null {
  const chunk: AspectChunk | undefined = findAspectChunks(topic)
    .filter(({ sort }) => sort === 'known')
    .at(-1);
  return chunk === undefined ? null : aspectSpan(text, topic, chunk);
}

/** An aspect without the 方面 behind it. */
function aspectSpan(text: string, clause: readonly Word[], { from, to }: AspectChunk): Span {
  const bare = to - from > 1 && clause[to - 1]?.text === '方面' ? to - 1 : to;
  return spanOf(text, clause, from, bare);
}

/** The object without whose it is (我 以前 的 N78 → N78): from its first name on, else without the speaker. */
export function objectSpan(text: string, clause: readonly Word[], start: number, end: number): Span | null {
  let from = start;
  while (from < end && (SPEAKERS.has(clause[from]?.text ?? '') || clause[from]?.kind === 'of')) from++;
  for (let at = from; at < end; at++) {
    if (['brand', 'latin'].includes(clause[at]?.kind ?? '')) {
      from = at;
      break;
    }
  }
  let to = nameEnd(clause, from, end);
  while (to > from && clause[to - 1]?.kind === 'of') to--;
  return to > from ? spanOf(text, clause, from, to) : null;
}

/** What is done or said behind a name is no part of it (比 P40 拍 夜景, 不如 P40 彻底). */
const BEHIND_NAMES = new Set(['verb', 'opinion', 'scalar', 'adjective', 'degree', 'negator', 'preposition']);

/** Where an object that begins with a name ends: before the first word that is no part of one; else at `end`. */
function nameEnd(clause: readonly Word[], from: number, end: number): number {
  if (!['brand', 'latin'].includes(clause[from]?.kind ?? '')) return end;
  for (let at = from + 1; at < end; at++) if (BEHIND_NAMES.has(clause[at]?.kind ?? '')) return at;
  return end;
}

function nameBefore(clause: readonly Word[], end: number): [number, number] | undefined {
  for (let to = end; to > Math.max(0, end - FARTHEST_SUBJECT); to--) {
    if (!isName(clause[to - 1])) continue;
    let from = to - 1;
    while (from > 0 && isName(clause[from - 1])) from--;
    return [from, to];
  }
  return undefined;
}

function isName(word: Word | undefined): boolean {
  if (word === undefined || SPEAKERS.has(word.text)) return false;
  return NAMES.has(word.kind) || word.tag === 'r' || word.tag === 'm';
}

/** The span of words `from` to `to` (exclusive, at least one) of a clause. */
function spanOf(text: string, clause: readonly Word[], from: number, to: number): Span {
  const start = clause[from]?.start ?? 0;
  const end = clause[Math.max(from, to - 1)]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
