import { type AttributeRecord, presentValues } from './attribute-record.js';
import { type Choice, type ChoiceModelOptions, trainChoices } from './choice-model.js';
import { type ChoiceStage, type PreparedText, type ReadSlot, weightKey } from './choice-stage.js';
import { hashText } from './feature-hash.js';
import { learnSlots } from './learn-slots.js';
import { Lexicon, type SlotLexicon } from './lexicon.js';
import { type Option, optionsOf } from './options.js';
import type { Slot } from './slot.js';
import type { SpannedText } from './spans.js';
import { runProgram } from './value-program.js';
import { WeightTable } from './weight-table.js';

/** Weights nearer to 0 are not kept. */
const LEAST_WEIGHT = 0.003;

type StageSettings = Omit<ChoiceModelOptions, 'featureCount'>;

/** The values of an attribute of a record that say something. */
export const valuesOf = ({ attributes }: AttributeRecord, name: string): string[] =>
  presentValues(Object.hasOwn(attributes, name) ? (attributes[name] ?? []) : []);

interface RecordKeys {
  readonly seen: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

/** The texts and values that could be read for a slot, and those that are right; the words of the text, and those inside a right one. */
function lexiconKeys(
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

interface Example {
  readonly record: number;
  /** Numbers of the features of each option among all features. */
  readonly options: readonly Uint32Array[];
  readonly right: Uint8Array;
}

/** Numbers all features that occur in at least two records; the others have none. */
class FeatureNumbers {
  readonly #ids = new Map<number, number>();
  /** By number: the hash. */
  readonly hashes: number[] = [];
  readonly #first = new Map<number, number>();
  readonly #spans = new Map<number, Uint32Array>();
  #record = -1;

  count(hashes: ArrayLike<number>, record: number): void {
    for (let i = 0; i < hashes.length; i += 1) {
      const hash = hashes[i] as number;
      const first = this.#first.get(hash);
      if (first === undefined) this.#first.set(hash, record);
      else if (first !== record && first >= 0) {
        this.#first.set(hash, -1);
        this.#ids.set(hash, this.hashes.length);
        this.hashes.push(hash);
      }
    }
  }

  #numbersOf(hashes: ArrayLike<number>): number[] {
    const ids: number[] = [];
    for (let i = 0; i < hashes.length; i += 1) {
      const id = this.#ids.get(hashes[i] as number);
      if (id !== undefined) ids.push(id);
    }
    return ids;
  }

  /** The numbers of an option's features. Records must come one after the other. */
  of(option: Option, prepared: PreparedText, record: number): Uint32Array {
    if (record !== this.#record) {
      this.#spans.clear();
      this.#record = record;
    }
    const own = this.#numbersOf(option.extra);
    if (option.span < 0) return Uint32Array.from(own);
    let base = this.#spans.get(option.span);
    if (base === undefined) {
      base = Uint32Array.from(this.#numbersOf(prepared.features.of(option.span)));
      this.#spans.set(option.span, base);
    }
    const all = new Uint32Array(base.length + own.length);
    all.set(base);
    all.set(own, base.length);
    return all;
  }
}

/** What each slot learns from: by slot the records of its category, their options as numbers of features. */
function examplesOf(
  slots: readonly Slot[],
  lexicons: readonly SlotLexicon[],
  records: readonly AttributeRecord[],
  prepared: readonly PreparedText[],
): { readonly examples: Example[][]; readonly hashes: readonly number[] } {
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
  const examples: Example[][] = slots.map(() => []);
  eachPair((s, r) => {
    const options = optionsFor(s, r);
    const gold = new Set(valuesOf(records[r] as AttributeRecord, (slots[s] as Slot).name));
    (examples[s] as Example[]).push({
      record: r,
      options: options.map((option) => numbers.of(option, prepared[r] as PreparedText, r)),
      right: Uint8Array.from(options, ({ value }) =>
        (value === undefined ? gold.size === 0 : gold.has(value)) ? 1 : 0,
      ),
    });
  });
  return { examples, hashes: numbers.hashes };
}

/** Weights of blocks: those features of a block's examples that occur in at least two records, numbered on from `keys`. */
function blockIds(
  block: number,
  examples: readonly Example[],
  hashes: readonly number[],
  keys: number[],
): Int32Array {
  const ids = new Int32Array(hashes.length).fill(-1);
  const last = new Int32Array(hashes.length).fill(-1);
  for (const { record, options } of examples)
    for (const features of options)
      for (const feature of features) {
        const before = last[feature] as number;
        if (before === -1) last[feature] = record;
        else if (before !== record && ids[feature] === -1) {
          ids[feature] = keys.length;
          keys.push(weightKey(block, hashes[feature] as number));
        }
      }
  return ids;
}

const idsIn = (features: Uint32Array, ids: Int32Array): number[] => {
  const out: number[] = [];
  for (const feature of features) {
    const id = ids[feature] as number;
    if (id >= 0) out.push(id);
  }
  return out;
};

/**
 * Learns from annotated records how the values of each attribute of each category are chosen from a text. An attribute
 * whose name other categories have too shares weights with them. The same records, settings and seed give the same stage.
 */
export function trainChoiceStage(
  records: readonly AttributeRecord[],
  prepared: readonly PreparedText[],
  settings: StageSettings,
): ChoiceStage {
  const slots = learnSlots(
    records,
    prepared.map(({ text }) => text),
  );
  const byName = new Map<string, number[]>();
  for (const [s, { name }] of slots.entries()) byName.set(name, [...(byName.get(name) ?? []), s]);
  const blocks = slots.map((_, s) => [s]);
  const lexicons = slots.map(() => ({ texts: new Lexicon(), words: new Lexicon() }));
  const { examples, hashes } = examplesOf(slots, lexicons, records, prepared);
  const keys: number[] = [];
  const choices: Choice[] = [];
  let next = slots.length;
  for (const own of byName.values()) {
    const members = own.flatMap((s) => examples[s] as Example[]);
    let shared: Int32Array | undefined;
    if (own.length > 1) {
      shared = blockIds(next, members, hashes, keys);
      for (const s of own) (blocks[s] as number[]).push(next);
      next += 1;
    }
    for (const s of own) {
      const ids = blockIds(s, examples[s] as Example[], hashes, keys);
      for (const { options, right } of examples[s] as Example[])
        choices.push({
          options: options.map((features) =>
            Uint32Array.from(
              shared === undefined
                ? idsIn(features, ids)
                : [...idsIn(features, ids), ...idsIn(features, shared)],
            ),
          ),
          right,
        });
      examples[s] = [];
    }
  }
  const trained = trainChoices(choices, { ...settings, featureCount: keys.length });
  // A weight that says next to nothing only makes the model larger.
  const weights = new WeightTable(
    keys,
    trained.map((weight) => (Math.abs(weight) < LEAST_WEIGHT ? 0 : weight)),
  );
  return {
    slots: slots.map(
      (slot, s): ReadSlot => ({ slot, lexicon: lexicons[s] as SlotLexicon, blocks: blocks[s] as number[] }),
    ),
    weights,
  };
}
