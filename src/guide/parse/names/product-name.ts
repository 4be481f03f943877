import { BRANDS } from '../../../domain/vocabulary/brands.js';
import { editDistance } from '../../../lib/edit-distance.js';
import { PhraseIndex } from '../text/phrase-index.js';

const BRAND_PREFIXES = new PhraseIndex(BRANDS.map(({ name, nameZh }): [string, string] => [nameZh, name]));
const LATIN = /^[\x20-\x7e]+$/u;
/** Another spelling of a name differs from it by so many letters at most; more is another name. */
const MISSPELT = 2;

/** Chinese names of lines that are told by their Latin ones. */
const LATIN_LINES: ReadonlySet<string> = new Set(['拯救者', '掠夺者']);
/** 苹果笔记本, rog掌机: a line told by its kind of goods. */
const WITH_KIND = /手机|电脑|笔记本|平板|掌机|手表|耳机|音箱/u;

const joined = (name: string): string => name.replace(/[\s-]/gu, '');

/** A Latin name as it is written, or the right spelling where it is misspelt; Chinese names in Latin letters. */
function spelling(written: string, name: string): string {
  if (!LATIN.test(written)) return name;
  if (!LATIN.test(name) || written.includes(name)) return written;
  // `fuji` is short for fujifilm, `pocket 3` for osmo pocket: nothing is completed.
  if (name.includes(written.trim())) return written;
  return editDistance(joined(written), joined(name), MISSPELT) <= MISSPELT ? name : written;
}

const tidy = (name: string): string => name.replace(/[()]/gu, '').replace(/ {2,}/gu, ' ').trim();

/** A product's name in lower case with the Chinese brand or line in Latin letters: `brand` and `line` end within `[start, end)`. */
export function productName(
  normal: string,
  start: number,
  end: number,
  {
    brand,
    line,
  }: {
    brand?: { start: number; end: number; name: string };
    line?: { start: number; end: number; name: string };
  },
): string {
  const maker = brand === undefined ? '' : `${spelling(normal.slice(brand.start, brand.end), brand.name)} `;
  if (line === undefined) return tidy(`${maker}${normal.slice(brand?.end ?? start, end).trim()}`);
  const written = normal.slice(line.start, line.end);
  const rest = normal.slice(line.end, end);
  // 三星手表: the line's Chinese name begins with the brand.
  const prefix = brand === undefined ? BRAND_PREFIXES.at(written, 0) : undefined;
  if (prefix !== undefined && prefix.value !== 'apple' && !LATIN.test(written))
    return tidy(`${prefix.value} ${normal.slice(start + prefix.end, end).trim()}`);
  // A Chinese line stays as it is written, but for those that go by their Latin name in both languages.
  const spelt =
    LATIN.test(written) || LATIN_LINES.has(written) || WITH_KIND.test(written)
      ? spelling(written, line.name)
      : written;
  const name = spelt === `${line.name}s` ? line.name : spelt;
  const gap = LATIN.test(written) ? '' : /^[a-z\d]/u.test(rest) ? ' ' : '';
  return tidy(`${maker}${name}${gap}${rest}`);
}
