import { compareIds } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { CategoryFacts } from './category-facts.js';
import { PurchaseHabits } from './purchase-habits.js';

/** What profiles compare a person with: the categories and the habits of the whole shop, each worked out when asked for. */
export class ShopFacts {
  private readonly categories = new Map<number, CategoryFacts>();
  private known: PurchaseHabits | undefined;

  constructor(readonly snapshot: Snapshot) {}

  category(category: number): CategoryFacts {
    let facts = this.categories.get(category);
    if (facts === undefined) {
      const { in: products } = this.snapshot.relation('IN_CATEGORY:Product:Category');
      const all = products.row(category);
      const table = this.snapshot.table('Product');
      // By id, so that sums do not depend on the order in which the products came.
      const sorted = Array.from(all).sort((a, b) => compareIds(table.id(a), table.id(b)));
      this.categories.set(category, (facts = new CategoryFacts(this.snapshot, sorted)));
    }
    return facts;
  }

  get habits(): PurchaseHabits {
    this.known ??= new PurchaseHabits(this.snapshot);
    return this.known;
  }
}

const latest = new WeakMap<Snapshot, { readonly seq: number; readonly facts: ShopFacts }>();

/** The facts of `snapshot` at its sequence number of now; kept until that moves. */
export function shopFactsOf(snapshot: Snapshot): ShopFacts {
  const known = latest.get(snapshot);
  if (known?.seq === snapshot.seq) return known.facts;
  const facts = new ShopFacts(snapshot);
  latest.set(snapshot, { seq: snapshot.seq, facts });
  return facts;
}
