import { PRODUCT_DICTIONARY } from './product-dictionary.js';
import type { ChineseToken } from './token.js';

const LEADING = new Set(
  '不太 不怎么 不是 不够 没有 非常 特别 十分 比较 有点 最为 更加 不 没 无 未 再 很 太 超 挺 蛮 更 最 真 较 偏 略 稍 够 好 过 极 甚 都 也 还 就'.split(
    ' ',
  ),
);
const TRAILING = new Set('极了 了 的 得 些 点 很 着 过'.split(' '));
// Sizes in front of a name that the general dictionary holds as one word (高亮度, 大屏幕).
const MAGNIFIERS = new Set('高 大 小 超 新 低'.split(' '));
const LONGEST_SPLIT = 8;

/**
 * Splits what is glued together: negation and degree before a product word (不卡顿 → 不, 卡顿; 不是太好 → 不是, 太,
 * 好), particles behind it, two product words in one general word (价格低廉, 手机电池), so that no negation hides
 * inside a word. A word of the product dictionary, or one in which none is found, comes back alone. In order.
 */
export function splitGlued(token: ChineseToken): readonly ChineseToken[] {
  const { text } = token;
  if (text.length < 2 || text.length > LONGEST_SPLIT || PRODUCT_DICTIONARY.has(text)) return [token];
  return splitLeading(token) ?? splitTrailing(token) ?? splitNames(token) ?? [token];
}

const ASKING_MORE = new Set(['再', '稍微', '稍', '更', '能再', '略']);

/**
 * Whether a word that ends in 点 is a quality and "a bit" after a word that asks for more of it: 亮点 is a highlight,
 * but 再亮点 is "a bit brighter".
 */
function isMore(before: ChineseToken | undefined, { text }: ChineseToken): boolean {
  return (
    text.length === 2 &&
    text.endsWith('点') &&
    ASKING_MORE.has(before?.text ?? '') &&
    PRODUCT_DICTIONARY.get(text.slice(0, 1)) === 'a'
  );
}

/** Splits 亮点, 重点 and the like where the word before asks for more of the quality; other tokens stay. In order. */
export function splitMore(tokens: readonly ChineseToken[]): ChineseToken[] {
  return tokens.flatMap((token, at) => (isMore(tokens[at - 1], token) ? cut(token, 1, 'a', 'u') : [token]));
}

function splitLeading(token: ChineseToken): readonly ChineseToken[] | undefined {
  for (const length of [2, 1]) {
    if (!LEADING.has(token.text.slice(0, length)) || token.text.length === length) continue;
    const [lead, rest] = cut(token, length, 'd', 'a');
    const pieces = splitGlued(rest);
    if (pieces.length > 1 || PRODUCT_DICTIONARY.has(rest.text)) return [lead, ...pieces];
  }
  return undefined;
}

function splitTrailing(token: ChineseToken): readonly ChineseToken[] | undefined {
  for (const length of [2, 1]) {
    const at = token.text.length - length;
    if (at < 1 || !TRAILING.has(token.text.slice(at)) || !PRODUCT_DICTIONARY.has(token.text.slice(0, at)))
      continue;
    return cut(token, at, token.tag, 'u');
  }
  return undefined;
}

/** Splits a name from another name, from what is said of it, or from 比; and a size from the name it stands before. */
function splitNames(token: ChineseToken): readonly ChineseToken[] | undefined {
  const { text } = token;
  for (let at = text.length - 1; at > 0; at--) {
    if (!isName(text.slice(0, at))) continue;
    const right = text.slice(at);
    if (isName(right) || PRODUCT_DICTIONARY.get(right) === 'a' || right === '比')
      return cut(token, at, 'n', 'p');
  }
  if (MAGNIFIERS.has(text.slice(0, 1)) && text.length > 2 && isName(text.slice(1)))
    return cut(token, 1, 'a', 'n');
  return undefined;
}

function isName(text: string): boolean {
  const tag = PRODUCT_DICTIONARY.get(text);
  return tag === 'n' || tag === 'vn';
}

/** A token in two at a place inside it; the tags are for parts that are no product words. */
function cut(
  token: ChineseToken,
  at: number,
  leftTag: string,
  rightTag: string,
): [ChineseToken, ChineseToken] {
  const left = token.text.slice(0, at);
  const right = token.text.slice(at);
  const middle = token.start + at;
  return [
    { start: token.start, end: middle, text: left, tag: PRODUCT_DICTIONARY.get(left) ?? leftTag },
    { start: middle, end: token.end, text: right, tag: PRODUCT_DICTIONARY.get(right) ?? rightTag },
  ];
}
