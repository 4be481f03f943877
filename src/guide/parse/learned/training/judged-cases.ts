import { requestText } from '../../text/request-text.js';
import { clauseMargins, marginsOf, namedUnits } from '../clause-margins.js';
import type { GramWeights } from '../gram-weights.js';
import { judgeSigns } from '../judge-signs.js';
import type { Candidate } from '../reading.js';
import type { SignedCase } from './train-signs.js';
import type { Gold, TrainingRequest } from './training-request.js';

/** A product's name for comparison, as the measure compares it: the maker's word may be left out. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[\s-]/gu, '');

/** What is right to make of `candidate`: `want`, `avoid` or `nothing`; undefined where the gold does not tell. */
function rightOf({ kind, value }: Candidate, gold: Gold): string | undefined {
  const { features, needs, audience, brands, products, category } = gold;
  const either = (wanted: boolean, refused = false): string =>
    wanted ? 'want' : refused ? 'avoid' : 'nothing';
  if (kind === 'feature')
    return features && either(features.want.includes(value), features.avoid.includes(value));
  if (kind === 'need') return needs && either(needs.includes(value));
  if (audience === undefined) return undefined;
  if (kind === 'audience') return either(audience === value);
  if (kind === 'category') return category === undefined ? undefined : either(category === value);
  if (brands === undefined || products === undefined) return undefined;
  const has = (names: readonly string[]): boolean => names.some((name) => name.toLowerCase() === value);
  if (kind === 'brand') return either(has(brands.want), has(brands.avoid));
  const key = keyOf(value);
  return either(
    products.some((name) => keyOf(name) === key || key.endsWith(keyOf(name)) || keyOf(name).endsWith(key)),
  );
}

/** A candidate of a request as a case for the judge of its kind. */
export interface JudgedCase extends SignedCase {
  readonly kind: Candidate['kind'];
}

/** The candidates of `requests` whose verdict is known, by what `wishes` makes of their clauses. Small talk has none. */
export function judgedCases(requests: readonly TrainingRequest[], wishes: GramWeights): JudgedCase[] {
  const labels = new Map(wishes.labels.map((label, at) => [label, at]));
  return requests.flatMap(({ text: written, reading, gold, count }): JudgedCase[] => {
    if (gold.intent === 'OTHER') return [];
    const text = requestText(written);
    const clauses = clauseMargins(text, namedUnits(text, reading), wishes);
    return reading.candidates.flatMap((candidate): JudgedCase[] => {
      const label = rightOf(candidate, gold);
      if (label === undefined || candidate.value === '-') return [];
      const signs = judgeSigns(text, reading, candidate, clauses, marginsOf(candidate, clauses, labels));
      return [{ kind: candidate.kind, label, signs, count }];
    });
  });
}
