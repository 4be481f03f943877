import { FURTHER_SPECIFICATION_TABLE } from './further-specification-table.js';
import { SPECIFICATION_TABLE } from './specification-table.js';
import { readVocabularyTable, type VocabularyEntry } from './vocabulary-entry.js';

/** A measurable parameter of digital goods. */
export interface Specification extends VocabularyEntry {
  readonly kind: 'number' | 'string';
  /** The canonical unit; empty for a string and for a ratio without a unit. */
  readonly unit: string;
  /** The values that are possible at all, in the canonical unit; null for a string. */
  readonly bounds: { readonly min: number; readonly max: number } | null;
  /** Whether requests are measured with it (the closed list); the others occur in texts only. */
  readonly listed: boolean;
}

/** Reads the last cell: `listed number GB 0.001..1000` or `further string`; throws on anything else. */
function readKind(cell: string): Pick<Specification, 'kind' | 'unit' | 'bounds' | 'listed'> {
  const [list, kind, unit, range] = cell.split(' ');
  const listed = list === 'listed';
  if (kind === 'string') return { kind, unit: '', bounds: null, listed };
  const [min, max] = (range ?? '').split('..').map(Number);
  if (kind !== 'number' || unit === undefined || min === undefined || max === undefined || !(min < max)) {
    throw new Error(`expected "listed number UNIT MIN..MAX", got "${cell}"`);
  }
  return { kind, unit: unit === '-' ? '' : unit, bounds: { min, max }, listed };
}

/** All specifications: first the closed list in the order of the annotation conventions, then further ones. */
export const SPECIFICATIONS: readonly Specification[] = readVocabularyTable(
  SPECIFICATION_TABLE + FURTHER_SPECIFICATION_TABLE,
).map(({ parent, name, nameZh, synonyms }) => ({ name, nameZh, synonyms, ...readKind(parent) }));
