import type { PropertyValue } from './graph-records.js';

/** `properties` without those that are undefined. */
export function definedProperties(
  properties: Readonly<Record<string, PropertyValue | undefined>>,
): Record<string, PropertyValue> {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, PropertyValue] => entry[1] !== undefined),
  );
}
