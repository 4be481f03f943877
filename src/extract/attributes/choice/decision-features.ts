import type { SpannedText } from '../spans/spans.js';
import type { ScoredValue, SlotScores } from './choice-stage.js';

/** Numbers of a value that the decision sees; missing ones are NaN. */
export const DECISION_FEATURES = [
  'probability',
  'none',
  'rank',
  'lead',
  'best',
  'seen',
  'right',
  'length',
  'title',
  'description',
  'spans',
  'rival',
  'share',
  'presence',
  'answers',
  'trainingRecords',
  'inside',
  'around',
  'longer',
  'shorter',
  'fromSpan',
] as const;

/** Most values of a slot that are decided on. */
const DECIDED_VALUES = 5;

/** What is known of a slot from training, beside the choice. */
export interface SlotPrior {
  readonly records: number;
  /** Share of the records that have a value. */
  readonly presence: number;
  /** Values of those that have one, on average. */
  readonly answers: number;
}

const logit = (p: number): number => Math.log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6));

function overlaps(text: SpannedText, a: number, b: number): boolean {
  const left = text.spans[a];
  const right = text.spans[b];
  if (left === undefined || right === undefined || left.field !== right.field) return false;
  return left.first <= right.last && right.first <= left.last;
}

/** The rows of features of the first values of every slot of a text: what the choice thinks, and what the other slots want. */
export function decisionRows(
  scores: readonly SlotScores[],
  priors: readonly SlotPrior[],
  text: SpannedText,
): { readonly slot: number; readonly value: ScoredValue; readonly row: number[] }[] {
  const rows: { slot: number; value: ScoredValue; row: number[] }[] = [];
  for (const [slot, { read, none, values }] of scores.entries()) {
    const prior = priors[slot] ?? { records: 0, presence: Number.NaN, answers: Number.NaN };
    for (const [rank, value] of values.slice(0, DECIDED_VALUES).entries()) {
      const best = values[0]?.probability ?? 0;
      const rivals = rank === 0 ? (values[1]?.probability ?? 0) : best;
      let rival = 0;
      let inside = 0;
      let around = 0;
      for (const [other, { values: claims }] of scores.entries()) {
        if (other === slot) continue;
        for (const claim of claims.slice(0, 2)) {
          if (!overlaps(text, value.span, claim.span)) continue;
          const own = text.spans[value.span]?.text ?? '';
          const theirs = text.spans[claim.span]?.text ?? '';
          if (own === theirs) rival = Math.max(rival, claim.probability);
          else if (theirs.length > own.length) inside = Math.max(inside, claim.probability);
          else around = Math.max(around, claim.probability);
        }
      }
      let longer = 0;
      let shorter = 0;
      for (const other of values) {
        if (other === value) continue;
        if (other.value.includes(value.value)) longer += other.probability;
        else if (value.value.includes(other.value)) shorter += other.probability;
      }
      const span = text.spans[value.span];
      const evidence =
        span === undefined
          ? { seen: Number.NaN, right: Number.NaN }
          : read.lexicon.texts.evidence(span.text, value.value, undefined);
      rows.push({
        slot,
        value,
        row: [
          logit(value.probability),
          none,
          rank,
          value.probability - rivals,
          best,
          evidence.seen,
          evidence.seen > 0 ? evidence.right / evidence.seen : Number.NaN,
          value.value.length,
          value.inTitle ? 1 : 0,
          value.inDescription ? 1 : 0,
          value.spans,
          rival,
          value.probability / (value.probability + rival + 1e-9),
          prior.presence,
          prior.answers,
          prior.records,
          inside,
          around,
          longer,
          shorter,
          value.span < 0 ? 0 : 1,
        ],
      });
    }
  }
  return rows;
}
