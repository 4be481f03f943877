import { toProbabilities } from '../../../learn/linear/multi-logistic.js';
import type { RequestText } from '../text/request-text.js';
import { type ClauseMargins, marginsOf } from './clause-margins.js';
import { judgeSigns } from './judge-signs.js';
import type { Candidate, Reading } from './reading.js';
import type { RequestModel } from './request-model.js';

/** What words of a request are judged to be. */
export type Verdict = 'want' | 'avoid' | 'nothing';

/** The verdicts as the labels of a judge, in their order. */
export const VERDICTS: readonly Verdict[] = ['want', 'avoid', 'nothing'];

/** A candidate with how likely each verdict is: probabilities that sum to 1. */
export interface Judged {
  readonly candidate: Candidate;
  readonly chances: Readonly<Record<Verdict, number>>;
  /** The likeliest one, of equal ones the first of {@link VERDICTS}. */
  readonly verdict: Verdict;
}

/** Whether a verdict on `candidate` could change anything: features and uses that were passed over stay so. */
const matters = ({ kind, said }: Candidate): boolean =>
  (kind !== 'feature' && kind !== 'need') || said === 'want';

/** What the model makes of each candidate of a reading on which a verdict matters, in their order. */
export function judgeCandidates(
  text: RequestText,
  reading: Reading,
  clauses: readonly ClauseMargins[],
  model: RequestModel,
): Judged[] {
  return reading.candidates.filter(matters).map((candidate) => {
    const signs = judgeSigns(text, reading, candidate, clauses, marginsOf(candidate, clauses, model.labels));
    const margins = model.judges[candidate.kind].margins(signs);
    toProbabilities(margins, true);
    const [want = 0, avoid = 0, nothing = 0] = margins;
    const verdict = want >= avoid && want >= nothing ? 'want' : avoid >= nothing ? 'avoid' : 'nothing';
    return { candidate, chances: { want, avoid, nothing }, verdict };
  });
}
