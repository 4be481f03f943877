import type { Row } from '../readers/row.js';
import { isBlank } from '../values/split-ids.js';
import type { FieldSource } from './mapping.js';
import {
  type TransformHints,
  type TransformName,
  type TransformResult,
  transformCell,
} from './transforms.js';

/** Reads one field of a record from a row. */
export interface FieldReader {
  readonly field: string;
  readonly required: boolean;
  /** What to call the place in messages: the column, or the first of them. */
  readonly column: string;
  read(row: Row): TransformResult;
}

/** A cell as text: JSON numbers and truth values too, a list of them joined; undefined for anything else. */
export function cellText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string' || typeof entry === 'number'))
    return value.join('\n');
  return undefined;
}

/** A column, or a template such as "{brand} {model}": its blank parts are left out; blank when all of them are. */
function compileSource(source: string): (row: Row) => string | undefined {
  if (!source.includes('{')) return (row) => cellText(row.get(source));
  const parts = source.split(/[{}]/);
  return (row) => {
    let filled = false;
    const pieces = parts.map((part, index) => {
      if (index % 2 === 0) return part;
      const text = cellText(row.get(part)) ?? '';
      if (isBlank(text)) return '';
      filled = true;
      return text;
    });
    return filled ? pieces.join('').replace(/ {2,}/g, ' ').trim() : undefined;
  };
}

/** Makes the reader of `field` from what a mapping says of it; `usual` is the transform when it says none. */
export function compileField(
  field: string,
  source: FieldSource,
  usual: TransformName,
  required: boolean,
): FieldReader {
  const detail = typeof source === 'string' || Array.isArray(source) ? { from: source } : source;
  const names = typeof detail.from === 'string' ? [detail.from] : detail.from;
  const readers = names.map(compileSource);
  const {
    as = usual,
    values,
    default: otherwise,
    ...hints
  } = detail as typeof detail &
    TransformHints & {
      as?: TransformName;
      values?: Readonly<Record<string, string>>;
      default?: string;
    };
  const transform = (cell: string | undefined): TransformResult =>
    cell === undefined ? { value: undefined } : transformCell(as, cell, hints);
  return {
    field,
    required,
    column: names[0] as string,
    read(row) {
      for (const reader of readers) {
        const cell = reader(row);
        if (cell === undefined) continue;
        const named =
          values !== undefined && Object.hasOwn(values, cell.trim()) ? values[cell.trim()] : undefined;
        if (named === undefined && isBlank(cell)) continue;
        const result = transform(values === undefined ? cell : (named ?? otherwise));
        // A cell that says nothing, such as a price of 0, leaves the word to the next column.
        if ('expected' in result || result.value !== undefined) return result;
      }
      return transform(otherwise);
    },
  };
}
