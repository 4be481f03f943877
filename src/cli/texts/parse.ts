import type { Command } from 'commander';
import type { Language } from '../../extract/extraction.js';
import { brandNames, type PairedName } from '../../guide/parse/names/brand-names.js';
import { type KnownNames, knownNames } from '../../guide/parse/names/catalogue-names.js';
import { parseRequest } from '../../guide/parse/parse-request.js';
import type { CommandModule } from '../command.js';
import {
  BadRecordError,
  type JsonRecord,
  readJsonLines,
  reportBadLine,
  requireId,
  requireString,
  runJsonLines,
} from '../input-output/json-lines-command.js';

interface Options {
  readonly catalogue?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** Names of a catalogue: JSON Lines of products with `name` and, where known, `nameZh`, `brand`, `line`, `model`, `category`. */
async function readCatalogue(file: string): Promise<KnownNames> {
  const brands = new Set<string>();
  const lines = new Map<string, { name: string; brand?: string; category?: string }>();
  const paired: PairedName[] = [];
  const products = new Map<string, { name: string; brand?: string; category?: string }>();
  for await (const entry of readJsonLines(file)) {
    if ('error' in entry) {
      reportBadLine(`${file} line ${entry.line}`, entry.error);
      continue;
    }
    const { record } = entry;
    const brand = text(record.brand);
    const category = text(record.category);
    if (brand !== undefined) brands.add(brand);
    const [nameEn, nameZh] = [text(record.name), text(record.nameZh)];
    if (brand !== undefined && nameEn !== undefined && nameZh !== undefined)
      paired.push({ brand, nameEn, nameZh });
    const line = text(record.line);
    if (line !== undefined && !lines.has(line)) lines.set(line, { name: line, brand, category });
    for (const name of [text(record.model), text(record.name)]) {
      if (name !== undefined && !products.has(name)) products.set(name, { name, brand, category });
    }
  }
  return knownNames({
    brands: brandNames(
      [...brands].map((name) => ({ name })),
      paired,
    ),
    lines: [...lines.values()],
    products: [...products.values()],
  });
}

function languageOf(record: JsonRecord): Language | undefined {
  const { language } = record;
  if (language === undefined || language === null) return undefined;
  if (language === 'en' || language === 'zh') return language;
  throw new BadRecordError('BAD_FIELD', `"language": expected "en" or "zh", got ${JSON.stringify(language)}`);
}

/** Handles one record of `guidegraph parse`: `{"id", "text", "language"?}` in, the parsed request out. */
export function parseRecord(record: JsonRecord, catalogue?: KnownNames): unknown {
  const id = requireId(record);
  const parsed = parseRequest(requireString(record, 'text'), { language: languageOf(record), catalogue });
  const { language, intent, category, brands, products, price, specifications } = parsed;
  const { features, needs, audience, detail } = parsed;
  // What a conversation reads besides is none of the record.
  const slots = {
    language,
    intent,
    category,
    brands,
    products,
    price,
    specifications,
    features,
    needs,
    audience,
  };
  return { id, ...slots, ...(detail && { detail }) };
}

async function run(file: string | undefined, { catalogue }: Options): Promise<void> {
  const names = catalogue === undefined ? undefined : await readCatalogue(catalogue);
  await runJsonLines(file, (record) => parseRecord(record, names));
}

/** `guidegraph parse`: requests in words to what they ask for. */
export const command: CommandModule = {
  define: (command: Command) => {
    command
      .argument('[file]', 'JSON Lines of {"id", "text", "language"?}; "-" or nothing: standard input')
      .option(
        '--catalogue <file>',
        'JSON Lines of products whose brands, lines and names are known besides the general ones',
      )
      .addHelpText(
        'after',
        `
Example:
  echo '{"id":"1","text":"quiet laptop under $1500, 16 GB"}' | guidegraph parse`,
      )
      .action(run);
  },
};
