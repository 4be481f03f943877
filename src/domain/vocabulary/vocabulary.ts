import { AUDIENCES, type Audience } from './audiences.js';
import { BRANDS, type Brand } from './brands.js';
import { CATEGORIES, type Category } from './categories.js';
import { FEATURES, type Feature } from './features.js';
import { NEEDS, type Need } from './needs.js';
import { SPECIFICATIONS, type Specification } from './specifications.js';
import type { VocabularyEntry, VocabularyLanguage } from './vocabulary-entry.js';

/** Finds the entry of a closed list for a text as somebody writes it. */
type Lookup<Entry> = (text: string, language?: VocabularyLanguage) => Entry | undefined;

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' ');
}

/** An index by name and synonym; of two entries with the same word the earlier of the list wins. */
function createLookup<Entry extends VocabularyEntry>(entries: readonly Entry[]): Lookup<Entry> {
  const byName = new Map<string, Entry>();
  const index = { en: new Map<string, Entry>(), zh: new Map<string, Entry>() };
  const add = (map: Map<string, Entry>, word: string, entry: Entry): void => {
    const key = normalise(word);
    if (!map.has(key)) map.set(key, entry);
  };
  for (const entry of entries) {
    add(byName, entry.name, entry);
    add(index.zh, entry.nameZh, entry);
  }
  for (const entry of entries) {
    for (const word of entry.synonyms.en) add(index.en, word, entry);
    for (const word of entry.synonyms.zh) add(index.zh, word, entry);
  }
  return (text, language) => {
    const key = normalise(text);
    const canonical = byName.get(key);
    if (canonical !== undefined) return canonical;
    if (language !== undefined)
      return index[language].get(key) ?? index[language === 'en' ? 'zh' : 'en'].get(key);
    return index.en.get(key) ?? index.zh.get(key);
  };
}

/**
 * The feature whose name or synonym is exactly `text`, without regard to case, width and outer blanks. Words of
 * `language` come first, then those of the other one. Undefined when there is none.
 */
export const findFeature: Lookup<Feature> = createLookup(FEATURES);

/** The category whose name or synonym is exactly `text`; as {@link findFeature}. */
export const findCategory: Lookup<Category> = createLookup(CATEGORIES);

/** The specification whose name or synonym is exactly `text`; as {@link findFeature}. */
export const findSpecification: Lookup<Specification> = createLookup(SPECIFICATIONS);

/** The need whose name or synonym is exactly `text`; as {@link findFeature}. */
export const findNeed: Lookup<Need> = createLookup(NEEDS);

/** The audience whose name or synonym is exactly `text`; as {@link findFeature}. */
export const findAudience: Lookup<Audience> = createLookup(AUDIENCES);

/** The maker whose name or spelling is exactly `text`, in either language; as {@link findFeature}. */
export const findBrand: Lookup<Brand> = createLookup(BRANDS);

const FEATURE_BY_NAME = new Map(FEATURES.map((feature) => [feature.name, feature]));

/**
 * The nearest feature of the closed list for a canonical name: itself, or the first listed one up `partOf`.
 * Undefined for an unknown name and for a further feature that is part of none.
 */
export function listedFeature(name: string): Feature | undefined {
  let feature = FEATURE_BY_NAME.get(name);
  while (feature !== undefined && !feature.listed) {
    feature = feature.partOf === undefined ? undefined : FEATURE_BY_NAME.get(feature.partOf);
  }
  return feature;
}
