import { type AttributeRecord, presentValues } from '../attribute-record.js';
import type { SpannedText } from '../spans/spans.js';
import type { ValuedSpans } from '../spans/valued-spans.js';
import { closedValues, learnPrograms } from './learn-programs.js';
import type { Slot } from './slot.js';
import { runProgram } from './value-program.js';

function signaturesOf(records: readonly ValuedSpans[], programs: Slot['programs']): string[] {
  const counts = new Map<string, number>();
  for (const { spans, values } of records) {
    if (values.length === 0) continue;
    const right = new Set(values);
    for (const { signature, text } of spans)
      if (programs.some((program) => runProgram(program, text).some((value) => right.has(value))))
        counts.set(signature, (counts.get(signature) ?? 0) + 1);
  }
  return [...counts.keys()];
}

/** The slots of the records' categories and attributes, in order of their first occurrence; those without any value are left out. */
export function learnSlots(records: readonly AttributeRecord[], texts: readonly SpannedText[]): Slot[] {
  const names = new Map<string, Set<string>>();
  for (const { category, attributes } of records) {
    const known = names.get(category) ?? new Set();
    for (const name of Object.keys(attributes)) known.add(name);
    names.set(category, known);
  }
  const slots: Slot[] = [];
  for (const [category, known] of names) {
    for (const name of known) {
      const own: ValuedSpans[] = [];
      for (const [r, record] of records.entries()) {
        if (record.category !== category) continue;
        const values = presentValues(
          Object.hasOwn(record.attributes, name) ? (record.attributes[name] ?? []) : [],
        );
        own.push({ spans: (texts[r] as SpannedText).spans, values });
      }
      if (own.every(({ values }) => values.length === 0)) continue;
      const programs = learnPrograms(own);
      const classes = programs.length === 1 && programs[0]?.op === 'same' ? [] : closedValues(own);
      slots.push({ category, name, signatures: signaturesOf(own, programs), programs, classes });
    }
  }
  return slots;
}
