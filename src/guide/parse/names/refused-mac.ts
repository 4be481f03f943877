import type { RequestText } from '../text/request-text.js';
import type { NamedThing } from './named-thing.js';

/** `not a mac`, mac不要: a computer of Apple, which is no line by itself. */
export function refusedMac(text: RequestText, at: number): NamedThing | undefined {
  const end = at + (/^macs?(?![a-z\d])/u.exec(text.normal.slice(at, at + 5))?.[0].length ?? 0);
  const before = text.normal.slice(Math.max(0, at - 18), at);
  const isRefused =
    /(?:\b(?:not|no|except|but|without|hates?)(?: an?| any| the| another)? |(?:不要|别|除了|不想要|不考虑|不买)(?:苹果)?)$/u.test(
      before,
    ) && !/^ ?(?:os\b|mini\b|studio\b|pro\b|address|和|and\b)/u.test(text.normal.slice(end, end + 8));
  return end === at || !isRefused
    ? undefined
    : { start: at, end, name: 'mac', brand: 'apple', line: 'mac', kind: 'product' };
}
