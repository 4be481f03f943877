import { normalText } from '../../../extract/quantities/normal-text.js';
import { withoutHyphens } from './request-text.js';

/** A phrase that was found: `[start, end)` and what it means. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

interface Phrase {
  readonly text: string;
  readonly value: string;
  readonly latinStart: boolean;
  readonly latinEnd: boolean;
}

/** Phrases are looked up by their first signs, so many. */
const KEY_LENGTH = 4;
const LATIN = /[a-z\d]/u;

/**
 * Finds phrases of a fixed list in texts, the longest at each place, linear in the text for a fixed list. The list is read
 * when it is first looked into: a start has none to wait for.
 */
export class PhraseIndex {
  private made: Map<string, Phrase[]> | undefined;

  /** `entries` are pairs of a phrase and its meaning; of two equal phrases the first counts. `digitsMayFollow`: a digit may stick to the last letter. */
  constructor(
    private entries: Iterable<readonly [string, string]>,
    private readonly options: { readonly digitsMayFollow?: boolean } = {},
  ) {}

  private get byStart(): ReadonlyMap<string, readonly Phrase[]> {
    return (this.made ??= this.read());
  }

  private read(): Map<string, Phrase[]> {
    const byStart = new Map<string, Phrase[]>();
    const seen = new Set<string>();
    for (const [phrase, value] of this.entries) {
      const text = withoutHyphens(normalText(phrase.trim()));
      if (text === '' || seen.has(text)) continue;
      seen.add(text);
      const latinStart = LATIN.test(text[0] ?? '');
      const entry = { text, value, latinStart, latinEnd: LATIN.test(text.at(-1) ?? '') };
      const key = text.slice(0, KEY_LENGTH);
      const list = byStart.get(key);
      if (list === undefined) byStart.set(key, [entry]);
      else list.push(entry);
    }
    for (const list of byStart.values()) list.sort((a, b) => b.text.length - a.text.length);
    this.entries = [];
    return byStart;
  }

  private endOf(phrase: Phrase, text: string, at: number): number {
    if (!text.startsWith(phrase.text, at)) return -1;
    if (phrase.latinStart && at > 0 && LATIN.test(text[at - 1] ?? '') && LATIN.test(phrase.text[0] ?? ''))
      return -1;
    const end = at + phrase.text.length;
    if (!phrase.latinEnd || !LATIN.test(text[end] ?? '')) return end;
    if (this.options.digitsMayFollow === true && /[a-z]$/u.test(phrase.text) && /\d/u.test(text[end] ?? ''))
      return end;
    const plural = text[end] === 's' && !LATIN.test(text[end + 1] ?? '') && !phrase.text.endsWith('s');
    if (plural) return end + 1;
    const shortWord =
      text.startsWith('es', end) && !LATIN.test(text[end + 2] ?? '') && /(?:x|ch|sh|s)$/u.test(phrase.text);
    return shortWord ? end + 2 : -1;
  }

  /** The longest phrase that begins exactly at `at`. */
  at(text: string, at: number): PhraseMatch | undefined {
    const { byStart } = this;
    for (let length = KEY_LENGTH; length > 0; length -= 1) {
      for (const phrase of byStart.get(text.slice(at, at + length)) ?? []) {
        if (phrase.text.length < length) continue;
        const end = this.endOf(phrase, text, at);
        if (end >= 0) return { start: at, end, value: phrase.value };
      }
    }
    return undefined;
  }

  /** All matches from left to right that do not overlap each other nor a position where `masked` is true. */
  findAll(text: string, masked?: readonly boolean[]): PhraseMatch[] {
    const found: PhraseMatch[] = [];
    for (let at = 0; at < text.length; ) {
      const match = masked?.[at] === true ? undefined : this.at(text, at);
      if (match === undefined || masked?.[match.end - 1] === true) {
        at += 1;
        continue;
      }
      found.push(match);
      at = match.end;
    }
    return found;
  }
}

/** Reads `meaning | phrases | phrases…` lines into pairs of a phrase and its meaning. */
export function phraseEntries(table: string): [string, string][] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [value = '', ...cells] = line.split('|').map((cell) => cell.trim());
      return cells.flatMap((cell) =>
        cell.split(',').map((phrase): [string, string] => [phrase.trim(), value]),
      );
    });
}
