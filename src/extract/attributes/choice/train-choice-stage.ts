import type { AttributeRecord } from '../attribute-record.js';
import { learnSlots } from '../programs/learn-slots.js';
import { type ChoiceExample, examplesOf } from './choice-examples.js';
import { type Choice, type ChoiceModelOptions, trainChoices } from './choice-model.js';
import { type ChoiceStage, type PreparedText, type ReadSlot, weightKey } from './choice-stage.js';
import { Lexicon, type SlotLexicon } from './lexicon.js';
import { WeightTable } from './weight-table.js';

/** Weights nearer to 0 are not kept. */
const LEAST_WEIGHT = 0.003;

type StageSettings = Omit<ChoiceModelOptions, 'featureCount'>;

/** Weights of blocks: those features of a block's examples that occur in at least two records, numbered on from `keys`. */
function blockIds(
  block: number,
  examples: readonly ChoiceExample[],
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
    const members = own.flatMap((s) => examples[s] as ChoiceExample[]);
    let shared: Int32Array | undefined;
    if (own.length > 1) {
      shared = blockIds(next, members, hashes, keys);
      for (const s of own) (blocks[s] as number[]).push(next);
      next += 1;
    }
    for (const s of own) {
      const ids = blockIds(s, examples[s] as ChoiceExample[], hashes, keys);
      for (const { options, right } of examples[s] as ChoiceExample[])
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
