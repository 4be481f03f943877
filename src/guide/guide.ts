import type { NodeId } from '../domain/ids.js';
import type { DisplayLanguage } from '../domain/localised-name.js';
import { targetsOf } from '../profile/profile.js';
import type { RecommendationPage, RecommendationRequest } from '../recommend/recommendation.js';
import type { Recommender } from '../recommend/recommender.js';
import type { ProductFilter } from '../recommend/select/product-filter.js';
import {
  aboutProducts,
  namedBy,
  soughtBy,
  soughtFirst,
  variantsOf,
  withKindOfNamed,
} from './about-products.js';
import { withAskedOrder } from './asked-order.js';
import { catalogueWords } from './catalogue-words.js';
import { withoutChip } from './chips.js';
import { comparedChanges, namedComparisons } from './dialogue/compared-with.js';
import { applyChange, NOTHING_SAID } from './dialogue/fold-turns.js';
import { shownTo } from './dialogue/shown-to.js';
import { findProducts } from './find-products.js';
import { devicesOf, fittingProducts, isDeviceUnknown, madeForNone } from './fitting-products.js';
import { inOrder } from './in-order.js';
import { isKindAbsent } from './kind-absent.js';
import type { DescriptionReader } from './known-features/feature-evidence.js';
import { type KnownOnPage, withEvidenceOf } from './known-features/weigh-evidence.js';
import { knownPage } from './known-page.js';
import { type Miss, type NearMiss, nearMisses, unbreakable } from './near-misses.js';
import type { ParsedRequest } from './parse/parsed-request.js';
import { readText, type UnknownWordsReading } from './read-text.js';
import { refusedProducts } from './refused-products.js';
import { type LackingProduct, lackingOn } from './reorder-by-wishes.js';
import { RELAXATION_ORDER, type RelaxedLimit, requestFilter } from './request-filter.js';
import { rankedWishes } from './wished-interests.js';
import { type Wishes, wishesOf } from './wishes.js';

/** Who is guided, and how. */
export interface GuideSettings {
  readonly language?: DisplayLanguage;
  readonly user?: NodeId;
  /** 1 to 100. */
  readonly first: number;
  /** Where who asks is (ISO 3166): what is not to be had there is left out. */
  readonly region?: string | undefined;
  /** The store that they buy in: what it does not have is left out. */
  readonly store?: string | undefined;
  /** Products that were shown and passed over for more of the same. */
  readonly seen?: readonly NodeId[];
  /** Seconds since 1970. */
  readonly now: number;
  /** Reads what goods are described as; without, what the snapshot knows tells alone what has a wished feature. */
  readonly describe?: DescriptionReader | undefined;
}

/** A request in words, and who reads what the grammar does not. */
export interface GuideRequest extends GuideSettings, UnknownWordsReading {
  /** At most 2,000 characters are read. */
  readonly text: string;
  /** Ids of chips whose wishes do not count. */
  readonly without?: readonly string[];
}

/** A product that meets nearly everything, and what it misses. */
export interface CloseProduct {
  readonly product: NodeId;
  readonly misses: readonly Miss[];
}

/** The answer to a request in words, with what was understood and what was given up. */
export interface Guidance {
  /** What was said last, as understood. */
  readonly request: ParsedRequest;
  /** All that is wished, by what was said last and before. */
  readonly wishes: Wishes;
  /** The limits that the products meet. */
  readonly where: ProductFilter;
  /** Limits that were given up since nothing meets all of them, in RELAXATION_ORDER. */
  readonly relaxed: readonly RelaxedLimit[];
  /** What the page answers. */
  readonly asked: RecommendationRequest;
  /** What meets all limits, by score; where nothing does, what comes closest, the nearest first. */
  readonly page: RecommendationPage;
  /** What does not meet all limits: what is named; where fewer products do than were asked for, the nearest first. */
  readonly closest: readonly CloseProduct[];
  /** Currencies whose prices were compared with the wish at a rough rate. */
  readonly convertedFrom: readonly string[];
  /** The products of the catalogue that the answer is to be like. */
  readonly similarTo: readonly NodeId[];
  /** The products of the catalogue that everything in the answer has to go with. */
  readonly goesWith?: readonly NodeId[];
  /** Products of the page that owners find fault with in what is wished. */
  readonly lacking?: readonly LackingProduct[];
  /** What is known to have a wished feature that goods have or have not; undefined where none is wished or refused. */
  readonly evidence?: KnownOnPage;
  /** Critiques (ids) that nothing which meets the wishes goes further in. */
  readonly noFurther?: readonly string[];
  /** Whether more was asked for and all that fits had been shown. */
  readonly isAllShown?: boolean;
}

