import { COLUMN_LIMIT, type Row } from '../row.js';

const DEEPEST_COLUMN = 4;

/** A record of JSON. A column is a key, or a dotted path where no key of that whole name is there. */
export class JsonRow implements Row {
  constructor(
    readonly line: number,
    readonly record: Readonly<Record<string, unknown>>,
  ) {}

  get(column: string): unknown {
    if (Object.hasOwn(this.record, column)) return this.record[column];
    let value: unknown = this.record;
    for (const key of column.split('.')) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      value = (value as Record<string, unknown>)[key];
    }
    return value;
  }

  columns(): readonly string[] {
    const found: string[] = [];
    const collect = (record: Readonly<Record<string, unknown>>, prefix: string, depth: number): void => {
      for (const [key, value] of Object.entries(record)) {
        if (found.length >= COLUMN_LIMIT) return;
        if (typeof value !== 'object' || value === null || Array.isArray(value)) found.push(prefix + key);
        else if (depth < DEEPEST_COLUMN)
          collect(value as Record<string, unknown>, `${prefix}${key}.`, depth + 1);
      }
    };
    collect(this.record, '', 1);
    return found;
  }
}
