import type { Recommender } from '../recommend/recommender.js';
import type { ProductFilter } from '../recommend/select/product-filter.js';
import { askedBy } from './asked-by.js';
import { catalogueWords } from './catalogue/catalogue-words.js';
import { convertedCurrencies } from './converted-currencies.js';
import { comparedChanges, namedComparisons } from './dialogue/critiques/compared-with.js';
import { shownTo } from './dialogue/critiques/shown-to.js';
import { applyChange, NOTHING_SAID } from './dialogue/turns/fold-turns.js';
import { withEvidenceOf } from './known-features/weigh-evidence.js';
import { closestTo } from './page/closest-to.js';
import type { Guidance, GuideRequest, GuideSettings } from './page/guidance.js';
import { knownPage } from './page/known-page.js';
import { unbreakable } from './page/near-misses.js';
import { lackingOn } from './page/reorder-by-wishes.js';
import type { ParsedRequest } from './parse/parsed-request.js';
import {
  aboutProducts,
  namedBy,
  soughtBy,
  soughtFirst,
  variantsOf,
  withKindOfNamed,
} from './products/about-products.js';
import { devicesOf } from './products/fitting-products.js';
import { inOrder } from './products/in-order.js';
import { isKindAbsent } from './products/kind-absent.js';
import { variantsThatFit } from './products/variants-that-fit.js';
import { readText } from './unknown-words/read-text.js';
import { withAskedOrder } from './wishes/asked-order.js';
import { withoutChip } from './wishes/chips.js';
import { withMeasuredAmount } from './wishes/measured-amount.js';
import { RELAXATION_ORDER } from './wishes/request-filter.js';
import { type Wishes, wishesOf } from './wishes/wishes.js';

/** Understands a request in words and answers it as {@link guideBy} does. */
export async function guide(
  recommender: Recommender,
  { text, without = [], reader, onUnused, ...settings }: GuideRequest,
): Promise<Guidance> {
  const read = await readText(recommender, text, { ...settings, reader, onUnused });
  const { snapshot } = recommender;
  const measured = withMeasuredAmount(snapshot, text, read, read.category);
  const request = withAskedOrder(text, measured, read.category);
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
    convertedFrom: convertedCurrencies(
      snapshot,
      [...shown]
        .map((id) => snapshot.table('Product').indexOf(id))
        .concat(near.map(({ product }) => product)),
      asked.where,
      own,
    ),
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
      alsoAs: variantsThatFit(recommender, answered, page),
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