/** Products that are looked at for what comes closest. */
const CLOSE_CANDIDATES = 5_000;

/** Understands a request in words and answers it as {@link guideBy} does. */
export async function guide(
  recommender: Recommender,
  { text, without = [], reader, onUnused, ...settings }: GuideRequest,
): Promise<Guidance> {
  const read = await readText(recommender, text, { ...settings, reader, onUnused });
  const request = withAskedOrder(text, read, read.category);
  const { snapshot } = recommender;
  const said = withKindOfNamed(snapshot, wishesOf(request));
  const place = { region: settings.region, store: settings.store };
  const shop = { snapshot, place, canShow: shownTo(snapshot, settings.user, place, settings.now) };
  const { wishes } = comparedChanges(shop, namedComparisons(snapshot, text, request), said).reduce(
    applyChange,
    {
      ...NOTHING_SAID,
      wishes: said,
    },
  );
  return guideBy(recommender, request, without.reduce(withoutChip, wishes), settings);
}

/** What `wishes` ask of the ranking: what is a limit filters, what is a wish ranks. */
export function askedBy(
  recommender: Recommender,
  wishes: Wishes,
  language: DisplayLanguage,
  { user, first, now, region, store, seen = [] }: GuideSettings,
): RecommendationRequest {
  const { snapshot } = recommender;
  const seeds = wishes.isAlike ? findProducts(snapshot, wishes.products) : [];
  const wished = requestFilter(wishes, catalogueWords(snapshot).currencies);
  const limits = {
    ...wished,
    ...(region !== undefined && wishes.region === undefined && { region }),
    ...(store !== undefined && { store }),
  };
  const goesWith = devicesOf(snapshot, wishes);
  const fitting = fittingProducts(snapshot, goesWith, limits);
  const fit = isDeviceUnknown(snapshot, wishes) ? madeForNone(snapshot, limits) : fitting?.products;
  const where = fit === undefined ? limits : { ...limits, products: fit };
  const products = snapshot.table('Product');
  const kinds = seeds.flatMap((seed) =>
    targetsOf(snapshot, 'IN_CATEGORY:Product:Category', products.indexOf(seed)).map((category) =>
      snapshot.table('Category').id(category),
    ),
  );
  return {
    ...(user === undefined ? {} : { user }),
    intent: seeds.length > 0 ? 'SIMILAR' : 'FOR_YOU',
    products: seeds,
    // A case for a phone that somebody names may fit no phone of theirs.
    ...(goesWith.length > 0 && { goesWith }),
    first,
    shown: [],
    where: where.categories === undefined && kinds.length > 0 ? { ...where, categories: kinds } : where,
    exclude: [...refusedProducts(snapshot, wishes), ...seen],
    diversity: 0,
    // What is not met is given up limit by limit.
    isStrict: true,
    now,
    language,
    ...rankedWishes(snapshot, wishes),
  };
}

/**
 * Answers `wishes` through the same pipeline as every recommendation. When nothing meets all limits, what comes closest
 * is answered, and which limits were given up for it.
 */
