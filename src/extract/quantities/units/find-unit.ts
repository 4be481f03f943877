import type { ReadNumber } from '../numbers/chinese-number.js';
import { FUZZY } from '../numbers/multiplier.js';
import type { QuantityText } from '../quantity-text.js';
import { acceptUnit } from './unit-context.js';
import { type Unit, unitsAt } from './units.js';

const ADJECTIVE =
  /^[ -](?:full|whole|solid|entire|straight|complete|extra|additional|more|good|continuous|consecutive)[ -]/u;
const COUNTER = /^ ?(?:[多来余几])?个?(?:[半多来])?大?(?=小时|钟|星期|礼拜)/u;

interface Gap {
  readonly at: number;
  readonly add: number;
  readonly fuzzy?: '>' | '~';
  /** Words stand between that any unit may follow. */
  readonly spoken?: boolean;
}

/** Where the unit may stand after a number that ends at `end`, and what the signs between add. */
function* gaps(normal: string, end: number): Generator<Gap> {
  yield { at: end, add: 0 };
  const sign = normal[end] ?? '';
  const next = normal[end + 1] ?? '';
  if (sign === ' ' || sign === '-') {
    yield { at: end + 1, add: 0 };
    if (sign === ' ' && next === '-') yield { at: end + 2, add: 0 };
    const adjective = ADJECTIVE.exec(normal.slice(end, end + 16));
    if (adjective !== null) yield { at: end + adjective[0].length, add: 0 };
  }
  const part = /^ of (?:an?|one) /u.exec(normal.slice(end, end + 8));
  if (part !== null && /[/½¼¾⅓⅔]\d{0,2}$/u.test(normal.slice(Math.max(0, end - 3), end)))
    yield { at: end + part[0].length, add: 0, fuzzy: undefined, spoken: true };
  const ish = /^[ -]?ish[ -]/u.exec(normal.slice(end, end + 6));
  if (ish !== null) yield { at: end + ish[0].length, add: 0, fuzzy: '~', spoken: true };
  const rest = normal.slice(end, end + 8);
  const counter = COUNTER.exec(rest);
  if (counter !== null && counter[0] !== '') {
    const fuzzy = FUZZY[/[多来余几]/u.exec(counter[0])?.[0] ?? ''];
    yield { at: end + counter[0].length, add: counter[0].includes('半') ? 0.5 : 0, fuzzy };
  }
  const fuzzy = FUZZY[sign];
  if (fuzzy !== undefined) yield { at: end + 1, add: 0, fuzzy };
  if (sign === '个' && /[gt]/u.test(next)) yield { at: end + 1, add: 0 };
  if (sign === '整') yield { at: end + 1, add: 0 };
  if (sign === '+' && next !== ' ') yield { at: end + 1, add: 0, fuzzy: '>' };
  if (sign === '+' && next === ' ') yield { at: end + 2, add: 0, fuzzy: '>' };
}

/** A unit after a number, and what the signs between the two add. */
export interface FoundUnit {
  readonly unit: Unit;
  readonly end: number;
  readonly add: number;
  readonly fuzzy?: '>' | '~';
  readonly plus: boolean;
}

/** The unit that the number ending at `end` has; undefined when none is meant. */
export function findUnit(text: QuantityText, number: ReadNumber, end: number): FoundUnit | undefined {
  const { raw, normal } = text;
  for (const gap of gaps(normal, end)) {
    const plus = normal.slice(end, gap.at).includes('+');
    for (const { unit, end: unitEnd, form } of unitsAt(raw, normal, gap.at)) {
      if (gap.at > end + 2 && unit.canonical !== 'h' && gap.spoken !== true) continue;
      const { start, value, kind } = number;
      const accepted = acceptUnit(
        { unit, form, start, numberEnd: end, at: gap.at, end: unitEnd, value, kind },
        text,
      );
      if (accepted !== undefined)
        return {
          unit: accepted,
          end: unitEnd,
          add: gap.add + (form === '分半钟' ? 0.5 : 0),
          fuzzy: gap.fuzzy,
          plus,
        };
    }
  }
  return undefined;
}
