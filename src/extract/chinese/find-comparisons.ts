import type { ComparisonMention, Preference } from '../extraction.js';
import { opinionSign } from './aspect-polarity.js';
import { type ComparisonFrame, comparisonParts, objectSpan, predicateRange } from './comparison-parts.js';
import { preludeObject } from './comparison-prelude.js';
import { findOpinionChunks, type OpinionChunk } from './opinion-chunks.js';
import type { Word } from './word.js';

// Verbs that compare by themselves: what stands before is better or worse than what stands behind.
const SURPASSING = new Set(
  '超过 超越 胜过 优于 强于 好于 高于 快于 远超 完胜 完爆 吊打 秒杀 碾压'.split(' '),
);
const FALLING_SHORT = new Set('不如 不及 比不上 逊于 逊色于 落后于 输给 不敌 低于 差于 比不了'.split(' '));
const ALIKE = new Set('一样 差不多 相同 相当 一致 同样 媲美 不相上下 没区别 没差别 类似'.split(' '));
const UNLIKE = new Set('不同 不一样 区别 差别 两样'.split(' '));
const WITH = new Set(['和', '跟', '与', '同', '像']);
const BESIDE = new Set(['比', '相比', '比起来', '比起', '比较', '相比较', '对比']);
const INCOMPARABLE = new Set(['没法比', '没得比', '无法相比', '无法比拟']);
const IMPOSSIBLE = new Set(['没法', '无法', '不能', '没办法']);
const THINGS = new Set('以前 之前 想象 想像 传说 预期 别人 人家 其他 其它 别的 原来'.split(' '));
const NOTHINGS = new Set(['任何', '什么', '啥', '那么', '这么']);
const SUPERLATIVES = new Set(['最', '最为', '更', '更加', '更为']);
const AFTER_OBJECT = new Set(['要', '来得', '会', '还', '还要', '起来']);
/** Words for no difference between 和 X and 区别, which the segmenter may give as one. */
const NOTHING = ['没', '没有', '没什么', '没啥', '无', '没多大'];
const LONGEST_OBJECT = 12;

/** A clause of a text with its opinions, and the clause before it in which the feature may be named. */
interface Reading {
  readonly text: string;
  readonly clause: readonly Word[];
  readonly topic: readonly Word[];
  readonly opinions: readonly OpinionChunk[];
}

/**
 * The comparison a clause makes, seen from its subject; at most one. Patterns: X 比 Y 好, X 和 Y 比 好, X 没有 Y
 * (那么) 好, X 不如 Y, X 和 Y 一样, X 超过 Y, 和 Y 相比 in the clause before, X 最好 and X 更好 (without object). Spans are slices of `text`; `topic` is
 * the clause before, in which the feature is looked for when this one names none.
 */
export function findComparison(
  text: string,
  clause: readonly Word[],
  topic: readonly Word[] = [],
): ComparisonMention | undefined {
  const reading: Reading = { text, clause, topic, opinions: findOpinionChunks(clause) };
  return (
    byIncomparable(reading) ??
    byContrast(reading) ??
    byVerb(reading) ??
    byDenial(reading) ??
    byLikeness(reading) ??
    byPrelude(reading) ??
    bySuperlative(reading)
  );
}

/** X 没法 和 Y 比 and X 和 Y 没法 比: the predicate goes around the object or stands behind it. */
function byIncomparable({ text, clause, topic }: Reading): ComparisonMention | undefined {
  const end = clause.findIndex(
    ({ text }, at) => at > 1 && (INCOMPARABLE.has(text) || (at > 2 && BESIDE.has(text))),
  );
  const partner = clause.findIndex(({ text }, at) => at < end - 1 && WITH.has(text));
  if (end < 0 || partner < 0 || end - partner > LONGEST_OBJECT) return undefined;
  const isImpossible = (at: number): boolean => IMPOSSIBLE.has(clause[at]?.text ?? '');
  const around = isImpossible(partner - 1);
  const whole = INCOMPARABLE.has(clause[end]?.text ?? '');
  if (!around && !whole && !isImpossible(end - 1)) return undefined;
  const behind = whole ? end : end - 1;
  const frame: ComparisonFrame = {
    mark: around ? partner - 1 : partner,
    objectFrom: partner + 1,
    objectTo: around ? end : behind,
    predicateFrom: around ? partner - 1 : behind,
    predicateTo: end + 1,
  };
  return { ...comparisonParts(text, clause, frame, topic), preference: 'worse' };
}

