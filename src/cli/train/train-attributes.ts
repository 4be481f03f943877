import { InvalidArgumentError } from 'commander';
import type { AttributeRecord } from '../../extract/attributes/attribute-record.js';
import { storeAttributeModel } from '../../extract/attributes/store-attribute-model.js';
import { trainAttributes } from '../../extract/attributes/train-attributes.js';
import { writeModelFile } from '../../learn/read-model-file.js';
import type { CommandModule } from '../command.js';
import { BadRecordError, readJsonLines, reportBadLine } from '../input-output/json-lines-command.js';
import { requireFile } from '../input-output/open-input.js';
import { requireWritable } from '../input-output/require-writable.js';
import { readAttributeRecord } from '../texts/attribute-fields.js';
import { warnOfTraining } from './training-warnings.js';

interface Options {
  readonly data: string;
  readonly model: string;
  readonly seed: number;
}

async function readRecords(file: string): Promise<AttributeRecord[]> {
  const records: AttributeRecord[] = [];
  for await (const entry of readJsonLines(file)) {
    try {
      if ('error' in entry) throw entry.error;
      records.push(readAttributeRecord(entry.record));
    } catch (error) {
      if (!(error instanceof BadRecordError)) throw error;
      reportBadLine(`${file}: line ${entry.line}`, error);
    }
  }
  return records;
}

async function run({ data, model, seed }: Options): Promise<void> {
  requireWritable(model);
  if (data !== '-') requireFile(data);
  const records = await readRecords(data);
  const valued = records.some(({ attributes }) =>
    Object.values(attributes).some((values) => values.length > 0),
  );
  if (!valued)
    throw new Error(`${data}: expected at least one record with a value of an attribute, got none`);
  warnOfTraining(data, {
    what: 'records',
    count: records.length,
    answers: records.flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([name, values]) => values.map((value) => `${name}: ${value}`)),
    ),
    answerName: 'values',
  });
  const trained = trainAttributes(records, { seed, onProgress: (what) => process.stderr.write(`${what}\n`) });
  writeModelFile(model, storeAttributeModel(trained));
}

function readSeed(value: string): number {
  const seed = Number(value);
  if (!Number.isSafeInteger(seed)) throw new InvalidArgumentError(`expected a whole number, got "${value}"`);
  return seed;
}

/** `guidegraph train attributes`: learns to read named attributes from annotated titles and descriptions. */
export const command: CommandModule = {
  define: (train) => {
    train
      .requiredOption(
        '--data <file>',
        'JSON Lines with "category", "title", "description" and "attributes": {name: [values]}',
      )
      .option('--seed <number>', 'seed of the order of learning', readSeed, 1)
      .requiredOption('--model <file>', 'where to write the model')
      .addHelpText(
        'after',
        `
Values stand in the text or are made from it by a rule that the data shows: units converted, codes cut, names mapped.

Example:
  guidegraph train attributes --data offers.jsonl --model attributes.model
  guidegraph extract attributes --model attributes.model new-offers.jsonl`,
      )
      .action(run);
  },
};
