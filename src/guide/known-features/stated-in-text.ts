import { FEATURE_SIGNS } from './feature-signs.js';

/** Whether something is stated to be there (true), some of it, or not to be (false). */
export type Stated = boolean | 'PART' | undefined;

/** So much of a text is read, in UTF-16 code units. */
const READ = 4_000;
/** What parts clauses; a point within a number does not. */
const CLAUSE_END = /[,;!?，。；！？、\n]|\.(?!\d)/;

/**
 * Whether `text`, a description or a name, states that its product has `feature` (canonical name): a clause names it and does not
 * deny it; 'PART' where clauses name no more than some of it, false where they do nothing but deny it, undefined where none names it, and for a feature that is a matter
 * of how good it is. Time is linear in the text.
 */
export function statedInText(text: string, feature: string): Stated {
  const signs = FEATURE_SIGNS.get(feature);
  if (signs === undefined) return undefined;
  const lower = text.slice(0, READ).toLowerCase();
  const isNamed = (part: string): boolean => signs.en.test(part) || signs.zh.test(part);
  const isInPart = (part: string): boolean =>
    signs.part !== undefined && (signs.part.en.test(part) || signs.part.zh.test(part));
  const isDenied = (part: string): boolean => signs.denied.some((denied) => denied.test(part));
  if (!isNamed(lower) && !isInPart(lower) && !isDenied(lower)) return undefined;
  let stated: Stated;
  for (const clause of lower.split(CLAUSE_END)) {
    if (isDenied(clause)) stated ??= false;
    else if (isNamed(clause)) return true;
    else if (isInPart(clause)) stated = 'PART';
  }
  return stated;
}
