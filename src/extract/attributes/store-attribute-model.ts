import type { Forest } from '../../learn/boosting/forest.js';
import { type ModelArray, ModelFileError, type StoredModel } from '../../learn/model-file.js';
import type { AttributeModel } from './attribute-model.js';
import { DECISION_FEATURES, type SlotPrior } from './choice/decision-features.js';
import { Lexicon } from './choice/lexicon.js';
import { WeightTable } from './choice/weight-table.js';
import type { Slot } from './programs/slot.js';

/** What model files of attribute readers say that they are. */
export const ATTRIBUTE_MODEL_KIND = 'attributes';
export const ATTRIBUTE_MODEL_VERSION = 1;

interface StoredSlot extends Slot, SlotPrior {
  readonly blocks: readonly number[];
  /** Entries of its lexicons. */
  readonly texts: number;
  readonly words: number;
}

interface Header {
  readonly slots: readonly StoredSlot[];
  readonly first: number;
  readonly further: number;
  readonly bias: number;
}

const FOREST_ARRAYS = ['roots', 'feature', 'threshold', 'left', 'right', 'missingLeft', 'value'] as const;

/** The model as a file holds it; {@link loadAttributeModel} takes it back. */
export function storeAttributeModel({
  stage,
  priors,
  decision,
  first,
  further,
}: AttributeModel): StoredModel {
  const lexicons = stage.slots.map(
    ({ lexicon: { texts, words } }) => [texts.counts(), words.counts()] as const,
  );
  const entries = lexicons.flatMap(([texts, words]) => [...texts, ...words]);
  const slots = stage.slots.map(
    ({ slot, blocks }, s): StoredSlot => ({
      ...slot,
      ...(priors[s] as SlotPrior),
      blocks,
      texts: lexicons[s]?.[0].length ?? 0,
      words: lexicons[s]?.[1].length ?? 0,
    }),
  );
  const weights = stage.weights.entries();
  const header: Header = { slots, first, further, bias: decision.bias };
  return {
    kind: ATTRIBUTE_MODEL_KIND,
    version: ATTRIBUTE_MODEL_VERSION,
    header,
    arrays: {
      keys: Uint32Array.from(weights, ([key]) => key),
      weights: Float32Array.from(weights, ([, weight]) => weight),
      lexiconKeys: Uint32Array.from(entries, ({ key }) => key),
      lexiconSeen: Uint32Array.from(entries, ({ seen }) => seen),
      lexiconRight: Uint32Array.from(entries, ({ right }) => right),
      ...Object.fromEntries(FOREST_ARRAYS.map((name) => [`decision.${name}`, decision[name]])),
    },
  };
}

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number' && Number.isSafeInteger(one));

function isSlot(value: unknown): value is StoredSlot {
  if (typeof value !== 'object' || value === null) return false;
  const slot = value as Partial<Record<keyof StoredSlot, unknown>>;
  return (
    typeof slot.category === 'string' &&
    typeof slot.name === 'string' &&
    isStrings(slot.signatures) &&
    isStrings(slot.classes) &&
    Array.isArray(slot.programs) &&
    slot.programs.every(
      (program: unknown) => typeof program === 'object' && program !== null && 'op' in program,
    ) &&
    isNumbers(slot.blocks) &&
    isNumbers([slot.texts, slot.words])
  );
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null) return false;
  const { slots, first, further, bias } = value as Partial<Record<keyof Header, unknown>>;
  return (
    Array.isArray(slots) &&
    slots.every(isSlot) &&
    [first, further, bias].every((number) => typeof number === 'number' && Number.isFinite(number))
  );
}

/** Do the trees end, and do they ask for features there are? */
function isSound({ roots, feature, left, right, threshold, value, missingLeft }: Forest): boolean {
  const n = feature.length;
  const sizes = [threshold, left, right, value, missingLeft].every(({ length }) => length === n);
  const inside = left.every(
    (to, i) => to < 0 || (to > i && to < n && (right[i] as number) > i && (right[i] as number) < n),
  );
  return (
    sizes &&
    inside &&
    roots.every((root) => root >= 0 && root < n) &&
    feature.every((f) => f < DECISION_FEATURES.length)
  );
}

/** Reads what {@link storeAttributeModel} wrote. Throws {@link ModelFileError} where something is missing or does not fit. */
export function loadAttributeModel({ header, arrays }: StoredModel): AttributeModel {
  const part = (name: string): ModelArray => {
    const array = Object.hasOwn(arrays, name) ? arrays[name] : undefined;
    if (array === undefined)
      throw new ModelFileError(`expected a reader of attributes, got one without "${name}"`);
    return array;
  };
  if (!isHeader(header))
    throw new ModelFileError('expected a reader of attributes, got one with another header');
  const decision = {
    featureCount: DECISION_FEATURES.length,
    bias: header.bias,
    ...Object.fromEntries(FOREST_ARRAYS.map((name) => [name, part(`decision.${name}`)])),
  } as Forest;
  if (!isSound(decision))
    throw new ModelFileError('expected a reader of attributes, got one with broken trees');
  const [keys, weights] = [part('keys'), part('weights')];
  const [lexiconKeys, seen, right] = [part('lexiconKeys'), part('lexiconSeen'), part('lexiconRight')];
  let at = 0;
  const nextLexicon = (length: number): Lexicon => {
    const counts = { seen: [] as [number, number][], right: [] as [number, number][] };
    for (const end = Math.min(lexiconKeys.length, at + length); at < end; at += 1) {
      counts.seen.push([lexiconKeys[at] as number, seen[at] ?? 0]);
      if ((right[at] ?? 0) > 0) counts.right.push([lexiconKeys[at] as number, right[at] ?? 0]);
    }
    return new Lexicon(counts.seen, counts.right);
  };
  const slots = header.slots.map((slot) => ({
    slot,
    lexicon: { texts: nextLexicon(slot.texts), words: nextLexicon(slot.words) },
    blocks: slot.blocks,
  }));
  return {
    stage: { slots, weights: new WeightTable(keys, weights) },
    priors: header.slots,
    decision,
    first: header.first,
    further: header.further,
  };
}
