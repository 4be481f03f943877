import type { ValuedSpans } from '../spans/valued-spans.js';
import { numberAndUnit, type ValueProgram } from './value-program.js';

/** Factors that people convert by: lengths to cm, m and mm, masses to g and kg, volumes to ml and l, and thousands. */
const KNOWN_FACTORS: readonly number[] = [
  1,
  10,
  100,
  1000,
  1_000_000,
  0.1,
  0.01,
  0.001,
  1024,
  2.54,
  25.4,
  0.0254,
  30.48,
  0.3048,
  304.8,
  91.44,
  0.9144,
  28.349523125,
  0.028349523125,
  453.59237,
  0.45359237,
  29.5735295625,
  3785.411784,
  3.785411784,
  946.352946,
  60,
  3600,
  24,
  12,
  1 / 12,
];

/** The number first or last, and letters or signs of length beside it. */
const UNIT = /^(?:_[\p{L}"'″′”’#%$°/]{0,12}|[\p{L}$€£¥]{1,8}_)$/u;

const PLAIN = /^\d+(?:\.\d+)?$/;

interface Format {
  readonly decimals: number;
  readonly fixed: boolean;
}

function formatOf(values: readonly string[]): Format {
  const counts = new Map<number, number>();
  for (const value of values) {
    const decimals = value.split('.')[1]?.length ?? 0;
    counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  const [most = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (most[1] >= 0.9 * values.length) return { decimals: most[0], fixed: true };
  return {
    decimals: Math.max(...[...counts].filter(([, n]) => n >= 0.05 * values.length).map(([d]) => d)),
    fixed: false,
  };
}

interface Pair {
  readonly record: number;
  readonly number: number;
  readonly value: number;
}

/** The factor that turns the numbers of most pairs into their values, known ones first; undefined without support. */
function bestFactors(pairs: readonly Pair[], tries: number, half: number): number[] {
  const ratios = new Map<string, number>();
  const factors = [...KNOWN_FACTORS];
  if (tries >= 8) {
    for (const { number, value } of pairs)
      if (number > 0) ratios.set((value / number).toPrecision(2), value / number);
    factors.push(...ratios.values());
  }
  const taken = new Set<Pair>();
  const found: number[] = [];
  const support = (factor: number): Pair[] =>
    pairs.filter(
      (pair) => !taken.has(pair) && Math.abs(pair.number * factor - pair.value) <= half * 1.02 + 1e-9,
    );
  for (let round = 0; round < 2; round += 1) {
    let best: { factor: number; own: Pair[]; records: number } | undefined;
    for (const factor of factors) {
      const own = support(factor);
      const records = new Set(own.map(({ record }) => record)).size;
      if (best === undefined || records > best.records) best = { factor, own, records };
    }
    if (best === undefined || best.records < 2 || best.records < 0.1 * tries) break;
    const distinct = new Set(best.own.map(({ number }) => number)).size;
    if (!KNOWN_FACTORS.includes(best.factor) && (distinct < 4 || best.records < 0.3 * tries)) break;
    found.push(best.factor);
    for (const pair of best.own) taken.add(pair);
  }
  return found;
}

/**
 * Learns how the numbers of texts become numeric values: by unit the factors, tried on all spans of a number, that at
 * least two records and a tenth of those with the unit support. Undefined when most values are no plain numbers.
 */
export function learnScale(records: readonly ValuedSpans[]): ValueProgram | undefined {
  const values = records.flatMap((record) => record.values);
  const plain = values.filter((value) => PLAIN.test(value));
  if (plain.length < 3 || plain.length < 0.5 * values.length) return undefined;
  const { decimals, fixed } = formatOf(plain);
  const half = 0.5 * 10 ** -decimals;
  const pairs = new Map<string, Pair[]>();
  const tries = new Map<string, Set<number>>();
  for (const [record, { spans, values }] of records.entries()) {
    const numbers = values.filter((value) => PLAIN.test(value)).map(Number);
    if (numbers.length === 0) continue;
    const seen = new Set<string>();
    for (const { first, last, text } of spans) {
      if (last - first > 3 || text.length > 24) continue;
      const read = numberAndUnit(text);
      if (read === undefined || !UNIT.test(read.unit) || read.number > 1e7) continue;
      const key = `${read.unit} ${read.number}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const known = tries.get(read.unit) ?? new Set();
      tries.set(read.unit, known.add(record));
      const list = pairs.get(read.unit) ?? [];
      for (const value of numbers) list.push({ record, number: read.number, value });
      pairs.set(read.unit, list);
    }
  }
  const factors: Record<string, number[]> = {};
  for (const [unit, own] of pairs) {
    if ((tries.get(unit)?.size ?? 0) < 2) continue;
    const found = bestFactors(own, tries.get(unit)?.size ?? 0, half);
    if (found.length > 0) factors[unit] = found;
  }
  return Object.keys(factors).length === 0 ? undefined : { op: 'scale', factors, decimals, fixed };
}
