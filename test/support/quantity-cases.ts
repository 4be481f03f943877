import { readFileSync } from 'node:fs';
import type { Comparator, Language, SpecificationMention } from '../../src/extract/extraction.js';

/** A quantity as a case expects it; the `occurrence`th place (from 1) of `text` is meant. */
export interface ExpectedQuantity {
  readonly text: string;
  readonly occurrence?: number;
  readonly value: number;
  readonly valueMax?: number;
  readonly unit: string;
  readonly canonicalValue: number;
  readonly canonicalUnit: string;
  readonly comparator: Comparator;
  readonly name?: string;
  readonly about?: 'product' | 'other';
}

/** A text with all of its quantities. */
export interface QuantityCase {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly category?: string;
  readonly specifications: readonly ExpectedQuantity[];
}

/** The cases of a file of `test/fixtures/quantities`, one JSON object a line. */
export function readQuantityCases(file: string): QuantityCase[] {
  const path = new URL(`../fixtures/quantities/${file}`, import.meta.url);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as QuantityCase);
}

function placeOf(text: string, part: string, occurrence: number): number {
  let at = -1;
  for (let count = 0; count < occurrence; count += 1) at = text.indexOf(part, at + 1);
  return at;
}

const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 0.001 * Math.max(Math.abs(a), Math.abs(b));

/** Same unit as said and the same canonical value within 0.1 %, at both ends of a range. */
function sameAmount(wanted: ExpectedQuantity, found: SpecificationMention): boolean {
  return (
    wanted.unit === found.unit &&
    wanted.canonicalUnit === found.canonicalUnit &&
    close(wanted.canonicalValue, found.canonicalValue) &&
    (wanted.valueMax === undefined) === (found.valueMax === undefined) &&
    close(wanted.value, found.value) &&
    close(wanted.valueMax ?? 0, found.valueMax ?? 0)
  );
}

/** What is right of an expected quantity, by the found one that stands for it; all false where there is none. */
export interface QuantityMatch {
  readonly wanted: ExpectedQuantity;
  readonly found: SpecificationMention | undefined;
  readonly amount: boolean;
  readonly comparator: boolean;
  readonly span: boolean;
  /** Undefined where the case has none. */
  readonly name: boolean | undefined;
  readonly about: boolean | undefined;
}

/**
 * Pairs each expected quantity with the first found one of the same amount that overlaps it and is not taken; `extra` are those
 * found that stand for none.
 */
export function matchQuantities(
  { text, specifications }: QuantityCase,
  found: readonly SpecificationMention[],
): { matches: QuantityMatch[]; extra: SpecificationMention[] } {
  const free = [...found];
  const matches = specifications.map((wanted): QuantityMatch => {
    const start = placeOf(text, wanted.text, wanted.occurrence ?? 1);
    const end = start + wanted.text.length;
    const index = free.findIndex(
      (other) => other.start < end && start < other.end && sameAmount(wanted, other),
    );
    const one = index < 0 ? undefined : free.splice(index, 1)[0];
    return {
      wanted,
      found: one,
      amount: one !== undefined,
      comparator: one?.comparator === wanted.comparator,
      span: one?.start === start && one.end === end,
      name: wanted.name === undefined ? undefined : one?.name === wanted.name,
      about: wanted.about === undefined ? undefined : one?.about === wanted.about,
    };
  });
  return { matches, extra: free };
}
