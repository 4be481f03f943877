import { type SparseRow, sparseMargin, trainSparseLogistic } from '../../learn/linear/sparse-logistic.js';
import { hashText } from '../corpus/hash-text.js';
import type { LoneWord, PairView } from '../features/pair-view.js';

/** What single words and pairs of words have said of labelled pairs: a weight for each hashed word. */
export interface WordEvidence {
  readonly weights: Float32Array;
}

const SIZE = 1 << 17;
/** Lone words a side that are set against each other. */
const PAIRED_WORDS = 8;
/** From this nearness on a word counts as found in another spelling. */
const NEAR = 0.85;
const SIMILARITIES = [0, 1, 2, 3, 15, 16, 21, 24];

/** The sparse row of a pair: which words it shares, which stand alone, which lone ones stand against each other. */
function evidenceRow({ titles }: PairView, features: ArrayLike<number>): SparseRow {
  const places: number[] = [];
  const values: number[] = [];
  const add = (name: string, value: number): void => {
    places.push(hashText(name) % SIZE);
    values.push(value);
  };
  add('bias', 1);
  for (const i of SIMILARITIES) {
    const value = features[i] as number;
    if (value === value) add(`similarity ${i}`, value);
  }
  for (const { word, rarity } of titles.shared) add(`shared ${word}`, rarity);
  const alone = ({ word, near }: LoneWord): void => add(`${near >= NEAR ? 'near' : 'alone'} ${word}`, 1);
  titles.left.forEach(alone);
  titles.right.forEach(alone);
  for (const { word: a } of titles.left.slice(0, PAIRED_WORDS)) {
    for (const { word: b } of titles.right.slice(0, PAIRED_WORDS))
      add(a < b ? `against ${a} ${b}` : `against ${b} ${a}`, 0.5);
  }
  return { features: places, values };
}

/** Log odds of a match by the words alone. */
export function wordMargin({ weights }: WordEvidence, pair: PairView, features: ArrayLike<number>): number {
  return sparseMargin(weights, evidenceRow(pair, features));
}

/** Learns the weights from labelled pairs and their features; `labels` are 0 or 1. */
export function trainWordEvidence(
  pairs: readonly PairView[],
  features: readonly ArrayLike<number>[],
  labels: ArrayLike<number>,
  seed: number,
): WordEvidence {
  const rows = pairs.map((pair, i) => evidenceRow(pair, features[i] as ArrayLike<number>));
  const weights = trainSparseLogistic(rows, labels, SIZE, { epochs: 6, rate: 0.1, l2: 1e-3, seed });
  return { weights: Float32Array.from(weights) };
}
