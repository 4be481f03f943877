import { BRANDS, LINES } from '../../domain/vocabulary/brands.js';
import { lacksSign, NAMES_WITH_SIGNS } from '../../domain/vocabulary/names-with-signs.js';
import type { VocabularyEntry } from '../../domain/vocabulary/vocabulary-entry.js';
import type { EntityKind, Language } from '../extraction.js';
import { type Found, Gazetteer, type GazetteerEntry } from './gazetteer.js';

/** Names that are common words too: names only with a capital that no sentence begins with. */
const COMMON: ReadonlySet<string> = new Set(
  `apple honor honour nothing sharp beats switch surface spin edge pixel nest echo fire shield go mi note tab dot band
   swift flip charge sense versa pulse move one ally deck blade omen envy spectre pavilion stream prime kindle focal
   marshall marvel crucial corsair brother canon ring link air flow era ace play pop find magic view mate nova reno doro oura poly`.split(
    /\s+/,
  ),
);

/** Words that go on the name of a line ("iPhone 15 Pro Max"). */
const SUFFIX =
  /^[ -]?(?:\d{1,4}[a-z]{0,2}\+?|[a-z]{1,2}\d{1,4}[a-z]{0,2}\+?|pro|max|plus|ultra|mini|air|lite|se|fe|gen)(?![a-z\d])/;
/** A model name right after a brand ("Canon G3", "Sony WH-1000XM5"). */
const MODEL = /^ ([a-z]{0,4}-?\d{1,5}[a-z]{0,3}\d?)(?![a-z\d-])/;

function phrases(
  entries: readonly VocabularyEntry[],
  kind: EntityKind,
  language: Language,
): GazetteerEntry[] {
  return entries.flatMap(({ name, nameZh, synonyms }) => {
    const chinese = language === 'zh' ? [nameZh, ...synonyms.zh] : [];
    return [name, ...synonyms.en, ...chinese].map((phrase) => ({ phrase: phrase.toLowerCase(), kind }));
  });
}

const create = (language: Language): Gazetteer =>
  new Gazetteer([
    ...phrases(LINES, 'LINE', language),
    ...phrases(BRANDS, 'BRAND', language),
    ...(language === 'zh' ? NAMES_WITH_SIGNS : []).map(
      ({ nameZh }): GazetteerEntry => ({ phrase: nameZh, kind: 'BRAND' }),
    ),
  ]);

const NAMES: Readonly<Record<Language, Gazetteer>> = { en: create('en'), zh: create('zh') };

/** Whether a common word at `start` is written like a name: with a capital, inside a sentence. */
function isWrittenAsName(text: string, start: number): boolean {
  const first = text[start] ?? '';
  if (first === first.toLowerCase()) return false;
  let before = start - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '"')) before -= 1;
  return before >= 0 && !'.!?\n。！？'.includes(text[before] ?? '');
}

/** The end of the name of a line that begins in `lower` and ends at `end`, at most four further words. */
function extended(lower: string, end: number): number {
  let to = end;
  for (let words = 0; words < 4; words += 1) {
    const more = SUFFIX.exec(lower.slice(to, to + 12));
    if (more === null) break;
    to += more[0].length;
  }
  return to;
}

/**
 * Well-known brands, lines and products in `text` (`lower` is its lower case, of the same length), in order: a line
 * followed by a number or a word such as "Pro" is a PRODUCT, a word of letters and digits after a brand a MODEL.
 */
export function findNamedGoods(text: string, lower: string, language: Language): Found[] {
  const found: Found[] = [];
  for (const one of NAMES[language].find(lower)) {
    const name = lower.slice(one.start, one.end);
    if (COMMON.has(name) && !isWrittenAsName(text, one.start)) continue;
    if (one.kind === 'BRAND' && lacksSign(name, lower.slice(one.end, one.end + 12))) continue;
    const end = one.kind === 'LINE' ? extended(lower, one.end) : one.end;
    found.push(end > one.end ? { start: one.start, end, kind: 'PRODUCT' } : one);
    const model = one.kind === 'BRAND' ? MODEL.exec(lower.slice(one.end, one.end + 16)) : null;
    if (model?.[1] !== undefined && /[a-z]/.test(model[1])) {
      found.push({ start: one.end + 1, end: one.end + 1 + model[1].length, kind: 'MODEL' });
    }
  }
  return found;
}
