import { findFeature } from '../../domain/vocabulary/vocabulary.js';
import type { Word } from './word.js';

// Heads that add nothing to what is spoken of; left off before looking a name up.
const EMPTY_HEADS = new Set(
  '效果 方面 功能 表现 感觉 部分 情况 能力 性能 质量 水平 程度 设计 问题 体验 控制'.split(' '),
);

/**
 * The canonical English feature of an aspect's words: the whole name, the name without an empty head, then its
 * endings from the longest, then its beginnings, then single words from the right; the first that the vocabulary
 * knows. Else the name itself without blanks, in lower case and NFKC.
 */
export function canonicalFeature(words: readonly Pick<Word, 'text'>[]): string {
  const texts = words.map((word) => word.text).filter((text) => text !== '的' && text.trim() !== '');
  const whole = texts.join('');
  const exact = lookUp(whole);
  if (exact !== undefined) return exact;
  const core = texts.length > 1 && EMPTY_HEADS.has(texts.at(-1) ?? '') ? texts.slice(0, -1) : texts;
  for (const candidate of [...partsOf(core), ...partsOf(texts), ...shortenedHeads(whole)]) {
    const found = lookUp(candidate);
    if (found !== undefined) return found;
  }
  return whole.normalize('NFKC').toLowerCase();
}

// Names are short; the cap keeps hostile runs of nouns linear.
function partsOf(texts: readonly string[]): string[] {
  const used = texts.slice(-6);
  const endings = used.map((_, at) => used.slice(at).join(''));
  const beginnings = used.map((_, at) => used.slice(0, used.length - at).join(''));
  return [...endings, ...beginnings, ...used.toReversed()];
}

function shortenedHeads(whole: string): string[] {
  return [...EMPTY_HEADS]
    .filter((head) => whole.length > head.length && whole.endsWith(head))
    .map((head) => whole.slice(0, -head.length));
}

function lookUp(text: string): string | undefined {
  return text === '' ? undefined : findFeature(text, 'zh')?.name;
}
