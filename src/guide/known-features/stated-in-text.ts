import { FEATURE_SIGNS } from './feature-signs.js';

/** Whether something is stated to be there (true), or not to be (false). */
export type Stated = boolean | undefined;

/** So much of a text is read, in UTF-16 code units. */
const READ = 4_000;
/** What parts clauses; a point within a number does not. */
const CLAUSE_END = /[,;!?，。；！？、\n]|\.(?!\d)/;

/**
 * Whether `text`, a description or a name, states that its product has `feature` (canonical name): a clause names it and does not
 * deny it; false where clauses do nothing but deny it, undefined where none names it, and for a feature that is a matter
 * of how good it is. Time is linear in the text.
 */
export function statedInText(text: string, feature: string): Stated {
  const signs = FEATURE_SIGNS.get(feature);
  if (signs === undefined) return undefined;
  const lower = text.slice(0, READ).toLowerCase();
  if (!signs.en.test(lower) && !signs.denied.some((denied) => denied.test(lower)) && !signs.zh.test(lower))
    return undefined;
  let stated: Stated;
  for (const clause of lower.split(CLAUSE_END)) {
    if (signs.denied.some((denied) => denied.test(clause))) stated ??= false;
    else if (signs.en.test(clause) || signs.zh.test(clause)) return true;
  }
  return stated;
}
