import type { ComparisonMention, Preference, Span } from '../extraction.js';
import { findAspectChunks } from './aspect-chunks.js';
import { opinionSign } from './aspect-polarity.js';
import { findOpinionChunks, type OpinionChunk } from './opinion-chunks.js';
import type { Word } from './word.js';

// Verbs that compare by themselves: what stands before is better or worse than what stands behind.
const SURPASSING = new Set(
  '超过 超越 胜过 优于 强于 好于 高于 快于 远超 完胜 完爆 吊打 秒杀 碾压'.split(' '),
);
const FALLING_SHORT = new Set('不如 不及 比不上 逊于 逊色于 落后于 输给 不敌 低于 差于 比不了'.split(' '));
const ALIKE = new Set('一样 差不多 相同 相当 一致 同样 媲美 不相上下 没区别 没差别 类似'.split(' '));
const UNLIKE = new Set('不同 不一样 区别 差别 两样'.split(' '));
const WITH = new Set(['和', '跟', '与', '同', '像', '比起', '相比', '与']);
const AMOUNTS = new Set(
  '多 不少 很多 多了 得多 一些 些 一点 一点儿 点 点儿 太多 了 不少 远 远了 不是一点半点'.split(' '),
);
const THINGS = new Set('以前 之前 想象 想像 传说 预期 别人 人家 其他 其它 别的'.split(' '));
const STARTS = new Set(['of', 'degree', 'negator']);

/**
 * The comparison a clause makes, seen from its subject; at most one. Patterns: X 比 Y 好, X 没有 Y (那么) 好, X 不如 Y,
 * X 和 Y 一样, X 超过 Y, X 最好 and X 更好 (without object). Spans are slices of `text`.
 */
export function findComparison(text: string, clause: readonly Word[]): ComparisonMention | undefined {
  const opinions = findOpinionChunks(clause);
  return (
    byMark(text, clause, opinions, new Set(['比']), 1) ??
    byVerb(text, clause, opinions) ??
    byMark(text, clause, opinions, new Set(['没有', '没', '不像']), -1) ??
    byLikeness(text, clause) ??
    bySuperlative(text, clause, opinions)
  );
}

function byMark(
  text: string,
  clause: readonly Word[],
  opinions: readonly OpinionChunk[],
  marks: ReadonlySet<string>,
  direction: 1 | -1,
): ComparisonMention | undefined {
  const mark = clause.findIndex((word) => marks.has(word.text));
  if (mark < 0) return undefined;
  const opinion = opinions.find((candidate) => candidate.head > mark + 1);
  if (opinion === undefined || opinion.head - mark > 12) return undefined;
  const objectEnd = bodyEnd(clause, mark + 1, opinion.head);
  if (objectEnd <= mark + 1) return undefined;
  const parts = partsOf(text, clause, mark, objectEnd, opinion);
  // 没有 问题 denies, it does not compare: what is compared with must be a thing.
  if (direction === -1 && !clause.slice(mark + 1, objectEnd).some(isThing)) return undefined;
  const sign =
    opinionSign(clause, parts.feature?.text ?? '', opinion.from, { ...opinion, excess: false }) || 1;
  const own = direction === -1 && opinion.from <= mark ? -1 : 1;
  return { ...parts, preference: preferenceOf(sign * direction * own) };
}

function byVerb(
  text: string,
  clause: readonly Word[],
  opinions: readonly OpinionChunk[],
): ComparisonMention | undefined {
  const verb = clause.findIndex((word) => SURPASSING.has(word.text) || FALLING_SHORT.has(word.text));
  if (verb < 0 || verb === clause.length - 1) return undefined;
  const better = SURPASSING.has(clause[verb]?.text ?? '');
  const opinion = opinions.find((candidate) => candidate.head > verb + 1);
  const objectEnd = bodyEnd(clause, verb + 1, opinion?.head ?? clause.length);
  if (objectEnd <= verb + 1) return undefined;
  const parts = partsOf(text, clause, verb, objectEnd, opinion);
  return {
    ...parts,
    predicate: spanOf(text, clause, verb, verb + 1),
    preference: better ? 'better' : 'worse',
  };
}

function byLikeness(text: string, clause: readonly Word[]): ComparisonMention | undefined {
  const mark = clause.findIndex((word) => WITH.has(word.text));
  const predicate = clause.findIndex(
    (word, at) => at > mark + 1 && (ALIKE.has(word.text) || UNLIKE.has(word.text)),
  );
  if (mark < 0 || predicate < 0 || predicate - mark > 12) return undefined;
  const negated = clause[predicate - 1]?.text === '不';
  const alike = ALIKE.has(clause[predicate]?.text ?? '') !== negated;
  const parts = partsOf(text, clause, mark, bodyEnd(clause, mark + 1, predicate), undefined);
  const from = negated ? predicate - 1 : predicate;
  return {
    ...parts,
    predicate: spanOf(text, clause, from, predicate + 1),
    preference: alike ? 'equal' : 'different',
  };
}

