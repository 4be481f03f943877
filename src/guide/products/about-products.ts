import { type NodeId, slug } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import type { RecommendationPage, RecommendationRequest } from '../../recommend/recommendation.js';
import type { Recommender } from '../../recommend/recommender.js';
import { productTests } from '../../recommend/select/product-filter.js';
import type { Wishes } from '../wishes/wishes.js';
import { findProducts } from './find-products.js';
import { inOrder } from './in-order.js';

/** The products of the catalogue that a request is about; none where the answer is to be like them or to go with them. */
export function namedBy(snapshot: Snapshot, wishes: Wishes): NodeId[] {
  return wishes.isAlike || wishes.isAccessory === true ? [] : findProducts(snapshot, wishes.products);
}

const MODEL = 'VARIANT_OF:Product:ProductModel';

/** `product` and then the other variants of its model. */
export function variantsOf(snapshot: Snapshot, product: NodeId): NodeId[] {
  const table = snapshot.table('Product');
  const variants = targetsOf(snapshot, MODEL, table.indexOf(product)).flatMap((model) => [
    ...snapshot.relation(MODEL).in.row(model),
  ]);
  return [...new Set([product, ...variants.map((index) => table.id(index))])];
}

/** The products of the line that is called `name`, by index, one of each model; none where no line is. */
export function productsOfLine(snapshot: Snapshot, name: string): NodeId[] {
  const lines = snapshot.table('ProductLine');
  const table = snapshot.table('Product');
  const wanted = slug(name);
  const products = [...lines.ids.keys()]
    .filter((line) => {
      const { nameEn, nameZh } = lines.card(line);
      return [nameEn, nameZh].some((own) => typeof own === 'string' && slug(own) === wanted);
    })
    .flatMap((line) => [...snapshot.relation('IN_LINE:Product:ProductLine').in.row(line)])
    .filter((product) => table.isAlive(product) && table.card(product).mergedInto === undefined)
    .map((product) => table.id(product));
  const taken = new Set<NodeId>();
  return products.filter((product) => {
    const isNew = !taken.has(product);
    for (const variant of variantsOf(snapshot, product)) taken.add(variant);
    return isNew;
  });
}

/** The products of the catalogue that a search is for, all of a line where one is named; none where {@link namedBy} has none. */
export function soughtBy(snapshot: Snapshot, wishes: Wishes): NodeId[] {
  if (wishes.isAlike || wishes.isAccessory === true) return [];
  const found = wishes.products.flatMap((name) => {
    const ofLine = productsOfLine(snapshot, name);
    return ofLine.length > 0 ? ofLine : findProducts(snapshot, [name]);
  });
  return [...new Set(found)];
}

/** The one kind of goods of all `products`, by its English name; undefined for none and where they are of several. */
export function kindOf(snapshot: Snapshot, products: readonly NodeId[]): string | undefined {
  const table = snapshot.table('Product');
  const kinds = products.map((id) => targetsOf(snapshot, 'IN_CATEGORY:Product:Category', table.indexOf(id)));
  const kind = kinds[0]?.[0];
  if (kind === undefined || !kinds.every((own) => own.length === 1 && own[0] === kind)) return undefined;
  const { nameEn } = snapshot.table('Category').card(kind);
  return typeof nameEn === 'string' ? nameEn : undefined;
}

/** `wishes` with the kind of goods of what they name, where they name no kind. */
export function withKindOfNamed(snapshot: Snapshot, wishes: Wishes): Wishes {
  if (wishes.category !== null) return wishes;
  const kind = kindOf(snapshot, namedBy(snapshot, wishes));
  return kind === undefined ? wishes : { ...wishes, category: kind };
}

/** A request and the page that answers it. */
interface AskedPage {
  readonly asked: RecommendationRequest;
  readonly page: RecommendationPage;
}

/** The products that a question is about, in its order, and then what `alike` finds, `asked.first` in all. */
export async function aboutProducts(
  recommender: Recommender,
  about: readonly NodeId[],
  alike: RecommendationRequest,
  asked: RecommendationRequest,
): Promise<AskedPage> {
  const { recommendations } = await recommender.recommend(alike);
  const all = [...about, ...recommendations.map(({ product }) => product)];
  const products = [...new Set(all)].slice(0, asked.first);
  const { region, store } = asked.where;
  const where = { ...(region !== undefined && { region }), ...(store !== undefined && { store }), products };
  const askedNow = { ...asked, where };
  return { asked: askedNow, page: inOrder(await recommender.recommend(askedNow), products) };
}

/**
 * What of `sought` meets the limits of `asked` (of each the product itself, else another variant of its model), in that order,
 * and then what `alike` was answered with, `asked.first` in all; that alone where none of `sought` does.
 */
export async function soughtFirst(
  recommender: Recommender,
  sought: readonly NodeId[],
  asked: RecommendationRequest,
  alike: AskedPage,
): Promise<AskedPage> {
  const { snapshot } = recommender;
  const table = snapshot.table('Product');
  const tests = productTests(snapshot, asked.where);
  const isMet = (product: NodeId): boolean =>
    !asked.exclude.includes(product) && tests.every((test) => test(table.indexOf(product)));
  const met = sought.flatMap((product) => variantsOf(snapshot, product).find(isMet) ?? []);
  if (met.length === 0) return alike;
  const taken = new Set(met.flatMap((product) => variantsOf(snapshot, product)));
  const others = alike.page.recommendations
    .map(({ product }) => product)
    .filter((product) => !taken.has(product));
  const products = [...new Set([...met, ...others])].slice(0, asked.first);
  const askedNow = { ...asked, where: { ...asked.where, products } };
  const page = inOrder(await recommender.recommend(askedNow), products);
  const hasMore = alike.page.hasMore || met.length + others.length > products.length;
  return { asked: askedNow, page: { ...page, hasMore } };
}
