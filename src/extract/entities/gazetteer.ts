import type { EntityKind } from '../extraction.js';

/** A name that is looked for, in lower case, and what it is. */
export interface GazetteerEntry {
  readonly phrase: string;
  readonly kind: EntityKind;
}

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
}

const isWordUnit = (char: string | undefined): boolean => char !== undefined && /[a-z\d]/.test(char);

/**
 * Finds names of a closed list in a text: the longest at every place, from left to right, whole words where the name
 * is of Latin letters. Time is linear in the text (times the longest name).
 */
export class Gazetteer {
  readonly #byFirst = new Map<string, GazetteerEntry[]>();

  constructor(entries: Iterable<GazetteerEntry>) {
    for (const entry of entries) {
      if (entry.phrase === '') continue;
      const key = entry.phrase.slice(0, 2);
      const list = this.#byFirst.get(key) ?? [];
      list.push(entry);
      this.#byFirst.set(key, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  /** The names in `lower` (a text in lower case, of the length of the original), in order, without overlap. */
  find(lower: string): Found[] {
    const found: Found[] = [];
    let at = 0;
    while (at < lower.length) {
      const entry = this.#match(lower, at);
      if (entry === undefined) {
        at += 1;
        continue;
      }
      found.push({ start: at, end: at + entry.phrase.length, kind: entry.kind });
      at += entry.phrase.length;
    }
    return found;
  }

  #match(lower: string, at: number): GazetteerEntry | undefined {
    if (isWordUnit(lower[at]) && isWordUnit(lower[at - 1])) return undefined;
    const fits = ({ phrase }: GazetteerEntry): boolean =>
      lower.startsWith(phrase, at) && !(isWordUnit(phrase.at(-1)) && isWordUnit(lower[at + phrase.length]));
    const longer = this.#byFirst.get(lower.slice(at, at + 2))?.find(fits);
    return longer ?? this.#byFirst.get(lower.slice(at, at + 1))?.find(fits);
  }
}
