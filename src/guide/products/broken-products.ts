import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { namesInQuestion } from '../answers/names/name-products.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import { kindOf } from './about-products.js';

/**
 * `request` with the kind of goods of the shop's product that `text` says is broken, where it names no kind: "my Hover 2 is broken". The same
 * object for every other request, and where what is named is of several kinds.
 */
export function withKindOfBroken(
  snapshot: Snapshot,
  text: string,
  request: ParsedRequest,
  language: DisplayLanguage,
): ParsedRequest {
  if (request.fault === undefined || request.fault.category !== null) return request;
  const table = snapshot.table('Product');
  const named = namesInQuestion(snapshot, text, language, false).named.flatMap(({ products }) =>
    products.slice(0, 1).map((product) => table.id(product)),
  );
  const category = kindOf(snapshot, named);
  return category === undefined ? request : { ...request, fault: { category } };
}
