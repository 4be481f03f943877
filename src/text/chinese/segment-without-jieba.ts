import { LONGEST_PRODUCT_WORD, PRODUCT_DICTIONARY } from './product-dictionary.js';
import type { ChineseToken } from './token.js';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Words of a text by the platform's own segmenter, with our product words taken whole where they start (longest
 * first): the way without the jieba binary. Tags are those of our dictionary, else `n` for words, `x` for the
 * rest. Empty text gives an empty list.
 */
export function segmentWithoutJieba(text: string): ChineseToken[] {
  const tokens: ChineseToken[] = [];
  let end = 0;
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    let start = Math.max(end, index);
    const limit = index + segment.length;
    while (start < limit) {
      const word = productWordAt(text, start) ?? text.slice(start, limit);
      const tag = PRODUCT_DICTIONARY.get(word) ?? (isWordLike === true ? 'n' : 'x');
      tokens.push({ start, end: start + word.length, text: word, tag });
      start += word.length;
    }
    end = start;
  }
  return tokens;
}

function productWordAt(text: string, start: number): string | undefined {
  for (let length = LONGEST_PRODUCT_WORD; length > 1; length--) {
    const word = text.slice(start, start + length);
    if (word.length === length && PRODUCT_DICTIONARY.has(word)) return word;
  }
  return undefined;
}
