/** An object of JSON-LD. */
export type LinkedObject = Readonly<Record<string, unknown>>;

const MOST_OBJECTS = 200_000;
const DEEPEST = 100;

/** Whether `value` is an object of JSON, no list and not null. */
function isLinkedObject(value: unknown): value is LinkedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `value` as a list: itself when it is one, nothing for undefined and null. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** The name of a type or property without the address or prefix of its vocabulary. */
function bareName(name: string): string {
  return name.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/, '');
}

/** The types of an object, without the address of the vocabulary. */
export function typesOf(object: LinkedObject): readonly string[] {
  return listOf(object['@type']).flatMap((type) => (typeof type === 'string' ? [bareName(type)] : []));
}

/** The values of a property, whether it is written bare, with a prefix or with the address of schema.org. */
export function valuesOf(object: LinkedObject, property: string): readonly unknown[] {
  for (const prefix of ['', 'schema:', 'https://schema.org/', 'http://schema.org/']) {
    const key = prefix + property;
    if (Object.hasOwn(object, key)) return listOf(object[key]);
  }
  return [];
}

/** A document of JSON-LD: its objects, and what their references mean inside of it. Nothing is fetched. */
export class LinkedDocument {
  /** Every object of the document in its order, each with the property that it is the value of. */
  readonly objects: { readonly object: LinkedObject; readonly role: string }[] = [];
  private readonly byId = new Map<string, LinkedObject>();

  /** Looks at 200,000 objects and 100 levels at most: what is beyond says nothing. */
  constructor(content: unknown) {
    const waiting: { value: unknown; role: string; depth: number }[] = [
      { value: content, role: '', depth: 0 },
    ];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { value, role, depth } = next;
      if (depth > DEEPEST || this.objects.length >= MOST_OBJECTS) continue;
      if (Array.isArray(value)) {
        for (let index = value.length - 1; index >= 0; index -= 1)
          waiting.push({ value: value[index], role, depth: depth + 1 });
      } else if (isLinkedObject(value)) {
        this.add(value, role);
        for (const key of Object.keys(value).reverse())
          waiting.push({ value: value[key], role: bareName(key), depth: depth + 1 });
      }
    }
  }

  private add(object: LinkedObject, role: string): void {
    this.objects.push({ object, role });
    const id = object['@id'];
    if (typeof id !== 'string') return;
    const known = this.byId.get(id);
    if (known === undefined) this.byId.set(id, object);
    // Parts of one thing may stand in several places.
    else if (Object.keys(object).length > 1) this.byId.set(id, { ...object, ...known });
  }

  /** What `value` means: of an object with an id all that the document says of it. */
  resolve(value: unknown): unknown {
    if (!isLinkedObject(value)) return value;
    const id = value['@id'];
    return (typeof id === 'string' ? this.byId.get(id) : undefined) ?? value;
  }

  /** The objects that are values of a property. */
  objectsOf(object: LinkedObject, property: string): readonly LinkedObject[] {
    return valuesOf(object, property)
      .map((value) => this.resolve(value))
      .filter(isLinkedObject);
  }

  /** The texts of a property: texts, numbers and truth values, `@value`s, and of objects their names. */
  textsOf(object: LinkedObject, property: string): readonly string[] {
    return valuesOf(object, property).flatMap((value) => this.textOf(value) ?? []);
  }

  /** The first text of the first of `properties` that has one; undefined for none. */
  text(object: LinkedObject, ...properties: readonly string[]): string | undefined {
    for (const property of properties) {
      const text = this.textsOf(object, property).find((one) => one.trim() !== '');
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** The text of a property in English and in Chinese, where the document tells languages apart; else undefined. */
  textIn(object: LinkedObject, property: string, language: 'en' | 'zh'): string | undefined {
    for (const value of valuesOf(object, property)) {
      if (!isLinkedObject(value)) continue;
      const tag = value['@language'];
      if (typeof tag === 'string' && tag.toLowerCase().startsWith(language)) return this.textOf(value);
    }
    return undefined;
  }

  private textOf(given: unknown): string | undefined {
    const value = this.resolve(given);
    if (!isLinkedObject(value)) return scalarText(value);
    if (Object.hasOwn(value, '@value')) return textValue(value['@value']);
    for (const property of ['name', 'value', 'url', 'contentUrl']) {
      const text = valuesOf(value, property)
        .map(textValue)
        .find((one) => one !== undefined);
      if (text !== undefined) return text;
    }
    const id = value['@id'];
    return typeof id === 'string' && /^https?:/.test(id) ? id : undefined;
  }
}

/** A text, number or truth value as text; undefined for anything else. */
function scalarText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** The same, also of one that stands in a `@value`. */
function textValue(value: unknown): string | undefined {
  return scalarText(isLinkedObject(value) && Object.hasOwn(value, '@value') ? value['@value'] : value);
}
