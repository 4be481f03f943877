import type { Config } from '../config.js';
import { createAssistedExtractor } from '../ingest/facts/assisted-extractor.js';
import {
  createExtractionPool,
  type ExtractionPool,
  type ExtractionPoolOptions,
} from '../ingest/facts/extraction-pool.js';
import type { ProgramParts } from './command.js';

/**
 * What reads texts for the graph: threads, and where LLM_EXTRACT is on a language model that proposes beside them.
 * `onProblem` is told what goes wrong with it, in words without any of the text. Must be closed.
 */
export function openTextExtractor(
  { languageModel }: Pick<Config, 'languageModel'>,
  { createProposer }: ProgramParts,
  { onProblem, ...options }: ExtractionPoolOptions & { readonly onProblem?: (problem: string) => void },
): ExtractionPool {
  const pool = createExtractionPool(options);
  if (languageModel?.mayPropose !== true || createProposer === undefined) return pool;
  const assisted = createAssistedExtractor(pool, createProposer(languageModel), { onProblem });
  return { extract: async (input) => assisted.extract(input), close: pool.close.bind(pool) };
}
