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

/** The closed list of needs, in the order of the annotation conventions. */
export const NEEDS: readonly Need[] = readVocabularyTable(NEED_TABLE).map(({ parent, ...entry }) => {
  const served = parent.split(',').map((part) => part.trim());
  const isRange = (part: string): boolean => part.includes('=');
  return {
    ...entry,
    servedBy: {
      features: served.filter((part) => part !== '' && !isRange(part)),
      ranges: served.filter(isRange).map(readRange),
    },
  };
});
