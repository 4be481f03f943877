import type { Slot } from '../programs/slot.js';
import { runProgram } from '../programs/value-program.js';
import type { SpannedText } from '../spans/spans.js';
import { hashText } from './feature-hash.js';
import { Lexicon } from './lexicon.js';

interface RecordKeys {
  readonly seen: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

/** The texts and values that could be read for a slot, and those that are right; the words of the text, and those inside a right one. */
export function lexiconKeys(
  slot: Slot,
  { spans, fields }: SpannedText,
  values: readonly string[],
): { readonly texts: RecordKeys; readonly words: RecordKeys } {
  const signatures = new Set(slot.signatures);
  const gold = new Set(values);
  const texts = { seen: new Set<number>(), right: new Set<number>() };
  const words = { seen: new Set<number>(), right: new Set<number>() };
  for (const { pieces } of fields) for (const { form } of pieces) words.seen.add(hashText(form));
  for (const { signature, text, field, first, last } of spans) {
    if (!signatures.has(signature)) continue;
    for (const program of slot.programs)
      for (const value of runProgram(program, text)) {
        const key = Lexicon.key(text, value);
        texts.seen.add(key);
        if (!gold.has(value)) continue;
        texts.right.add(key);
        for (const { form } of fields[field]?.pieces.slice(first, last + 1) ?? [])
          words.right.add(hashText(form));
      }
  }
  return { texts, words };
}
