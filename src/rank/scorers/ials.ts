import { createSeededRandom } from '../../lib/seeded-random.js';
import type { Factors } from '../factors/factor-matrices.js';
import { addProducts } from '../factors/factor-sums.js';
import { createFoldIn, type FoldedHistory } from '../factors/fold-in.js';
import { type SquaresSettings, solveSide } from '../factors/least-squares.js';
import { createPanelProducts } from '../factors/panel-products.js';
import { evened, evenFactors } from '../item-spread.js';
import type { Contribution, History, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';

/** The factors of items, with the settings that a history is folded in by: plain arrays that can go from a worker. */
export interface TrainedFactors {
  readonly factors: Factors;
  readonly settings: SquaresSettings;
  /** What the scores of each item are multiplied by; 1 when left out. */
  readonly itemFactors?: Float64Array;
}

/**
 * Matrix factorisation of implicit feedback by alternating least squares. Item factors y (`factors` numbers) are
 * trained in `iterations` sweeps; confidence c = 1 + (`alpha` − 1) · weight of what was seen and 1 of what was not,
 * `lambda` shrinks. A history is folded in when asked, so it serves anybody:
 * score(j) = y_j' A⁻¹ Σ_{i ≠ j} c_i y_i with A = Y'Y + Σ_i (c_i − 1) y_i y_i' + λI: what an item of the history says of itself is left out,
 * as it is no reason to show it again. Then `evenness`, see `evenFactors`. One contribution a history item.
 * Source: Hu, Koren and Volinsky 2008, "Collaborative filtering for implicit feedback datasets".
 */
export function trainIals(name: string, data: TrainingData, parameters: Parameters, seed: number): RawScorer {
  return createIalsScorer(name, ialsFactors(data, parameters, seed));
}

/** The factors of {@link trainIals}. */
export function ialsFactors(data: TrainingData, parameters: Parameters, seed: number): TrainedFactors {
  const { factors: width = 32, alpha = 6, lambda = 40, iterations = 10, evenness = 0 } = parameters;
  const { byItem, byUser, itemCount } = data.interactions;
  const random = createSeededRandom(seed);
  let items: Factors = {
    width,
    values: Float64Array.from({ length: itemCount * width }, () => (random.next() - 0.5) / Math.sqrt(width)),
  };
  const settings = { alpha, lambda };
  const products = createPanelProducts(width);
  for (let sweep = 0; sweep < iterations; sweep += 1) {
    const users = solveSide(byUser, items, settings, products);
    items = solveSide(byItem, users, settings, products);
  }
  const trained = { factors: items, settings };
  if (evenness === 0) return trained;
  const itemFactors = evenFactors(createIalsScorer('ials', trained), data.interactions, evenness);
  return { ...trained, itemFactors };
}

/** The scorer of {@link trainIals}. */
export function createIalsScorer(name: string, { itemFactors, ...trained }: TrainedFactors): RawScorer {
  const scorer = plainScorer(name, trained);
  return itemFactors === undefined ? scorer : evened(scorer, itemFactors);
}

function plainScorer(name: string, { factors, settings }: TrainedFactors): RawScorer {
  const fold = createFoldIn(factors, settings);
  // A page scores with one history and then asks for the shares of ten items of it.
  let latest: { readonly history: History; readonly folded: FoldedHistory } | undefined;
  const foldedOf = (history: History): FoldedHistory => {
    if (latest?.history !== history) latest = { history, folded: fold(history.items, history.weights) };
    return latest.folded;
  };
  const sharesOf = (history: History, item: number): Float64Array => {
    const shares = new Float64Array(history.items.length);
    foldedOf(history).shares(item, shares);
    const place = history.items.indexOf(item);
    if (place >= 0) shares[place] = 0;
    return shares;
  };
  return {
    name,
    itemCount: factors.values.length / factors.width,
    accumulate(history, out, factor = 1): void {
      if (history.items.length === 0) return;
      const { user, own } = foldedOf(history);
      addProducts(factors, user, factor, out);
      history.items.forEach((item, h) => {
        (out[item] as number) -= factor * (own[h] as number);
      });
    },
    contributions(history, item): Contribution[] {
      const shares = Array.from(
        sharesOf(history, item),
        (value, h): Contribution => ({ source: name, kind: 'item', item: history.items[h] as number, value }),
      );
      return sortContributions(shares);
    },
    eachShare(history, item, visit): void {
      sharesOf(history, item).forEach((value, h) => {
        if (value !== 0) visit('item', history.items[h] as number, value);
      });
    },
  };
}
