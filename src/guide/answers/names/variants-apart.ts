import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { nameTokens } from './name-tokens.js';
import { SMALL_WORDS } from './single-out.js';

const HAN = /^\p{Script=Han}+$/u;

function wordsOf(snapshot: Snapshot, index: number): ReadonlySet<string> {
  const { nameEn, nameZh } = snapshot.table('Product').card(index);
  const tokens = nameTokens(`${String(nameEn ?? '')} ${String(nameZh ?? '')}`);
  return new Set(tokens.map(({ text }) => text).filter((word) => !SMALL_WORDS.has(word)));
}

/** Where `word` of a name stands in `text`, whose tokens are `tokens`; -1 where it does not. */
function placeOf(word: string, text: string, tokens: ReturnType<typeof nameTokens>): number {
  return HAN.test(word) ? text.indexOf(word) : (tokens.find((token) => token.text === word)?.start ?? -1);
}

/**
 * Those of `variants` (indexes of one model) that `text` names by words that no other one of them has, in the order of the text: the
 * 512 and the 256 GB of one phone, 黑色 and 沙色. A variant without a word of its own is never among them.
 */
export function variantsApart(snapshot: Snapshot, variants: readonly number[], text: string): number[] {
  const words = variants.map((index) => wordsOf(snapshot, index));
  const tokens = nameTokens(text);
  return variants
    .flatMap((index, at) => {
      const own = [...(words[at] as ReadonlySet<string>)].filter((word) =>
        words.every((others, other) => other === at || !others.has(word)),
      );
      const places = own.map((word) => placeOf(word, text, tokens)).filter((place) => place >= 0);
      return places.length === 0 ? [] : [{ index, place: Math.min(...places) }];
    })
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ index }) => index);
}
