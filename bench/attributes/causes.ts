import type { Offer } from '../readers/wdc-pave.js';

/** Why the first values of an offer's attributes are wrong or missing, one cause an attribute. */
export function causesOf(offer: Offer, found: Readonly<Record<string, readonly string[]>>): string[] {
  const causes: string[] = [];
  for (const [name, expected] of Object.entries(offer.attributes)) {
    const first = found[name]?.[0];
    if (expected.length === 0) {
      if (first !== undefined) causes.push('told where none is expected');
    } else if (first === undefined) causes.push('not told');
    else if (!expected.includes(first)) {
      const elsewhere = Object.entries(offer.attributes).some(
        ([other, values]) => other !== name && values.includes(first),
      );
      if (elsewhere) causes.push("another attribute's value");
      else if (expected.some((value) => value.includes(first))) causes.push('too short');
      else if (expected.some((value) => first.includes(value))) causes.push('too long');
      else causes.push('another value');
    }
  }
  return causes;
}