function bySuperlative(
  text: string,
  clause: readonly Word[],
  opinions: readonly OpinionChunk[],
): ComparisonMention | undefined {
  const opinion = opinions.find(({ from, head }) =>
    clause.slice(from, head).some((word) => ['最', '最为', '更', '更加', '更为'].includes(word.text)),
  );
  if (opinion === undefined) return undefined;
  const parts = partsOf(text, clause, opinion.from, opinion.from, opinion);
  if (parts.subject === null && parts.feature === null) return undefined;
  const sign = opinionSign(clause, parts.feature?.text ?? '', opinion.from, opinion) || 1;
  return { ...parts, preference: preferenceOf(sign) };
}

/** Subject, object and feature around a mark: the feature is the aspect nearest before the mark, else at the object's end. */
function partsOf(
  text: string,
  clause: readonly Word[],
  mark: number,
  objectEnd: number,
  opinion: OpinionChunk | undefined,
): ComparisonMention {
  const chunks = findAspectChunks(clause).filter((chunk) => chunk.sort === 'known');
  const before = chunks.filter((chunk) => chunk.to <= mark).at(-1);
  const inside = chunks.find((chunk) => chunk.from > mark && chunk.to <= objectEnd);
  const feature = before ?? inside;
  const subject = nameBefore(clause, before?.from ?? mark);
  const cut =
    before === undefined && inside !== undefined ? withoutOf(clause, mark + 1, inside.from) : objectEnd;
  const object = cut > mark + 1 ? spanOf(text, clause, mark + 1, withoutOf(clause, mark + 1, cut)) : null;
  return {
    preference: 'better',
    subject: subject === undefined ? null : spanOf(text, clause, subject[0], subject[1]),
    object,
    feature: feature === undefined ? null : spanOf(text, clause, feature.from, feature.to),
    predicate:
      opinion === undefined ? spanOf(text, clause, mark, mark + 1) : predicateOf(text, clause, opinion),
  };
}

/** The name of a thing (brand, model, device, 它) that ends at most two words before `end`. */
function nameBefore(clause: readonly Word[], end: number): [number, number] | undefined {
  const isName = (at: number): boolean =>
    ['brand', 'latin', 'device'].includes(clause[at]?.kind ?? '') ||
    ['r', 'm'].includes(clause[at]?.tag ?? '');
  for (let to = end; to > Math.max(0, end - 3); to--) {
    if (!isName(to - 1)) continue;
    let from = to - 1;
    while (from > 0 && isName(from - 1)) from--;
    return [from, to];
  }
  return undefined;
}

function predicateOf(text: string, clause: readonly Word[], opinion: OpinionChunk): Span {
  let to = opinion.to;
  while (AMOUNTS.has(clause[to]?.text ?? '') || isMuch(clause, to)) to++;
  const intensified = ['更', '最'].includes(clause[opinion.head - 1]?.text ?? '');
  return spanOf(text, clause, intensified ? opinion.head - 1 : opinion.head, to);
}

/** Where the words of the object end: before degree, negation and the like that belong to the predicate. */
function bodyEnd(clause: readonly Word[], from: number, end: number): number {
  let to = end;
  while (
    to > from &&
    (STARTS.has(clause[to - 1]?.kind ?? '') || ['要', '来得', '会'].includes(clause[to - 1]?.text ?? ''))
  )
    to--;
  return to;
}

function withoutOf(clause: readonly Word[], from: number, end: number): number {
  let to = end;
  while (to > from && clause[to - 1]?.kind === 'of') to--;
  return to;
}

function spanOf(text: string, clause: readonly Word[], from: number, to: number): Span {
  const start = clause[from]?.start ?? 0;
  const end = clause[Math.max(from, to - 1)]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}

function preferenceOf(sign: number): Preference {
  return sign > 0 ? 'better' : 'worse';
}

function isThing({ kind, tag, text }: Word): boolean {
  if (['aspect', 'noun', 'device', 'brand', 'latin'].includes(kind)) return true;
  return (
    (['r', 't'].includes(tag) && !['任何', '什么', '啥', '那么', '这么'].includes(text)) || THINGS.has(text)
  );
}

/** 很多 and 太多 behind an adjective, which the segmenter gives as two words (好 很 多). */
function isMuch(clause: readonly Word[], at: number): boolean {
  return clause[at]?.kind === 'degree' && ['多', '些'].includes(clause[at + 1]?.text ?? '');
}
