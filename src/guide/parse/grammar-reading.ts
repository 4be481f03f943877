import type { Language } from '../../extract/extraction.js';
import { extractQuantities } from '../../extract/quantities/extract-quantities.js';
import { type FoundPrice, findPrices } from './amounts/find-price.js';
import { findSpecificationNumbers } from './amounts/specification-numbers.js';
import { type FoundSpecification, findSpecificationStrings } from './amounts/specification-strings.js';
import { isAccessory } from './categories/accessory.js';
import type { CategoryMention } from './categories/category-mention.js';
import { findCategories } from './categories/find-category.js';
import { asksOnly, categoryOf, reconsidered } from './categories/sought-category.js';
import { telltaleCategory } from './categories/telltale-category.js';
import { withDeniedOpposites } from './features/denied-opposites.js';
import { featurePhrases, findFeatures } from './features/find-features.js';
import type { FoundFeature } from './features/found-feature.js';
import { withoutMeasured } from './features/measured-features.js';
import { type IntentEvidence, intentOf } from './intents/intent.js';
import { tellsFault } from './intents/own-fault.js';
import { mergePrices, mergeSpecifications } from './merge-wishes.js';
import type { KnownNames } from './names/catalogue-names.js';
import { chipsAsProducts } from './names/chips-as-products.js';
import { findNamedThings } from './names/find-products.js';
import { judgeNames, type NameVerdict } from './names/judge-names.js';
import { linksBetween } from './names/links-between.js';
import type { NamedThing } from './names/named-thing.js';
import type { Intent, PriceWish, SpecificationWish } from './parsed-request.js';
import { findAudience } from './people/find-audience.js';
import { findNeeds } from './people/find-needs.js';
import { isOfOwnDevice } from './stance/own-device.js';
import { isSystemOfDevice } from './stance/works-with.js';
import { correctionsIn } from './text/correction.js';
import { cheapWords } from './text/linked-words.js';
import type { PhraseMatch } from './text/phrase-index.js';
import { type RequestText, requestText } from './text/request-text.js';
import { withRightUnits } from './text/right-units.js';

/** All that the grammar finds in a request, each with its place, and what it makes of it. */
export interface GrammarReading {
  readonly text: RequestText;
  readonly things: readonly NamedThing[];
  readonly names: NameVerdict;
  readonly categories: readonly CategoryMention[];
  readonly category: string | null;
  readonly strings: readonly FoundSpecification[];
  /** Systems of devices that what is sought has to work with. */
  readonly fittedSystems: readonly FoundSpecification[];
  readonly numbers: readonly FoundSpecification[];
  /** Chips of computers that are what is sought. */
  readonly chips: readonly FoundSpecification[];
  readonly prices: readonly FoundPrice[];
  readonly price: PriceWish | null;
  readonly specifications: readonly SpecificationWish[];
  readonly features: readonly FoundFeature[];
  readonly needs: readonly PhraseMatch[];
  /** Needs that are said not to be. */
  readonly denied: readonly PhraseMatch[];
  readonly audience: { readonly value: string | null; readonly matches: readonly PhraseMatch[] };
  readonly evidence: IntentEvidence;
  readonly intent: Intent;
  /** Whether a device of one's own is said to be broken and nothing is sought. */
  readonly isFault: boolean;
}

/** Which units of a text of `length` lie in one of `spans`. */
export function cover(length: number, spans: readonly { start: number; end: number }[]): boolean[] {
  const covered = Array.from({ length }, () => false);
  for (const { start, end } of spans) covered.fill(true, start, end);
  return covered;
}

/** `lighter than my 2 kg lenovo`: a measure of what somebody has. */
const OF_OWN =
  /\b(?:than|replac(?:e|es|ing)|upgrad(?:e|ing) from) (?:my|our|his|her)(?: (?:old|current|present))? $/u;

interface Goods {
  readonly things: readonly NamedThing[];
  readonly categories: readonly CategoryMention[];
  readonly names: NameVerdict;
  readonly category: string | null;
}

/** Names come first: what they cover means nothing else. */
function findGoods(text: RequestText, known: KnownNames, corrections: readonly number[]): Goods {
  const things = findNamedThings(text, known);
  const nameCover = cover(text.raw.length, things);
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
  return { things, categories, names, category: reconsidered(text, plain ?? fitting, categories) };
}

