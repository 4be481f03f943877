import type { ComparisonMention, Language, Span } from './extraction.js';

/** Longest span that names or judges something, in UTF-16 code units; what is longer is no word of a language. */
export const SPAN_LIMIT: Readonly<Record<Language, number>> = { en: 60, zh: 24 };

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Latin letters and digits that are written together with a number are one word with it ("1080p", "10Gbps"). */
const isWordUnit = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Whether a border at `at` parts a number from the letters or digits that it is written together with. */
function partsNumber(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return isWordUnit(before) && isWordUnit(after) && (isDigit(before) || isDigit(after));
}

/** What normalising writes for half of a surrogate pair that stands alone. */
const REPLACEMENT = 0xfffd;

/** Whether the unit at `at` is half of a surrogate pair whose other half is not within `start` and `end`, or stands for one. */
function isHalf(text: string, at: number, start: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === REPLACEMENT) return true;
  if (isHigh(unit)) return at + 1 >= end || !isLow(text.charCodeAt(at + 1));
  return isLow(unit) && (at <= start || !isHigh(text.charCodeAt(at - 1)));
}

/**
 * `span` of `text` with whole words and characters at its borders: halves of surrogate pairs and blanks at its ends are
 * left out, and a number is not cut from the letters it is written with ("p webcam" of "1080p webcam" becomes "1080p
 * webcam"). Undefined when nothing is left, or more than `limit` UTF-16 code units. The same object where nothing
 * changes. Linear in `limit`.
 */
export function wholeSpan<S extends Span>(text: string, span: S, limit: number): S | undefined {
  let { start, end } = span;
  const isEdge = (at: number): boolean => isHalf(text, at, start, end) || text[at]?.trim() === '';
  while (start < end && isEdge(start)) start += 1;
  while (end > start && isEdge(end - 1)) end -= 1;
  if (start >= end || end - start > limit) return undefined;
  if (partsNumber(text, start))
    while (end - start <= limit && isWordUnit(text.charCodeAt(start - 1))) start -= 1;
  if (partsNumber(text, end)) while (end - start <= limit && isWordUnit(text.charCodeAt(end))) end += 1;
  if (end - start > limit) return undefined;
  return start === span.start && end === span.end
    ? span
    : { ...span, start, end, text: text.slice(start, end) };
}

/** `comparison` with whole spans ({@link wholeSpan}); undefined when its predicate is none, other parts become null. */
export function wholeComparison(text: string, comparison: ComparisonMention): ComparisonMention | undefined {
  // Names of products are longer than words in either language.
  const whole = (span: Span | null): Span | null =>
    span === null ? null : (wholeSpan(text, span, SPAN_LIMIT.en) ?? null);
  const predicate = whole(comparison.predicate);
  if (predicate === null) return undefined;
  const { preference, subject, object, feature } = comparison;
  return { preference, subject: whole(subject), object: whole(object), feature: whole(feature), predicate };
}
