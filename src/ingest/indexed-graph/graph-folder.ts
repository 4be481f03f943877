import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UnreadableFileError } from '../readers/unreadable-file-error.js';

/** Lists of entities (a name a line; the line's number, from 0, is the entity's index). */
const ENTITY_LISTS = ['users', 'product', 'brand', 'category', 'related_product'] as const;
/** For each product, a line with the indices of what it is related to, most important first. */
const PRODUCT_RELATIONS = ['brand_p_b', 'category_p_c'] as const;
/** The same, to `related_product`. */
const CO_RELATIONS = ['also_bought', 'also_viewed', 'bought_together'] as const;
/** Purchases: a table with a header and an index of a user and of a product in each row. */
const PURCHASES = ['train_labels.tsv', 'purchases.tsv'];

type GraphFileName = (typeof ENTITY_LISTS)[number] | (typeof PRODUCT_RELATIONS)[number];

/** The files of a graph with numbered entities. */
export interface GraphFolder {
  readonly files: Readonly<Record<GraphFileName, string>>;
  readonly coRelations: readonly { readonly method: string; readonly file: string }[];
  readonly purchases: string | undefined;
}

function findFile(folder: string, name: string): string | undefined {
  return [`${name}.txt.gz`, `${name}.txt`].map((file) => join(folder, file)).find((file) => existsSync(file));
}

/**
 * Finds the files of a graph with numbered entities in `folder` (or its subfolder `kg`); the co-purchase lists and the
 * purchases may be missing. Throws UnreadableFileError that names the files that are needed.
 */
export function findGraphFolder(folder: string): GraphFolder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UnreadableFileError(folder, 'expected a folder with the files of a graph');
  const inner = readdirSync(folder).includes('kg') ? join(folder, 'kg') : folder;
  const found = [...ENTITY_LISTS, ...PRODUCT_RELATIONS].map((name) => [name, findFile(inner, name)] as const);
  const missing = found.filter(([, file]) => file === undefined).map(([name]) => `${name}.txt.gz`);
  if (missing.length > 0)
    throw new UnreadableFileError(folder, `expected the files of a graph; there is no ${missing.join(', ')}`);
  return {
    files: Object.fromEntries(found) as Record<GraphFileName, string>,
    coRelations: CO_RELATIONS.flatMap((method) => {
      const file = findFile(inner, `${method}_p_p`);
      return file === undefined ? [] : [{ method, file }];
    }),
    purchases: [folder, inner]
      .flatMap((place) => PURCHASES.map((name) => join(place, name)))
      .find((file) => existsSync(file)),
  };
}
