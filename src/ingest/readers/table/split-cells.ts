/** How far the cells of a row were split: `open` is the text so far of a quoted cell that goes on in the next line. */
export interface CellState {
  readonly cells: string[];
  open: string | undefined;
  /** Whether the open cell began in an earlier line. */
  spans: boolean;
  /** A quote stood inside a cell of several lines without ending it: perhaps that cell was never meant to be quoted. */
  stray: boolean;
}

/** The state before the first line of a row. */
export function startCells(): CellState {
  return { cells: [], open: undefined, spans: false, stray: false };
}

const QUOTE = '"';

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t'))) at += 1;
  return at;
}

/** Reads on in a quoted cell at `from`; returns where the next cell begins, -1 at the end of the line. */
function readQuoted(state: CellState, text: string, from: number, delimiter: string): number {
  let at = from;
  for (;;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) {
      state.open += text.slice(at);
      return -1;
    }
    state.open += text.slice(at, quote);
    if (text[quote + 1] === QUOTE) {
      state.open += QUOTE;
      at = quote + 2;
      continue;
    }
    const next = skipBlanks(text, quote + 1, delimiter);
    if (next >= text.length || text[next] === delimiter) {
      state.cells.push(state.open as string);
      state.open = undefined;
      return next >= text.length ? -1 : next + 1;
    }
    state.stray ||= state.spans;
    state.open += QUOTE;
    at = quote + 1;
  }
}

/**
 * Splits one line of a table into cells and adds them to `state`. A cell may be quoted, with doubled quotes inside and
 * line ends (then it stays open); a quote elsewhere in a cell is an ordinary character. Time is linear in the line.
 */
export function splitCells(state: CellState, text: string, delimiter: string): void {
  let at = 0;
  if (state.open !== undefined) {
    state.open += '\n';
    state.spans = true;
    at = readQuoted(state, text, 0, delimiter);
    if (at < 0) return;
  } else if (!text.includes(QUOTE)) {
    for (const cell of text.split(delimiter)) state.cells.push(cell);
    return;
  }
  for (;;) {
    const begin = skipBlanks(text, at, delimiter);
    if (text[begin] === QUOTE) {
      state.open = '';
      state.spans = false;
      at = readQuoted(state, text, begin + 1, delimiter);
      if (at < 0) return;
      continue;
    }
    const end = text.indexOf(delimiter, at);
    state.cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
    if (end < 0) return;
    at = end + 1;
  }
}
