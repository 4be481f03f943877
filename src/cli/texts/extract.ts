import { type Command, InvalidArgumentError, Option } from 'commander';
import { ConfigurationError } from '../../domain/errors.js';
import type { Extraction, ExtractionInput, Language, TextKind } from '../../extract/extraction.js';
import { createExtractor, type Extractor } from '../../extract/extractor.js';
import { addCommands, type CommandModule, type LazyCommand } from '../command.js';
import {
  BadRecordError,
  type JsonRecord,
  requireId,
  requireString,
  runJsonLines,
} from '../input-output/json-lines-command.js';
import { readCorpus } from './read-corpus.js';
import { readExtractorModel } from './read-extractor-model.js';

interface Options {
  readonly language: 'auto' | Language;
  readonly model?: string;
  readonly corpus?: string;
  readonly minConfidence?: number;
}

const KINDS: readonly TextKind[] = ['review', 'description', 'title', 'test'];

/** Longest text of a record, in UTF-16 code units. */
const TEXT_LIMIT = 4 * 1024 * 1024;

function optionalField<T extends string>(
  record: JsonRecord,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = record[name];
  if (value === undefined || value === null) return undefined;
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    throw new BadRecordError(
      'BAD_FIELD',
      `"${name}": expected ${allowed.join(', ')}, got ${JSON.stringify(value)}`,
    );
  }
  return found;
}

function readProduct(record: JsonRecord): ExtractionInput['product'] {
  const { product } = record;
  if (product === undefined || product === null) return undefined;
  if (typeof product !== 'object' || Array.isArray(product)) {
    throw new BadRecordError('BAD_FIELD', '"product": expected an object with name, brand and category');
  }
  const fields = product as JsonRecord;
  const text = (name: string): string | undefined => {
    const value = fields[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { name: text('name'), brand: text('brand'), category: text('category') };
}

/** Reads one input record of MEASURING's extraction; throws {@link BadRecordError} on a field of the wrong kind. */
export function readExtractionInput(record: JsonRecord, language: Language | undefined): ExtractionInput {
  const text = requireString(record, 'text');
  if (text.length > TEXT_LIMIT) {
    throw new BadRecordError(
      'TEXT_TOO_LONG',
      `"text": expected at most ${TEXT_LIMIT} characters, got ${text.length}`,
    );
  }
  return {
    id: String(requireId(record)),
    text,
    language: language ?? optionalField(record, 'language', ['en', 'zh']),
    kind: optionalField(record, 'kind', KINDS),
    product: readProduct(record),
  };
}

function readProbability(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError(`expected a number from 0 to 1, got "${value}"`);
  }
  return number;
}

async function makeExtractor({ corpus, minConfidence, model }: Options): Promise<Extractor> {
  const languages = model === undefined ? undefined : readExtractorModel(model);
  const texts = corpus === undefined ? undefined : await readCorpus(corpus);
  return createExtractor({ corpus: texts, minConfidence, languages });
}

async function run(file: string | undefined, options: Options): Promise<void> {
  if (options.corpus === '-' && (file === undefined || file === '-'))
    throw new ConfigurationError('--corpus - reads standard input, so the texts must come from a file');
  const language = options.language === 'auto' ? undefined : options.language;
  const extractor = await makeExtractor(options);
  await runJsonLines(file, (record): Omit<Extraction, 'id'> & { id: string | number } => ({
    ...extractor.extract(readExtractionInput(record, language)),
    id: requireId(record),
  }));
}

const PARTS: readonly LazyCommand[] = [
  {
    name: 'attributes',
    summary: 'named attributes of titles and descriptions, with a model of "train attributes"',
    load: async () => (await import('./extract-attributes.js')).command,
  },
];

/** `guidegraph extract [FILE]`: texts in, what they say of a product out; `extract attributes` is a command of its own. */
export const command: CommandModule = {
  define: async (command: Command, parts, words) => {
    if (words[0] === 'attributes') return addCommands(command, PARTS, parts, words);
    command
      .argument('[file]', 'JSON Lines with "id" and "text"; "-" or nothing reads standard input')
      .addOption(
        new Option('--language <language>', 'language of the texts')
          .choices(['auto', 'en', 'zh'])
          .default('auto'),
      )
      .option(
        '--model <file>',
        'a model written by "guidegraph train extractor", in place of the built-in one',
      )
      .option(
        '--corpus <file>',
        'unlabelled texts of the same domain to learn from first (JSON Lines or one a line)',
      )
      .option('--min-confidence <p>', 'leave out mentions below this confidence, 0 to 1', readProbability)
      .addHelpText(
        'after',
        `
Example:
  echo '{"id":"1","text":"Battery life is great, the screen is too dim."}' | guidegraph extract

Named attributes ("extract attributes --help"):
  guidegraph extract attributes --model attributes.model offers.jsonl`,
      )
      .action(async (file: string | undefined, options: Options) => run(file, options));
  },
};
