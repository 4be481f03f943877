import { type Forest, forestMargin } from '../../../learn/boosting/forest.js';
import { logistic } from '../../../lib/logistic.js';

/** A value that was held out: the question it answers and whether it is right. */
export interface DecidedRow {
  /** The record's number, a space and the slot. */
  readonly decision: string;
  readonly right: boolean;
  readonly confidence: number;
}

interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** The confidence from which on telling gives the best F1 = 2 right / (told + expected); of equals the higher. */
function bestThreshold(
  judged: readonly Judged[],
  rightBefore: number,
  toldBefore: number,
  expected: number,
): number {
  const order = [...judged].sort((a, b) => b.confidence - a.confidence);
  let right = rightBefore;
  let told = toldBefore;
  let best = { f1: (2 * right) / Math.max(1, told + expected), threshold: 1 };
  for (const [i, { confidence, right: isRight }] of order.entries()) {
    told += 1;
    if (isRight) right += 1;
    if (order[i + 1]?.confidence === confidence) continue;
    const f1 = (2 * right) / Math.max(1, told + expected);
    if (f1 > best.f1 + 1e-12) best = { f1, threshold: confidence };
  }
  return best.threshold;
}

/**
 * Thresholds for the first value of a question (best F1 over questions, a right one being any expected value) and for
 * further values (best F1 over values, given the first ones). `halves[h]` has learned from the records whose number is
 * h modulo 2 and judges the others. `answered` and `values` are the questions with an answer and all expected values.
 * Both lie between .2 and .8.
 */
export function chooseThresholds(
  rows: readonly (DecidedRow & { readonly row: readonly number[] })[],
  halves: readonly Forest[],
  answered: number,
  values: number,
): { readonly first: number; readonly further: number } {
  const questions = new Map<string, Judged[]>();
  for (const { decision, right, row } of rows) {
    const half = 1 - (Number.parseInt(decision, 10) % 2);
    const judged = { right, confidence: logistic(forestMargin(halves[half] as Forest, row)) };
    const own = questions.get(decision);
    if (own === undefined) questions.set(decision, [judged]);
    else own.push(judged);
  }
  const firsts: Judged[] = [];
  const others: Judged[] = [];
  for (const own of questions.values()) {
    own.sort((a, b) => b.confidence - a.confidence);
    firsts.push(own[0] as Judged);
  }
  const clamp = (threshold: number): number => Math.max(0.2, Math.min(0.8, threshold));
  const first = clamp(bestThreshold(firsts, 0, 0, answered));
  for (const own of questions.values()) if ((own[0]?.confidence ?? 0) >= first) others.push(...own.slice(1));
  const told = firsts.filter(({ confidence }) => confidence >= first);
  const further = bestThreshold(others, told.filter(({ right }) => right).length, told.length, values);
  return { first, further: Math.max(clamp(further), first) };
}
