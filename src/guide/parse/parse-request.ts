import type { Language } from '../../extract/extraction.js';
import { extractQuantities } from '../../extract/quantities/extract-quantities.js';
import { knownNames, type CatalogueNames, type KnownNames } from './catalogue-names.js';
import { isAccessory } from './accessory.js';
import { correctionsIn } from './correction.js';
import { findCategories } from './find-category.js';
import { featurePhrases, findFeatures, type FoundFeature } from './find-features.js';
import { findPrices } from './find-price.js';
import { findNamedThings } from './find-products.js';
import { findAudience } from './find-audience.js';
import { findNeeds } from './find-needs.js';
import { asksOnly, categoryOf, reconsidered } from './sought-category.js';
import { intentOf } from './intent.js';
import { judgeNames, linksBetween } from './judge-names.js';
import { withoutMeasured } from './measured-features.js';
import { mergePrices, mergeSpecifications } from './merge-wishes.js';
import { chipsAsProducts } from './chips-as-products.js';
import { telltaleCategory } from './telltale-category.js';
import { cheapWords, isCheapest, withLinkedWords } from './linked-words.js';
import { notUnderstoodIn } from './not-understood.js';
import type { ParsedRequest } from './parsed-request.js';
import { understand } from './understood.js';
import { requestText, type RequestText } from './request-text.js';
import { findSpecificationNumbers } from './specification-numbers.js';
import { findSpecificationStrings } from './specification-strings.js';

/** How to read a request; both *change results*. */
export interface ParseOptions {
  /** Told from the text when absent. */
  readonly language?: Language;
  /** Names of a shop; see {@link knownNames}, which can be called once for many requests. */
  readonly catalogue?: CatalogueNames | KnownNames;
}

const GENERAL = knownNames();

function namesOf(catalogue: ParseOptions['catalogue']): KnownNames {
  if (catalogue === undefined) return GENERAL;
  return 'lineByName' in catalogue ? catalogue : knownNames(catalogue);
}

