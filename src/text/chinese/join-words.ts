import { PRODUCT_DICTIONARY } from './product-dictionary.js';
import type { ChineseToken } from './token.js';

const LONGEST_JOIN = 4;

/**
 * Joins two or three neighbours that make one product word only together (不, 好, 听 → 不, 好听), the longest
 * first, left to right. Order and cover of the text are kept; empty input gives an empty list.
 */
export function joinWords(tokens: readonly ChineseToken[]): ChineseToken[] {
  const joined: ChineseToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const word = wordOf(tokens, at, 3) ?? wordOf(tokens, at, 2);
    const token = word?.token ?? tokens[at];
    if (token !== undefined) joined.push(token);
    at += word?.count ?? 1;
  }
  return joined;
}

function wordOf(
  tokens: readonly ChineseToken[],
  at: number,
  count: number,
): { token: ChineseToken; count: number } | undefined {
  const first = tokens[at];
  const last = tokens[at + count - 1];
  if (first === undefined || last === undefined || last.end - first.start > LONGEST_JOIN) return undefined;
  let text = '';
  for (let i = at; i < at + count; i++) text += tokens[i]?.text ?? '';
  const tag = PRODUCT_DICTIONARY.get(text);
  return tag === undefined ? undefined : { token: { start: first.start, end: last.end, text, tag }, count };
}
