import type { ModelArray } from './model-file.js';

/** What one component of a model keeps: its settings and its numbers. */
export interface ModelPart {
  readonly header: unknown;
  readonly arrays: Readonly<Record<string, ModelArray>>;
}

/** Puts components under names of their own into one part; {@link splitParts} takes them apart again. Names hold no dot. */
export function joinParts(parts: Readonly<Record<string, ModelPart>>): ModelPart {
  const arrays: Record<string, ModelArray> = {};
  const header: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(parts)) {
    header[name] = part.header;
    for (const [key, array] of Object.entries(part.arrays)) arrays[`${name}.${key}`] = array;
  }
  return { header, arrays };
}

/** The components that {@link joinParts} joined, by name; empty where the header is no object. */
export function splitParts({ header, arrays }: ModelPart): Readonly<Record<string, ModelPart>> {
  const parts: Record<string, { header: unknown; arrays: Record<string, ModelArray> }> = {};
  if (typeof header !== 'object' || header === null) return parts;
  for (const [name, own] of Object.entries(header)) parts[name] = { header: own, arrays: {} };
  for (const [key, array] of Object.entries(arrays)) {
    const dot = key.indexOf('.');
    const part = Object.hasOwn(parts, key.slice(0, dot)) ? parts[key.slice(0, dot)] : undefined;
    if (part !== undefined) part.arrays[key.slice(dot + 1)] = array;
  }
  return parts;
}