/** X 比 Y 好, 和 Y 比 X 好. */
function byContrast(reading: Reading): ComparisonMention | undefined {
  const { clause } = reading;
  const mark = clause.findIndex((word) => word.text === '比' || word.text === '比起' || word.text === '相比');
  if (mark < 0) return undefined;
  const partner = clause.findIndex(
    (word, at) => at < mark && mark - at <= LONGEST_OBJECT && WITH.has(word.text),
  );
  const pair = partner >= 0 && BESIDE.has(clause[mark]?.text ?? '') && mark > partner + 1;
  return pair ? byFrame(reading, partner, mark, 1) : byFrame(reading, mark, undefined, 1);
}

/** X 没有 Y 好; 没有 问题 denies and does not compare: what is compared with must be a thing. */
function byDenial(reading: Reading): ComparisonMention | undefined {
  const mark = reading.clause.findIndex(({ text }) => text === '没有' || text === '没' || text === '不像');
  return mark < 0 || !isThing(reading.clause[mark + 1]) ? undefined : byFrame(reading, mark, undefined, -1);
}

function byFrame(
  reading: Reading,
  mark: number,
  objectEnd: number | undefined,
  direction: 1 | -1,
): ComparisonMention | undefined {
  const { text, clause, topic, opinions } = reading;
  const from = objectEnd ?? mark + 1;
  const opinion = opinions.find(({ head }) => head > from && !isAttribute(clause, head));
  if (opinion === undefined || opinion.head - mark > LONGEST_OBJECT) return undefined;
  const objectTo = objectEnd ?? bodyEnd(clause, mark + 1, opinion.head);
  if (objectTo <= mark + 1) return undefined;
  const [predicateFrom, predicateTo] = predicateRange(clause, opinion);
  const frame: ComparisonFrame = { mark, objectFrom: mark + 1, objectTo, predicateFrom, predicateTo };
  const parts = comparisonParts(text, clause, frame, topic);
  // A denial that is read as the opinion's own negation must not count twice.
  const denials = direction === -1 && opinion.from <= mark ? 1 : 0;
  const plain = { ...opinion, excess: false, negations: opinion.negations - denials };
  const sign = opinionSign(clause, parts.feature?.text ?? '', opinion.from, plain) || 1;
  const denied = clause[mark - 1]?.text === '不' ? -1 : 1;
  return { ...parts, preference: preferenceOf(sign * direction * denied) };
}

function byVerb({ text, clause, topic, opinions }: Reading): ComparisonMention | undefined {
  const mark = clause.findIndex((word) => SURPASSING.has(word.text) || FALLING_SHORT.has(word.text));
  if (mark < 0) return undefined;
  const opinion = opinions.find(({ head }) => head > mark + 1);
  const objectTo = bodyEnd(clause, mark + 1, opinion?.head ?? clause.length);
  if (objectTo <= mark + 1) return undefined;
  const frame = { mark, objectFrom: mark + 1, objectTo, predicateFrom: mark, predicateTo: mark + 1 };
  const preference = SURPASSING.has(clause[mark]?.text ?? '') ? 'better' : 'worse';
  return { ...comparisonParts(text, clause, frame, topic), preference };
}

function byLikeness({ text, clause, topic }: Reading): ComparisonMention | undefined {
  const mark = clause.findIndex((word) => WITH.has(word.text));
  if (mark < 0) return undefined;
  const predicate = clause.findIndex(
    (word, at) => at > mark + 1 && (ALIKE.has(word.text) || UNLIKE.has(word.text)),
  );
  if (predicate < 0 || predicate - mark > LONGEST_OBJECT) return undefined;
  const negated = ['不', ...NOTHING].includes(clause[predicate - 1]?.text ?? '');
  const alike = ALIKE.has(clause[predicate]?.text ?? '') !== negated;
  const predicateTo = alike && clause[predicate + 1]?.kind === 'scalar' ? predicate + 2 : predicate + 1;
  const frame: ComparisonFrame = {
    mark,
    objectFrom: mark + 1,
    objectTo: bodyEnd(clause, mark + 1, predicate),
    predicateFrom: negated ? predicate - 1 : predicate,
    predicateTo,
  };
  return { ...comparisonParts(text, clause, frame, topic), preference: alike ? 'equal' : 'different' };
}

