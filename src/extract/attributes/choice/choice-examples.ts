import { type AttributeRecord, valuesOf } from '../attribute-record.js';
import type { Slot } from '../programs/slot.js';
import type { PreparedText } from './choice-stage.js';
import { FeatureNumbers } from './feature-numbers.js';
import type { SlotLexicon } from './lexicon.js';
import { lexiconKeys } from './lexicon-keys.js';
import { type Option, optionsOf } from './options.js';

/** A text and what could be chosen from it for a slot. */
export interface ChoiceExample {
  readonly record: number;
  /** Numbers of the features of each option among all features. */
  readonly options: readonly Uint32Array[];
  /** 1 for those options that are right. */
  readonly right: Uint8Array;
}

/**
 * What each slot learns from: by slot the records of its category, their options as numbers of features, and by number
 * the hash of a feature. Adds to each slot's lexicon what its records say.
 */
export function examplesOf(
  slots: readonly Slot[],
  lexicons: readonly SlotLexicon[],
  records: readonly AttributeRecord[],
  prepared: readonly PreparedText[],
): { readonly examples: ChoiceExample[][]; readonly hashes: readonly number[] } {
  const rights = slots.map((slot, s) =>
    records.map((record, r) => {
      if (record.category !== slot.category) return undefined;
      const { texts, words } = lexiconKeys(
        slot,
        (prepared[r] as PreparedText).text,
        valuesOf(record, slot.name),
      );
      const own = lexicons[s] as SlotLexicon;
      own.texts.add(texts.seen, texts.right);
      own.words.add(words.seen, words.right);
      return { texts: texts.right, words: words.right };
    }),
  );
  const optionsFor = (s: number, r: number): Option[] => {
    const { text, words } = prepared[r] as PreparedText;
    return optionsOf(slots[s] as Slot, text, words, lexicons[s] as SlotLexicon, rights[s]?.[r]);
  };
  const eachPair = (visit: (s: number, r: number) => void): void => {
    for (const [r, { category }] of records.entries())
      for (const [s, slot] of slots.entries()) if (slot.category === category) visit(s, r);
  };
  const numbers = new FeatureNumbers();
  let current = -1;
  const counted = new Set<number>();
  eachPair((s, r) => {
    if (r !== current) counted.clear();
    current = r;
    for (const { extra, span } of optionsFor(s, r)) {
      numbers.count(extra, r);
      if (span < 0 || counted.has(span)) continue;
      counted.add(span);
      numbers.count((prepared[r] as PreparedText).features.of(span), r);
    }
  });
  const examples: ChoiceExample[][] = slots.map(() => []);
  eachPair((s, r) => {
    const options = optionsFor(s, r);
    const gold = new Set(valuesOf(records[r] as AttributeRecord, (slots[s] as Slot).name));
    (examples[s] as ChoiceExample[]).push({
      record: r,
      options: options.map((option) => numbers.of(option, prepared[r] as PreparedText, r)),
      right: Uint8Array.from(options, ({ value }) =>
        (value === undefined ? gold.size === 0 : gold.has(value)) ? 1 : 0,
      ),
    });
  });
  return { examples, hashes: numbers.hashes };
}
