import type { Properties, PropertyValue } from '../domain/graph-records.js';

function equalValues(one: PropertyValue | undefined, other: PropertyValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((entry, i) => entry === other[i]);
}

/**
 * The properties after a put of `given` on `old`; undefined when nothing changes. merge: named ones are set, null
 * removes one; replace: exactly the given ones that are not null are left.
 */
export function mergeProperties(
  old: Properties,
  given: Readonly<Record<string, PropertyValue | null>>,
  mode: 'merge' | 'replace' = 'merge',
): Properties | undefined {
  const result: Record<string, PropertyValue> = mode === 'merge' ? { ...old } : {};
  let changed = false;
  for (const [name, value] of Object.entries(given)) {
    if (value !== null) {
      changed ||= !equalValues(old[name], value);
      result[name] = value;
    } else if (name in result) {
      changed = true;
      delete result[name];
    }
  }
  changed ||= mode === 'replace' && Object.keys(old).some((name) => !(name in result));
  return changed ? result : undefined;
}
