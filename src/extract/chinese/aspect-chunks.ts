import type { Word } from './word.js';

/** A run of words that may name an aspect: indices into the clause, `to` exclusive. */
export interface AspectChunk {
  readonly from: number;
  readonly to: number;
  /** Whether a word of our aspect lists is in it, one learned from a corpus, a device name only, or just nouns. */
  readonly sort: 'known' | 'learned' | 'device' | 'unknown';
}

// Longer runs of nouns are lists or noise, no names.
const LONGEST_NAME = 8;
const NOMINAL = new Set(['aspect', 'learned', 'noun', 'device', 'brand', 'latin']);
const LEADING_DROPPED = new Set(['device', 'brand', 'latin']);
// Parts of names that the segmenter leaves alone behind a noun (还原 度, 音量控制 钮).
const SUFFIXES = new Set(
  '度 性 感 率 力 量 键 钮 灯 器 盘 孔 口 板 壳 盖 套 线 头 图 区 面 轮 环 圈 方面'.split(' '),
);
// What makes a noun of an adjective (细腻 度, 流畅 程度).
const NOMINALISERS = new Set(['度', '程度', '性', '感']);
const DESCRIPTIVE = new Set(['opinion', 'adjective', 'scalar']);
const JUDGING = new Set(['degree', 'opinion', 'negator']);
const MENTAL_VERBS = new Set(
  '觉得 感觉 希望 显得 以为 认为 知道 发现 喜欢 看到 听说 看来 来说 说是 起来 可能 应该 没有 需要 可以 能够 使得 变得 做得 值得 看着 属于 包括 具有 拥有 采用 带来 等待 比起'.split(
    ' ',
  ),
);
// Nouns that an activity or a kind in front makes specific (载入 速度, 省电 模式).
const GENERIC_HEADS = new Set(
  '速度 功能 模式 程序 效果 时间 能力 方式 软件 质量 性能 系统 设计 界面 控制 强度 程度'.split(' '),
);
// Whole-product words that belong to the name they stand before.
const WHOLES = new Set('整体 整机 主 副 单 双 全 自动 手动'.split(' '));
// At the end of a name these are what is said, not what it is said of (待机时间 表现 一般).
const TRAILING_DROPPED = new Set(['表现', '感觉', '总体', '整体', '部分', '时']);
// In front of a name these say whose view it is or how much of the thing is meant.
const LEADING_WORDS = new Set(
  '感觉 整体感觉 总体 个人 个人感觉 部分 可能 一般 机 款 台 时 有效 实际'.split(' '),
);
// Names that say nothing alone: whose view, or all of it (拍照 在 暗处 表现 一般, 整体 不错).
const EMPTY_NAMES = new Set('表现 感觉 时候 程度 整体 总体 方面 水平 部分'.split(' '));

/**
 * The runs of nominal words of a clause that may name an aspect, in order. Brands, devices and model names in
 * front of a finer name are left out (手机 屏幕 → 屏幕); two runs joined by 的 are one name when the first is a part
 * of the product (屏幕 的 亮度).
 */
export function findAspectChunks(clause: readonly Word[]): AspectChunk[] {
  const chunks: AspectChunk[] = [];
  for (let at = 0; at < clause.length; ) {
    let to = at;
    while (to < clause.length && isNominal(clause, at, to)) to++;
    const chunk = trim(clause, at, to);
    if (chunk !== undefined) addChunk(clause, chunks, chunk);
    at = Math.max(to, at + 1);
  }
  return chunks;
}

function isNominal(clause: readonly Word[], from: number, at: number): boolean {
  const word = clause[at];
  if (word === undefined) return false;
  if (NOMINAL.has(word.kind)) return true;
  if (at > from && SUFFIXES.has(word.text)) return true;
  const next = clause[at + 1];
  if (next === undefined) return false;
  if (DESCRIPTIVE.has(word.kind) && NOMINALISERS.has(next.text)) return true;
  if (isActivity(clause, at)) return true;
  if (WHOLES.has(word.text) && ['aspect', 'noun'].includes(next.kind)) return true;
  const specific = word.kind === 'verb' || word.tag === 'b' || word.kind === 'opinion';
  if (!specific || word.text.length !== 2 || !GENERIC_HEADS.has(next.text)) return false;
  return word.kind === 'opinion' ? at > from : at > from || at === 0 || clause[at - 1]?.kind === 'of';
}

/** A verb that opens a clause and is judged itself (查找 很 方便). */
function isActivity(clause: readonly Word[], at: number): boolean {
  const word = clause[at];
  if (word?.kind !== 'verb' || word.text.length !== 2 || MENTAL_VERBS.has(word.text)) return false;
  return at === 0 && JUDGING.has(clause[at + 1]?.kind ?? '');
}

function addChunk(clause: readonly Word[], chunks: AspectChunk[], chunk: AspectChunk): void {
  const last = chunks.at(-1);
  const joined =
    last !== undefined &&
    last.sort === 'known' &&
    chunk.sort !== 'device' &&
    chunk.from - last.to === 1 &&
    clause[last.to]?.text === '的';
  if (!joined && isEmptyName(clause, chunk)) return;
  if (!joined) chunks.push(chunk);
  else chunks[chunks.length - 1] = { from: last.from, to: chunk.to, sort: 'known' };
}

function trim(clause: readonly Word[], start: number, end: number): AspectChunk | undefined {
  let from = start;
  while (from < end - 1 && isDroppedAtStart(clause[from])) from++;
  let to = end;
  while (to > from + 1 && isDroppedAtEnd(clause[to - 1])) to--;
  if (to - from > LONGEST_NAME) return undefined;
  const words = clause.slice(from, to);
  if (words.every((word) => word.kind === 'brand' || word.kind === 'latin')) return undefined;
  if (words.every((word) => word.kind === 'noun' && word.text.length === 1)) return undefined;
  return { from, to, sort: sortOf(words) };
}

function isDroppedAtStart(word: Word | undefined): boolean {
  return word !== undefined && (LEADING_DROPPED.has(word.kind) || LEADING_WORDS.has(word.text));
}

function isDroppedAtEnd(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return word.kind === 'brand' || word.kind === 'latin' || TRAILING_DROPPED.has(word.text);
}

function sortOf(words: readonly Word[]): AspectChunk['sort'] {
  if (words.some((word) => word.kind === 'aspect')) return 'known';
  if (words.some((word) => word.kind === 'learned')) return 'learned';
  return words.every((word) => word.kind === 'device') ? 'device' : 'unknown';
}

function isEmptyName(clause: readonly Word[], chunk: AspectChunk): boolean {
  return chunk.to - chunk.from === 1 && EMPTY_NAMES.has(clause[chunk.from]?.text ?? '');
}
