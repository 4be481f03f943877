import type { RequestText } from '../text/request-text.js';

/** A clause of a request, `[start, end)`. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

const BREAK =
  /[.!?;,:()，。！？；：（）\n、…~]+(?!\d)|(?<=\s)(?:but|though|although|because|cuz|however|except)(?=\s)|但是?|不过|可是|因为/gu;
/** A clause shorter than this goes with the next one: `oh,`. */
const LEAST_EN = 9;
const LEAST_ZH = 4;

/** The clauses of a request from left to right; those too short to say anything go with the next one. */
export function clausesOf({ matched, language }: RequestText): Clause[] {
  const least = language === 'zh' ? LEAST_ZH : LEAST_EN;
  const clauses: Clause[] = [];
  let from = 0;
  const close = (end: number, isLast: boolean): void => {
    const length = matched.slice(from, end).trim().length;
    const last = clauses.at(-1);
    if (length >= least || (isLast && last === undefined && length > 0)) clauses.push({ start: from, end });
    else if (isLast && last !== undefined && length > 0)
      clauses[clauses.length - 1] = { start: last.start, end };
    else return;
    from = end;
  };
  for (const match of matched.matchAll(BREAK)) close(match.index, false);
  close(matched.length, true);
  return clauses;
}