export async function guideBy(
  recommender: Recommender,
  request: ParsedRequest,
  wishes: Wishes,
  settings: GuideSettings,
): Promise<Guidance> {
  const { snapshot } = recommender;
  const language = settings.language ?? request.language;
  const asked = askedBy(recommender, wishes, language, settings);
  const about =
    request.intent === 'QUESTION' || request.intent === 'COMPARE' ? namedBy(snapshot, wishes) : [];
  const sought = soughtBy(snapshot, wishes);
  const alike =
    sought.length === 0 ? asked : askedBy(recommender, { ...wishes, isAlike: true }, language, settings);
  // Where none is said the most usual one is meant, as in pricesIn.
  const own = wishes.price?.currency ?? catalogueWords(snapshot).currencies[0];
  if (about.length > 0) {
    const { asked: askedNow, page } = await aboutProducts(recommender, about, alike, asked);
    return {
      request,
      wishes,
      where: askedNow.where,
      relaxed: [],
      asked: askedNow,
      page,
      closest: [],
      convertedFrom: [],
      similarTo: [],
      goesWith: [],
    };
  }
  // What the shop does not have is not answered by something else, nor what is broken by something new.
  if (
    request.fault !== undefined ||
    (wishes.category === null &&
      (request.absentMakers !== undefined || isKindAbsent(snapshot, request.otherKind)))
  ) {
    const nothing = { ...asked, where: { ...asked.where, products: [] } };
    return {
      request,
      wishes,
      where: asked.where,
      relaxed: [],
      asked: nothing,
      page: await recommender.recommend(nothing),
      closest: [],
      convertedFrom: [],
      similarTo: [],
    };
  }
  const known = await knownPage(recommender, wishes, alike, settings.describe);
  const { asked: answered, page } = await soughtFirst(recommender, sought, asked, {
    asked: alike,
    page: known.page,
  });
  const missing = settings.first - page.recommendations.length;
  const shown = new Set(page.recommendations.map(({ product }) => product));
  // Who goes on from it has been told.
  const saidLast = wishes.products.filter((name) => request.products.includes(name));
  const unmet = soughtBy(snapshot, { ...wishes, products: saidLast })
    .map((product) => variantsOf(snapshot, product))
    .filter((variants) => !variants.some((product) => shown.has(product)));
  const near = closestTo(recommender, asked, unmet.flat(), missing);
  const guidance = {
    request,
    wishes,
    closest: near.map(({ product, misses }) => ({ product: snapshot.table('Product').id(product), misses })),
    convertedFrom: Object.keys(asked.where.prices ?? {}).filter((currency) => currency !== own),
    similarTo: answered.intent === 'SIMILAR' ? (answered.products ?? []) : [],
    goesWith: devicesOf(snapshot, wishes),
    ...(known.evidence && {
      evidence: {
        ...(await withEvidenceOf(snapshot, wishes, known.evidence, [...shown], settings.describe)),
        isFurther: settings.seen !== undefined && settings.seen.length > 0,
      },
    }),
  };
  if (page.recommendations.length > 0 || near.length === 0)
    return {
      ...guidance,
      where: asked.where,
      relaxed: [],
      asked: answered,
      page,
      lacking: lackingOn(snapshot, wishes, page),
    };
  const relaxed = RELAXATION_ORDER.filter((limit) =>
    near.some(({ misses }) => misses.some((miss) => miss.limit === limit)),
  );
  const where = Object.fromEntries(
    Object.entries(asked.where).filter(([limit]) => !(relaxed as readonly string[]).includes(limit)),
  ) as ProductFilter;
  const products = guidance.closest.map(({ product }) => product);
  const askedNow = { ...asked, where: { ...unbreakable(asked.where), products } };
  const found = await recommender.recommend(askedNow);
  return { ...guidance, where, relaxed, asked: askedNow, page: inOrder(found, products) };
}

/**
 * What meets the limits that are never given up, and misses others: those of `sought`, and then the nearest, `missing` of them;
 * none where no other limit is asked.
 */
function closestTo(
  recommender: Recommender,
  asked: RecommendationRequest,
  sought: readonly NodeId[],
  missing: number,
): NearMiss[] {
  const fixed = unbreakable(asked.where);
  if (Object.keys(fixed).length === Object.keys(asked.where).length) return [];
  if (missing <= 0 && sought.length === 0) return [];
  const { snapshot } = recommender;
  const wanted = new Set(sought.map((product) => snapshot.table('Product').indexOf(product)));
  const candidates = recommender.candidates({ ...asked, where: fixed }, CLOSE_CANDIDATES);
  const near = nearMisses(snapshot, asked.where, candidates);
  const named = near.filter(({ product }) => wanted.has(product));
  const others = near.filter(({ product }) => !wanted.has(product));
  return [...named, ...others.slice(0, Math.max(0, missing - named.length))];
}
