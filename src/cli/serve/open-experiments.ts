import { readFileSync } from 'node:fs';
import type { Config } from '../../config.js';
import { ConfigurationError } from '../../domain/errors.js';
import type { Experiment } from '../../experiment/experiment.js';
import { readExperiments } from '../../experiment/read-experiments.js';
import { MODEL_SOURCES } from '../../recommend/plan/model-plan.js';
import { INTENTS } from '../../recommend/recommendation.js';

/** The experiments of the file that the configuration names; none without one. Throws ConfigurationError that names the file. */
export function openExperiments({ experimentsFile }: Pick<Config, 'experimentsFile'>): readonly Experiment[] {
  if (experimentsFile === undefined) return [];
  try {
    return readExperiments(readFileSync(experimentsFile, 'utf8'), {
      intents: INTENTS,
      sources: MODEL_SOURCES,
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof ConfigurationError)
      throw new ConfigurationError(`EXPERIMENTS ${experimentsFile}: ${message}`);
    throw new ConfigurationError(`EXPERIMENTS ${experimentsFile} cannot be read (${code ?? message})`);
  }
}
