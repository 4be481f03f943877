import { type NodeId, nodeId, slug } from '../../../domain/ids.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import type { ParsedRequest } from '../../parse/parsed-request.js';
import { findProducts } from '../../products/find-products.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { Change } from '../turns/change.js';
import type { Turn } from '../turns/turn.js';
import {
  asksDifference,
  asksInThat,
  asksOfThem,
  asksWhetherMore,
  comparesWithIt,
  isPleased,
} from './question-form.js';
import type { TurnReading } from './turn-text.js';

/** What a question about products speaks of, and does not wish. */
export const WISHES_OF_QUESTIONS: ReadonlySet<Change['kind']> = new Set([
  'feature',
  'finer-feature',
  'need',
  'audience',
  'specification',
]);
/** Changes that a question about products may come with: they rank, and leave nothing out. */
const SOFT: ReadonlySet<Change['kind']> = new Set(['feature', 'finer-feature', 'not-cheap', 'settle']);
/** What may be asked of one product as well: "is it good for gaming?" */
export const ASKED_OF_ONE: ReadonlySet<Change['kind']> = new Set([
  ...SOFT,
  'need',
  'audience',
  'specification',
]);
/** What a question may come with that has no word for the product: "is 8 GB enough?" is none about it. */
const ASKED_BY_FORM: ReadonlySet<Change['kind']> = new Set([...SOFT, 'need', 'audience']);

const EXTREME_PRICE = /\b(?:cheapest|least expensive|most expensive|priciest)\b|最便宜|最贵/i;

/** Whether all of `products` are known by opinions or by a specification in each of `features`. */
function canCompare(snapshot: Snapshot, products: readonly NodeId[], features: readonly string[]): boolean {
  const table = snapshot.table('Product');
  const { out: opinions } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const { out: stated } = snapshot.relation('HAS_SPEC:Product:Specification');
  return features.every((feature) => {
    const node = snapshot.table('Feature').indexOf(nodeId('Feature', slug(feature)));
    const isSpoken = (index: number): boolean => {
      const at = opinions.find(index, node);
      return at >= 0 && (opinions.columns[1]?.[at] as number) + (opinions.columns[2]?.[at] as number) > 0;
    };
    const specifications = [feature, `${feature} life`].map((name) =>
      snapshot.table('Specification').indexOf(nodeId('Specification', slug(name))),
    );
    const indices = products.map((id) => table.indexOf(id));
    return (
      (node >= 0 && indices.every(isSpoken)) ||
      specifications.some(
        (specification) =>
          specification >= 0 && indices.every((index) => stated.find(index, specification) >= 0),
      )
    );
  });
}

/**
 * The products in the answer of the last turn that the words ask about, where `own` is all that they change and `spoken` the product that is spoken of. None where the words wish
 * ("which are under 300?", "these are for running"): that is answered by what is then shown.
 */
export function meantProducts(
  snapshot: Snapshot,
  { references, isAsking, isOfIt, isAlike }: TurnReading,
  { shown, meant: before = [] }: Turn,
  spoken: NodeId | undefined,
  request: ParsedRequest,
  own: readonly Change[],
  wishes: Wishes,
): NodeId[] {
  const { places, isOpen } = references;
  if (isAlike) return [];
  const meant = places.flatMap((place) => shown[place] ?? []);
  const named = findProducts(snapshot, wishes.products);
  const compared = before.length > 1 ? before : named;
  const isCompared = compared.length > 1 && compared.every((id, place) => shown[place] === id);
  // What was compared differs: "what is the difference in price?"
  if (
    meant.length === 0 &&
    isCompared &&
    request.products.length === 0 &&
    asksDifference(references.rest) &&
    own.every(({ kind }) => SOFT.has(kind))
  )
    return [...compared];
  // "And the battery?", 拍照呢: those are compared in it.
  if (
    meant.length === 0 &&
    isCompared &&
    request.products.length === 0 &&
    request.category === null &&
    asksInThat(references.rest) &&
    own.length > 0 &&
    own.every(({ kind }) => ASKED_BY_FORM.has(kind))
  )
    return [...compared];
  if (meant.length === 0 && spoken !== undefined && request.products.length === 0) {
    const allowed = isOfIt ? ASKED_OF_ONE : ASKED_BY_FORM;
    const isAsked = isOfIt || (request.intent === 'QUESTION' && asksOfThem(references.rest));
    return isAsked && references.refused.length === 0 && own.every(({ kind }) => allowed.has(kind))
      ? [spoken]
      : [];
  }
  // "Compare it with the second one", "is the second one faster?"
  const isOfBoth = comparesWithIt(references.rest) || (isAsking && asksWhetherMore(references.rest));
  const [one] = meant;
  if (meant.length === 1 && spoken !== undefined && one !== spoken && isOfBoth)
    return own.every(({ kind }) => SOFT.has(kind)) ? [spoken, one as NodeId] : [];
  if (meant.length === 1)
    return own.length === 0 ||
      ((isAsking || isPleased(references.rest)) && own.every(({ kind }) => ASKED_OF_ONE.has(kind)))
      ? meant
      : [];
  // "Which is the best laptop?" is a search.
  const isAmongCompared = isOpen && isCompared && request.category === null;
  const allowed = isAmongCompared ? ASKED_BY_FORM : SOFT;
  if (!own.every(({ kind }) => allowed.has(kind)) || request.products.length > 0) return [];
  if (!isOpen) return own.length === 0 || isAsking ? meant : [];
  // What is shown tells its price, which no comparison has a row for.
  if (EXTREME_PRICE.test(references.rest)) return [];
  const asked = isCompared ? compared : meant;
  return isAmongCompared || canCompare(snapshot, asked, request.features.want) ? [...asked] : [];
}
