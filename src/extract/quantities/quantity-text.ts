import type { Language } from '../extraction.js';

/** A text while it is scanned: as it stands, and in its normal form of the same length. */
export interface QuantityText {
  readonly raw: string;
  readonly normal: string;
  readonly language: Language;
}

/** The last word of letters before `at` (blanks between are skipped), in lower case; `''` when there is none. */
export function wordBefore(normal: string, at: number): string {
  let end = at;
  while (end > 0 && (normal[end - 1] === ' ' || normal[end - 1] === '-')) end -= 1;
  let start = end;
  while (start > 0 && end - start < 24 && /[a-z']/u.test(normal[start - 1] ?? '')) start -= 1;
  return normal.slice(start, end);
}

/** The first word of letters after `at` (one blank or hyphen between is skipped); `''` when there is none. */
export function wordAfter(normal: string, at: number): string {
  const start = normal[at] === ' ' || normal[at] === '-' ? at + 1 : at;
  let end = start;
  while (end - start < 24 && /[a-z]/u.test(normal[end] ?? '')) end += 1;
  return normal.slice(start, end);
}

/** Words that are followed by a value, however they are written. */
const PARAMETER =
  /^(?:screens?|displays?|panel|sizes?|ram|rom|ssd|hdd|memory|storage|battery|weight|video|dpi|steps|speeds?|range|zoom|power|output|input|temp|from|with|in|lengths?|capacity|frequency|bands?|price|cable|charging|options?|versions?)$/iu;

/** True when the word before `at` is written with a capital and does not open a sentence: most likely a name. */
export function followsName({ raw, normal }: QuantityText, at: number): boolean {
  let end = at;
  while (end > 0 && (normal[end - 1] === ' ' || normal[end - 1] === '-')) end -= 1;
  let start = end;
  while (start > 0 && end - start < 24 && /[\p{L}\d]/u.test(raw[start - 1] ?? '')) start -= 1;
  const word = raw.slice(start, end);
  if (!/^\p{Lu}/u.test(word) || word === 'I' || PARAMETER.test(word)) return false;
  const before = raw.slice(Math.max(0, start - 2), start).trimEnd();
  if (word.length === 1 && before.endsWith('/')) return false;
  return before !== '' && !/[.!?:;。！？：；•\n]$/u.test(before);
}
