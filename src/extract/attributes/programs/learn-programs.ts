import type { ValuedSpans } from '../spans/valued-spans.js';
import { learnMap } from './learn-map.js';
import { learnScale } from './learn-scale.js';
import { runProgram, type ValueProgram } from './value-program.js';

const TEXT_OPS = ['same', 'upper', 'lower', 'title', 'alphanumeric', 'code'] as const;

function coveredBy(program: ValueProgram, records: readonly ValuedSpans[]): Set<string> {
  const covered = new Set<string>();
  for (const [r, { spans, values }] of records.entries()) {
    if (values.length === 0) continue;
    const made = new Set<string>();
    for (const { text } of spans) for (const value of runProgram(program, text)) made.add(value);
    for (const value of values) if (made.has(value)) covered.add(`${r} ${value}`);
  }
  return covered;
}

/** The part of codes that most values are: where it begins and how long it is; undefined when there is none. */
function learnSlice(records: readonly ValuedSpans[]): ValueProgram | undefined {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { spans, values } of records) {
    const codes = [...new Set(spans.flatMap(({ signature, text }) => (signature === 'code' ? [text] : [])))];
    for (const value of values) {
      total += 1;
      const found = new Set<string>();
      for (const code of codes) {
        const from = code.length > value.length ? code.indexOf(value) : -1;
        if (from >= 0) found.add(`${from} ${value.length}`);
      }
      for (const place of found) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 3 || best[1] < 0.5 * total) return undefined;
  const [from, length] = best[0].split(' ').map(Number) as [number, number];
  return { op: 'slice', from, length };
}

/** Do the values stand in the texts, and not by chance as numbers of one or two digits do? */
function standVerbatim(records: readonly ValuedSpans[], share: number): boolean {
  const values = records.flatMap((record) => record.values);
  const short = values.filter((value) => /^\d{1,2}$/.test(value)).length;
  return share >= 0.9 && short < 0.5 * values.length;
}

/** Is the list of values closed: do most of them come again and again? */
export function closedValues(records: readonly ValuedSpans[]): string[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { values } of records)
    for (const value of values) {
      total += 1;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  const often = [...counts].filter(([, count]) => count >= 2);
  const share = often.reduce((sum, [, count]) => sum + count, 0) / Math.max(1, total);
  return share >= 0.7 && often.length <= 60 ? often.map(([value]) => value) : [];
}

/**
 * The programs that make the values of one slot from spans of their texts: the changes of letters that explain values no
 * earlier one does, a part of a code, numbers with their units converted, and meanings of texts. Order is fixed.
 */
export function learnPrograms(records: readonly ValuedSpans[]): ValueProgram[] {
  const total = records.reduce((sum, { values }) => sum + values.length, 0);
  const programs: ValueProgram[] = [];
  const covered = new Set<string>();
  let verbatim = 0;
  for (const op of TEXT_OPS) {
    if (op !== 'same' && verbatim >= 0.98) break;
    const own = coveredBy({ op }, records);
    if (op === 'same') verbatim = own.size / Math.max(1, total);
    const fresh = [...own].filter((key) => !covered.has(key));
    if (fresh.length < Math.max(2, 0.02 * total) && !(op === 'same' && own.size > 0)) continue;
    if (op !== 'same' && verbatim >= 0.9 && fresh.length < 0.05 * total) continue;
    programs.push({ op });
    for (const key of fresh) covered.add(key);
  }
  if (standVerbatim(records, verbatim)) return programs;
  const slice = verbatim < 0.9 ? learnSlice(records) : undefined;
  if (slice !== undefined) programs.push(slice);
  const scale = learnScale(records);
  if (scale !== undefined) programs.push(scale);
  const map = learnMap(
    records,
    programs.some(({ op }) => op === 'same'),
  );
  if (map !== undefined) programs.push(map);
  return programs;
}
