import { type Forest, forestMargin } from '../../learn/boosting/forest.js';
import { logistic } from '../../lib/logistic.js';
import { type AttributeText, type AttributeValue } from './attribute-record.js';
import type { ChoiceStage } from './choice/choice-stage.js';
import { type PreparedText, prepareText, type SlotScores, scoreSlot } from './choice/choice-stage.js';
import { decisionRows, type SlotPrior } from './choice/decision-features.js';

/** A trained reader of attributes, as it is kept and used. */
export interface AttributeModel {
  readonly stage: ChoiceStage;
  /** By slot of the stage. */
  readonly priors: readonly SlotPrior[];
  /** Says of each value whether it is right. */
  readonly decision: Forest;
  /** Least confidence of a slot's first value, and of the further ones. */
  readonly first: number;
  readonly further: number;
}

/** A value with the slot's name that it may be read for. */
interface DecidedValue extends AttributeValue {
  readonly name: string;
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** The slots that a text of `category` is read for: those of the category; one of each name when it is not known. */
export function slotsFor(stage: ChoiceStage, category: string): number[] {
  const all = stage.slots.map((_, s) => s);
  const own = all.filter((s) => stage.slots[s]?.slot.category === category);
  if (own.length > 0) return own;
  const names = new Set<string>();
  return all.filter((s) => {
    const name = stage.slots[s]?.slot.name ?? '';
    if (names.has(name)) return false;
    names.add(name);
    return true;
  });
}

/** Scores of the values of the slots in a text, in order of the slots. */
export function scoreText(
  stage: ChoiceStage,
  slots: readonly number[],
  prepared: PreparedText,
): SlotScores[] {
  return slots.map((s) => scoreSlot(stage, stage.slots[s] as ChoiceStage['slots'][number], prepared));
}

/** Every value that a text may have with its confidence, in order of the slots, then the surest first. */
function decideValues(
  model: Pick<AttributeModel, 'stage' | 'priors' | 'decision'>,
  category: string,
  prepared: PreparedText,
): DecidedValue[] {
  const slots = slotsFor(model.stage, category);
  const scores = scoreText(model.stage, slots, prepared);
  const priors = slots.map((s) => model.priors[s] as SlotPrior);
  const rows = decisionRows(scores, priors, prepared.text);
  return rows
    .map(({ slot, value, row }) => ({
      slot,
      name: model.stage.slots[slots[slot] as number]?.slot.name ?? '',
      value: value.value,
      confidence: logistic(forestMargin(model.decision, row)),
    }))
    .sort((a, b) => a.slot - b.slot || b.confidence - a.confidence)
    .map(({ name, value, confidence }) => ({ name, value, confidence }));
}

/**
 * Reads the attributes of a text: by name its values, the surest first; names without a value that is sure enough are
 * left out. A category that training did not know is read with the attributes of all categories. A text without a
 * letter or digit has none. Throws nothing.
 */
export function readAttributes(
  model: AttributeModel,
  { category, title, description }: AttributeText,
): Map<string, AttributeValue[]> {
  const found = new Map<string, AttributeValue[]>();
  // What most products have is nothing that this text says.
  if (!SAYS_SOMETHING.test(title) && !SAYS_SOMETHING.test(description)) return found;
  for (const { name, value, confidence } of decideValues(model, category, prepareText(title, description))) {
    const own = found.get(name);
    if (own === undefined) {
      if (confidence >= model.first) found.set(name, [{ value, confidence }]);
      else found.set(name, []);
    } else if (own.length > 0 && confidence >= model.further) own.push({ value, confidence });
  }
  for (const [name, values] of found) if (values.length === 0) found.delete(name);
  return found;
}