/** Degrees that belong to a predicate where no 比 stands before it. */
const MUCH = new Set('很 非常 十分 相当 太 略 稍 较 比较'.split(' '));

/** 和 Y 相比，X 好: what is compared with stands in the clause before. */
function byPrelude({ text, clause, topic, opinions }: Reading): ComparisonMention | undefined {
  // A line of its own begins anew.
  if (text.slice(topic.at(-1)?.end ?? 0, clause[0]?.start ?? 0).includes('\n')) return undefined;
  const prelude = preludeObject(topic);
  const opinion = opinions.find(
    ({ head }) => !isAttribute(clause, head) && !isLiking(clause[head], clause[head + 1]),
  );
  const object = prelude === undefined ? null : objectSpan(text, topic, ...prelude);
  if (opinion === undefined || object === null) return undefined;
  const [head, predicateTo] = predicateRange(clause, opinion);
  const predicateFrom = MUCH.has(clause[head - 1]?.text ?? '') ? head - 1 : head;
  const mark = opinion.from;
  const frame = { mark, objectFrom: mark, objectTo: mark, predicateFrom, predicateTo };
  const parts = { ...comparisonParts(text, clause, frame), object };
  const sign = opinionSign(clause, parts.feature?.text ?? '', opinion.from, opinion);
  return sign === 0 ? undefined : { ...parts, preference: preferenceOf(sign) };
}

/** 爱 with what is liked behind it, be it a name that begins with it (爱疯): says of nothing that it is good. */
const isLiking = (word: Word | undefined, next: Word | undefined): boolean =>
  word?.text === '爱' && next !== undefined;

function bySuperlative({ text, clause, topic, opinions }: Reading): ComparisonMention | undefined {
  const opinion = opinions.find(({ from, head }) =>
    clause.slice(from, head).some((word) => SUPERLATIVES.has(word.text)),
  );
  if (opinion === undefined) return undefined;
  const [predicateFrom, predicateTo] = predicateRange(clause, opinion);
  const mark = opinion.from;
  const frame = { mark, objectFrom: mark, objectTo: mark, predicateFrom, predicateTo };
  const parts = comparisonParts(text, clause, frame, topic);
  if (parts.subject === null && parts.feature === null) return undefined;
  const sign = opinionSign(clause, parts.feature?.text ?? '', opinion.from, opinion) || 1;
  return { ...parts, preference: preferenceOf(sign) };
}

/** Where the words of the object end: before degree, negation and the like that belong to the predicate. */
function bodyEnd(clause: readonly Word[], from: number, end: number): number {
  let to = end;
  while (to > from && endsBefore(clause[to - 1])) to--;
  return to;
}

function endsBefore(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return ['of', 'degree', 'negator'].includes(word.kind) || AFTER_OBJECT.has(word.text);
}

/** Whether an opinion word belongs to a name behind it (普通 的 智能机) and not to the predicate. */
function isAttribute(clause: readonly Word[], at: number): boolean {
  const next = clause[at + 1];
  const name = next?.kind === 'of' ? clause[at + 2] : next;
  return name !== undefined && ['noun', 'aspect', 'device', 'brand', 'latin'].includes(name.kind);
}

function isThing(word: Word | undefined): boolean {
  if (word === undefined || NOTHINGS.has(word.text)) return false;
  if (['aspect', 'noun', 'device', 'brand', 'latin'].includes(word.kind)) return true;
  return ['r', 't', 'm'].includes(word.tag) || THINGS.has(word.text);
}

function preferenceOf(sign: number): Preference {
  return sign > 0 ? 'better' : 'worse';
}
