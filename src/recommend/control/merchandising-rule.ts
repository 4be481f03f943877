import type { Properties } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { type ProductFilter, productTests } from '../select/product-filter.js';

/**
 * BOOST and BURY add `value` to scores or take it away; PIN puts the best of the products at rank `value`; CAP keeps more
 * than `value` of them from standing before others; EXCLUDE never shows them.
 */
export const RULE_ACTIONS = ['BOOST', 'BURY', 'PIN', 'CAP', 'EXCLUDE'] as const;
export type RuleAction = (typeof RULE_ACTIONS)[number];

/** Rules that are looked at: the first by id. */
const MAX_RULES = 200;

/** What a rule is about: a filter as requests have it, and products by id where it names some. */
export interface RuleFilter extends ProductFilter {
  readonly products?: readonly NodeId[];
}

/** A rule of the shop as the ranking uses it. */
export interface MerchandisingRule {
  readonly id: NodeId;
  readonly action: RuleAction;
  readonly value: number;
  readonly filter: RuleFilter;
  /** Seconds since 1970, ends included. */
  readonly from: number;
  readonly until: number;
}

const parsed = new WeakMap<Properties, MerchandisingRule | 'unusable'>();

function instant(value: unknown, otherwise: number): number {
  const at = typeof value === 'string' ? Date.parse(value) / 1_000 : Number.NaN;
  return Number.isNaN(at) ? otherwise : at;
}

function parse(
  id: NodeId,
  { action, value, filter, startsAt, endsAt }: Properties,
): MerchandisingRule | 'unusable' {
  if (!(RULE_ACTIONS as readonly unknown[]).includes(action)) return 'unusable';
  try {
    return {
      id,
      action: action as RuleAction,
      value: typeof value === 'number' ? value : 1,
      filter: JSON.parse(String(filter ?? '{}')) as RuleFilter,
      from: instant(startsAt, Number.NEGATIVE_INFINITY),
      until: instant(endsAt, Number.POSITIVE_INFINITY),
    };
  } catch {
    return 'unusable';
  }
}

/** The rules that hold at `now` (seconds since 1970), by id; retired ones and what cannot be read are left out. */
export function activeRules(snapshot: Snapshot, now: number): readonly MerchandisingRule[] {
  const table = snapshot.table('Rule');
  if (table.count === 0) return [];
  const rules: MerchandisingRule[] = [];
  for (const id of [...table.ids].sort()) {
    const index = table.indexOf(id);
    if (index < 0) continue;
    const card = table.card(index);
    let rule = parsed.get(card);
    if (rule === undefined) parsed.set(card, (rule = parse(id, card)));
    if (rule !== 'unusable' && card.retired !== true && rule.from <= now && now <= rule.until)
      rules.push(rule);
  }
  return rules.slice(0, MAX_RULES);
}

/** Whether a product (index) is one that the rule is about. */
export function ruleTest(snapshot: Snapshot, { filter }: MerchandisingRule): (product: number) => boolean {
  const tests = productTests(snapshot, filter);
  return (product) => tests.every((test) => test(product));
}

/** The products (indices) that the rule is about; where it names brands or products, only those are looked at. */
export function ruleProducts(snapshot: Snapshot, rule: MerchandisingRule): number[] {
  const products = snapshot.table('Product');
  const test = ruleTest(snapshot, rule);
  const { products: named, brands } = rule.filter;
  const found = new Set<number>();
  const take = (product: number): void => {
    if (product >= 0 && products.isAlive(product) && test(product)) found.add(product);
  };
  if (named !== undefined) for (const id of named) take(products.indexOf(id));
  else if (brands !== undefined) {
    const { in: made } = snapshot.relation('MADE_BY:Product:Brand');
    for (const id of brands) {
      const brand = snapshot.table('Brand').indexOf(id);
      if (brand < 0) continue;
      for (let at = made.start(brand), end = made.end(brand); at < end; at++)
        take(made.targets[at] as number);
    }
  } else for (let product = 0; product < products.length; product++) take(product);
  return [...found];
}
