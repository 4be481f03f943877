import type { TextLine } from '../read-text-lines.js';
import { ROW_LIMIT, type RowProblem } from '../row.js';
import { splitCells, startCells } from './split-cells.js';

export type CellRow =
  | { readonly line: number; readonly cells: readonly string[]; readonly problem?: undefined }
  | { readonly line: number; readonly problem: RowProblem; readonly cells?: undefined };

/**
 * Puts the lines of a table together to rows: a quoted cell may run over line ends. A quote that is never closed costs
 * its own row only: the row is cut back to its first line, which is reported, and reading goes on with the next one.
 * That is done when the row grows beyond the limit, when the table ends, and when a quote inside such a cell shows that
 * its first line alone has the right number of columns. Reading again costs at most four times the length of the table.
 */
export class RowAssembler {
  private lines: TextLine[] = [];
  private state = startCells();
  private length = 0;
  private wholeFirstLine: boolean | undefined;
  private bytesRead = 0;
  private readAgain = 0;

  /** `columns` is how many a row should have; undefined while the header is not known. */
  constructor(
    private readonly delimiter: string,
    public columns?: number,
  ) {}

  /** Adds `line`; gives the rows that it completes, in order. */
  push(line: TextLine): CellRow[] {
    this.bytesRead += line.text.length + 1;
    const rows: CellRow[] = [];
    this.take(line, rows);
    return rows;
  }

  /** The rows that are left when the table ends. */
  end(): CellRow[] {
    const rows: CellRow[] = [];
    while (this.lines.length > 0) {
      const waiting: TextLine[] = [];
      this.cutBack(rows, waiting);
      for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) this.take(line, rows);
    }
    return rows;
  }

  private take(given: TextLine, rows: CellRow[]): void {
    // Lines to read, the next one last: those that are cut off a row are read again before what follows.
    const waiting = [given];
    for (;;) {
      const line = waiting.pop();
      if (line === undefined) return;
      if (line.tooLong) {
        if (this.lines.length > 0) {
          waiting.push(line);
          this.cutBack(rows, waiting);
        } else rows.push(problemAt(line.line, 'LINE_TOO_LONG', `expected at most ${ROW_LIMIT} bytes a line`));
        continue;
      }
      if (this.lines.length === 0 && line.text.trim() === '') continue;
      this.lines.push(line);
      this.length += line.text.length;
      splitCells(this.state, line.text, this.delimiter);
      if (this.lines.length > 1 && this.state.stray && this.firstLineIsWhole()) {
        this.cutBack(rows, waiting);
      } else if (this.state.open === undefined) {
        rows.push({ line: (this.lines[0] as TextLine).line, cells: this.state.cells });
        this.reset();
      } else if (this.length > ROW_LIMIT || this.readAgain > 4 * this.bytesRead + ROW_LIMIT)
        this.cutBack(rows, waiting);
    }
  }

  /** Whether the first line has the right number of columns when its open quote is an ordinary character. */
  private firstLineIsWhole(): boolean {
    this.wholeFirstLine ??= this.checkFirstLine();
    return this.wholeFirstLine;
  }

  private checkFirstLine(): boolean {
    const state = startCells();
    const { text } = this.lines[0] as TextLine;
    splitCells(state, text, this.delimiter);
    if (state.open === undefined) return false;
    return state.cells.length + state.open.split(this.delimiter).length === this.columns;
  }

  private cutBack(rows: CellRow[], waiting: TextLine[]): void {
    const first = this.lines[0] as TextLine;
    for (let index = this.lines.length - 1; index > 0; index -= 1)
      waiting.push(this.lines[index] as TextLine);
    this.readAgain += this.length - first.text.length;
    const column = this.openColumn();
    this.reset();
    rows.push(
      problemAt(
        first.line,
        'OPEN_QUOTE',
        `a quote is opened near column ${column} and never closed: double it, or close it`,
      ),
    );
  }

  /** The column, from 1, whose quote is open at the end of the first line. */
  private openColumn(): number {
    const state = startCells();
    splitCells(state, (this.lines[0] as TextLine).text, this.delimiter);
    return state.cells.length + 1;
  }

  private reset(): void {
    this.lines = [];
    this.state = startCells();
    this.length = 0;
    this.wholeFirstLine = undefined;
  }
}

function problemAt(line: number, code: string, reason: string): CellRow {
  return { line, problem: { line, code, reason } };
}
