import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { knownNames } from '../parse/catalogue-names.js';
import { editDistance } from './edit-distance.js';
import { type NameToken, nameTokens } from './name-tokens.js';
import { type KnownName, type ProductNames, productNames } from './product-names.js';

/** Products that some words of a question name. */
export interface NamedProducts {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Indexes: the variant that is meant first, then the others of its model. */
  readonly products: readonly number[];
  /** A whole line or brand is named, so no one model. */
  readonly isBroad: boolean;
}

/** What a question names: products of the shop, and names of things that the shop does not have. */
export interface NamesInQuestion {
  readonly named: readonly NamedProducts[];
  readonly unknown: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

const GENERAL = knownNames();
/** Words after a name that make it another model. */
const MODEL_WORDS = new Set(
  'pro max ultra plus mini lite se air studio sport solar xl neo fold flip'.split(' '),
);
const UNIT_AFTER =
  /^ ?-?(?:(?:gb|tb|g|mm|inch|inches|in|w|hz|mah|hours?|h|days?|weeks?|years?|k|mp|times|people|meters?|metres?|m|degrees?|devices?|phones?)\b|%|寸|英寸|毫米|小时|天|瓦|年|个|台|款|元|块)/u;
const MAX_PRODUCTS = 12;
/** Words of a name that single out no variant. */
const SMALL_WORDS = new Set('with for and the in on of only case'.split(' '));

interface Match {
  readonly name: KnownName;
  /** Tokens of the question that it covers. */
  readonly length: number;
  readonly isFuzzy: boolean;
}

function allowance(token: string): number {
  if (!/^[a-z]+$/.test(token) || token.length < 4) return 0;
  return token.length < 8 ? 1 : 2;
}

function sameToken(known: string, written: string): 'exact' | 'fuzzy' | undefined {
  if (known === written) return 'exact';
  if (/\p{Script=Han}/u.test(known)) return written.startsWith(known) ? 'exact' : undefined;
  const most = allowance(known);
  return most > 0 && known[0] === written[0] && editDistance(known, written, most) <= most
    ? 'fuzzy'
    : undefined;
}

function firstTokens(names: ProductNames, written: string): string[] {
  if (names.byToken.has(written)) return [written];
  const near = names.tokensByStart.get(written[0] ?? '') ?? [];
  return near.filter((token) => sameToken(token, written) !== undefined);
}

/** A maker and a longer name after it come before a shorter name of both: "Kestwing Tarsus 2", not "Kestwing Tarsus". */
function besides(
  names: ProductNames,
  tokens: readonly NameToken[],
  at: number,
  match: Match | undefined,
): Match | undefined {
  if (match?.name.kind !== 'product') return match;
  const brand = (names.byToken.get(match.name.tokens[0] as string) ?? []).find(
    ({ kind, tokens: own }) => kind === 'brand' && own.length === 1,
  );
  const following = brand === undefined ? undefined : longest(names, tokens, at + 1);
  return brand !== undefined && following !== undefined && 1 + following.length > match.length
    ? { name: brand, length: 1, isFuzzy: match.isFuzzy }
    : match;
}

const RANK = { model: 3, product: 2, line: 1, brand: 0 } as const;

/** The longest name that begins at token `at`; a product's name may be cut off after two words, one with a digit. */
function longest(names: ProductNames, tokens: readonly NameToken[], at: number): Match | undefined {
  let best: Match | undefined;
  const begin = tokens[at];
  for (const first of begin === undefined ? [] : firstTokens(names, begin.text)) {
    for (const name of names.byToken.get(first) ?? []) {
      let length = 0;
      let isFuzzy = false;
      for (const token of name.tokens) {
        const written = tokens[at + length];
        const same = written === undefined ? undefined : sameToken(token, written.text);
        if (same === undefined) break;
        if (same === 'fuzzy') isFuzzy = true;
        length += 1;
      }
      if (length < name.tokens.length) continue;
      const better =
        best === undefined ||
        length > best.length ||
        (length === best.length &&
          (Number(best.isFuzzy) - Number(isFuzzy) || RANK[name.kind] - RANK[best.name.kind]) > 0);
      if (better) best = { name, length, isFuzzy };
    }
  }
  return best;
}

/** The model that is meant where its last word is said first: "the solar Moraine", "the pro Candela 5". */
function turnedAround(
  names: ProductNames,
  { name, isFuzzy }: Match,
  before: NameToken | undefined,
): KnownName | undefined {
  if (before === undefined || isFuzzy || name.kind === 'product' || name.kind === 'brand') return undefined;
  return (names.byToken.get(name.tokens[0] as string) ?? []).find(
    ({ kind, tokens }) =>
      kind === 'model' &&
      tokens.length === name.tokens.length + 1 &&
      tokens.at(-1) === before.text &&
      name.tokens.every((token, place) => tokens[place] === token),
  );
}

/** Those of `products` first whose own words (not shared by all of them) stand in the question near the name. */
function variantFirst(
  snapshot: Snapshot,
  products: readonly number[],
  around: ReadonlySet<string>,
): readonly number[] {
  if (products.length < 2) return products;
  const wordsOf = products.map((index) => wordsOfName(snapshot, index));
  const score = (place: number): number =>
    [...(wordsOf[place] as Set<string>)].filter(
      (word) => around.has(word) && !SMALL_WORDS.has(word) && !wordsOf.every((words) => words.has(word)),
    ).length;
  return products
    .map((index, place) => ({ index, score: score(place) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ index }) => index);
}

/** Words of a product's name, Chinese ones as pairs of characters. */
function wordsOfName(snapshot: Snapshot, index: number): Set<string> {
  const { nameEn, nameZh } = snapshot.table('Product').card(index);
  return pairsOf(nameTokens(`${String(nameEn ?? '')} ${String(nameZh ?? '')}`).map(({ text }) => text));
}

function pairsOf(words: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const word of words) {
    all.add(word);
    if (/^\p{Script=Han}/u.test(word))
      for (let at = 0; at + 1 < word.length; at += 1) all.add(word.slice(at, at + 2));
  }
  return all;
}

