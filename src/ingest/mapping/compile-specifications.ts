import type { Row } from '../readers/row.js';
import { cleanName } from '../values/clean-text.js';
import { isBlank } from '../values/split-ids.js';
import { cellText } from './compile-field.js';
import type { SpecificationSource } from './mapping.js';
import { specificationTable } from './specification-table.js';

const LENGTH_LIMIT = 1_900;
/** An amount at the end of a text: "… 1GB", "… 6.5 in". */
const LAST_AMOUNT = /(?<![\d.,])\d[\d.,]{0,15} ?\p{L}{0,5}\s*$/u;

/** The pieces of `text` before each `word`, and the piece behind the last one. */
function piecesAround(text: string, word: string): string[] {
  return text.split(new RegExp(`(?<![\\p{L}\\p{N}])${escape(word)}(?![\\p{L}\\p{N}])`, 'giu')).slice(0, 20);
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The part of a cell that a specification means; '' when there is none. */
function pick(cell: string, { before, except }: SpecificationSource): string {
  if (before !== undefined) {
    const pieces = piecesAround(cell, before);
    return pieces.length < 2 ? '' : (LAST_AMOUNT.exec(pieces[0] as string)?.[0].trim() ?? '');
  }
  if (except === undefined) return cell;
  const pieces = piecesAround(cell, except);
  const last = pieces.pop() as string;
  const kept = [...pieces.map((piece) => piece.replace(LAST_AMOUNT, '')), last].join('');
  return kept
    .split(/[,;/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}

/**
 * Makes the reader of a table's specifications: canonical name to value with unit; undefined when a row has none.
 * `tables` are columns that hold many of them; of one name the own column counts, then the first table.
 */
export function compileSpecifications(
  sources: Readonly<Record<string, string | SpecificationSource>>,
  tables: readonly string[],
): (row: Row) => Record<string, string> | undefined {
  const columns = Object.entries(sources).map(([name, source]) => ({
    name,
    source: typeof source === 'string' ? { from: source } : source,
  }));
  const lastFirst = [...tables].reverse();
  return (row) => {
    const found: Record<string, string> = {};
    for (const table of lastFirst) Object.assign(found, specificationTable(row.get(table)));
    for (const { name, source } of columns) {
      const value = pick(cleanName(cellText(row.get(source.from)) ?? ''), source).slice(0, LENGTH_LIMIT);
      // A measured zero is how tables write that a value is not known.
      if (isBlank(value) || (source.unit !== undefined && Number(value) === 0)) continue;
      found[name] = (source.unit === undefined ? value : `${value} ${source.unit}`).toWellFormed();
    }
    return Object.keys(found).length === 0 ? undefined : found;
  };
}
