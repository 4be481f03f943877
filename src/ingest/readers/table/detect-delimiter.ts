import { splitCells, startCells } from './split-cells.js';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const SAMPLE_ROWS = 50;

/** Numbers of cells of the first rows of `sample` under `delimiter`; the last line, perhaps cut, does not count. */
function rowLengths(lines: readonly string[], delimiter: string): number[] {
  const lengths: number[] = [];
  let state = startCells();
  for (const line of lines) {
    if (state.open === undefined && line.trim() === '') continue;
    splitCells(state, line, delimiter);
    if (state.open !== undefined) continue;
    lengths.push(state.cells.length);
    state = startCells();
    if (lengths.length === SAMPLE_ROWS) break;
  }
  return lengths;
}

/**
 * The character that separates the cells: the one of comma, tab, semicolon and bar under which most of the first 50
 * rows have as many cells as the header has, and more than one; of equals the one with more cells, then the earlier of
 * that list. `fallback` where none does.
 */
export function detectDelimiter(sample: string, fallback = ','): string {
  const lines = sample.split(/\r\n|\r|\n/);
  if (lines.length > 1) lines.pop();
  let best = { delimiter: fallback, agreement: 0, cells: 1 };
  for (const delimiter of DELIMITERS) {
    const lengths = rowLengths(lines, delimiter);
    const cells = lengths[0] ?? 1;
    if (cells < 2) continue;
    const agreement = lengths.filter((length) => length === cells).length / lengths.length;
    if (agreement > best.agreement || (agreement === best.agreement && cells > best.cells))
      best = { delimiter, agreement, cells };
  }
  return best.delimiter;
}
