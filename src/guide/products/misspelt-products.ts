import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { namesInQuestion } from '../answers/names/name-products.js';
import { outside } from '../parse/add-wishes.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import { sayNode } from '../phrasing/display-words.js';
import { findProducts } from './find-products.js';

/** A name of so few signs is too near to other words. */
const SHORTEST = 6;

/**
 * `request` with the products of the catalogue that `text` names otherwise than they are written ("hovver 2"), as questions are
 * read; what the grammar took for a name that the shop does not have goes for one that it has at the same words. The same
 * object where there is none.
 */
export function withMisspeltProducts(
  snapshot: Snapshot,
  text: string,
  request: ParsedRequest,
  language: DisplayLanguage,
): ParsedRequest {
  if (request.intent === 'OTHER' || request.notUnderstood.length === 0) return request;
  const isKnown = (name: string): boolean => findProducts(snapshot, [name]).length > 0;
  const table = snapshot.table('Product');
  return namesInQuestion(snapshot, text, language, true).named.reduce<ParsedRequest>((read, named) => {
    const { start, end, isBroad, products } = named;
    const [product] = products;
    const overlaps = (part: { readonly start: number; readonly end: number }): boolean =>
      part.start < end && part.end > start;
    if (product === undefined || isBroad || end - start < SHORTEST || !/\d/.test(named.text)) return read;
    const there = read.understood.filter((part) => part.kind === 'PRODUCT' && overlaps(part));
    if (there.some(({ value }) => isKnown(value)) || !read.notUnderstood.some(overlaps)) return read;
    const gone = new Set(there.map(({ value }) => value));
    const value = sayNode(snapshot, 'Product', table.id(product), 'en').toLowerCase();
    return {
      ...read,
      products: [...read.products.filter((name) => !gone.has(name)), value],
      understood: [
        ...read.understood.filter((part) => !there.includes(part)),
        { kind: 'PRODUCT' as const, value, start, end },
      ].sort((a, b) => a.start - b.start || a.end - b.end),
      notUnderstood: outside(read.notUnderstood, [{ start, end }]),
    };
  }, request);
}
