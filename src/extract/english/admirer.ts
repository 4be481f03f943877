import type { EnglishToken } from '../../text/english/english-token.js';

const BEFORE: ReadonlySet<string> = new Set('a an no big huge great real massive not much'.split(' '));

/** Whether the noun at `i` is somebody who likes something ("not a fan of the trackpad"), not the part that blows. */
export function isAdmirer(tokens: readonly EnglishToken[], i: number): boolean {
  return (
    tokens[i]?.lemma === 'fan' &&
    tokens[i + 1]?.lower === 'of' &&
    BEFORE.has(tokens[i - 1]?.lower ?? '') &&
    !/^\d/.test(tokens[i + 2]?.lower ?? '')
  );
}
