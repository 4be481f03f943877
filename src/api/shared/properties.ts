import type { Properties } from '../../domain/graph-records.js';

/** The text that `name` holds; undefined for anything else. */
export function textOf(properties: Properties, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' ? value : undefined;
}

/** The number that `name` holds; undefined for anything else. */
export function numberOf(properties: Properties, name: string): number | undefined {
  const value = properties[name];
  return typeof value === 'number' ? value : undefined;
}

/** The list of texts that `name` holds; empty for anything else. */
export function textsOf(properties: Properties, name: string): readonly string[] {
  const value = properties[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** `key` as one of `allowed`; undefined for anything else, so that a closed list stays closed in answers. */
export function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value);
}
