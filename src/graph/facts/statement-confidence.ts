import type { NodeId } from '../../domain/ids.js';
import { roundToFour } from '../../lib/round-to-four.js';
import { countedSupport, type StoredStatement } from './stored-statement.js';
import { countVotes, suitVotes } from './suit-votes.js';

/** Nothing that is read is surer than this; an expert's approval counts as 1. */
const MOST = 0.99;
/** Values that differ by at most this share say the same: 6.7 and 6.67 inches. */
const SAME_VALUE = 0.01;

/**
 * 1 − Π (1 − c_i / √i) over the strongest support c_1 ≥ c_2 ≥ … of each source, at most .99: the chance that at least
 * one source was read right, where each further one counts less, since the same reader errs alike on like texts. Another
 * source, or a surer one, never lowers it: the sorted list only grows place by place. 0 without support. Takes the
 * confidences of supports as the chance that they are right.
 */
export function combineSupports(confidences: readonly number[]): number {
  let doubt = 1;
  const sorted = [...confidences].sort((a, b) => b - a);
  for (const [index, confidence] of sorted.entries())
    doubt *= 1 - Math.min(1, Math.max(0, confidence)) / Math.sqrt(index + 1);
  return Math.min(MOST, 1 - doubt);
}

function ownConfidence(statement: StoredStatement): number {
  const { status, predicate } = statement.node.properties;
  if (status === 'approved') return MOST;
  const bySource = new Map<NodeId, number>();
  const votes = predicate === 'SUITS' ? suitVotes(statement) : undefined;
  for (const { to, properties } of countedSupport(statement)) {
    if (votes !== undefined && (properties.polarity === 'negative' || votes.get(to) !== 1)) continue;
    const confidence = typeof properties.confidence === 'number' ? properties.confidence : 0;
    bySource.set(to, Math.max(bySource.get(to) ?? 0, confidence));
  }
  const combined = combineSupports([...bySource.values()]);
  if (votes === undefined) return combined;
  const { positive, negative } = countVotes(votes);
  return positive === 0 ? 0 : (combined * positive) / (positive + negative);
}

/** Whether a statement is shown: approved, or proposed with a support that counts. */
export function stands(statement: StoredStatement): boolean {
  const { status } = statement.node.properties;
  return status === 'approved' || (status === 'proposed' && countedSupport(statement).length > 0);
}

/** Whether two statements give the same parameter values that cannot both be true. */
function contradict(a: StoredStatement, b: StoredStatement): boolean {
  const [x, y] = [a.node.properties, b.node.properties];
  if (a === b || a.object !== b.object || x.predicate !== 'HAS_SPEC' || y.predicate !== 'HAS_SPEC')
    return false;
  if (typeof x.value !== 'number' || typeof y.value !== 'number') return false;
  const [low, high] = [
    Math.max(x.value, y.value),
    Math.min(upper(x.valueMax, x.value), upper(y.valueMax, y.value)),
  ];
  return low - high > SAME_VALUE * Math.max(Math.abs(x.value), Math.abs(y.value));
}

function upper(valueMax: unknown, value: number): number {
  return typeof valueMax === 'number' ? Math.max(valueMax, value) : value;
}

/**
 * The confidence of each statement about one product, 0..1 with four decimals, in their order: c = `combineSupports`; of
 * a use c is what the texts that say it suits give, times their share of those that say it does or does not; of
 * a specification whose value others contradict o / (1 + o + Σ o'), with odds o = c / (1 − c) of its own and o' of each
 * of the others that stands, which is the chance that this value is the true one where at most one is. An expert's
 * approval is 1. It grows with each support of its own, and falls with each of a value against it.
 */
export function statementConfidences(statements: readonly StoredStatement[]): number[] {
  const own = statements.map(ownConfidence);
  const odds = own.map((confidence) => confidence / (1 - confidence));
  const byObject = new Map<NodeId, number[]>();
  for (const [index, statement] of statements.entries()) {
    if (statement.node.properties.predicate !== 'HAS_SPEC' || !stands(statement)) continue;
    const group = byObject.get(statement.object);
    if (group === undefined) byObject.set(statement.object, [index]);
    else group.push(index);
  }
  return statements.map((statement, index) => {
    if (statement.node.properties.status === 'approved') return 1;
    let against = 0;
    for (const other of byObject.get(statement.object) ?? [])
      if (contradict(statement, statements[other] as StoredStatement)) against += odds[other] as number;
    const mine = odds[index] as number;
    return roundToFour(mine / (1 + mine + against));
  });
}
