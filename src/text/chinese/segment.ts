import { joinWords } from './join-words.js';
import { loadJieba } from './load-jieba.js';
import { PRODUCT_DICTIONARY } from './product-dictionary.js';
import { segmentWithoutJieba } from './segment-without-jieba.js';
import { splitGlued, splitMore } from './split-glued.js';
import type { ChineseToken } from './token.js';

// Chunks end at the first stop after this many code units, so that the cost stays linear in the text.
const CHUNK = 400;
const STOP = /[。！？；，,!?;\s]/g;

/**
 * Words of a Chinese text with parts of speech, in order, covering every code unit (white space and punctuation
 * are tokens too). Product words are kept whole, glued negation and degree words are split off. Linear in the
 * length; empty text gives an empty list; never throws. `engine: 'intl'` leaves the binary out (changes results).
 */
export function segmentChinese(text: string, engine: 'jieba' | 'intl' = 'jieba'): ChineseToken[] {
  const jieba = engine === 'jieba' ? loadJieba() : null;
  const tokens: ChineseToken[] = [];
  for (let start = 0; start < text.length; ) {
    const end = chunkEnd(text, start);
    const chunk = text.slice(start, end);
    const words = jieba === null ? segmentWithoutJieba(chunk) : fromJieba(chunk, jieba.tag(chunk, false));
    const placed = words.map((word) => ({ ...word, start: start + word.start, end: start + word.end }));
    for (const token of splitMore(joinWords(placed.flatMap(splitGlued)))) tokens.push(token);
    start = end;
  }
  return tokens;
}

function chunkEnd(text: string, start: number): number {
  if (text.length - start <= CHUNK) return text.length;
  STOP.lastIndex = start + CHUNK;
  const stop = STOP.exec(text);
  const end = stop === null ? text.length : stop.index + 1;
  return Math.min(end, start + 2 * CHUNK);
}

// The binary sees lone surrogates as U+FFFD, which is one code unit as well, so lengths still add up.
function fromJieba(chunk: string, words: readonly { word: string; tag: string }[]): ChineseToken[] {
  let start = 0;
  return words.map(({ word, tag }) => {
    const end = start + word.length;
    const text = chunk.slice(start, end);
    const token = { start, end, text, tag: PRODUCT_DICTIONARY.get(text) ?? tag };
    start = end;
    return token;
  });
}