/** Reads a request by the grammar alone. Never throws. */
export function readByGrammar(request: string, known: KnownNames, language?: Language): GrammarReading {
  const text = requestText(request, language);
  const { length } = text.raw;
  const corrections = correctionsIn(text.matched);
  const { things, categories, names, category } = findGoods(text, known, corrections);
  const nameCover = cover(length, things);

  // Numbers, with what names and kinds of goods leave over.
  const audience = findAudience(text, nameCover);
  const quantities = extractQuantities(withRightUnits(text.raw), text.language, {
    category: category ?? undefined,
  }).filter(
    ({ start }) =>
      nameCover[start] !== true &&
      !OF_OWN.test(text.matched.slice(Math.max(0, start - 24), start)) &&
      !isOfOwnDevice(text, start),
  );
  const written = findSpecificationStrings(text, nameCover, category).filter(
    ({ start }) => !isOfOwnDevice(text, start),
  );
  const fittedSystems = written.filter(
    ({ start, end, wish }) =>
      wish.name === 'operating system' &&
      isSystemOfDevice(
        text.matched.slice(Math.max(0, start - 26), start),
        text.matched.slice(end, end + 16),
        category,
      ),
  );
  const allStrings = written.filter((found) => !fittedSystems.includes(found));
  const chips = chipsAsProducts(
    text,
    allStrings,
    category,
    things.some(({ name }) => !/^\d{4} ?xtx?$/u.test(name)),
  );
  const strings = allStrings.filter((found) => !chips.includes(found));
  const numbers = findSpecificationNumbers(text, quantities, category, {
    masked: cover(length, [...things, ...strings, ...audience.matches]),
    corrections,
  });
  const numberCover = cover(length, [...things, ...strings, ...chips, ...numbers, ...audience.matches]);
  const prices = findPrices(text, quantities, numberCover, categories.length > 0 || things.length > 0);

  // Wishes in words.
  const spoken = cover(length, [...things, ...strings, ...numbers, ...prices]);
  const plain = withoutMeasured(
    text,
    findFeatures(
      text,
      spoken,
      categories.filter(({ role }) => role !== 'part'),
      category,
    ),
    [...strings, ...numbers],
  );
  const features = withDeniedOpposites(text, plain, category);
  const said = findNeeds(text, cover(length, [...things, ...prices]), category);
  const refused = categories.filter(({ role }) => role === 'rejected' || role === 'excluded');
  const needs = said.needs.filter(
    (need) => ![...strings, ...refused].some((found) => found.start <= need.start && need.end <= found.end),
  );

  // What is asked for.
  const specifications = mergeSpecifications([...strings, ...numbers], corrections);
  const price = mergePrices(prices, corrections, text);
  const evidence: IntentEvidence = {
    products: names.about.length + chips.length,
    brands: names.want.length,
    links: [...names.links, ...linksBetween(text, chips)],
    model: names.judged.some(({ role }) => role === 'model'),
    device: names.device || categories.some(({ role }) => role === 'device'),
    hasName: things.length + chips.length > 0,
    hasCategory: categories.length > 0 || names.judged.some(({ category: kind }) => kind !== undefined),
    sought: categories.filter(({ role }) => role === 'sought').map(({ value }) => value),
    hasPrice: price !== null,
    hasWish:
      features.length + needs.length + specifications.length + fittedSystems.length > 0 ||
      audience.value !== null,
  };
  const intent = intentOf(text, evidence);
  const isFault =
    intent !== 'ACCESSORY' &&
    tellsFault(text, {
      hasPrice: price !== null || cheapWords(text).length > 0,
      hasUse: needs.length + specifications.length > 0 || audience.value !== null,
      hasRefusal: names.avoid.length > 0,
      places: [...features, ...names.judged.filter(({ role }) => role === 'about')],
    });
  return {
    text,
    things,
    names,
    categories,
    category,
    strings,
    fittedSystems,
    numbers,
    chips,
    prices,
    price,
    specifications,
    features,
    needs,
    denied: said.denied,
    audience,
    evidence,
    intent: isFault ? 'OTHER' : intent,
    isFault,
  };
}
