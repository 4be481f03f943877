import { offerFor } from '../../domain/asked-offer.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Profile } from '../../profile/profile.js';
import { targetsOf } from '../../profile/profile.js';
import { categoriesOf } from '../../profile/shop/category-facts.js';
import { calibrate, type Mix, mixOf } from '../../rank/selectors/calibrate.js';
import { capGroups } from '../../rank/selectors/cap-groups.js';
import { correct } from '../../rank/selectors/correct.js';
import { diversify } from '../../rank/selectors/diversify.js';
import { greedyDpp } from '../../rank/selectors/greedy-dpp.js';
import type { RecommendationRequest } from '../recommendation.js';
import type { Stage, Standing } from './run-stages.js';

const YEAR_SECONDS = 365.25 * 86_400;
/** Share of a product's likeness to itself that no other product shares: two of one brand and category still differ. */
const OWN_SHARE = 0.1;
/** What relevance counts against likeness in the kernel where both are wished alike. */
const DPP_RELEVANCE = 4;

/** What the stages read. */
export interface ControlContext {
  readonly snapshot: Snapshot;
  readonly profile: Profile;
  readonly popularity: Float64Array;
}

/** How little known a product is, 0 (everybody knows it) to 1 (nobody does): −log2(known / users) over log2(2 · users). */
function noveltyOf({ snapshot, popularity }: ControlContext, product: number): number {
  const users = Math.max(2, snapshot.table('User').count);
  return -Math.log2(Math.max(0.5, popularity[product] ?? 0) / users) / Math.log2(2 * users);
}

/** How new a product is at `now`: 2^(−age in years), 1 for what is not out yet, 0 where the day is not known. */
function freshnessOf(snapshot: Snapshot, product: number, now: number): number {
  const at = Date.parse(String(snapshot.table('Product').card(product).releasedOn)) / 1_000;
  return Number.isNaN(at) ? 0 : 2 ** (-Math.max(0, now - at) / YEAR_SECONDS);
}

/** The mix of categories of a history, products weighing as they do in it; empty without any. */
export function ownMix(snapshot: Snapshot, { products, weights }: Profile): Mix {
  return mixOf(
    [...products].map((product) => categoriesOf(snapshot, product)),
    weights,
  );
}

function brandsOf(snapshot: Snapshot, product: number): number[] {
  return targetsOf(snapshot, 'MADE_BY:Product:Brand', product);
}

function groupsOf(snapshot: Snapshot, product: number): string[] {
  return [
    ...categoriesOf(snapshot, product).map((category) => `c${category}`),
    ...brandsOf(snapshot, product).map((brand) => `b${brand}`),
  ];
}

/** `places` first, then what they leave out of a list of `length`, in its order. */
function withRest(places: readonly number[], length: number): number[] {
  const taken = new Set(places);
  return [...places, ...Array.from({ length }, (_, place) => place).filter((place) => !taken.has(place))];
}

function dppPlaces(
  groups: readonly (readonly string[])[],
  values: readonly number[],
  first: number,
  strength: number,
): number[] {
  const [highest = 0] = values;
  const spread = highest - (values.at(-1) ?? 0) || 1;
  const alpha = (DPP_RELEVANCE * (1 - strength)) / (2 * strength);
  const quality = values.map((value) => Math.exp((alpha * (value - highest)) / spread));
  const similarity = (i: number, j: number): number => {
    if (i === j) return 1;
    const [a, b] = [groups[i] as readonly string[], groups[j] as readonly string[]];
    const shared = a.filter((group) => b.includes(group)).length;
    return shared === 0 ? 0 : ((1 - OWN_SHARE) * shared) / Math.sqrt(a.length * b.length);
  };
  return greedyDpp(quality, similarity, first);
}

function diversityStage(
  { snapshot }: ControlContext,
  { diversity, first, control }: RecommendationRequest,
): Stage {
  return {
    kind: 'DIVERSITY',
    reorder(list) {
      const groups = list.map(({ product }) => groupsOf(snapshot, product));
      const values = list.map(({ value }) => value);
      const places =
        control?.diversityMethod === 'DPP'
          ? dppPlaces(groups, values, first, diversity)
          : diversify(
              values.map((score, place) => ({ score, groups: groups[place] as string[] })),
              first,
              diversity,
            );
      return { places: withRest(places, list.length) };
    },
  };
}

function correction(
  kind: 'NOVELTY' | 'FRESHNESS',
  strength: number,
  merit: (product: number) => number,
): Stage {
  return {
    kind,
    reorder: (list) =>
      correct(
        list.map(({ value }) => value),
        (place) => merit((list[place] as Standing).product),
        strength,
      ),
  };
}

function calibrationStage({ snapshot, profile }: ControlContext, first: number, strength: number): Stage {
  const wished = ownMix(snapshot, profile);
  return {
    kind: 'CALIBRATION',
    reorder(list) {
      const ranked = list.map(({ product, value }) => ({ value, groups: categoriesOf(snapshot, product) }));
      const places = wished.size === 0 ? [] : calibrate(ranked, wished, first, strength);
      return { places: withRest(places, list.length) };
    },
  };
}

/** The stages that `request` wishes, in their order; none where it wishes nothing. */
export function controlStages(context: ControlContext, request: RecommendationRequest): Stage[] {
  const { snapshot } = context;
  const { diversity, first, now, shown, control = {} } = request;
  const { novelty = 0, freshness = 0, calibration = 0, priceBand, perBrand } = control;
  const stages: Stage[] = [];
  if (novelty > 0) stages.push(correction('NOVELTY', novelty, (product) => noveltyOf(context, product)));
  if (freshness > 0)
    stages.push(correction('FRESHNESS', freshness, (product) => freshnessOf(snapshot, product, now)));
  if (diversity > 0) stages.push(diversityStage(context, request));
  if (calibration > 0) stages.push(calibrationStage(context, first, calibration));
  if (priceBand !== undefined) {
    const { gte = Number.NEGATIVE_INFINITY, lte = Number.POSITIVE_INFINITY } = priceBand;
    const isWithin = ({ product }: Standing): boolean => {
      const price = offerFor(snapshot.table('Product').card(product), request.where)?.price;
      return price !== undefined && price >= gte && price <= lte;
    };
    stages.push({
      kind: 'PRICE_BAND',
      reorder: (list) => {
        const within = [...list.keys()].filter((place) => isWithin(list[place] as Standing));
        return { places: withRest(within, list.length) };
      },
    });
  }
  if (perBrand !== undefined) {
    const table = snapshot.table('Product');
    const before = new Map<number, number>();
    for (const id of shown)
      for (const brand of brandsOf(snapshot, table.indexOf(id)))
        before.set(brand, (before.get(brand) ?? 0) + 1);
    stages.push({
      kind: 'BRAND_CAP',
      reorder: (list) => ({
        places: capGroups(
          list.map(({ product }) => brandsOf(snapshot, product)),
          perBrand,
          before,
        ),
      }),
    });
  }
  return stages;
}
