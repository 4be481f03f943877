import { normalise } from '../../text/normalise.js';
import type { ExtractionInput } from '../extraction.js';
import { Gazetteer, type GazetteerEntry } from './gazetteer.js';

type Product = NonNullable<ExtractionInput['product']>;

/** Longest name of a product that is looked for, in UTF-16 code units. */
const NAME_LIMIT = 200;

const clean = (name: string | undefined): string =>
  normalise(name ?? '')
    .slice(0, NAME_LIMIT)
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ');

/** Words of a name that look like a model: letters and digits together, or digits after a word ("x-t5", "p3"). */
function modelWords(words: readonly string[]): string[] {
  return words.filter(
    (word) =>
      word.length > 1 && /\d/.test(word) && /[a-z]/.test(word) && !/^\d+(?:gb|tb|mm|hz|mp|w|in)$/.test(word),
  );
}

/** A name up to its first size, without the signs before that ("sund 3 (128 gb, black)" → "sund 3"). */
function withoutSize(name: string): string {
  const size = /(?<!\d)\d{1,9} ?(?:gb|tb|mm|in|inch)\b/.exec(name);
  let end = size?.index ?? name.length;
  while (size !== null && end > 0 && ' ,('.includes(name[end - 1] ?? '')) end -= 1;
  return name.slice(0, end);
}

/**
 * What a text may call the product it is about: its brand, its whole name, the name without the brand, the name
 * without a last size ("Sund 3 128 GB" → "sund 3"), and its model words. A missing field adds nothing.
 */
export function productNames({ name, brand }: Product): Gazetteer {
  const entries: GazetteerEntry[] = [];
  const brandName = clean(brand);
  const whole = clean(name);
  if (brandName !== '') entries.push({ phrase: brandName, kind: 'BRAND' });
  const bare = whole.startsWith(`${brandName} `) ? whole.slice(brandName.length + 1) : whole;
  const short = withoutSize(bare);
  for (const phrase of [whole, bare, short]) if (phrase.length > 2) entries.push({ phrase, kind: 'PRODUCT' });
  for (const phrase of modelWords(bare.split(/[\s,()/]+/))) entries.push({ phrase, kind: 'MODEL' });
  return new Gazetteer(entries);
}
