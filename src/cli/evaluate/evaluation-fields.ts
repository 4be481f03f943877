import { BadRecordError, type JsonRecord } from '../input-output/json-lines-command.js';

const isNothing = (value: unknown): boolean => value === undefined || value === null;
const isObject = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function requireThat(right: boolean, name: string, expected: string): void {
  if (!right) throw new BadRecordError('BAD_FIELD', `"${name}": expected ${expected}`);
}

const isSpan = (value: unknown): boolean =>
  isObject(value) && Number.isInteger(value.start) && Number.isInteger(value.end);
const isSpanOrNothing = (value: unknown): boolean => value === undefined || value === null || isSpan(value);

/** Whether a span, if it is one, lies in `text` and holds the words that it says. */
function isWithin(text: string, span: unknown): boolean {
  if (!isSpan(span)) return true;
  const { start, end, text: words } = span as { start: number; end: number; text?: unknown };
  if (!(start >= 0 && start <= end && end <= text.length)) return false;
  return typeof words !== 'string' || text.slice(start, end) === words;
}

const LISTS: Readonly<Record<string, readonly [(item: JsonRecord) => boolean, string]>> = {
  mentions: [
    (item) =>
      (isSpan(item) || item.implicit === true) &&
      (item.feature === undefined || typeof item.feature === 'string') &&
      ['positive', 'negative', 'neutral'].includes(item.polarity as string) &&
      isSpanOrNothing(item.opinion),
    'objects with start, end, polarity, and where they are known feature and opinion',
  ],
  specifications: [
    (item) =>
      Number.isInteger(item.start) &&
      typeof item.canonicalValue === 'number' &&
      typeof item.canonicalUnit === 'string',
    'objects with start, canonicalValue and canonicalUnit',
  ],
  comparisons: [
    (item) =>
      typeof item.preference === 'string' &&
      isSpan(item.predicate) &&
      [item.subject, item.object, item.feature].every(isSpanOrNothing),
    'objects with preference, predicate, subject, object and feature',
  ],
};

/**
 * Checks the fields of an extraction that are compared, where null is nothing; throws {@link BadRecordError} at the first
 * wrong one.
 */
export function checkExtraction(record: JsonRecord): void {
  const { text, language } = record;
  requireThat(isNothing(text) || typeof text === 'string', 'text', 'a string');
  requireThat(isNothing(language) || typeof language === 'string', 'language', 'a string');
  for (const [name, [test, expected]] of Object.entries(LISTS)) {
    const list = record[name];
    if (isNothing(list)) continue;
    requireThat(Array.isArray(list), name, 'a list');
    requireThat(
      (list as unknown[]).every((item) => isObject(item) && test(item)),
      name,
      `a list of ${expected}`,
    );
    if (typeof text === 'string')
      for (const item of list as JsonRecord[])
        for (const span of [item, item.opinion, item.subject, item.object, item.predicate])
          requireThat(isWithin(text, span), name, 'spans of the text, with its words');
  }
}

const STRINGS = ['intent', 'category', 'audience', 'language'];
const isStrings = (value: unknown): boolean =>
  isNothing(value) || (Array.isArray(value) && value.every((item) => typeof item === 'string'));

/** Checks the fields of a parsed request; missing ones and null are nothing. Throws {@link BadRecordError}. */
export function checkRequest(record: JsonRecord): void {
  for (const name of STRINGS) {
    const value = record[name];
    requireThat(isNothing(value) || typeof value === 'string', name, 'a string or null');
  }
  for (const name of ['products', 'needs']) requireThat(isStrings(record[name]), name, 'a list of strings');
  for (const name of ['brands', 'features']) {
    const value = record[name];
    requireThat(
      isNothing(value) || (isObject(value) && isStrings(value.want) && isStrings(value.avoid)),
      name,
      'an object with lists "want" and "avoid"',
    );
  }
  requireThat(isNothing(record.price) || isObject(record.price), 'price', 'an object or null');
  const { specifications } = record;
  requireThat(
    isNothing(specifications) || (Array.isArray(specifications) && specifications.every(isObject)),
    'specifications',
    'a list of objects',
  );
}
