import { AUDIENCES } from '../../domain/vocabulary/audiences.js';
import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import { FEATURES } from '../../domain/vocabulary/features.js';
import { NEEDS } from '../../domain/vocabulary/needs.js';
import type { Language } from '../../extract/extraction.js';
import { addWishes, type ReadWish } from '../parse/add-wishes.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import { inTime } from '../phrasing/in-time.js';

const namesOf = (entries: readonly { readonly name: string; readonly listed?: boolean }[]): string[] =>
  entries.filter(({ listed }) => listed !== false).map(({ name }) => name);

/** The closed lists of which a reader may choose. */
export const READABLE_NAMES = {
  categories: namesOf(CATEGORIES),
  features: namesOf(FEATURES),
  needs: namesOf(NEEDS),
  audiences: namesOf(AUDIENCES),
} as const;

/** A request, and the parts of it that the grammar did not understand. */
export interface UnknownWords {
  readonly language: Language;
  readonly request: string;
  readonly unknown: readonly string[];
}

/**
 * Somebody who understands what the grammar did not, such as a language model. May fail, may take its time, and may
 * answer anything: it is used through {@link readUnknown} alone.
 */
export interface RequestReader {
  /** Its answer as text; `signal` is aborted when nobody waits any longer. */
  readonly read: (question: UnknownWords, signal?: AbortSignal) => Promise<string>;
}

/** How long a reader may take, and who is told why it was not used. */
export interface ReadingOptions {
  /** Milliseconds; then the grammar's understanding is all. */
  readonly deadlineMs: number;
  /** In a sentence without any of the answer. */
  readonly onUnused?: (why: string) => void;
}

const LISTS: Readonly<Record<ReadWish['kind'], ReadonlySet<string>>> = {
  category: new Set(READABLE_NAMES.categories),
  feature: new Set(READABLE_NAMES.features),
  avoid: new Set(READABLE_NAMES.features),
  need: new Set(READABLE_NAMES.needs),
  audience: new Set(READABLE_NAMES.audiences),
};
const MOST_WISHES = 20;

/** The place of `words` in a part of `request` that was not understood; undefined where they do not stand in one. */
function placeOf(
  words: string,
  { notUnderstood }: ParsedRequest,
): { start: number; end: number } | undefined {
  for (const { start, text } of notUnderstood) {
    const at = text.indexOf(words);
    if (at >= 0) return { start: start + at, end: start + at + words.length };
  }
  return undefined;
}

/** The wishes of an answer that name words of the request that were not understood and a name of the closed lists. */
function checkedWishes(answer: string, request: ParsedRequest): ReadWish[] {
  const parsed: unknown = JSON.parse(answer);
  const { wishes } = (parsed ?? {}) as { wishes?: unknown };
  if (!Array.isArray(wishes)) throw new TypeError('the reader gave no list of wishes');
  return (wishes as unknown[]).slice(0, MOST_WISHES).flatMap((wish): ReadWish[] => {
    const { words, kind, value } = (wish ?? {}) as Record<string, unknown>;
    if (typeof words !== 'string' || words.trim() === '' || typeof value !== 'string') return [];
    if (typeof kind !== 'string' || !Object.hasOwn(LISTS, kind)) return [];
    const known = kind as ReadWish['kind'];
    const place = placeOf(words, request);
    return place === undefined || !LISTS[known].has(value) ? [] : [{ kind: known, value, ...place }];
  });
}

/**
 * `request` with what `reader` makes of the words that the grammar did not understand: kinds of goods, features, needs
 * and who it is for, of the closed lists, each at words of `text` that were not understood. Nothing that the grammar
 * understood changes, and no number, price, brand or product comes in this way. Where nothing is left to understand
 * nobody is asked; where the answer is late, broken or names nothing of the lists, `request` itself. Never throws.
 */
export async function readUnknown(
  text: string,
  request: ParsedRequest,
  reader: RequestReader,
  { deadlineMs, onUnused }: ReadingOptions,
): Promise<ParsedRequest> {
  if (request.notUnderstood.length === 0) return request;
  const { language, notUnderstood } = request;
  const question = { language, request: text, unknown: notUnderstood.map((part) => part.text) };
  try {
    const said: unknown = await inTime('the reader', deadlineMs, (signal) => reader.read(question, signal));
    if (typeof said !== 'string') throw new TypeError('the reader gave no text');
    return addWishes(request, checkedWishes(said, request));
  } catch (error) {
    // What a parser of JSON says quotes the answer.
    const why = error instanceof SyntaxError ? 'the reader gave no JSON' : (error as Error).message;
    onUnused?.(why);
    return request;
  }
}
