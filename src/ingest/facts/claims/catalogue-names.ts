import type { NodeId } from '../../../domain/ids.js';
import type { Span } from '../../../extract/extraction.js';
import { namedProduct } from './named-product.js';
import type { ProductResolver } from './product-text.js';

/** Words with capitals or digits in a row, as names are written. */
const RUN = /[\p{Lu}\d][\p{L}\d+-]*(?: [\p{Lu}\d][\p{L}\d+-]*){0,5}/gu;
/** Runs of a text that are looked up: a text that is made of names alone must not cost more than it is worth. */
const MOST_RUNS = 300;

/** A product of the catalogue that a text names. */
export interface NamedSpan extends Span {
  readonly product: NodeId;
}

/** The products of the catalogue that `text` names, by their full names, the longest at each place; in order. */
export function catalogueNames(text: string, resolve: ProductResolver): NamedSpan[] {
  const found: NamedSpan[] = [];
  let runs = 0;
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    // A lone word is a name only with a digit in it: "The", "Battery" begin sentences.
    if (!run.includes(' ') && !/\d/.test(run)) continue;
    runs += 1;
    if (runs > MOST_RUNS) break;
    const behind = text.slice(match.index + run.length, match.index + run.length + 12);
    for (let at = 0; at < run.length; ) {
      const named = namedProduct(run.slice(at) + behind, resolve);
      if (named !== undefined && named.end <= run.length - at) {
        const start = match.index + at;
        const end = start + named.end;
        found.push({ start, end, text: text.slice(start, end), product: named.product });
        at += named.end;
      }
      const next = run.indexOf(' ', at);
      if (next < 0) break;
      at = next + 1;
    }
  }
  return found;
}
