import { AUDIENCES } from '../../domain/vocabulary/audiences.js';
import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import { NEEDS } from '../../domain/vocabulary/needs.js';
import type { VocabularyEntry } from '../../domain/vocabulary/vocabulary-entry.js';
import type { EntityKind, EntityMention, ExtractionInput, Language } from '../extraction.js';
import { Gazetteer, type GazetteerEntry } from './gazetteer.js';
import { findNamedGoods } from './named-goods.js';
import { productNames } from './product-names.js';
import { isMachineRunning } from './verb-uses.js';

/** What is known of the text besides its words. */
export type EntityHints = Pick<ExtractionInput, 'product' | 'kind'>;

function phrases(
  entries: readonly VocabularyEntry[],
  kind: EntityKind,
  language: Language,
): GazetteerEntry[] {
  return entries.flatMap(({ name, nameZh, synonyms }) => {
    const own = language === 'en' ? [name, ...synonyms.en] : [nameZh, ...synonyms.zh, ...synonyms.en];
    return own.map((phrase) => ({ phrase: phrase.toLowerCase(), kind }));
  });
}

function vocabulary(language: Language): Gazetteer {
  return new Gazetteer([
    ...phrases(CATEGORIES, 'CATEGORY', language),
    ...phrases(AUDIENCES, 'AUDIENCE', language),
    ...phrases(NEEDS, 'NEED', language),
  ]);
}

const VOCABULARY: Readonly<Record<Language, Gazetteer>> = { en: vocabulary('en'), zh: vocabulary('zh') };

/** Titles begin with the brand: the end of a first word of letters with a capital, or undefined. */
function leadingName(text: string): number | undefined {
  return /^[A-Z][A-Za-z]+(?=\s+[A-Z\d])/.exec(text)?.[0].length;
}

/**
 * The brands, products, models, categories, needs and audiences that `text` names: names of the product's own record
 * first, then what the language's rules found, then the closed lists. Of overlapping ones the first kind stays. A title
 * that names no known brand is taken to begin with one.
 * In order of position; an empty text gives an empty list.
 */
export function findEntities(
  text: string,
  language: Language,
  { product = {}, kind: textKind }: EntityHints,
  byRules: readonly EntityMention[],
): EntityMention[] {
  const lowered = text.toLowerCase();
  const lower = lowered.length === text.length ? lowered : text;
  const found: EntityMention[] = [];
  const taken = new Uint8Array(text.length);
  const add = (start: number, end: number, kind: EntityKind): void => {
    for (let i = start; i < end; i += 1) if (taken[i] === 1) return;
    taken.fill(1, start, end);
    found.push({ start, end, text: text.slice(start, end), kind });
  };
  for (const { start, end, kind } of productNames(product).find(lower)) add(start, end, kind);
  for (const { start, end, kind } of byRules) add(start, end, kind);
  for (const { start, end, kind } of findNamedGoods(text, lower, language)) add(start, end, kind);
  for (const { start, end, kind } of VOCABULARY[language].find(lower))
    if (kind !== 'NEED' || !isMachineRunning(lower, start, end)) add(start, end, kind);
  const brand =
    textKind === 'title' && found.every(({ kind }) => kind !== 'BRAND') ? leadingName(text) : undefined;
  if (brand !== undefined) add(0, brand, 'BRAND');
  return found.toSorted((a, b) => a.start - b.start);
}
