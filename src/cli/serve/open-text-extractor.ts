import type { Config } from '../../config.js';
import { createAssistedExtractor } from '../../ingest/facts/assisted-extractor.js';
import {
  createExtractionPool,
  type ExtractionPool,
  type ExtractionPoolOptions,
} from '../../ingest/facts/extraction-pool.js';
import type { LanguageModel } from '../command.js';

/**
 * What reads texts for the graph: threads, and where LLM_EXTRACT is on a language model that proposes beside them.
 * `onProblem` is told what goes wrong with it, in words without any of the text. Must be closed.
 */
export function openTextExtractor(
  config: Pick<Config, 'languageModel'>,
  languageModel: LanguageModel | undefined,
  { onProblem, ...options }: ExtractionPoolOptions & { readonly onProblem?: (problem: string) => void },
): ExtractionPool {
  const pool = createExtractionPool(options);
  if (config.languageModel?.mayPropose !== true || languageModel === undefined) return pool;
  const assisted = createAssistedExtractor(pool, languageModel.proposer, { onProblem });
  return { extract: async (input) => assisted.extract(input), close: pool.close.bind(pool) };
}
