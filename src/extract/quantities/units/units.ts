import { UNIT_TABLE } from './unit-table.js';

/** A unit of measure or a currency, and how it converts. */
export interface Unit {
  readonly name: string;
  readonly canonical: string;
  /** canonicalValue = value × factor (°F apart). */
  readonly factor: number;
  readonly money: boolean;
}

/** One way to write a unit. */
interface UnitForm {
  readonly form: string;
  readonly unit: Unit;
  /** Matched against the text as it stands, because the case carries the meaning. */
  readonly exact: boolean;
  readonly latin: boolean;
  readonly dotted: boolean;
}

const WORD = /[a-z0-9]/iu;
const FORMS = new Map<string, UnitForm[]>();
const UNITS = new Map<string, Unit>();

for (const line of UNIT_TABLE.trim().split('\n')) {
  const [name = '', canonical = '', factor, en = '', zh = ''] = line.split('|').map((cell) => cell.trim());
  const unit = { name, canonical, factor: Number(factor), money: /^[A-Z]{3}$/u.test(canonical) };
  UNITS.set(name, unit);
  for (const form of `${en}, ${zh}`.split(',').map((word) => word.trim())) {
    if (form === '') continue;
    const exact = /[A-Z]/u.test(form);
    const entry = { form, unit, exact, latin: WORD.test(form.at(-1) ?? ''), dotted: /[a-z]\.$/u.test(form) };
    const first = (form[0] ?? '').replace(/[A-Z]/u, (letter) => letter.toLowerCase());
    FORMS.set(first, [...(FORMS.get(first) ?? []), entry]);
  }
}
for (const forms of FORMS.values()) {
  forms.sort((a, b) => b.form.length - a.form.length || Number(b.exact) - Number(a.exact));
}

/** The unit of that name; throws when the table has none. */
export function unitOf(name: string): Unit {
  const unit = UNITS.get(name);
  if (unit === undefined) throw new Error(`expected a unit of the table, got "${name}"`);
  return unit;
}

/** The currency of an ISO 4217 code in any case; undefined when it is none of the table. */
export function currencyOf(code: string): Unit | undefined {
  const unit = UNITS.get(code.toUpperCase());
  return unit?.money ? unit : undefined;
}

/** What follows the point of `12.9-in. display`; a capital or nothing after it tells that the sentence ends there. */
const GOES_ON = /^ ?[a-z\d(),;:/]/u;

/** Letters may be followed by a digit in compounds: `1h20min`, `5V3A`, `2lb3oz`. */
const BEFORE_DIGIT = new Set(['h', 'hr', 'hrs', 'v', 'lb', 'lbs', 'ft', 'min', 'm']);

function fits(entry: UnitForm, raw: string, normal: string, at: number): boolean {
  const text = entry.exact ? raw : normal;
  if (!text.startsWith(entry.form, at)) return false;
  if (entry.dotted) {
    // A hyphen before it tells that it goes on: 15.6-in. Core i3.
    const rest = raw.slice(at + entry.form.length, at + entry.form.length + 3);
    if (!(normal[at - 1] === '-' ? /^ ?\S/u : GOES_ON).test(rest)) return false;
  }
  if (!entry.latin) return true;
  const next = normal[at + entry.form.length];
  if (next === undefined || !WORD.test(next)) return true;
  return next >= '0' && next <= '9' && BEFORE_DIGIT.has(entry.form);
}

/** The units that may be written at `at`, the longest form first; empty when there is none. */
export function unitsAt(
  raw: string,
  normal: string,
  at: number,
): { unit: Unit; end: number; form: string }[] {
  const forms = FORMS.get(normal[at] ?? '');
  if (forms === undefined) return [];
  const found: { unit: Unit; end: number; form: string }[] = [];
  for (const entry of forms) {
    if (fits(entry, raw, normal, at)) {
      found.push({ unit: entry.unit, end: at + entry.form.length, form: entry.form });
    }
  }
  return found;
}

/** Rounds to six significant digits, as converted numbers are given. */
function roundSignificant(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : value;
}

/** Converts `value` of `unit` to the canonical unit: value × factor; °F: (F − 32) × 5/9. Six significant digits. */
export function toCanonical(value: number, unit: Unit): number {
  if (unit.name === '°F') return roundSignificant(((value - 32) * 5) / 9);
  return unit.factor === 1 ? value : roundSignificant(value * unit.factor);
}
