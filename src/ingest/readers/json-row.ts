import type { Row } from './row.js';

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
}
