import { BRAND_TABLE } from './brand-table.js';
import { FURTHER_BRAND_TABLE } from './further-brand-table.js';
import { FURTHER_LINE_TABLE } from './further-line-table.js';
import { LINE_TABLE } from './line-table.js';
import { readVocabularyTable, type VocabularyEntry } from './vocabulary-entry.js';

/** A maker of digital goods, or a sub-brand that sells under its own name. */
export type Brand = VocabularyEntry;

/** A product line: whose it is, and the category that it implies. */
export interface Line extends VocabularyEntry {
  readonly brand: string;
  /** Absent where the line has products of several categories. */
  readonly category?: string;
}

/** Well-known makers of digital goods, from general knowledge; a catalogue adds its own. */
export const BRANDS: readonly Brand[] = readVocabularyTable(BRAND_TABLE + FURTHER_BRAND_TABLE).map(
  ({ name, nameZh, synonyms }) => ({ name, nameZh, synonyms }),
);

/** The names of the makers that are named most: what may be taken for a misspelling. */
export const MUCH_NAMED_BRANDS: readonly { readonly name: string }[] = readVocabularyTable(BRAND_TABLE);

/** The names of the lines that are named most. */
export const MUCH_NAMED_LINES: readonly { readonly name: string }[] = readVocabularyTable(LINE_TABLE);

/** Well-known product lines, from general knowledge; a catalogue adds its own. */
export const LINES: readonly Line[] = readVocabularyTable(LINE_TABLE + FURTHER_LINE_TABLE).map(
  ({ name, nameZh, synonyms, parent }) => {
    const [brand = '', category] = parent.split(',').map((part) => part.trim());
    return category ? { name, nameZh, synonyms, brand, category } : { name, nameZh, synonyms, brand };
  },
);
