import { compareIds, type NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { isMuted, type MutedNodes } from '../muted-nodes.js';
import type { InterestLabel } from '../profile.js';
import { targetsOf } from '../profile.js';
import { categoriesOf } from '../shop/category-facts.js';
import type { ShopFacts } from '../shop/shop-facts.js';
import { NO_WORDS, type SearchedWords } from './searched-words.js';
import type { WeighedEvent, WeighedProduct } from './weigh-products.js';

/** What a user cares for, worked out from what they did. */
export interface WorkedOutInterest {
  readonly label: InterestLabel;
  readonly index: number;
  /** Above 0: drawn to it; below 0: turned away. 1 is one fresh look at a product that is wholly of it. */
  readonly weight: number;
  /** The events that it comes from, those that count most first: their weights and those of the reviews sum to `weight`. */
  readonly events: readonly WeighedEvent[];
  /** Their own reviews that speak of it; none but of a feature, and where no reviews were read. */
  readonly reviews: readonly SpeakingReview[];
}

/** A review of the user's own that speaks of a feature. */
export interface SpeakingReview {
  readonly review: NodeId;
  /** Its part of the weight of the interest. */
  readonly weight: number;
}

/** A node that a product has to do with, and how much, −1 to 1. */
interface Trait {
  readonly label: InterestLabel;
  readonly index: number;
  readonly affinity: number;
}

/**
 * What a liking for `product` (index) says of: its brands and categories (1), the needs that it suits (the score), and
 * its features: how much better owners speak of the feature than they do over the products of the category,
 * (score − mean) / 2. So what every phone has is no taste, a look at a product that is worse in something
 * speaks against caring for that, and turning such a product down speaks for it.
 */
function traitsOf(facts: ShopFacts, product: number): Trait[] {
  const { snapshot } = facts;
  const categories = categoriesOf(snapshot, product);
  const traits: Trait[] = [
    ...targetsOf(snapshot, 'MADE_BY:Product:Brand', product).map(
      (index): Trait => ({ label: 'Brand', index, affinity: 1 }),
    ),
    ...categories.map((index): Trait => ({ label: 'Category', index, affinity: 1 })),
  ];
  const { out: needs } = snapshot.relation('SUITS:Product:Need');
  for (let at = needs.start(product), end = needs.end(product); at < end; at++)
    traits.push({
      label: 'Need',
      index: needs.targets[at] as number,
      affinity: Math.max(-1, Math.min(1, needs.columns[0]?.[at] as number)),
    });
  const means = categories.map((category) => facts.category(category).featureMeans);
  const { out: features } = snapshot.relation('HAS_FEATURE:Product:Feature');
  for (let at = features.start(product), end = features.end(product); at < end; at++) {
    const index = features.targets[at] as number;
    const mean = means.reduce((sum, of) => sum + (of.get(index) ?? 0), 0) / Math.max(1, means.length);
    traits.push({ label: 'Feature', index, affinity: ((features.columns[0]?.[at] as number) - mean) / 2 });
  }
  return traits;
}

/** Order of interests: the strongest first, either way, ties by id. */
export function compareStrength(snapshot: Snapshot, a: WorkedOutInterest, b: WorkedOutInterest): number {
  return (
    Math.abs(b.weight) - Math.abs(a.weight) ||
    compareIds(snapshot.table(a.label).id(a.index), snapshot.table(b.label).id(b.index))
  );
}

/** Weights nearer to 0 than this say nothing. */
const LEAST_WEIGHT = 1e-9;

/**
 * Interests in features, brands, categories and needs: weight(x) = Σ_e w(e) · affinity(product of e, x), with w as in
 * `weighProducts`; the strongest first (either way), ties by id. What the words of a search name (`words`) is wanted wholly,
 * affinity 1, whatever the product that was chosen is like. What is `muted` has none.
 */
export function findInterests(
  facts: ShopFacts,
  products: readonly WeighedProduct[],
  muted: MutedNodes,
  words: SearchedWords = NO_WORDS,
): WorkedOutInterest[] {
  const found = new Map<string, { node: Pick<Trait, 'label' | 'index'>; events: WeighedEvent[] }>();
  const add = (node: Pick<Trait, 'label' | 'index'>, event: WeighedEvent): void => {
    if (isMuted(muted, node.label, node.index)) return;
    const key = `${node.label} ${node.index}`;
    const of = found.get(key);
    if (of === undefined) found.set(key, { node, events: [event] });
    else of.events.push(event);
  };
  for (const { product, events } of products) {
    const traits = traitsOf(facts, product).filter(({ affinity }) => affinity !== 0);
    for (const { event, weight } of events) {
      const { query, nodes = [] } = words.get(event) ?? {};
      for (const node of nodes) add(node, { event, weight, ...(query !== undefined && { query }) });
      for (const trait of traits)
        if (!nodes.some(({ label, index }) => label === trait.label && index === trait.index))
          add(trait, { event, weight: weight * trait.affinity });
    }
  }
  return [...found.values()]
    .map(({ node: { label, index }, events }): WorkedOutInterest => {
      const weight = events.reduce((sum, one) => sum + one.weight, 0);
      return {
        label,
        index,
        weight,
        events: events.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
        reviews: [],
      };
    })
    .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort((a, b) => compareStrength(facts.snapshot, a, b));
}
