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

const isWordUnit = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

/** Names that begin alike, the longest first. */
type Names = readonly GazetteerEntry[];

/** The key of names of one unit; of longer ones it is that of their first two. */
const keyOf = (first: number, second: number): number => first * 0x10000 + second;

/**
 * Finds names of a closed list in a text: the longest at every place, from left to right, whole words where the name
 * is of Latin letters. Time is linear in the text (times the longest name).
 */
export class Gazetteer {
  readonly #byBeginning = new Map<number, GazetteerEntry[]>();
  /** By the lower half of the first unit, so that most places of a text are passed at a glance. */
  readonly #begins = new Uint8Array(256);

  constructor(entries: Iterable<GazetteerEntry>) {
    for (const entry of entries) {
      const { phrase } = entry;
      if (phrase === '') continue;
      const first = phrase.charCodeAt(0);
      const key = phrase.length === 1 ? first : keyOf(first, phrase.charCodeAt(1));
      const list = this.#byBeginning.get(key) ?? [];
      list.push(entry);
      this.#byBeginning.set(key, list);
      this.#begins[first & 0xff] = 1;
    }
    for (const list of this.#byBeginning.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  /** The names in `lower` (a text in lower case, of the length of the original), in order, without overlap. */
  find(lower: string): Found[] {
    const found: Found[] = [];
    if (this.#byBeginning.size === 0) return found;
    let at = 0;
    let inWord = false;
    while (at < lower.length) {
      const unit = lower.charCodeAt(at);
      const isWord = isWordUnit(unit);
      const entry =
        this.#begins[unit & 0xff] === 1 && !(isWord && inWord) ? this.#match(lower, at) : undefined;
      if (entry === undefined) {
        inWord = isWord;
        at += 1;
        continue;
      }
      found.push({ start: at, end: at + entry.phrase.length, kind: entry.kind });
      at += entry.phrase.length;
      inWord = isWordUnit(lower.charCodeAt(at - 1));
    }
    return found;
  }

  #match(lower: string, at: number): GazetteerEntry | undefined {
    const first = lower.charCodeAt(at);
    const longer = fitting(this.#byBeginning.get(keyOf(first, lower.charCodeAt(at + 1))), lower, at);
    return longer ?? fitting(this.#byBeginning.get(first), lower, at);
  }
}

/** The first of `names` that stands at `at` as a whole word. */
function fitting(names: Names | undefined, lower: string, at: number): GazetteerEntry | undefined {
  return names?.find(({ phrase }) => {
    if (!lower.startsWith(phrase, at)) return false;
    const end = at + phrase.length;
    return !(isWordUnit(lower.charCodeAt(end - 1)) && isWordUnit(lower.charCodeAt(end)));
  });
}
