import { availableParallelism } from 'node:os';
import type { Config } from '../../config.js';
import type { ExtractionPool } from '../../ingest/facts/extraction-pool.js';
import type { ProgramParts } from '../command.js';
import { openTextExtractor } from '../serve/open-text-extractor.js';

function onGivenUp(id: string): void {
  process.stderr.write(`text ${id} took too long to read and says nothing; the others are read\n`);
}

function onProblem(problem: string): void {
  process.stderr.write(`${problem}\n`);
}

/** An import itself keeps a processor busy: where there are two, a second thread would cost 100 MB and save little. */
const THREADS = availableParallelism() > 2 ? 2 : 1;

/** What reads the texts of an import; what goes wrong with one is told on standard error. Must be closed. */
export function openImportExtractor(config: Config, parts: ProgramParts): ExtractionPool {
  const languageModel = config.languageModel && parts.createLanguageModel?.(config.languageModel);
  return openTextExtractor(config, languageModel, { threads: THREADS, onGivenUp, onProblem });
}
