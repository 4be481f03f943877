import { readFile, stat } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { ConfigurationError } from '../../domain/errors.js';
import { checkMapping, type Mapping } from './mapping.js';

const SIZE_LIMIT = 1024 * 1024;

/** The mapping that the YAML `text` holds; throws ConfigurationError that names each problem and `name`, its place. */
export function parseMapping(text: string, name: string): Mapping {
  const document = parseDocument(text, { uniqueKeys: true });
  const problem = document.errors[0];
  if (problem !== undefined)
    throw new ConfigurationError(`${name}: expected YAML, got ${problem.message.split('\n')[0]}`);
  const checked = checkMapping(document.toJS({ maxAliasCount: 50 }));
  if ('mapping' in checked) return checked.mapping;
  throw new ConfigurationError(
    `${name}: the mapping is not right:\n${checked.problems.map((line) => `  ${line}`).join('\n')}\nAn example:\n${EXAMPLE}`,
  );
}

const EXAMPLE = `  kind: reviews
  source: my-shop
  fields:
    product: [sku, product_id]
    user: customer
    rating: {from: stars, scale: 10}
    text: "{pros} {cons}"
    at: {from: date, order: dmy}`;

/** Reads a mapping file of at most 1 MiB; throws ConfigurationError as {@link parseMapping}, also when it is missing. */
export async function readMappingFile(file: string): Promise<Mapping> {
  let text: string;
  try {
    const { size } = await stat(file);
    if (size > SIZE_LIMIT) throw new ConfigurationError(`${file}: expected a mapping file of at most 1 MiB`);
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(
      `${file}: the mapping file cannot be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
  return parseMapping(text, file);
}
