import type { AttributesRecord } from '../../src/evaluate/attributes.js';
import type { Offer } from '../readers/wdc-pave.js';

/**
 * The simplest reader: values seen in training, looked up as texts. Of those that stand in the text the longest one
 * answers that was right in at least half of the training offers that hold it; otherwise there is no value.
 */
export function lookUp(known: readonly Offer[], test: readonly Offer[]): AttributesRecord[] {
  const values = new Map<string, Map<string, { right: number; seen: number }>>();
  const key = (category: string, name: string): string => `${category} ${name}`;
  for (const { category, attributes } of known)
    for (const [name, own] of Object.entries(attributes))
      for (const value of own) {
        const slot = values.get(key(category, name)) ?? new Map<string, { right: number; seen: number }>();
        const entry = slot.get(value) ?? { right: 0, seen: 0 };
        entry.right += 1;
        values.set(key(category, name), slot.set(value, entry));
      }
  const names = new Map<string, Set<string>>();
  for (const { category, title, description, attributes } of known) {
    const text = `${title}\n${description}`;
    const own = names.get(category) ?? new Set();
    for (const name of Object.keys(attributes)) own.add(name);
    names.set(category, own);
    for (const name of Object.keys(attributes))
      for (const [value, entry] of values.get(key(category, name)) ?? [])
        if (text.includes(value)) entry.seen += 1;
  }
  return test.map(({ id, category, title, description }) => {
    const text = `${title}\n${description}`;
    const attributes: Record<string, string[]> = {};
    for (const name of names.get(category) ?? []) {
      let best = '';
      for (const [value, { right, seen }] of values.get(key(category, name)) ?? [])
        if (value.length > best.length && 2 * right >= seen && text.includes(value)) best = value;
      if (best !== '') attributes[name] = [best];
    }
    return { id, category, attributes };
  });
}
