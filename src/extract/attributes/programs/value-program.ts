import { digitPattern } from '../spans/span-field.js';

/** A way from the text of a span to a value; kept in the model as JSON. */
export type ValueProgram =
  | { readonly op: 'same' | 'upper' | 'lower' | 'title' | 'alphanumeric' | 'code' }
  /** Some characters of a code. */
  | { readonly op: 'slice'; readonly from: number; readonly length: number }
  /** The number times the factor of its unit. */
  | {
      readonly op: 'scale';
      readonly factors: Readonly<Record<string, readonly number[]>>;
      /** Digits behind the point, and whether zeros at the end stand. */
      readonly decimals: number;
      readonly fixed: boolean;
    }
  /** Texts, their digits replaced by "#", and what they mean; "#" in a meaning is the next number of the text. */
  | { readonly op: 'map'; readonly entries: Readonly<Record<string, readonly string[]>> };

const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());

const NUMBER = /(?:(\d+)[ -])?(\d+)\/(\d+)|(\d+(?:,\d{3})*(?:\.\d+)?)/;

/** The first number of a text with its fraction, and what stands around it in lower case without spaces and brackets. */
export function numberAndUnit(text: string): { readonly number: number; readonly unit: string } | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [whole, int, above, below, plain] = match;
  const number =
    plain === undefined
      ? Number(int ?? 0) + Number(above) / Number(below)
      : Number(plain.replaceAll(',', ''));
  const rest = `${text.slice(0, match.index)}_${text.slice(match.index + whole.length)}`;
  return Number.isFinite(number) ? { number, unit: rest.toLowerCase().replace(/[\s().-]+/g, '') } : undefined;
}

/** A number as values write it: `decimals` digits behind the point, without zeros at the end unless `fixed`. */
export function formatNumber(number: number, decimals: number, fixed: boolean): string {
  const text = number.toFixed(decimals);
  if (fixed || !text.includes('.')) return text;
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

/** The pattern that `text` is looked up by in a map. */
export const mapKey = (text: string): string => digitPattern(text.toLowerCase());

/** Fills the places "#" of `meaning` with the numbers of `text` in order; undefined when there are fewer. */
function fillNumbers(meaning: string, text: string): string | undefined {
  const numbers = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  let next = 0;
  const filled = meaning.replaceAll('#', () => numbers[next++] ?? '#');
  return next > numbers.length ? undefined : filled;
}

/** What the program makes of the text of a span; several when it is ambiguous, none when it does not apply. */
export function runProgram(program: ValueProgram, text: string): readonly string[] {
  switch (program.op) {
    case 'same':
      return [text];
    case 'upper':
      return [text.toUpperCase()];
    case 'lower':
      return [text.toLowerCase()];
    case 'title':
      return [titleCase(text)];
    case 'alphanumeric':
    case 'code': {
      const kept = text.replace(/[^\p{L}\p{N}]/gu, '');
      return kept === '' ? [] : [program.op === 'code' ? kept.toUpperCase() : kept];
    }
    case 'slice':
      return text.length >= program.from + program.length
        ? [text.slice(program.from, program.from + program.length)]
        : [];
    case 'scale': {
      const read = numberAndUnit(text);
      if (read === undefined || !Object.hasOwn(program.factors, read.unit)) return [];
      return (program.factors[read.unit] ?? []).map((factor) =>
        formatNumber(read.number * factor, program.decimals, program.fixed),
      );
    }
    case 'map': {
      const key = mapKey(text);
      if (!Object.hasOwn(program.entries, key)) return [];
      return (program.entries[key] ?? []).flatMap((meaning) => fillNumbers(meaning, text) ?? []);
    }
  }
}
