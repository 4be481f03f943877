import type { Row } from '../row.js';

/** The columns of a table: an exact name finds its column, else one that differs in case, blanks or the prefix `g:` only. */
export class TableHeader {
  readonly names: readonly string[];
  private readonly exact = new Map<string, number>();
  private readonly loose = new Map<string, number>();
  /** What was asked for by another name than its own, with what that gave: mappings ask for the same with each row. */
  private readonly asked = new Map<string, number | undefined>();

  /** A blank name becomes `column N`, a repeated one gets ` (2)`, ` (3)` … behind it. */
  constructor(cells: readonly string[]) {
    const names: string[] = [];
    for (const [index, cell] of cells.entries()) {
      const base = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
      let name = base;
      for (let number = 2; this.exact.has(name); number += 1) name = `${base} (${number})`;
      this.exact.set(name, index);
      const key = looseKey(name);
      if (!this.loose.has(key)) this.loose.set(key, index);
      names.push(name);
    }
    this.names = names;
  }

  indexOf(column: string): number | undefined {
    const index = this.exact.get(column);
    if (index !== undefined) return index;
    if (!this.asked.has(column)) this.asked.set(column, this.loose.get(looseKey(column)));
    return this.asked.get(column);
  }
}

function looseKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/gu, '')
    .replace(/^g:/, '');
}

/** A row of a table. */
export class TableRow implements Row {
  constructor(
    readonly line: number,
    private readonly header: TableHeader,
    private readonly cells: readonly string[],
  ) {}

  get(column: string): string | undefined {
    const index = this.header.indexOf(column);
    return index === undefined ? undefined : this.cells[index];
  }

  columns(): readonly string[] {
    return this.header.names;
  }
}
