import type { ComparisonMention, Polarity, Span } from '../../extract/extraction.js';
import type { GoldMention, TrainingRecord } from '../../extract/trained/training/training-record.js';
import {
  BadRecordError,
  type JsonRecord,
  readJsonLines,
  reportBadLine,
} from '../input-output/json-lines-command.js';
import { readExtractionInput } from '../texts/extract.js';

const POLARITIES: readonly Polarity[] = ['positive', 'negative', 'neutral'];
const PREFERENCES: readonly ComparisonMention['preference'][] = ['better', 'worse', 'equal', 'different'];

function objectAt(value: unknown, where: string): JsonRecord {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonRecord;
  throw new BadRecordError(
    'BAD_FIELD',
    `${where}: expected an object, got ${JSON.stringify(value) ?? 'nothing'}`,
  );
}

function readSpan(value: unknown, text: string, where: string): Span {
  const { start, end, text: quoted } = objectAt(value, where);
  const inside =
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    Number(start) >= 0 &&
    Number(start) < Number(end) &&
    Number(end) <= text.length;
  if (!inside)
    throw new BadRecordError(
      'BAD_SPAN',
      `${where}: expected 0 <= start < end <= ${text.length}, got ${JSON.stringify(start)} and ${JSON.stringify(end)}`,
    );
  const own = text.slice(Number(start), Number(end));
  if (quoted !== undefined && quoted !== null && quoted !== own)
    throw new BadRecordError(
      'BAD_SPAN',
      `${where}: expected the text that stands there, ${JSON.stringify(own)}, got ${JSON.stringify(quoted)}`,
    );
  return { start: Number(start), end: Number(end), text: own };
}

const optionalSpan = (value: unknown, text: string, where: string): Span | null =>
  value === undefined || value === null ? null : readSpan(value, text, where);

function oneOf<T extends string>(value: unknown, allowed: readonly T[], where: string): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new BadRecordError(
    'BAD_FIELD',
    `${where}: expected ${allowed.join(', ')}, got ${JSON.stringify(value) ?? 'nothing'}`,
  );
}

function readMention(value: unknown, text: string, where: string): GoldMention {
  const fields = objectAt(value, where);
  const { start, end } = readSpan(fields, text, where);
  return {
    start,
    end,
    polarity: oneOf(fields.polarity, POLARITIES, `${where}.polarity`),
    implicit: fields.implicit === true,
    feature: typeof fields.feature === 'string' ? fields.feature : undefined,
    opinion: optionalSpan(fields.opinion, text, `${where}.opinion`),
  };
}

function readComparison(value: unknown, text: string, where: string): ComparisonMention {
  const fields = objectAt(value, where);
  return {
    preference: oneOf(fields.preference, PREFERENCES, `${where}.preference`),
    subject: optionalSpan(fields.subject, text, `${where}.subject`),
    object: optionalSpan(fields.object, text, `${where}.object`),
    feature: optionalSpan(fields.feature, text, `${where}.feature`),
    predicate: readSpan(fields.predicate, text, `${where}.predicate`),
  };
}

function listAt(record: JsonRecord, name: string): readonly unknown[] | undefined {
  const value = record[name];
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value;
  throw new BadRecordError('BAD_FIELD', `"${name}": expected a list, got ${JSON.stringify(value)}`);
}

/** Reads one annotated record of MEASURING's extraction; throws {@link BadRecordError} on what cannot be learned from. */
export function readTrainingRecord(record: JsonRecord): TrainingRecord {
  const input = readExtractionInput(record, undefined);
  const mentions = listAt(record, 'mentions') ?? [];
  const comparisons = listAt(record, 'comparisons');
  return {
    ...input,
    mentions: mentions.map((value, i) => readMention(value, input.text, `mentions[${i}]`)),
    comparisons: comparisons?.map((value, i) => readComparison(value, input.text, `comparisons[${i}]`)),
  };
}

/**
 * The annotated records of a JSON Lines file. A bad line is reported on standard error, left out, and sets the
 * process's exit status to 3.
 */
export async function readTrainingRecords(file: string): Promise<TrainingRecord[]> {
  const records: TrainingRecord[] = [];
  for await (const entry of readJsonLines(file)) {
    try {
      if ('error' in entry) throw entry.error;
      records.push(readTrainingRecord(entry.record));
    } catch (error) {
      if (!(error instanceof BadRecordError)) throw error;
      reportBadLine(`${file}: line ${entry.line}`, error);
    }
  }
  return records;
}
