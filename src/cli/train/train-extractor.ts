import { InvalidArgumentError } from 'commander';
import { trainExtractor } from '../../extract/trained/training/train-extractor.js';
import { writeModelFile } from '../../learn/read-model-file.js';
import { readVectorFile } from '../../learn/vectors/read-vector-file.js';
import type { CommandModule } from '../command.js';
import { requireFile } from '../input-output/open-input.js';
import { requireWritable } from '../input-output/require-writable.js';
import { readCorpus } from '../texts/read-corpus.js';
import { readTrainingRecords } from './read-training-records.js';
import { warnOfTraining } from './training-warnings.js';

interface Options {
  readonly data: string;
  readonly validation?: string;
  readonly corpus?: string;
  readonly vectors?: string;
  readonly networks: number;
  readonly model: string;
}

/** Most networks: more gain nothing. */
const MOST_NETWORKS = 9;

function readNetworkCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 0 && count <= MOST_NETWORKS && value.trim() !== '') return count;
  throw new InvalidArgumentError(`expected a whole number of 0 to ${MOST_NETWORKS}, got "${value}"`);
}

async function run({ data, validation, corpus, vectors, networks, model }: Options): Promise<void> {
  requireWritable(model);
  for (const file of [data, validation, corpus, vectors])
    if (file !== undefined && file !== '-') requireFile(file);
  const records = await readTrainingRecords(data);
  if (records.length === 0)
    throw new Error(`${data}: expected at least one annotated record to learn from, got none`);
  warnOfTraining(data, {
    what: 'records',
    count: records.length,
    answers: records.flatMap(({ mentions, comparisons = [] }) => [
      ...mentions.map(({ polarity }) => polarity),
      ...comparisons.map(({ preference }) => preference),
    ]),
    answerName: 'judgements',
  });
  const stored = trainExtractor(records, {
    validation: validation === undefined ? undefined : await readTrainingRecords(validation),
    corpus: corpus === undefined ? undefined : await readCorpus(corpus),
    vectors: vectors === undefined ? undefined : await readVectorFile(vectors),
    networks,
    onProgress: (what) => process.stderr.write(`${what}\n`),
  });
  writeModelFile(model, stored);
}

/** `guidegraph train extractor`: learns from annotated texts and writes one model file. */
export const command: CommandModule = {
  define: (train) => {
    train
      .requiredOption(
        '--data <file>',
        'annotated records: the output format of "extract" together with "text"',
      )
      .option(
        '--validation <file>',
        'annotated records to choose settings on; a part of the data when left out',
      )
      .option('--corpus <file>', 'unlabelled texts to learn word vectors from (JSON Lines or one a line)')
      .option('--vectors <file>', 'word vectors in the usual text format')
      .option(
        '--networks <count>',
        'networks that the taggers are averaged with, over vectors of --corpus or --vectors, else of the data itself (from 300 records of a language on); 0 for a smaller model in a fraction of the time',
        readNetworkCount,
        3,
      )
      .requiredOption('--model <file>', 'where to write the model')
      .addHelpText(
        'after',
        `
Example:
  guidegraph train extractor --data reviews.jsonl --model reviews.model
  guidegraph extract --model reviews.model texts.jsonl`,
      )
      .action(run);
  },
};
