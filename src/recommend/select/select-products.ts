import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Profile } from '../../profile/profile.js';
import type { BoostedScoring } from '../control/boost-scores.js';
import type { ControlContext } from '../control/control-stages.js';
import { controlledPage } from '../control/controlled-page.js';
import { movesNothing } from '../control/moves-nothing.js';
import { exclusion, type OrderedPage, type Selection } from '../control/selection.js';
import { bundlePage } from '../intents/bundle-page.js';
import { compatibilityOf } from '../intents/compatibility-of.js';
import type { IntentScoring } from '../intents/intent-scoring.js';
import { knownDevices } from '../intents/known-devices.js';
import type { RecommendationRequest } from '../recommendation.js';
import type { ScoringContext } from '../scores/score-products.js';
import { modelsOf } from './best-products.js';
import { type ProductTest, productTests } from './product-filter.js';
import { productStates } from './product-states.js';

/** What may be recommended at all: existing, to be had, not owned, not dismissed, not excluded, and as `where` says. */
export function eligibility(
  snapshot: Snapshot,
  request: RecommendationRequest,
  scoring: IntentScoring,
): ProductTest {
  const { profile, demands = [] } = scoring;
  const products = snapshot.table('Product');
  const { owned, dismissed } = profile;
  const named = new Set([...request.exclude, ...request.shown].map((id) => products.indexOf(id)));
  const refusedModels = new Set<number>();
  for (const product of owned) for (const model of modelsOf(snapshot, product)) refusedModels.add(model);
  for (const id of request.shown)
    for (const model of modelsOf(snapshot, products.indexOf(id))) refusedModels.add(model);
  const tests = [...productTests(snapshot, request.where), ...demands];
  // What does not fit is never shown, whatever is asked for.
  tests.push(compatibilityOf(snapshot).accessoryTest(() => knownDevices(snapshot, request, scoring)));
  const isSoldOutToo = request.where.availability !== undefined;
  const place = { region: request.where.region, store: request.where.store };
  const states = productStates(snapshot);
  const { out: models } = snapshot.relation('VARIANT_OF:Product:ProductModel');
  const isAllowed = (product: number): boolean => {
    if (!states.isShown(product, isSoldOutToo, place)) return false;
    if (owned.has(product) || dismissed.has(product) || named.has(product)) return false;
    if (refusedModels.size > 0)
      for (let at = models.start(product), end = models.end(product); at < end; at++)
        if (refusedModels.has(models.targets[at] as number)) return false;
    for (const test of tests) if (!test(product)) return false;
    return true;
  };
  return Object.assign(isAllowed, { among: fewestOf(tests) });
}

/** What has to be looked at for the test among `tests` that fewest products pass; undefined where none is for few. */
function fewestOf(tests: readonly ProductTest[]): ProductTest['among'] {
  const lists = tests.flatMap(({ among }) => (among === undefined ? [] : [among()]));
  const fewest = lists.sort((a, b) => a.length - b.length)[0];
  return fewest && (() => fewest);
}

/** How many places are looked at for every place of the page when something moves ranks. */
const WINDOW = 4;
/** Products that are looked at for a bundle. */
const BUNDLE_WINDOW = 400;

/** How many of the best are looked at: where nothing moves ranks, the page and one more, which tells that there is more. */
function windowOf(request: RecommendationRequest, { rules }: BoostedScoring): number {
  const { intent, first } = request;
  if (intent === 'BUNDLE') return BUNDLE_WINDOW;
  return rules.length === 0 && movesNothing(request) ? first + 1 : Math.max(first * WINDOW, 40);
}

/** What stages read; popularity is counted only where one asks for it. */
class PageControl implements ControlContext {
  constructor(
    private readonly context: Pick<ScoringContext, 'snapshot' | 'popularity'>,
    readonly profile: Profile,
  ) {}

  get snapshot(): Snapshot {
    return this.context.snapshot;
  }

  get popularity(): Float64Array {
    return this.context.popularity;
  }
}

/** Orders the page: by score, by what the request wishes beside it and by rules of the shop; ranks go on after `shown`. */
export function orderProducts(
  context: Pick<ScoringContext, 'snapshot' | 'popularity'>,
  scoring: BoostedScoring,
  request: RecommendationRequest,
): OrderedPage {
  const { snapshot } = context;
  const window = windowOf(request, scoring);
  const selection = rankedProducts(snapshot, scoring, request, window);
  if (request.intent === 'BUNDLE') return bundlePage(snapshot, scoring, request, selection);
  return controlledPage(new PageControl(context, scoring.profile), scoring, request, selection);
}

/**
 * The best by the first level of the intent that anything meets; what was shown counts, so that what follows a page is
 * the rest of it and not something else.
 */
function rankedProducts(
  snapshot: Snapshot,
  scoring: BoostedScoring,
  request: RecommendationRequest,
  window: number,
): Selection {
  const { levels = [], scores } = scoring;
  const table = snapshot.table('Product');
  const isAllowed = eligibility(snapshot, request, scoring);
  const { test: passesRules, excluded } = exclusion(snapshot, scoring.rules);
  const shown = request.shown.map((id) => table.indexOf(id)).filter((index) => index >= 0);
  const select = (meets: ProductTest, isRelaxed: boolean): Selection => {
    const test: ProductTest = Object.assign(
      (product: number) => isAllowed(product) && meets(product) && passesRules(product),
      { among: fewestOf([isAllowed, meets]) },
    );
    return { ranked: scores.best(test, window), isRelaxed, test, excluded };
  };
  for (const [level, meets] of levels.entries()) {
    const selection = select(meets, level > 0);
    if (selection.ranked.length > 0 || shown.some(meets) || request.isStrict === true) return selection;
  }
  const last = select(() => true, levels.length > 0);
  return { ...last, isRelaxed: last.isRelaxed && last.ranked.length > 0 };
}
