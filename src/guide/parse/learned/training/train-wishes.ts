import { addMargins, trainMultiLogistic } from '../../../../learn/linear/multi-logistic.js';
import type { ModelPart } from '../../../../learn/model-part.js';
import { FeatureIndex } from '../../../../learn/sequence/feature-index.js';
import { cover } from '../../grammar-reading.js';
import { requestText } from '../../text/request-text.js';
import { clausesOf } from '../clauses.js';
import { storeWeights } from '../gram-weights.js';
import { gramsOf } from '../grams.js';
import type { Gold, TrainingRequest } from './training-request.js';

/** A name of a gold record as a label: what is wished, refused, done with it, by whom, and what kind of goods. */
function labelsOf(gold: Gold): string[] {
  const { features, needs = [], audience, category } = gold;
  return [
    ...(features?.want ?? []).map((name) => `want:${name}`),
    ...(features?.avoid ?? []).map((name) => `avoid:${name}`),
    ...needs.map((name) => `need:${name}`),
    ...(typeof audience === 'string' ? [`for:${audience}`] : []),
    ...(typeof category === 'string' ? [`kind:${category}`] : []),
  ];
}

const LABEL_OF: Readonly<Record<string, string>> = { need: 'need', audience: 'for', category: 'kind' };

/** The label that words of a request stand for when the grammar is right. */
function labelOf({ kind, value, said }: { kind: string; value: string; said: string }): string {
  return kind === 'feature'
    ? `${said === 'avoid' ? 'avoid' : 'want'}:${value}`
    : `${LABEL_OF[kind] ?? kind}:${value}`;
}

interface Row {
  readonly bag: number;
  readonly names: readonly string[];
  /** Labels that the grammar places in this clause. */
  readonly placed: ReadonlySet<string>;
}

const OPTIONS = { exclusive: false, epochs: 12, rate: 0.15, l2: 2e-3, seed: 1 };
/** A gram that fewer clauses have tells nothing that carries over. */
const LEAST_CLAUSES = 2;

function rowsOf({ text: written, reading, gold }: TrainingRequest, bag: number): Row[] {
  const text = requestText(written);
  const named = cover(
    text.raw.length,
    reading.candidates.filter(({ kind }) => kind === 'brand' || kind === 'product'),
  );
  const labels = new Set(labelsOf(gold));
  return clausesOf(text).map((clause) => {
    const placed = reading.candidates
      .filter(({ start }) => clause.start <= start && start < clause.end)
      .map(labelOf)
      .filter((label) => labels.has(label));
    return {
      bag,
      names: ['bias', ...gramsOf(text, clause, named).map(({ name }) => name)],
      placed: new Set(placed),
    };
  });
}

/**
 * Learns which words of a clause speak of which wish, use, person or kind of goods. A request says only that they are in
 * it: where the grammar places one in a clause it is there; of the others, after a first round without them, the clause
 * that speaks of it most is taken (learning from several instances, Dietterich et al. 1997).
 */
export function trainWishes(all: readonly TrainingRequest[]): ModelPart {
  const requests = all.filter(({ gold }) => gold.features !== undefined);
  const labels = [...new Set(requests.flatMap(({ gold }) => labelsOf(gold)))].sort();
  const column = new Map(labels.map((label, at) => [label, at]));
  const rows = requests.flatMap(rowsOf);
  const index = FeatureIndex.of(
    rows.map(({ names }) => names),
    LEAST_CLAUSES,
  );
  const features = rows.map(({ names }) => index.idsOf(names));
  const kinds = labels.flatMap((label, at) => (label.startsWith('kind:') ? [at] : []));
  const targets = new Int8Array(rows.length * labels.length);
  const left: { label: number; rows: number[] }[] = [];
  const byBag = new Map<number, number[]>();
  for (const [r, { bag }] of rows.entries()) byBag.set(bag, [...(byBag.get(bag) ?? []), r]);
  for (const [bag, own] of byBag) {
    const { gold } = requests[bag] as TrainingRequest;
    if (gold.category === undefined)
      for (const r of own) for (const label of kinds) targets[r * labels.length + label] = -1;
    for (const name of labelsOf(gold)) {
      const label = column.get(name) as number;
      const placed = own.filter((r) => (rows[r] as Row).placed.has(name));
      for (const r of own) targets[r * labels.length + label] = -1;
      for (const r of placed) targets[r * labels.length + label] = 1;
      if (placed.length > 0) continue;
      if (own.length === 1) targets[(own[0] as number) * labels.length + label] = 1;
      else left.push({ label, rows: own });
    }
  }
  const data = { features, targets, size: index.size, labels: labels.length };
  let weights = trainMultiLogistic(data, OPTIONS);
  if (left.length > 0) {
    const margins = new Float64Array(labels.length);
    for (const { label, rows: own } of left) {
      let [best, most] = [own[0] as number, -Infinity];
      for (const r of own) {
        addMargins(weights, features[r] as ArrayLike<number>, margins);
        if ((margins[label] as number) > most) [best, most] = [r, margins[label] as number];
      }
      targets[best * labels.length + label] = 1;
    }
    weights = trainMultiLogistic(data, OPTIONS);
  }
  return storeWeights(index.names, labels, weights);
}
