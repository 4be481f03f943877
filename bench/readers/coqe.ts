import { readFileSync } from 'node:fs';
import type { ComparisonMention, Language, Preference, Span } from '../../src/extract/extraction.js';
import type { TrainingRecord } from '../../src/extract/trained/training/training-record.js';

const PREFERENCES: Readonly<Record<string, Preference>> = {
  '1': 'better',
  '-1': 'worse',
  '0': 'equal',
  '2': 'different',
};

const TUPLE = /^\[\[(.*?)\];\[(.*?)\];\[(.*?)\];\[(.*?)\];\[(-?\d)\]\]$/;

/** Where the units stand that the labels count: words between blanks in English, characters in Chinese. */
function unitsOf(text: string, language: Language): { start: number; end: number }[] {
  const pattern = language === 'en' ? /\S+/g : /[^]/gu;
  return [...text.matchAll(pattern)].map(({ 0: unit, index }) => ({
    start: index,
    end: index + unit.length,
  }));
}

/**
 * From `3&&battery 4&&life` to the span from the first to the last unit; null where nothing is marked. English words are
 * counted from 1, Chinese characters from 0.
 */
function spanOf(
  text: string,
  language: Language,
  units: readonly { start: number; end: number }[],
  marks: string,
): Span | null {
  const first = language === 'en' ? 1 : 0;
  const places = [...marks.matchAll(/(?:^| )(\d+)&/g)].map((match) => Number(match[1]) - first);
  if (places.length === 0) return null;
  const start = units[Math.min(...places)]?.start;
  const end = units[Math.max(...places)]?.end;
  return start === undefined || end === undefined ? null : { start, end, text: text.slice(start, end) };
}

/**
 * Reads a file of comparative quintuples: a sentence, a tab and whether it compares, then a line a quintuple. A role in
 * several pieces is the span from its first to its last unit; tuples that are the same so are one.
 */
export function readCoqe(file: string, language: Language): TrainingRecord[] {
  const records: (TrainingRecord & { comparisons: ComparisonMention[] })[] = [];
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [, subject = '', object = '', feature = '', predicate = '', sign = ''] = TUPLE.exec(line) ?? [];
    if (!line.startsWith('[[')) {
      const tab = line.lastIndexOf('\t');
      if (tab > 0)
        records.push({
          id: String(records.length),
          text: line.slice(0, tab),
          language,
          mentions: [],
          comparisons: [],
        });
      continue;
    }
    const record = records.at(-1);
    const preference = PREFERENCES[sign];
    if (record === undefined || preference === undefined) continue;
    const units = unitsOf(record.text, language);
    const [own, ...others] = [predicate, subject, object, feature].map((marks) =>
      spanOf(record.text, record.language ?? 'en', units, marks),
    );
    const [left = null, right = null, aspect = null] = others;
    if (!own) continue;
    const found: ComparisonMention = {
      preference,
      subject: left,
      object: right,
      feature: aspect,
      predicate: own,
    };
    if (!record.comparisons.some((one) => JSON.stringify(one) === JSON.stringify(found)))
      record.comparisons.push(found);
  }
  return records;
}
