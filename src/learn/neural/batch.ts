import { ROW_BLOCK } from '../matrix/matrix-kernel.js';

/** A sentence as a network reads it. */
export interface NetworkSentence {
  /** For each token the row of its word in the table of vectors, or −1. */
  readonly words: Int32Array;
  /** For each token the numbers of its discrete features. */
  readonly features: readonly ArrayLike<number>[];
}

/** Rows between sentences and around them: as far as a layer looks to one side. */
export const GAP = 2;

/** Where the tokens of some sentences stand in the matrix of a batch; the rows between them stay 0. */
export interface BatchRows {
  readonly sentences: readonly NetworkSentence[];
  /** First row of each sentence. */
  readonly starts: Uint32Array;
  /** Number of rows, a whole number of blocks. */
  readonly rows: number;
  /** 1 where a token stands. */
  readonly used: Uint8Array;
}

/** Rows that a sentence of `length` tokens takes. */
export const rowsOf = (length: number): number => length + GAP;

/** Places `sentences` one after the other. */
export function placeRows(sentences: readonly NetworkSentence[]): BatchRows {
  const starts = new Uint32Array(sentences.length);
  let rows = 0;
  for (const [i, { words }] of sentences.entries()) {
    starts[i] = rows;
    rows += rowsOf(words.length);
  }
  rows = Math.ceil(rows / ROW_BLOCK) * ROW_BLOCK;
  const used = new Uint8Array(rows);
  for (const [i, { words }] of sentences.entries())
    used.fill(1, starts[i], (starts[i] as number) + words.length);
  return { sentences, starts, rows, used };
}
