import { parseDate } from '../../ingest/values/parse-date.js';
import { isCountryCode } from '../../ingest/values/standard-codes.js';

/** What is wrong with a field of a record. */
export interface DraftProblem {
  readonly column: string;
  readonly reason: string;
}

type Draft = Readonly<Record<string, unknown>>;

const DAY = /^\d{4}(?:-\d{2}){0,2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const DAY_MS = 86_400_000;
/** Clocks differ, and so do days on earth: a review may be written so much later than now. */
const TOLERANCE_MS = DAY_MS;

function said(draft: Draft, name: string): string | undefined {
  const value = draft[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * What a caller has to say better in a listing or a review, beyond what an import of a file asks for, which takes what a
 * shop has: a day, month or year of the calendar, a country of ISO 3166, a currency with each price, and no review that is
 * written more than a day after `now`, in milliseconds since 1970. Undefined where all is well.
 */
export function checkDraft(
  kind: 'products' | 'reviews',
  draft: Draft,
  now: number,
): DraftProblem | undefined {
  return kind === 'products' ? checkListing(draft) : checkReview(draft, now);
}

function checkListing(draft: Draft): DraftProblem | undefined {
  const day = said(draft, 'releasedOn');
  if (day !== undefined && (!DAY.test(day) || parseDate(day) === undefined))
    return {
      column: 'releasedOn',
      reason: 'expected a day, a month or a year such as 2024-03-31, 2024-03 or 2024',
    };
  const region = said(draft, 'region');
  if (region !== undefined && !isCountryCode(region))
    return { column: 'region', reason: 'expected a country of ISO 3166 such as DE' };
  if (draft.price !== undefined && draft.currency === undefined)
    return { column: 'currency', reason: 'expected the currency of the price, such as EUR, got nothing' };
  return undefined;
}

function checkReview(draft: Draft, now: number): DraftProblem | undefined {
  const at = said(draft, 'at');
  if (at === undefined) return undefined;
  if (!TIME.test(at) || Number.isNaN(Date.parse(at)))
    return { column: 'at', reason: 'expected a time such as 2024-03-31T18:30:00Z' };
  if (Date.parse(at) > now + TOLERANCE_MS)
    return { column: 'at', reason: 'expected a time that is past, got one more than a day ahead' };
  return undefined;
}
