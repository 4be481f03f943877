import type { Slot } from '../programs/slot.js';
import { SpanFeatures } from '../spans/span-features.js';
import { findSpans, type SpannedText } from '../spans/spans.js';
import { softmax } from './choice-model.js';
import { mixHash } from './feature-hash.js';
import type { SlotLexicon } from './lexicon.js';
import { optionsOf, textWords } from './options.js';
import type { WeightTable } from './weight-table.js';

/** A text prepared for reading. */
export interface PreparedText {
  readonly text: SpannedText;
  readonly features: SpanFeatures;
  readonly words: ReturnType<typeof textWords>;
}

/** Cuts a text up for reading; linear in its length. */
export function prepareText(title: string, description: string): PreparedText {
  const text = findSpans(title, description);
  return { text, features: new SpanFeatures(text), words: textWords(text) };
}

/** A slot as it is read: its evidence, and the blocks of weights it looks into (its own, that of its name). */
export interface ReadSlot {
  readonly slot: Slot;
  readonly lexicon: SlotLexicon;
  readonly blocks: readonly number[];
}

/** The trained choice of values: slots and weights by feature key. */
export interface ChoiceStage {
  readonly slots: readonly ReadSlot[];
  readonly weights: WeightTable;
}

/** A value that a slot may have, with the probability that it is the answer. */
export interface ScoredValue {
  readonly value: string;
  readonly probability: number;
  /** Its most probable span (place in the list of spans), or -1, and how many spans say it. */
  readonly span: number;
  readonly spans: number;
  readonly inTitle: boolean;
  readonly inDescription: boolean;
}

/** All values of a slot with some probability, the most probable first; `none` is the probability that there is none. */
export interface SlotScores {
  readonly read: ReadSlot;
  readonly none: number;
  readonly values: readonly ScoredValue[];
}

/** The key of a feature in a block of weights. */
export const weightKey = (block: number, hash: number): number => mixHash(hash, block + 7);

/** Values below this probability are not told. */
const LEAST = 0.01;

/** Scores the values of one slot in a text. Order of equals: by place in the text. */
export function scoreSlot(stage: ChoiceStage, read: ReadSlot, prepared: PreparedText): SlotScores {
  const options = optionsOf(read.slot, prepared.text, prepared.words, read.lexicon, undefined);
  const scores = new Float64Array(options.length);
  for (const [i, option] of options.entries()) {
    let score = 0;
    for (const block of read.blocks) {
      if (option.span >= 0)
        for (const hash of prepared.features.of(option.span))
          score += stage.weights.get(weightKey(block, hash));
      for (const hash of option.extra) score += stage.weights.get(weightKey(block, hash));
    }
    scores[i] = score;
  }
  const p = softmax(scores);
  const byValue = new Map<
    string,
    { probability: number; best: number; span: number; spans: number; fields: number }
  >();
  for (const [i, { value, span }] of options.entries()) {
    if (value === undefined) continue;
    const own = p[i] as number;
    const known = byValue.get(value) ?? { probability: 0, best: -1, span: -1, spans: 0, fields: 0 };
    known.probability += own;
    if (span >= 0) {
      known.spans += 1;
      known.fields |= 1 << (prepared.text.spans[span]?.field ?? 0);
    }
    if (own > known.best) Object.assign(known, { best: own, span });
    byValue.set(value, known);
  }
  const values = [...byValue]
    .filter(([, { probability }]) => probability >= LEAST)
    .map(([value, { probability, span, spans, fields }]) => ({
      value,
      probability,
      span,
      spans,
      inTitle: (fields & 1) !== 0,
      inDescription: (fields & 2) !== 0,
    }))
    .sort((a, b) => b.probability - a.probability);
  return { read, none: p[0] as number, values };
}
