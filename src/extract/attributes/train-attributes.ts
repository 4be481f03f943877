import { logisticObjective } from '../../learn/boosting/objective.js';
import { FOREST_DEFAULTS, trainForest } from '../../learn/boosting/train-forest.js';
import { createSeededRandom, shuffle } from '../../lib/seeded-random.js';
import { type AttributeModel, scoreText, slotsFor } from './attribute-model.js';
import { type AttributeRecord, valuesOf } from './attribute-record.js';
import { type ChoiceStage, type PreparedText, prepareText } from './choice/choice-stage.js';
import { chooseThresholds, type DecidedRow } from './choice/choose-thresholds.js';
import { DECISION_FEATURES, decisionRows, type SlotPrior } from './choice/decision-features.js';
import { trainChoiceStage } from './choice/train-choice-stage.js';
import { slotKey } from './programs/slot.js';

/** How a reader is trained. */
interface TrainAttributesOptions {
  readonly seed?: number;
  readonly onProgress?: (what: string) => void;
}

/** Parts of the records that are read by a stage that has not seen them, to learn what it is sure of. */
const FOLDS = 3;
const EPOCHS = 10;
const LEARNING_RATE = 0.1;
const L2 = 1e-4;

function priorsOf(stage: ChoiceStage, records: readonly AttributeRecord[]): SlotPrior[] {
  return stage.slots.map(({ slot }) => {
    let count = 0;
    let present = 0;
    let values = 0;
    for (const record of records) {
      if (record.category !== slot.category) continue;
      const own = valuesOf(record, slot.name).length;
      count += 1;
      values += own;
      if (own > 0) present += 1;
    }
    return { records: count, presence: present / Math.max(1, count), answers: values / Math.max(1, present) };
  });
}

interface HeldOutRow extends DecidedRow {
  readonly row: readonly number[];
}

/** What a stage that has not seen the records says of their values, and whether it is right. */
function heldOutRows(
  stage: ChoiceStage,
  priors: readonly SlotPrior[],
  records: readonly AttributeRecord[],
  prepared: readonly PreparedText[],
  places: readonly number[],
): HeldOutRow[] {
  const rows: HeldOutRow[] = [];
  for (const r of places) {
    const record = records[r] as AttributeRecord;
    const text = prepared[r] as PreparedText;
    const slots = slotsFor(stage, record.category);
    const scores = scoreText(stage, slots, text);
    for (const { slot, value, row } of decisionRows(
      scores,
      slots.map((s) => priors[s] as SlotPrior),
      text.text,
    )) {
      const { name, category } = (stage.slots[slots[slot] as number] as ChoiceStage['slots'][number]).slot;
      rows.push({
        decision: `${r} ${slotKey(category, name)}`,
        right: valuesOf(record, name).includes(value.value),
        confidence: 0,
        row,
      });
    }
  }
  return rows;
}

const flat = (rows: readonly HeldOutRow[]): Float64Array => Float64Array.from(rows.flatMap(({ row }) => row));

function trainDecision(rows: readonly HeldOutRow[], seed: number): AttributeModel['decision'] {
  const labels = rows.map(({ right }) => (right ? 1 : 0));
  return trainForest(flat(rows), DECISION_FEATURES.length, logisticObjective(labels), {
    ...FOREST_DEFAULTS,
    trees: 160,
    learningRate: 0.06,
    maxLeaves: 12,
    minHessian: 3,
    seed,
  });
}

/**
 * Learns to read attributes from annotated records. Where a record's category has an attribute that the record does not
 * name, it counts as having no value. Thresholds are chosen for the best F1 on records held out in turn. The same
 * records and seed give the same model. Throws a RangeError when no record has any value.
 */
export function trainAttributes(
  records: readonly AttributeRecord[],
  { seed = 1, onProgress }: TrainAttributesOptions = {},
): AttributeModel {
  if (
    !records.some((record) =>
      Object.keys(record.attributes).some((name) => valuesOf(record, name).length > 0),
    )
  )
    throw new RangeError('expected at least one record with a value of an attribute, got none');
  const prepared = records.map(({ title, description }) => prepareText(title, description));
  const settings = { epochs: EPOCHS, learningRate: LEARNING_RATE, l2: L2, seed };
  const order = shuffle(
    records.map((_, r) => r),
    createSeededRandom(seed),
  );
  const parts = Math.max(2, Math.min(FOLDS, records.length));
  const rows: HeldOutRow[] = [];
  for (let fold = 0; fold < parts && records.length > 1; fold += 1) {
    onProgress?.(`learning from ${parts - 1} of ${parts} parts, reading part ${fold + 1}`);
    const own = order.filter((_, i) => i % parts === fold).sort((a, b) => a - b);
    const rest = order.filter((_, i) => i % parts !== fold).sort((a, b) => a - b);
    const known = rest.map((r) => records[r] as AttributeRecord);
    const stage = trainChoiceStage(
      known,
      rest.map((r) => prepared[r] as PreparedText),
      settings,
    );
    rows.push(...heldOutRows(stage, priorsOf(stage, known), records, prepared, own));
  }
  onProgress?.('learning from all records');
  const stage = trainChoiceStage(records, prepared, settings);
  // Confidences for the thresholds come from forests that have not seen the row either.
  const halves = [0, 1].map((half) =>
    trainDecision(
      rows.filter(({ decision }) => Number.parseInt(decision, 10) % 2 === half),
      seed,
    ),
  );
  const answered = records.reduce(
    (sum, record) =>
      sum + Object.keys(record.attributes).filter((name) => valuesOf(record, name).length > 0).length,
    0,
  );
  const values = records.reduce(
    (sum, record) =>
      sum + Object.keys(record.attributes).reduce((n, name) => n + valuesOf(record, name).length, 0),
    0,
  );
  const { first, further } = chooseThresholds(rows, halves, answered, values);
  return { stage, priors: priorsOf(stage, records), decision: trainDecision(rows, seed), first, further };
}
