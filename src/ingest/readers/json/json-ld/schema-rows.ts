import type { RowOrProblem } from '../../row.js';
import { type FlatRecord, flattenProduct, productKey } from './flatten-product.js';
import { flattenReview } from './flatten-review.js';
import { LinkedDocument, type LinkedObject, typesOf, valuesOf } from './linked-data.js';
import { SchemaRow } from './schema-row.js';

const PRODUCT_TYPES = new Set([
  'Product',
  'IndividualProduct',
  'ProductModel',
  'SomeProducts',
  'ProductGroup',
]);
/** Properties whose products are only named here: their own records stand elsewhere. */
const MENTIONS = new Set([
  'isAccessoryOrSparePartFor',
  'isConsumableFor',
  'isRelatedTo',
  'isSimilarTo',
  'isVariantOf',
  'itemReviewed',
  'itemOffered',
  'model',
  'predecessorOf',
  'successorOf',
]);

const isProduct = (object: LinkedObject): boolean => typesOf(object).some((type) => PRODUCT_TYPES.has(type));

/** A reference, or a stub that only names its thing. */
function isStub(object: LinkedObject): boolean {
  return valuesOf(object, 'name').length === 0 && valuesOf(object, 'offers').length === 0;
}

/**
 * The products and reviews of a JSON-LD document as rows with flat columns, in its order: every Product with a name or
 * an offer of its own (of a ProductGroup its variants, which take over what it says of all of them), and every Review,
 * with the product that it is inside of or about. A thing that stands in several places under one `@id` is one.
 * `line` is that of the document.
 */
export function schemaRows(content: unknown, line: number): RowOrProblem[] {
  const document = new LinkedDocument(content);
  const products: FlatRecord[] = [];
  const reviews: FlatRecord[] = [];
  const done = new Set<unknown>();
  const groups = new Map<LinkedObject, LinkedObject>();
  const aboutOf = new Map<LinkedObject, LinkedObject>();
  for (const { object } of document.objects) {
    if (!isProduct(object)) continue;
    for (const variant of document.objectsOf(object, 'hasVariant')) groups.set(variant, object);
    for (const property of ['review', 'reviews'])
      for (const review of document.objectsOf(object, property)) aboutOf.set(review, object);
  }
  for (const { object, role } of document.objects) {
    const whole = document.resolve(object) as LinkedObject;
    const key = typeof object['@id'] === 'string' ? object['@id'] : object;
    if (done.has(key)) continue;
    if (typesOf(whole).includes('Review')) {
      done.add(key);
      const [named] = document.objectsOf(whole, 'itemReviewed');
      const about = named ?? aboutOf.get(whole) ?? aboutOf.get(object);
      reviews.push(flattenReview(document, whole, about && productKey(document, about)));
    } else if (isProduct(whole) && !isStub(whole)) {
      if (MENTIONS.has(role) && valuesOf(object, 'offers').length === 0) continue;
      done.add(key);
      if (valuesOf(whole, 'hasVariant').length > 0) continue;
      const group = groups.get(whole) ?? groups.get(object) ?? document.objectsOf(whole, 'isVariantOf')[0];
      products.push(flattenProduct(document, whole, group));
    }
  }
  return [...products, ...reviews].map((record) => ({ row: new SchemaRow(line, record) }));
}
