import type { SpecificationMention } from '../../../extract/extraction.js';
import type { Question } from '../question/read-question.js';

const SAME = 0.01;

/** Whether `value` is what is said: under, over or about that much, else the same within 1 %. */
export function holds(
  value: number,
  { canonicalValue: said, comparator, valueMax }: SpecificationMention,
): boolean {
  if (comparator === '<' || comparator === '<=') return comparator === '<' ? value < said : value <= said;
  if (comparator === '>' || comparator === '>=') return comparator === '>' ? value > said : value >= said;
  if (valueMax !== undefined) return false;
  return Math.abs(value - said) <= SAME * Math.abs(value);
}

const DENIED =
  /\b(?:not|never|isn't|doesn't|don't|aren't|without|no longer)\b|不是|没有(?!吗|$)|不(?:到|足|超过|低于|高于)/u;

/** Whether a question is asked in the negative, so that yes and no would be taken either way. */
export function isDenied({ normal }: Pick<Question, 'normal'>): boolean {
  return DENIED.test(normal.replace(/有没有|是不是/gu, ''));
}
