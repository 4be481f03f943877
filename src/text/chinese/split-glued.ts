import { PRODUCT_DICTIONARY } from './product-dictionary.js';
import type { ChineseToken } from './token.js';

const LEADING = new Set(
  '不太 不怎么 不是 不够 没有 非常 特别 十分 比较 有点 最为 更加 不 没 无 未 再 很 太 超 挺 蛮 更 最 真 较 偏 略 稍 够 好 过 极 甚 都 也 还 就'.split(
    ' ',
  ),
);
const TRAILING = new Set('极了 了 的 得 些 点 很 着 过'.split(' '));

const GUESS_BREAKERS = new Set('比 狂 变 与 和 跟'.split(' '));

/** Whether a word is one of ours, so is not to be split. */
function isWhole(text: string): boolean {
  return text.length < 2 || PRODUCT_DICTIONARY.has(text);
}

/**
 * Splits negation, degree and particles off the word they are glued to (不卡顿 → 不, 卡顿; 不太好 → 不太, 好;
 * 清晰的 → 清晰, 的), so that no negation hides inside a word. A token that is a word of the product dictionary,
 * or whose rest is no such word, comes back alone. Order is that of the text.
 */
export function splitGlued(token: ChineseToken): readonly ChineseToken[] {
  if (isWhole(token.text)) return [token];
  for (const length of [2, 1]) {
    const head = token.text.slice(0, length);
    const rest = token.text.slice(length);
    if (LEADING.has(head) && PRODUCT_DICTIONARY.has(rest))
      return pieces(token, length, 'd', tagOf(rest, 'a'));
    const body = token.text.slice(0, -length);
    const tail = token.text.slice(-length);
    if (TRAILING.has(tail) && PRODUCT_DICTIONARY.has(body)) {
      return pieces(token, token.text.length - length, tagOf(body, token.tag), 'u');
    }
  }
  if (/^[不没]/.test(token.text) && token.text.length === 3 && token.tag !== 'i') {
    const inner = splitGlued({ ...token, start: token.start + 1, text: token.text.slice(1), tag: 'a' });
    if (inner.length > 1)
      return [{ ...token, end: token.start + 1, text: token.text.slice(0, 1), tag: 'd' }, ...inner];
  }
  return splitCompound(token);
}

/** Splits a general word made of an aspect and what is said of it (价格低廉, 网速慢), and guesses like 比快, 狂慢. */
function splitCompound(token: ChineseToken): readonly ChineseToken[] {
  const { text } = token;
  for (let at = text.length - 1; at > 0; at--) {
    const left = PRODUCT_DICTIONARY.get(text.slice(0, at));
    const right = PRODUCT_DICTIONARY.get(text.slice(at));
    if (right === 'a' && (left === 'n' || left === 'vn')) return pieces(token, at, left, right);
  }
  // A tag x on Chinese characters is a guess of the segmenter's model, not a word it knows.
  if (token.tag !== 'x' || text.length !== 2) return [token];
  const [first = '', second = ''] = text;
  if (LEADING.has(first) || GUESS_BREAKERS.has(first) || GUESS_BREAKERS.has(second)) {
    return pieces(token, 1, tagOf(first, 'n'), tagOf(second, 'a'));
  }
  return [token];
}

function tagOf(word: string, otherwise: string): string {
  return PRODUCT_DICTIONARY.get(word) ?? otherwise;
}

function pieces(token: ChineseToken, at: number, left: string, right: string): readonly ChineseToken[] {
  const middle = token.start + at;
  return [
    { start: token.start, end: middle, text: token.text.slice(0, at), tag: left },
    { start: middle, end: token.end, text: token.text.slice(at), tag: right },
  ];
}
