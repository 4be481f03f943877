import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../extraction.js';
import type { TrainingRecord } from '../trained/training/training-record.js';
import { readSentenceLine } from './read-sentence-line.js';

/** Sentences to learn from, and the hash of the files that they stand in. */
export interface TrainingSentences {
  readonly records: readonly TrainingRecord[];
  /** SHA-256 over names and contents, hexadecimal. */
  readonly hash: string;
}

/**
 * Reads the .tsv files of `folder`, in order of their names. Throws an Error that names the line where an annotation
 * does not fit its text, and what the file system throws.
 */
export function readTrainingSentences(folder: string, language: Language): TrainingSentences {
  const hash = createHash('sha256');
  const records: TrainingRecord[] = [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
  for (const file of files.toSorted()) {
    const content = readFileSync(join(folder, file), 'utf8');
    hash.update(`${file}\n${content}\n`);
    for (const [i, line] of content.split('\n').entries()) {
      const id = `${file}:${i + 1}`;
      try {
        const record = readSentenceLine(line, id, language);
        if (record !== undefined) records.push(record);
      } catch (error) {
        throw new Error(`${id}: ${(error as Error).message}`);
      }
    }
  }
  return { records, hash: hash.digest('hex') };
}
