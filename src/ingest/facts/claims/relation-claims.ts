import { findProductRelations, type ProductRelation } from '../../../extract/relations/product-relations.js';
import type { SupportedClaim } from '../claim-operations.js';
import { namedProduct } from './named-product.js';
import { type ClaimSource, evidenceOf, type ProductText, type TextClaims } from './product-text.js';

/** Trust in what the seller describes; in what somebody tells. */
const DESCRIBED_CONFIDENCE = 0.75;
const TOLD_CONFIDENCE = 0.5;

/** Kinds of products that are made for others. */
const ACCESSORIES: ReadonlySet<string> = new Set([
  'case',
  'cable',
  'charger',
  'power bank',
  'memory card',
  'lens',
  'keyboard',
  'mouse',
  'storage',
  'earbud',
  'headphone',
  'microphone',
  'webcam',
]);

/** What a text may claim: a phone that "fits the X" is no accessory, and only who describes it knows what it succeeds. */
function claimable(relation: ProductRelation, { kind, category }: ProductText): ProductRelation | undefined {
  if (relation === 'SUCCESSOR_OF') return kind === 'review' ? undefined : relation;
  if (relation === 'ACCESSORY_OF' && category !== undefined && !ACCESSORIES.has(category)) return undefined;
  return relation;
}

/** How the product of a text relates to others that the catalogue knows; what is denied is not claimed. */
export function relationClaims({ text, content, extraction, resolve }: ClaimSource): TextClaims {
  const claims: SupportedClaim[] = [];
  for (const { relation, evidence, object, denied } of findProductRelations(content, extraction.language)) {
    const predicate = denied ? undefined : claimable(relation, text);
    const other = predicate === undefined ? undefined : namedProduct(object.text, resolve);
    if (predicate === undefined || other === undefined || other.product === text.product) continue;
    const start = evidence.start;
    const end = Math.max(object.start + other.end, start + 1);
    const whole = { start, end, text: content.slice(start, end) };
    claims.push({
      claim: { subject: text.product, predicate, object: other.product },
      evidence: evidenceOf(text, whole, text.kind === 'review' ? TOLD_CONFIDENCE : DESCRIBED_CONFIDENCE),
    });
  }
  return { operations: [], claims };
}
