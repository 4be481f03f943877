/** A product offer, or any titled text, and the named attributes that somebody read from it. */
export interface AttributeRecord {
  /** Attributes are learned by category; '' where there is none. */
  readonly category: string;
  readonly title: string;
  readonly description: string;
  /** By name: the values, as they stand in the text or normalised. An empty list says that there is none. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** What attributes are read from. */
export type AttributeText = Omit<AttributeRecord, 'attributes'>;

/** A value that was read, and how probable it is that it is right. */
export interface AttributeValue {
  readonly value: string;
  /** 0 to 1, calibrated on training records that the reader had not seen. */
  readonly confidence: number;
}

/** Values that say that there is none, in lower case. */
const ABSENT: ReadonlySet<string> = new Set(['', 'n/a']);

/** The `values` that say something, trimmed, each once, in order. */
export function presentValues(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()))].filter(
    (value) => !ABSENT.has(value.toLowerCase()),
  );
}

/** The values of an attribute of a record that say something. */
export const valuesOf = ({ attributes }: AttributeRecord, name: string): string[] =>
  presentValues(Object.hasOwn(attributes, name) ? (attributes[name] ?? []) : []);
