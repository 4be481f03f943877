import { createReadStream } from 'node:fs';
import { readLines } from '../../lib/read-lines.js';
import { WordVectors } from './word-vectors.js';

/** A file that is no list of word vectors; the message names the file and says what was expected. */
export class VectorFileError extends Error {
  override readonly name = 'VectorFileError';
}

/** Most numbers a word. */
const DIMENSION_LIMIT = 2000;
/** Most numbers in all: 1.6 GB of memory. */
const NUMBER_LIMIT = 400_000_000;
/** Longest line in UTF-16 code units. */
const LINE_LIMIT = 64 * 1024;

export interface VectorFileOptions {
  /** Reads only the words it says yes to; all when missing. */
  readonly wanted?: (word: string) => boolean;
  /** Most words that are kept, the first ones of the file; 1,000,000 when missing. */
  readonly limit?: number;
}

/** The fields of a line from the end, so that words with blanks in them are whole: `dimension` numbers and the word. */
function splitLine(line: string, dimension: number): { word: string; numbers: string[] } {
  const fields = line.trimEnd().split(/[ \t]/);
  const at = Math.max(0, fields.length - dimension);
  return { word: fields.slice(0, at).join(' '), numbers: fields.slice(at) };
}

const isHeader = (fields: readonly string[]): boolean =>
  fields.length === 2 && fields.every((field) => /^\d+$/.test(field));

/**
 * Reads word vectors in the usual text format (word2vec, GloVe, fastText): a word and its numbers a line, separated by
 * blanks, with or without a first line of "words numbers". The file is streamed; words that are not `wanted` are not
 * kept; of a word that stands there twice the first counts. Throws {@link VectorFileError} where a line has too few
 * numbers, something that is none (NaN too) or too many of them, where the file has fewer words than its first line
 * says, and what the file system throws.
 */
export async function readVectorFile(
  file: string,
  { wanted, limit = 1_000_000 }: VectorFileOptions = {},
): Promise<WordVectors> {
  const rows = new Map<string, Float32Array>();
  let dimension: number | undefined;
  let promised = 0;
  let words = 0;
  let number = 0;
  for await (const { value, truncated } of readLines(createReadStream(file), LINE_LIMIT)) {
    number += 1;
    const fail = (expected: string, got: string): never => {
      throw new VectorFileError(`${file}: line ${number}: expected ${expected}, got ${got}`);
    };
    if (truncated) fail(`at most ${LINE_LIMIT} characters`, 'more');
    if (value.trim() === '') continue;
    if (dimension === undefined) {
      const fields = value.trimEnd().split(/[ \t]/);
      if (number === 1 && isHeader(fields)) {
        [promised, dimension] = fields.map(Number) as [number, number];
        if (dimension < 1 || dimension > DIMENSION_LIMIT)
          fail(`1 to ${DIMENSION_LIMIT} numbers a word`, String(dimension));
        continue;
      }
      dimension = fields.length - 1;
      if (dimension < 1 || dimension > DIMENSION_LIMIT)
        fail(`a word and 1 to ${DIMENSION_LIMIT} numbers`, `${fields.length} fields`);
    }
    const { word, numbers } = splitLine(value, dimension);
    if (word === '') fail(`a word and ${dimension} numbers`, `${numbers.length} fields`);
    words += 1;
    if (rows.has(word) || (wanted !== undefined && !wanted(word))) continue;
    const vector = Float32Array.from(numbers, Number);
    const bad = vector.findIndex((entry) => !Number.isFinite(entry));
    if (bad >= 0 || numbers.includes('')) fail('numbers', JSON.stringify((numbers[bad] ?? '').slice(0, 40)));
    rows.set(word, vector);
    if (rows.size * dimension > NUMBER_LIMIT) fail(`at most ${NUMBER_LIMIT} numbers`, 'more');
    if (rows.size >= limit) break;
  }
  if (words < promised && rows.size < limit)
    throw new VectorFileError(
      `${file}: expected ${promised} words as its first line says, got ${words}: it may have been cut off`,
    );
  const width = dimension ?? 0;
  const values = new Float32Array(rows.size * width);
  let at = 0;
  for (const vector of rows.values()) {
    values.set(vector, at);
    at += width;
  }
  return new WordVectors(width, [...rows.keys()], values);
}
