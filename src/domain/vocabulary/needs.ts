import { FINER_NEED_TABLE } from './finer-need-table.js';
import { NEED_TABLE } from './need-table.js';
import { readVocabularyTable, type VocabularyEntry } from './vocabulary-entry.js';

/** A range of a specification that serves a need, in the specification's canonical unit, both ends inclusive. */
export interface ServingRange {
  readonly specification: string;
  readonly min?: number;
  readonly max?: number;
}

/** A use case, with the features and ranges of specifications that serve it. */
export interface Need extends VocabularyEntry {
  /** The need of the closed list that this one is a kind of; a further one is a kind of none. */
  readonly partOf?: string;
  /** Whether the name is of the closed list. */
  readonly listed: boolean;
  readonly servedBy: { readonly features: readonly string[]; readonly ranges: readonly ServingRange[] };
}

/** Reads `memory >= 16` or `weight <= 1.5`; throws on anything else. */
function readRange(text: string): ServingRange {
  const [specification, sign, number] = text.split(/ (>=|<=) /u);
  const value = Number(number);
  if (!specification || sign === undefined || !Number.isFinite(value)) {
    throw new Error(`expected "specification >= number", got "${text}"`);
  }
  return sign === '>=' ? { specification, min: value } : { specification, max: value };
}

function readNeeds(table: string, listed: boolean): Need[] {
  return readVocabularyTable(table).map(({ parent, whole, name, nameZh, synonyms }) => {
    const served = parent.split(',').map((part) => part.trim());
    const isRange = (part: string): boolean => part.includes('=');
    return {
      name,
      nameZh,
      synonyms,
      ...(whole !== '' && { partOf: whole }),
      listed,
      servedBy: {
        features: served.filter((part) => part !== '' && !isRange(part)),
        ranges: served.filter(isRange).map(readRange),
      },
    };
  });
}

/** All needs: first the closed list in the order of the annotation conventions, then finer and further ones. */
export const NEEDS: readonly Need[] = [...readNeeds(NEED_TABLE, true), ...readNeeds(FINER_NEED_TABLE, false)];
