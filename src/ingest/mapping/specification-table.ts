import { cleanName } from '../values/clean-text.js';
import { isBlank } from '../values/split-ids.js';
import { cellText } from './compile-field.js';

const MOST_ENTRIES = 500;
const LONGEST_NAME = 200;
const LONGEST_VALUE = 1_900;
/** What the name and the value of an entry are called. */
const NAMES = ['name', 'attribute_name', 'key', 'label', '名称', '参数名'] as const;
const VALUES = ['value', 'attribute_value', '#text', 'text', '值', '参数值'] as const;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstText(entry: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = Object.hasOwn(entry, key) ? cellText(entry[key]) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

function entriesOf(value: unknown): (readonly [string, string])[] {
  if (Array.isArray(value))
    return value
      .slice(0, MOST_ENTRIES)
      .flatMap((entry: unknown) => (isObject(entry) ? entriesOf(entry) : []));
  // Google's TSV form: "section:name:value, section:name:value".
  if (typeof value === 'string') return detailEntries(value);
  if (!isObject(value)) return [];
  const [name, text] = [firstText(value, NAMES), firstText(value, VALUES)];
  if (name !== undefined && text !== undefined) return [[name, text]];
  return Object.entries(value)
    .slice(0, MOST_ENTRIES)
    .flatMap(([key, cell]): (readonly [string, string])[] => {
      const one = cellText(cell);
      return one === undefined ? [] : [[key, one]];
    });
}

function detailEntries(cell: string): (readonly [string, string])[] {
  return cell
    .slice(0, 100_000)
    .split(/(?<!\\),/, MOST_ENTRIES)
    .flatMap((detail): (readonly [string, string])[] => {
      const [, name, ...value] = detail.replaceAll('\\,', ',').split(':');
      return name === undefined || value.length === 0 ? [] : [[name, value.join(':')]];
    });
}

/**
 * Specifications that stand in one cell, name to value: an object, a list of objects with a name and a value, or the
 * text form of product feeds (`section:name:value, …`). The first value of a name counts; blank ones and anything else
 * say nothing.
 */
export function specificationTable(value: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [givenName, givenValue] of entriesOf(value)) {
    const name = cleanName(givenName).slice(0, LONGEST_NAME).toWellFormed();
    const text = cleanName(givenValue).slice(0, LONGEST_VALUE).toWellFormed();
    if (isBlank(name) || isBlank(text) || name === '__proto__' || Object.hasOwn(found, name)) continue;
    found[name] = text;
  }
  return found;
}
