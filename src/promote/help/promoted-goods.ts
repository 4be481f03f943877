import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { askedKinds } from './asked-kinds.js';

/** Goods whose promotions are asked for, and what they are called together; all of the shop's where neither is given. */
export interface PromotedGoods {
  readonly products: readonly NodeId[];
  /** Ids of their makers and of their kinds; none where single products are asked about. */
  readonly of: readonly NodeId[];
}

/** What `makers` (ids of brands) make, of the kinds that `question` names where it names some. */
function goodsOfMakers(snapshot: Snapshot, question: string, makers: readonly NodeId[]): PromotedGoods {
  const [brands, table] = [snapshot.table('Brand'), snapshot.table('Product')];
  const { in: made } = snapshot.relation('MADE_BY:Product:Brand');
  const own = makers.flatMap((maker) => {
    const index = brands.indexOf(maker);
    return index < 0 ? [] : [...made.row(index)].filter((product) => table.isAlive(product));
  });
  const products = own.map((product) => table.id(product));
  const kinds = askedKinds(snapshot, question);
  const ofKinds = new Set(kinds.flatMap((kind) => kind.products));
  return {
    products: kinds.length === 0 ? products : products.filter((product) => ofKinds.has(product)),
    of: [...makers, ...kinds.map(({ category }) => category)],
  };
}

/**
 * The goods whose promotions `question` asks for: `products` that it names, else those of the `makers` (ids of brands) that it names and the shop
 * has, else those of its kinds or of the kind that is `spokenOf`.
 */
export function promotedGoods(
  snapshot: Snapshot,
  question: string,
  products: readonly NodeId[],
  makers: readonly NodeId[],
  spokenOf?: string | null,
): PromotedGoods {
  if (products.length > 0) return { products, of: [] };
  const known = makers.filter((maker) => snapshot.table('Brand').indexOf(maker) >= 0);
  if (known.length > 0) return goodsOfMakers(snapshot, question, known);
  const kinds = askedKinds(snapshot, question, spokenOf);
  return {
    products: kinds.flatMap((kind) => kind.products),
    of: kinds.map(({ category }) => category),
  };
}
