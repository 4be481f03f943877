import {
  BadRecordError,
  type JsonRecord,
  readJsonLines,
  reportBadLine,
  requireId,
} from '../input-output/json-lines-command.js';

type Identified = JsonRecord & { readonly id: string };

/**
 * Reads the records of a gold or predicted file, ids as strings. A bad line, one that `check` throws a
 * {@link BadRecordError} for and one with an id that came before are left out, reported, and make the exit status 3.
 */
async function readRecords(file: string, check: (record: JsonRecord) => void): Promise<Identified[]> {
  const records = new Map<string, Identified>();
  for await (const entry of readJsonLines(file)) {
    try {
      if ('error' in entry) throw entry.error;
      const id = String(requireId(entry.record));
      check(entry.record);
      if (records.has(id)) {
        throw new BadRecordError('DOUBLE_ID', `"id": expected each once, got ${JSON.stringify(id)} again`);
      }
      records.set(id, { ...entry.record, id });
    } catch (error) {
      if (!(error instanceof BadRecordError)) throw error;
      reportBadLine(`${file} line ${entry.line}`, error);
    }
  }
  return [...records.values()];
}

/** Gold records and what was predicted for them. */
export interface EvaluationRecords {
  readonly gold: readonly Identified[];
  readonly predicted: readonly Identified[];
}

/**
 * Reads both files of an evaluation and tells on standard error how many gold records have no prediction. Throws an
 * Error when gold holds no record, and an InvalidValueError when a file is missing.
 */
export async function readEvaluationRecords(
  files: { readonly gold: string; readonly predicted: string },
  check: (record: JsonRecord) => void = () => {},
): Promise<EvaluationRecords> {
  const gold = await readRecords(files.gold, check);
  const predicted = await readRecords(files.predicted, check);
  if (gold.length === 0) throw new Error(`${files.gold}: expected at least one gold record, got none`);
  const found = new Set(predicted.flatMap(({ id, error }) => (error === undefined ? [id] : [])));
  const missing = gold.filter(({ id }) => !found.has(id)).length;
  if (missing > 0)
    process.stderr.write(
      `${missing} of ${gold.length} gold records have no prediction: they count as empty\n`,
    );
  return { gold, predicted };
}
