import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { RecommendationRequest } from '../recommendation.js';
import { modelsOf, type RankedProduct } from '../select/best-products.js';
import type { BoostedScoring } from './boost-scores.js';
import { type ControlContext, controlStages } from './control-stages.js';
import { explorationStage } from './exploration-stage.js';
import { ruleTest } from './merchandising-rule.js';
import { movesNothing } from './moves-nothing.js';
import { capStage, type Pin, pinStage } from './rule-stages.js';
import { runStages } from './run-stages.js';
import { type OrderedPage, type OrderedProduct, rulesOf, type Selection } from './selection.js';

const NO_ADJUSTMENTS: OrderedProduct['adjustments'] = [];

/** By score; where the request or a rule of the shop wants something else, moved by stages, each of which is told. */
export function controlledPage(
  context: ControlContext,
  scoring: BoostedScoring,
  request: RecommendationRequest,
  selection: Selection,
): OrderedPage {
  const { snapshot } = context;
  const { first, shown } = request;
  const { isRelaxed } = selection;
  const firstRank = shown.length + 1;
  if (scoring.rules.length === 0 && movesNothing(request)) return plainPage(selection, first, firstRank);
  const pins = pinnedProducts(snapshot, scoring, request, selection);
  const ranked = withPinned(snapshot, selection.ranked, pins);
  const limits = [
    ...scoring.rules.filter(({ action }) => action === 'CAP').map((rule) => capStage(snapshot, rule)),
    ...(pins.length > 0 ? [pinStage(pins)] : []),
  ];
  // Chance must come last, or its chances are not those of the page; and it must not undo what is a limit.
  const { perBrand, priceBand } = request.control ?? {};
  const isLimited = limits.length > 0 || perBrand !== undefined || priceBand !== undefined;
  const chance = isLimited ? undefined : explorationStage(snapshot, request);
  const stages = [...controlStages(context, request), ...limits, ...(chance ? [chance] : [])];
  const standings =
    stages.length === 0 && scoring.rules.length === 0
      ? []
      : ranked.map(({ product, score }) => ({ product, score, value: score }));
  const staged = stages.length === 0 ? undefined : runStages(standings, stages, firstRank);
  const page = (staged?.list ?? ranked).slice(0, first).map(
    ({ product, score }, place): OrderedProduct => ({
      product,
      score,
      rank: place + firstRank,
      adjustments: staged?.moves.get(product) ?? NO_ADJUSTMENTS,
      propensity: chance?.propensities[place],
    }),
  );
  const ordered = { page, hasMore: ranked.length > first, isRelaxed };
  const trace = { firstRank, size: page.length, staged: staged ?? { list: standings, moves: new Map() } };
  return { ...ordered, rules: rulesOf(snapshot, scoring, selection, ranked, trace) };
}

/** The best as they are: nothing moves them. */
function plainPage({ ranked, isRelaxed }: Selection, first: number, firstRank: number): OrderedPage {
  const page: OrderedProduct[] = [];
  for (let place = 0; place < Math.min(first, ranked.length); place++) {
    const { product, score } = ranked[place] as RankedProduct;
    const rank = firstRank + place;
    page.push({ product, score, rank, adjustments: NO_ADJUSTMENTS, propensity: undefined });
  }
  return { page, hasMore: ranked.length > first, isRelaxed, rules: [] };
}

/** A pinned product with its score. */
type RankedPin = Pin & RankedProduct;

/**
 * The products that PIN rules put on this page or on one after it, the best of each that may be shown, by rule; a product
 * is pinned once.
 */
function pinnedProducts(
  snapshot: Snapshot,
  { rules, scores }: BoostedScoring,
  { shown }: RecommendationRequest,
  { test }: Selection,
): RankedPin[] {
  const pinned = new Map<number, RankedPin>();
  for (const rule of rules) {
    const place = Math.floor(rule.value) - 1 - shown.length;
    if (rule.action !== 'PIN' || place < 0) continue;
    const concerns = ruleTest(snapshot, rule);
    const [best] = scores.best((product) => concerns(product) && !pinned.has(product) && test(product), 1);
    if (best !== undefined) pinned.set(best.product, { ...best, rule, place });
  }
  return [...pinned.values()];
}

/** `ranked` with what is pinned among it, in the order of scores; other variants of its model give way. */
function withPinned(
  snapshot: Snapshot,
  ranked: readonly RankedProduct[],
  pins: readonly RankedPin[],
): readonly RankedProduct[] {
  const missing = pins.filter(({ product }) => !ranked.some((one) => one.product === product));
  if (missing.length === 0) return ranked;
  const models = new Set(missing.flatMap(({ product }) => modelsOf(snapshot, product)));
  const others = ranked.filter(
    ({ product }) => !modelsOf(snapshot, product).some((model) => models.has(model)),
  );
  return [...others, ...missing].sort((a, b) => b.score - a.score);
}
