import {
  BRANDS,
  LINES,
  type Line,
  MUCH_NAMED_BRANDS,
  MUCH_NAMED_LINES,
} from '../../../domain/vocabulary/brands.js';
import { LINES_AFTER_MAKERS, NAMES_WITH_SIGNS } from '../../../domain/vocabulary/names-with-signs.js';
import { PhraseIndex } from '../text/phrase-index.js';
import { type SpellingWords, spellingWords } from './misspelt-names.js';
import { COMMON_WORDS } from './name-words.js';

/** A maker by its name, and what else it is called: in the other language, for short. */
export interface BrandName {
  readonly name: string;
  readonly also?: readonly string[];
}

/** Names that a shop adds to the general ones. */
export interface CatalogueNames {
  readonly brands?: readonly BrandName[];
  readonly lines?: readonly { readonly name: string; readonly brand?: string; readonly category?: string }[];
  readonly products?: readonly {
    readonly name: string;
    readonly brand?: string;
    readonly category?: string;
  }[];
}

/** What names are known: indexes to find them, and what a line or product name stands for. */
export interface KnownNames {
  readonly brands: PhraseIndex;
  readonly lines: PhraseIndex;
  readonly products: PhraseIndex;
  /** Words of brands and of lines that may be misspelt. */
  readonly brandWords: SpellingWords;
  readonly lineWords: SpellingWords;
  readonly lineByName: ReadonlyMap<string, Pick<Line, 'brand' | 'category'>>;
}

const HAN = /\p{Script=Han}/u;

function* brandEntries(names: CatalogueNames): Generator<[string, string]> {
  for (const { name, nameZh, synonyms } of BRANDS) {
    yield [name, name];
    yield [nameZh, name];
    for (const word of [...synonyms.en, ...synonyms.zh]) yield [word, name];
  }
  for (const { name, nameZh } of NAMES_WITH_SIGNS) yield [nameZh, name];
  for (const { name, also } of names.brands ?? []) {
    yield [name, name.toLowerCase()];
    for (const word of also ?? []) yield [word, name.toLowerCase()];
  }
}

function* lineEntries(names: CatalogueNames): Generator<readonly [string, string]> {
  for (const { name, nameZh, synonyms } of LINES) {
    yield [name, name];
    if (HAN.test(nameZh)) yield [nameZh, name];
    for (const word of [...synonyms.en, ...synonyms.zh]) yield [word, name];
  }
  yield* LINES_AFTER_MAKERS;
  for (const { name } of names.lines ?? []) yield [name, name.toLowerCase()];
}

/** Names of which misspellings are looked for: those that are no common words. */
function* plainNames(
  known: readonly { readonly name: string }[],
  added: readonly string[] = [],
): Generator<[string, string]> {
  for (const { name } of known) if (!COMMON_WORDS.has(name)) yield [name, name];
  for (const name of added) yield [name, name.toLowerCase()];
}

/** Joins the general names with those of a catalogue. Deterministic; with nothing given the general ones. */
export function knownNames(names: CatalogueNames = {}): KnownNames {
  const lineByName = new Map<string, Pick<Line, 'brand' | 'category'>>();
  for (const { name, brand, category } of LINES) lineByName.set(name, { brand, category });
  for (const { name, brand, category } of [...(names.lines ?? []), ...(names.products ?? [])]) {
    const key = name.toLowerCase();
    if (!lineByName.has(key)) lineByName.set(key, { brand: brand?.toLowerCase() ?? '', category });
  }
  const products = (names.products ?? []).map(({ name }): [string, string] => [name, name.toLowerCase()]);
  return {
    brands: new PhraseIndex(brandEntries(names), { digitsMayFollow: true }),
    lines: new PhraseIndex(lineEntries(names), { digitsMayFollow: true }),
    products: new PhraseIndex(products),
    brandWords: spellingWords(
      plainNames(
        MUCH_NAMED_BRANDS,
        names.brands?.map(({ name }) => name),
      ),
    ),
    lineWords: spellingWords(
      plainNames(
        MUCH_NAMED_LINES,
        names.lines?.map(({ name }) => name),
      ),
    ),
    lineByName,
  };
}
