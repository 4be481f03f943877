import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { MutedNodes } from '../../profile/muted-nodes.js';
import { profileOfProducts } from '../../profile/profile.js';
import { categoriesOf } from '../../profile/shop/category-facts.js';
import type { CategorySequels } from '../../recall/category-sequels.js';
import { coPurchase } from '../../recall/co-purchase.js';
import { pathShares } from '../../recall/path-source.js';
import { nameOf } from '../explain/node-name.js';
import type { ProductTest } from '../select/product-filter.js';
import type { Share } from '../shares/share.js';
import { isSameCategory } from './category-members.js';
import type { Compatibility } from './compatibility.js';
import type { IntentPart } from './intent-part.js';

/** What each fact that two products go together counts, in standard deviations of the ordinary score. */
const FIT_WEIGHT = { ACCESSORY_OF: 3, COMPATIBLE_WITH: 2 } as const;
const SEQUEL_WEIGHT = 2;

/** What the parts are made from. */
export interface ComplementSettings {
  readonly snapshot: Snapshot;
  readonly seeds: readonly number[];
  /** Index of who asks, −1 for nobody: their own purchases say nothing about themselves. */
  readonly user: number;
  readonly language: DisplayLanguage;
  /** What is no reason: that a muted category follows says nothing for its products. */
  readonly muted: MutedNodes;
  readonly compatibility: Compatibility;
  readonly sequels: CategorySequels;
  /** Weight over scale of what is bought together, as it is in the model. */
  readonly coPurchaseGain: number;
}

/** Σ over seeds of its gain (1 unless told) times the weight of the fact that joins product and seed: accessories 3, what works together 2. */
export function fitPart(
  {
    snapshot,
    seeds,
    language,
    compatibility,
  }: Pick<ComplementSettings, 'snapshot' | 'seeds' | 'language' | 'compatibility'>,
  gainOf: (seed: number) => number = () => 1,
): IntentPart {
  const shares = (product: number): Share[] =>
    seeds.flatMap((seed): Share[] => {
      const fit = compatibility.fit(product, seed);
      if (fit === undefined || product === seed) return [];
      const kind = fit.relation === 'ACCESSORY_OF' ? 'accessory' : 'works-with';
      return [
        {
          source: kind,
          kind: 'path',
          value: gainOf(seed) * FIT_WEIGHT[fit.relation],
          product: seed,
          told: () => ({
            fact: { kind, own: nameOf(snapshot, 'Product', seed, language) },
            steps: fit.steps,
          }),
        },
      ];
    });
  return {
    accumulate(into) {
      const reached = new Set(seeds.flatMap((seed) => compatibility.companions(seed)));
      for (const product of reached) for (const { value } of shares(product)) into.add(product, value);
    },
    shares,
  };
}

/** What buyers of the seeds bought as well, on the scale that the model froze. */
function boughtTogetherPart(settings: ComplementSettings): IntentPart {
  const { snapshot, seeds, user, language, coPurchaseGain } = settings;
  const profile = { ...profileOfProducts(seeds), user };
  return {
    accumulate: (into) => coPurchase.accumulate(snapshot, profile, into, coPurchaseGain),
    shares: (product) =>
      pathShares(coPurchase, snapshot, profile, product).map(
        (share): Share => ({
          source: 'bought-together',
          kind: 'path',
          value: coPurchaseGain * share.value,
          product: share.product,
          told: () => ({
            fact: { kind: 'bought-together', own: nameOf(snapshot, 'Product', share.product, language) },
            steps: [],
          }),
        }),
      ),
  };
}

/** 2 / |seeds| · Σ over categories of seeds of the lift of the product's category after it. */
function sequelPart({ snapshot, seeds, language, muted, sequels }: ComplementSettings): IntentPart {
  const weight = SEQUEL_WEIGHT / Math.max(1, seeds.length);
  const from = seeds.flatMap((seed) =>
    categoriesOf(snapshot, seed).map((category) => ({ seed, category, after: sequels.after(category) })),
  );
  return {
    accumulate(into) {
      const { in: members } = snapshot.relation('IN_CATEGORY:Product:Category');
      for (const { after } of from) {
        for (const [category, { lift }] of after) {
          if (muted.Category.has(category)) continue;
          for (let at = members.start(category), end = members.end(category); at < end; at++)
            into.add(members.targets[at] as number, weight * lift);
        }
      }
    },
    shares: (product) =>
      categoriesOf(snapshot, product).flatMap((to) =>
        from.flatMap(({ seed, category, after }): Share[] => {
          const sequel = after.get(to);
          if (sequel === undefined || muted.Category.has(to)) return [];
          const name = (index: number): string => nameOf(snapshot, 'Category', index, language);
          return [
            {
              source: 'bought-next',
              kind: 'path',
              value: weight * sequel.lift,
              product: seed,
              through: { label: 'Category', index: to },
              told: () => ({
                fact: {
                  kind: 'bought-next',
                  from: name(category),
                  to: name(to),
                  buyers: sequel.buyers,
                  followers: sequel.followers,
                },
                steps: [],
              }),
            },
          ];
        }),
      ),
  };
}

/** What goes with the seeds: said to fit, bought together, bought in categories that follow theirs. */
export function complementParts(settings: ComplementSettings): IntentPart[] {
  return [fitPart(settings), boughtTogetherPart(settings), sequelPart(settings)];
}

/** Nothing of a category of a seed; and nothing that does not fit, whatever else is given up. */
export function complementTests({ snapshot, seeds, compatibility }: ComplementSettings): {
  readonly levels: readonly ProductTest[];
  readonly demands: readonly ProductTest[];
} {
  return {
    levels: [(product) => !seeds.some((seed) => isSameCategory(snapshot, seed, product))],
    demands: [compatibility.companionTest(seeds)],
  };
}