/** Those of a line or a maker that further words of the question single out: the shell of Norvik, the Pro of Candela. */
function narrow(
  snapshot: Snapshot,
  products: readonly number[],
  own: readonly string[],
  around: ReadonlySet<string>,
): readonly number[] {
  const said = pairsOf(around);
  const names = products.map((index) => wordsOfName(snapshot, index));
  const scores = names.map(
    (words) =>
      [...words].filter(
        (word) =>
          said.has(word) &&
          !SMALL_WORDS.has(word) &&
          !own.includes(word) &&
          !names.every((all) => all.has(word)),
      ).length,
  );
  const best = Math.max(0, ...scores);
  return best === 0 ? products : products.filter((_, place) => scores[place] === best);
}

/** Whether one word that is also a usual word is meant as a name here. */
function isMeant(
  match: Match,
  token: NameToken,
  at: number,
  afterBrand: boolean,
  language: DisplayLanguage,
  hasTopic: boolean,
): boolean {
  if (match.length > 1 || match.name.kind === 'brand' || afterBrand)
    return !match.isFuzzy || match.length > 1 || afterBrand || !hasTopic;
  if (/\d/.test(token.text)) return !/^\d+$/.test(token.text);
  if (match.isFuzzy) return !hasTopic && token.capital && at > 0;
  return token.capital ? at > 0 || !hasTopic : language === 'zh' || !hasTopic;
}

/** Names of things that the world has and the shop has not. */
function foreignNames(
  text: string,
  tokens: readonly NameToken[],
  taken: readonly boolean[],
): { start: number; end: number; text: string }[] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [];
  const found = [...GENERAL.lines.findAll(lower, taken), ...GENERAL.brands.findAll(lower, taken)];
  return found
    .filter(
      ({ start, end }) =>
        end - start > 1 &&
        (/\p{Script=Han}/u.test(text[start] ?? '') ||
          /\p{Lu}/u.test(text.slice(start, end)) ||
          /^(?:iphone|ipad|airpods|macbook|galaxy|xbox|playstation|kindle|samsung|huawei|xiaomi|apple|sony|pixel)/.test(
            lower.slice(start),
          )),
    )
    .map(({ start, end }) => {
      const last = tokens.filter((token) => token.start >= end && token.start <= end + 1 && token.capital)[0];
      const to = last === undefined ? end : last.end;
      return { start, end: to, text: text.slice(start, to) };
    });
}

