import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { knownNames } from '../../parse/names/catalogue-names.js';
import { longestName, madeFor, type NameMatch, nameAt, turnedAround } from './match-names.js';
import { type NameToken, nameTokens } from './name-tokens.js';
import { productNames } from './product-names.js';
import { narrowed, variantFirst } from './single-out.js';

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
/** Whether one word that is also a usual word is meant as a name here. */
function isMeant(
  match: NameMatch,
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
    const match = nameAt(names, tokens, at);
    if (match === undefined || !isMeant(match, token, at, brandBefore === at, language, hasTopic)) {
      at += 1;
      continue;
    }
    const last = tokens[at + match.length - 1] as NameToken;
    const turned = turnedAround(names, match, tokens[at - 1]);
    const next = tokens[at + match.length];
    if (match.name.kind === 'brand') {
      brandBefore = at + match.length;
      const following = longestName(names, tokens, brandBefore);
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
    const part = madeFor(names, match, [
      tokens[at],
      tokens[at + 1],
      tokens[at - match.length - 1],
      tokens[at - match.length - 2],
    ]);
    const meant = turned?.products ?? part?.products ?? match.name.products;
    const left = isBroad && turned === undefined ? narrowed(snapshot, meant, own, words) : meant;
    const products = variantFirst(snapshot, left, words);
    named.push({
      start,
      end,
      text: text.slice(start, end),
      products: products.slice(0, MAX_PRODUCTS),
      isBroad: isBroad && turned === undefined && left === match.name.products,
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
