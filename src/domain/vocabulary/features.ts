import { FEATURE_TABLE } from './feature-table.js';
import { FINER_FEATURE_TABLE } from './finer-feature-table.js';
import { readVocabularyTable, type VocabularyEntry } from './vocabulary-entry.js';

/** An aspect of digital goods that people talk about. */
export interface Feature extends VocabularyEntry {
  /** The feature that this one is a part of, always a name of {@link FEATURES}. */
  readonly partOf?: string;
  /** Whether the name is of the closed list; a finer one is answered with the nearest listed name up `partOf`. */
  readonly listed: boolean;
}

function read(table: string, listed: boolean): Feature[] {
  return readVocabularyTable(table).map(({ parent, name, nameZh, synonyms }) => ({
    name,
    nameZh,
    synonyms,
    ...(parent !== '' && { partOf: parent }),
    listed,
  }));
}

/** All features: first the closed list in the order of the annotation conventions, then finer and further ones. */
export const FEATURES: readonly Feature[] = [
  ...read(FEATURE_TABLE, true),
  ...read(FINER_FEATURE_TABLE, false),
];
