import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { BoostedScoring } from '../control/boost-scores.js';
import { type OrderedPage, type OrderedProduct, rulesOf, type Selection } from '../control/selection.js';
import type { RecommendationRequest } from '../recommendation.js';
import type { RankedProduct } from '../select/best-products.js';
import { bundleOf, chooseBundle, MAX_BUNDLE } from './choose-bundle.js';
import { compatibilityOf } from './compatibility-of.js';

/** A bundle goes on from what was shown of it; it is never larger than MAX_BUNDLE. */
export function bundlePage(
  snapshot: Snapshot,
  scoring: BoostedScoring,
  request: RecommendationRequest,
  selection: Selection,
): OrderedPage {
  const { shown, first, budget, where: place } = request;
  const { seeds, bought } = scoring;
  const { ranked, isRelaxed } = selection;
  const products = snapshot.table('Product');
  const members = [...seeds, ...shown.map((id) => products.indexOf(id)).filter((index) => index >= 0)];
  const room = Math.max(0, MAX_BUNDLE - shown.length);
  const positions = chooseBundle(
    ranked.map(({ product }) => product),
    { snapshot, compatibility: compatibilityOf(snapshot), members, owned: bought, budget, size: room, place },
  );
  const page = positions.slice(0, first).map(
    (from, at): OrderedProduct => ({
      ...(ranked[from] as RankedProduct),
      rank: shown.length + at + 1,
      adjustments:
        from === at
          ? []
          : [{ kind: 'BUNDLE', fromRank: shown.length + from + 1, toRank: shown.length + at + 1 }],
    }),
  );
  const all = [...members, ...page.map(({ product }) => product)];
  const staged = { list: [], moves: new Map<number, never>() };
  const trace = { firstRank: shown.length + 1, size: page.length, staged };
  return {
    page,
    hasMore: positions.length > first,
    isRelaxed: isRelaxed && page.length > 0,
    bundle: bundleOf(snapshot, all, bought, place),
    rules: rulesOf(snapshot, scoring, selection, ranked, trace),
  };
}
