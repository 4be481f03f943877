import type { TextLine } from '../read-text-lines.js';
import { COLUMN_LIMIT, type RowOrProblem } from '../row.js';
import { UnreadableFileError } from '../unreadable-file-error.js';
import { type CellRow, RowAssembler } from './row-assembler.js';
import { TableHeader, TableRow } from './table-row.js';

/** How a table (CSV, TSV and their kin) is written. */
export interface TableForm {
  readonly delimiter: string;
  /** The names of the columns where the table has no header of its own. */
  readonly header?: readonly string[];
  /** Nothing but its last line end shows that the table is whole: it is not packed. */
  readonly mayBeCut?: boolean;
}

/**
 * Yields the rows of a table in groups. The first row is the header unless `form.header` names the columns. A row with
 * too few cells has blanks at its end; one with more cells than columns is a problem, unless the rest is blank. Of a
 * table that `mayBeCut` the last row is marked where no line end stands behind it or a quote is open, and is a problem
 * where it has too few cells besides. Throws UnreadableFileError for more than {@link COLUMN_LIMIT} columns or a header that cannot be read.
 */
export async function* readTable(
  lines: AsyncIterable<readonly TextLine[]>,
  file: string,
  form: TableForm,
): AsyncGenerator<readonly RowOrProblem[]> {
  const assembler = new RowAssembler(form.delimiter, form.header?.length);
  let header = form.header === undefined ? undefined : new TableHeader(form.header);
  const toRow = (row: CellRow): RowOrProblem | undefined => {
    if (header !== undefined) return checkRow(header, row);
    if (row.problem !== undefined)
      throw new UnreadableFileError(file, `the header cannot be read: ${row.problem.reason}`);
    if (row.cells.length > COLUMN_LIMIT)
      throw new UnreadableFileError(
        file,
        `expected at most ${COLUMN_LIMIT} columns, got ${row.cells.length}: is it a table, and is its delimiter right?`,
      );
    header = new TableHeader(row.cells);
    assembler.columns = row.cells.length;
    return undefined;
  };
  let isUnended = false;
  const last: CellRow[] = [];
  for await (const group of lines) {
    const rows: RowOrProblem[] = [];
    for (const line of group) {
      if (line.isUnended === true && form.mayBeCut === true) isUnended = true;
      for (const cells of assembler.push(line)) {
        const row = isUnended ? void last.push(cells) : toRow(cells);
        if (row !== undefined) rows.push(row);
      }
    }
    if (rows.length > 0) yield rows;
  }
  const open = assembler.end();
  last.push(...open);
  const rest = last.map(toRow).filter((row) => row !== undefined);
  const end = rest.at(-1);
  if (end !== undefined && form.mayBeCut === true && (isUnended || open.length > 0))
    rest[rest.length - 1] = atOpenEnd(
      end,
      isUnended && (last.at(-1)?.cells?.length ?? 0) < (header?.names.length ?? 0),
    );
  yield rest;
}

/** The last row of a table whose end is open; `isCut` where it has too few cells. */
function atOpenEnd(end: RowOrProblem, isCut: boolean): RowOrProblem {
  if (!isCut || end.row === undefined) return { ...end, endsOpen: true };
  const reason =
    'expected all cells of the row or a line end behind it, got the end of the file: is the file whole?';
  return { problem: { line: end.row.line, code: 'CUT_ROW', reason }, endsOpen: true };
}

function checkRow(header: TableHeader, row: CellRow): RowOrProblem {
  if (row.problem !== undefined) return { problem: row.problem };
  const columns = header.names.length;
  const surplus = row.cells.length - columns;
  if (surplus > 0 && row.cells.slice(columns).some((cell) => cell.trim() !== ''))
    return {
      problem: {
        line: row.line,
        code: 'TOO_MANY_CELLS',
        reason: `expected ${columns} cells, got ${row.cells.length}: quote a cell that holds the delimiter`,
      },
      partial: new TableRow(row.line, header, row.cells),
    };
  return { row: new TableRow(row.line, header, row.cells) };
}