function cover(length: number, spans: readonly { start: number; end: number }[]): boolean[] {
  const covered = Array.from({ length }, () => false);
  for (const { start, end } of spans) covered.fill(true, start, end);
  return covered;
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function featureNames(features: readonly FoundFeature[], stance: 'want' | 'avoid'): string[] {
  return unique(features.filter((feature) => feature.stance === stance).map((feature) => feature.listed));
}

function nothingOf(text: RequestText): ParsedRequest {
  return {
    language: text.language,
    intent: 'OTHER',
    category: null,
    brands: { want: [], avoid: [] },
    products: [],
    price: null,
    specifications: [],
    features: { want: [], avoid: [] },
    needs: [],
    audience: null,
    understood: [],
    notUnderstood: notUnderstoodIn(text, cover(text.raw.length, [])),
  };
}

/**
 * Understands a request in words: what kind of goods, which brands and products, for how much, with which
 * specifications and features, for what and for whom, and what is asked for. English, Chinese and mixed; never throws.
 * An empty text gives an empty record with intent OTHER. At most the first 2,000 UTF-16 units are read.
 */
export function parseRequest(request: string, options: ParseOptions = {}): ParsedRequest {
  const text = requestText(request, options.language);
  const { length } = text.raw;
  const corrections = correctionsIn(text.matched);

  // 1. Names come first: what they cover means nothing else.
  const things = findNamedThings(text, namesOf(options.catalogue));
  const nameCover = cover(length, things);
  const named = things.flatMap(({ start, end, category: value }) =>
    value === undefined ? [] : [{ start, end, value }],
  );
  const mentioned = findCategories(text, nameCover, featurePhrases(text, nameCover), {
    named,
    makers: things.filter(({ kind }) => kind === 'brand'),
  });
  // What is said before a correction and said again after it no longer holds.
  const last = corrections.at(-1) ?? 0;
  const anew = [...things, ...mentioned].some(({ start }) => start >= last);
  const categories = mentioned.filter(({ start, role }) => start >= last || !anew || role !== 'unlisted');
  const names = judgeNames(text, things, categories, corrections);
  const plain = categoryOf(text, categories, names.judged, corrections);
  const inches = /(?<![\d.])(\d{2,3}) ?(?:"|″|寸|吋|英寸|-?inch|in\b)/u.exec(text.normal)?.[1];
  const told =
    plain === null && !categories.some(({ role }) => role === 'unlisted') && !names.device && !asksOnly(text)
      ? telltaleCategory(text, inches === undefined ? undefined : Number(inches))
      : undefined;
  const device = categories.find(({ role }) => role === 'device');
  const fitting =
    told !== undefined && (device === undefined || isAccessory(told, device.value)) ? told : null;
  const category = reconsidered(text, plain ?? fitting, categories);

  // 2. Numbers, with what names and kinds of goods leave over.
  const audience = findAudience(text, nameCover);
  const quantities = extractQuantities(text.raw.replaceAll('公克', ' 克'), text.language, {
    category: category ?? undefined,
  }).filter(({ start }) => nameCover[start] !== true);
  const allStrings = findSpecificationStrings(text, nameCover, category);
  const chips = chipsAsProducts(
    text,
    allStrings,
    category,
    things.some(({ name }) => !/^\d{4} ?xtx?$/u.test(name)),
  );
  const strings = allStrings.filter((found) => !chips.includes(found));
  const numbers = findSpecificationNumbers(text, quantities, category, {
    masked: cover(length, [...things, ...strings]),
    corrections,
  });
  const numberCover = cover(length, [...things, ...strings, ...numbers, ...audience.matches]);
  const prices = findPrices(text, quantities, numberCover, categories.length > 0 || things.length > 0);

  // 3. Wishes in words.
  const spoken = cover(length, [...things, ...strings, ...numbers, ...prices]);
  const features = withoutMeasured(
    text,
    findFeatures(
      text,
      spoken,
      categories.filter(({ role }) => role !== 'part'),
      category,
    ),
    [...strings, ...numbers],
  );
  const said = findNeeds(text, cover(length, [...things, ...prices]), category);
  const needs = said.needs.filter(
    (need) => !strings.some((found) => found.start <= need.start && need.end <= found.end),
  );

  // 4. What is asked for; the small talk of a shop has no wishes.
  const specifications = mergeSpecifications([...strings, ...numbers], corrections);
  const price = mergePrices(prices, corrections, text);
  const intent = intentOf(text, {
    products: names.about.length + chips.length,
    brands: names.want.length,
    links: [...names.links, ...linksBetween(text, chips)],
    model: names.judged.some(({ role }) => role === 'model'),
    device: names.device || categories.some(({ role }) => role === 'device'),
    hasName: things.length + chips.length > 0,
    hasCategory: categories.length > 0 || names.judged.some(({ category: kind }) => kind !== undefined),
    sought: categories.filter(({ role }) => role === 'sought').map(({ value }) => value),
    hasPrice: price !== null,
    hasWish: features.length + needs.length + specifications.length > 0 || audience.value !== null,
  });
  if (intent === 'OTHER') return nothingOf(text);
  // What is asked is asked about the device: switch2接4k电视能满分辨率吗.
  const asked =
    intent === 'QUESTION' ? names.judged.find(({ role }) => role === 'device')?.category : undefined;

  const understood = understand({
    things: names.judged,
    categories,
    strings,
    numbers,
    prices,
    features,
    needs,
    audience: audience.matches,
  });
  const finer = unique(
    features
      .filter(({ stance, name, listed }) => stance === 'want' && name !== listed)
      .map(({ name }) => name),
  );
  // What is compared is said to be without a wire; who compares them wishes nothing by that.
  const want = featureNames(features, 'want').filter(
    (name) =>
      name !== 'wireless' || intent !== 'COMPARE' || !/^(?:bluetooth|wireless|蓝牙|无线)/u.test(text.matched),
  );
  const cheap = cheapWords(text);
  return {
    language: text.language,
    intent,
    category: asked ?? category ?? (chips.length > 0 ? 'graphics card' : null),
    brands: { want: names.want, avoid: names.avoid },
    products: unique([...names.about, ...chips.map(({ wish }) => String(wish.value))]),
    price,
    specifications,
    features: { want, avoid: featureNames(features, 'avoid').filter((name) => !want.includes(name)) },
    needs: unique(needs.map((need) => need.value)),
    audience: audience.value,
    ...(finer.length > 0 ? { detail: { features: finer, needs: [] } } : {}),
    ...(cheap.length > 0 ? { wants: isCheapest(text) ? ('CHEAPEST' as const) : ('CHEAP' as const) } : {}),
    understood,
    notUnderstood: notUnderstoodIn(
      text,
      cover(length, [
        ...withLinkedWords(text, [...understood, ...chips, ...features, ...said.denied]),
        ...cheap,
      ]),
    ),
  };
}
