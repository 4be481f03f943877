import type { NodeId } from '../domain/ids.js';
import { nodeId, slug } from '../domain/ids.js';
import type { DisplayLanguage } from '../domain/localised-name.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { targetsOf } from '../profile/profile.js';
import type { ProductFilter } from '../recommend/product-filter.js';
import type {
  RecommendationPage,
  RecommendationRequest,
  WishedInterest,
} from '../recommend/recommendation.js';
import type { Recommender } from '../recommend/recommender.js';
import { catalogueWords } from './catalogue-words.js';
import { findProducts } from './find-products.js';
import type { ParsedRequest } from './parse/parsed-request.js';
import { parseRequest } from './parse/parse-request.js';
import { RELAXATION_ORDER, type RelaxedLimit, requestFilter } from './request-filter.js';

export interface GuideRequest {
  /** At most 2,000 characters are read. */
  readonly text: string;
  readonly language?: DisplayLanguage;
  readonly user?: NodeId;
  /** 1 to 100. */
  readonly first: number;
  /** Seconds since 1970. */
  readonly now: number;
}

export interface Guidance {
  readonly request: ParsedRequest;
  /** The limits that the products meet. */
  readonly where: ProductFilter;
  /** Limits of the request that were given up, in the order in which they were. */
  readonly relaxed: readonly RelaxedLimit[];
  /** What the page answers. */
  readonly asked: RecommendationRequest;
  readonly page: RecommendationPage;
  /** Currencies whose prices were compared with the wish at a rough rate. */
  readonly convertedFrom: readonly string[];
  /** The products of the catalogue that the answer is to be like, for the intent SIMILAR. */
  readonly similarTo: readonly NodeId[];
}

const TEXT_LIMIT = 2_000;
/** How much a wish of the request counts beside a stated interest of 1. */
const FEATURE_WISH = 4;
const NEED_WISH = 4;
/** A part of a wished feature: who wants a good camera is glad of its picture quality. */
const PART_WISH = 2;
/** A feature that the need wants, without being said. */
const NEED_FEATURE_WISH = 1.5;

/**
 * Understands a request in words and answers it through the same pipeline as every recommendation: what is a limit
 * filters, what is a wish ranks. When nothing meets all limits they are given up one by one in RELAXATION_ORDER.
 */
export async function guide(
  recommender: Recommender,
  { text, language, user, first, now }: GuideRequest,
): Promise<Guidance> {
  const { snapshot } = recommender;
  const { names, currencies } = catalogueWords(snapshot);
  const request = parseRequest(text.slice(0, TEXT_LIMIT), {
    catalogue: names,
    ...(language === undefined ? {} : { language }),
  });
  const named = findProducts(snapshot, request.products);
  const seeds = request.intent === 'SIMILAR' ? named : [];
  const interests = wishes(snapshot, request);
  const relaxed: RelaxedLimit[] = [];
  let where = requestFilter(request, currencies);
  const asked = (): RecommendationRequest => ({
    ...(user === undefined ? {} : { user }),
    intent: seeds.length > 0 ? 'SIMILAR' : 'FOR_YOU',
    products: seeds,
    first,
    shown: [],
    where,
    exclude: [],
    diversity: 0,
    // Limits are given up first, then the likeness.
    isStrict: true,
    now,
    language: language ?? request.language,
    interests,
  });
  let page = await recommender.recommend(asked());
  for (const limit of RELAXATION_ORDER) {
    if (page.recommendations.length > 0) break;
    if (where[limit] === undefined) continue;
    const { [limit]: _, ...rest } = where;
    where = rest;
    relaxed.push(limit);
    page = await recommender.recommend(asked());
  }
  // Where none is said the most usual one is meant, as in pricesIn.
  const own = request.price?.currency ?? currencies[0];
  const convertedFrom = Object.keys(where.prices ?? {}).filter((currency) => currency !== own);
  return { request, where, relaxed, asked: asked(), page, convertedFrom, similarTo: seeds };
}

/** What is part of `feature` (index), and of those parts; a circle of parts ends where it began. */
function partsOf(snapshot: Snapshot, feature: number): number[] {
  const { in: parts } = snapshot.relation('PART_OF:Feature:Feature');
  const found = new Set([feature]);
  for (const whole of found) {
    for (let at = parts.start(whole), end = parts.end(whole); at < end; at++)
      found.add(parts.targets[at] as number);
  }
  found.delete(feature);
  return [...found];
}

/** What ranks: wished features with their parts, needs, and the features that a need wants. */
function wishes(snapshot: Snapshot, { features, needs, detail }: ParsedRequest): WishedInterest[] {
  const table = snapshot.table('Feature');
  const named = [...features.want, ...(detail?.features ?? [])].map((name) => nodeId('Feature', slug(name)));
  const wished = named.flatMap((node): WishedInterest[] => {
    const index = table.indexOf(node);
    const parts = index < 0 ? [] : partsOf(snapshot, index).map((part) => table.id(part));
    return [
      { node, weight: FEATURE_WISH },
      // A part that is named itself is wished as such.
      ...parts.filter((part) => !named.includes(part)).map((part) => ({ node: part, weight: PART_WISH })),
    ];
  });
  const needed = needs.flatMap((name): WishedInterest[] => {
    const node = nodeId('Need', slug(name));
    const index = snapshot.table('Need').indexOf(node);
    const serving = index < 0 ? [] : targetsOf(snapshot, 'SERVED_BY:Need:Feature', index);
    return [
      { node, weight: NEED_WISH },
      ...serving.map((feature) => ({
        node: snapshot.table('Feature').id(feature),
        weight: NEED_FEATURE_WISH,
      })),
    ];
  });
  return [...wished, ...needed];
}