/**
 * What a question names, from left to right: longest names first, misspelt ones within one or two letters, variants of
 * one model together with the one that the words single out first. `hasTopic` tells that a product is given beside the
 * question, so that a usual word ("hover", "hum") needs a capital to be a name. Linear in the question's length.
 */
export function namesInQuestion(
  snapshot: Snapshot,
  text: string,
  language: DisplayLanguage,
  hasTopic: boolean,
): NamesInQuestion {
  const names = productNames(snapshot);
  const tokens = nameTokens(text);
  const words = new Set(tokens.map((token) => token.text));
  const named: NamedProducts[] = [];
  const unknown: { start: number; end: number; text: string }[] = [];
  const taken = Array.from({ length: text.length }, () => false);
  let brandBefore = -1;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as NameToken;
    const match = besides(names, tokens, at, longest(names, tokens, at));
    if (match === undefined || !isMeant(match, token, at, brandBefore === at, language, hasTopic)) {
      at += 1;
      continue;
    }
    const last = tokens[at + match.length - 1] as NameToken;
    const turned = turnedAround(names, match, tokens[at - 1]);
    const next = tokens[at + match.length];
    if (match.name.kind === 'brand') {
      brandBefore = at + match.length;
      const following = longest(names, tokens, brandBefore);
      if (following !== undefined && following.name.kind !== 'brand') {
        taken.fill(true, token.start, last.end);
        at = brandBefore;
        continue;
      }
    }
    const isNear =
      next !== undefined && next.start - last.end <= 1 && /^[ -]?$/.test(text.slice(last.end, next.start));
    const endsInNumber = /\d/.test(match.name.tokens.at(-1) ?? '');
    const isOther =
      isNear &&
      (match.name.kind !== 'product' || !match.name.tokens.some((own) => /\d/.test(own))) &&
      (MODEL_WORDS.has(next.text) && (next.capital || language === 'zh')
        ? true
        : !endsInNumber &&
          /^(?:[a-z]?\d{1,2}[a-z]?|\d{3})$/.test(next.text) &&
          !UNIT_AFTER.test(text.slice(next.end).toLowerCase()));
    // The maker before the model is a part of the name.
    const isLonger = turned !== undefined || (brandBefore === at && at > 0);
    const start = isLonger ? (tokens[at - 1] as NameToken).start : token.start;
    const end = isOther ? next.end : last.end;
    taken.fill(true, start, end);
    at += match.length + (isOther ? 1 : 0);
    if (isOther) {
      unknown.push({ start, end, text: text.slice(start, end) });
      continue;
    }
    const isBroad = match.name.kind === 'line' || match.name.kind === 'brand';
    const own = match.name.tokens;
    const meant = turned?.products ?? match.name.products;
    const narrowed = isBroad && turned === undefined ? narrow(snapshot, meant, own, words) : meant;
    const products = variantFirst(snapshot, narrowed, words);
    named.push({
      start,
      end,
      text: text.slice(start, end),
      products: products.slice(0, MAX_PRODUCTS),
      isBroad: isBroad && turned === undefined && narrowed === match.name.products,
    });
  }
  const foreign = foreignNames(text, tokens, taken);
  return { named: merged(named), unknown: [...unknown, ...foreign].sort((a, b) => a.start - b.start) };
}

/** A broad name beside a narrow one of the same products says nothing of its own. */
function merged(named: readonly NamedProducts[]): NamedProducts[] {
  const kept: NamedProducts[] = [];
  for (const one of named) {
    const twin = kept.findIndex((other) => other.products.some((index) => one.products.includes(index)));
    if (twin < 0) kept.push(one);
    else if (one.products.length < (kept[twin] as NamedProducts).products.length) kept[twin] = one;
  }
  return kept;
}
