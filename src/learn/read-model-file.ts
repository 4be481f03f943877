import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import {
  decodeModel,
  encodeModel,
  MODEL_FILE_LIMIT,
  ModelFileError,
  type StoredModel,
} from './model-file.js';

/**
 * Reads a model file. Throws {@link ModelFileError} (the message names the file) when it is none of `kind` and
 * `version`, and what the file system throws when it cannot be read.
 */
export function readModelFile(file: string | URL, kind: string, version: number): StoredModel {
  try {
    const { size } = statSync(file);
    if (size > MODEL_FILE_LIMIT)
      throw new ModelFileError(`expected a model file of at most ${MODEL_FILE_LIMIT} bytes, got ${size}`);
    return decodeModel(readFileSync(file), kind, version);
  } catch (error) {
    if (error instanceof ModelFileError) throw new ModelFileError(`${error.message}: ${String(file)}`);
    throw error;
  }
}

/** Writes a model file; a reader sees the old file or the whole new one. */
export function writeModelFile(file: string, model: StoredModel): void {
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, encodeModel(model));
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}
