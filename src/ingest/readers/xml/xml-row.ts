import { JsonRow } from '../json/json-row.js';
import type { Row } from '../row.js';

/** A record of XML: everything in it is text, and a column is the name of an element or a dotted path. */
export class XmlRow implements Row {
  private readonly row: JsonRow;

  constructor(
    readonly line: number,
    record: Readonly<Record<string, unknown>>,
  ) {
    this.row = new JsonRow(line, record);
  }

  get(column: string): unknown {
    return this.row.get(column);
  }

  columns(): readonly string[] {
    return this.row.columns();
  }
}
