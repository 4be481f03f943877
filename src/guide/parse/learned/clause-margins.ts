import { cover } from '../grammar-reading.js';
import type { RequestText } from '../text/request-text.js';
import { type Clause, clausesOf } from './clauses.js';
import type { GramWeights } from './gram-weights.js';
import { type Gram, gramsOf } from './grams.js';
import type { Candidate, Reading } from './reading.js';

/** A clause with its grams and what its words speak of: log odds, one a label of the model. */
export interface ClauseMargins extends Clause {
  readonly grams: readonly Gram[];
  readonly margins: Float64Array;
}

/** Which units of a request are names of makers and products. */
export function namedUnits(text: RequestText, { candidates }: Reading): boolean[] {
  return cover(
    text.raw.length,
    candidates.filter(({ kind }) => kind === 'brand' || kind === 'product'),
  );
}

/** What each clause of a request speaks of by `weights`, from left to right; names are `named`. */
export function clauseMargins(
  text: RequestText,
  named: readonly boolean[],
  weights: GramWeights,
): ClauseMargins[] {
  return clausesOf(text).map((clause) => {
    const grams = gramsOf(text, clause, named);
    const margins = weights.margins(grams.map(({ name }) => name));
    weights.add('bias', margins);
    return { ...clause, grams, margins };
  });
}

const PREFIX: Readonly<Record<string, string>> = {
  feature: 'want',
  need: 'need',
  audience: 'for',
  category: 'kind',
};

/** What the clause of `candidate` says of it: the log odds that it is wished, and for features that it is refused. */
export function marginsOf(
  { kind, value, start }: Candidate,
  clauses: readonly ClauseMargins[],
  labels: ReadonlyMap<string, number>,
): { wanted: number; refused: number } {
  const clause = clauses.find(({ end }) => start < end) ?? clauses.at(-1);
  const of = (prefix: string): number => {
    const label = labels.get(`${prefix}:${value}`);
    return clause === undefined || label === undefined ? NOTHING : (clause.margins[label] as number);
  };
  return { wanted: of(PREFIX[kind] ?? kind), refused: of('avoid') };
}

/** What is never spoken of. */
const NOTHING = -6;
