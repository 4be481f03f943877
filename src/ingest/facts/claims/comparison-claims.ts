import type { WriteOperation } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import { findFeature } from '../../../domain/vocabulary/vocabulary.js';
import type { ComparisonMention, Extraction, Span } from '../../../extract/extraction.js';
import { isAsserted } from '../../../extract/relations/assertion.js';
import { featureNode } from '../../operations/named-nodes.js';
import type { SupportedClaim } from '../claim-operations.js';
import { namedProduct } from './named-product.js';
import { type ClaimSource, evidenceOf, type TextClaims } from './product-text.js';

/** Words that mean the product the text is about. */
const SELF =
  /^(?:it|its|this|this (?:one|phone|camera|laptop|tablet|product|device|thing|model)|the new one|they|这|这款|这个|它|这台|这部|本机|新款|此款|该机)$/iu;
/** Trust in a comparison that somebody made. */
const COMPARISON_CONFIDENCE = 0.5;

/** Articles are no part of a span: the one that tells "this one" and "this laptop" from others stands before it. */
const THIS_BEFORE = 'this ';

/** The product that is compared: the text's own where nothing, a pronoun or "this" with a word for products stands for it. */
function productOf({ text, content, resolve }: ClaimSource, span: Span | null): NodeId | undefined {
  if (span === null) return text.product;
  const before = content.slice(Math.max(0, span.start - THIS_BEFORE.length), span.start).toLowerCase();
  const words = span.text.trim();
  if (SELF.test(before === THIS_BEFORE ? before + words : words)) return text.product;
  return namedProduct(span.text, resolve)?.product;
}

/** The feature that is compared: the one named, else the one that the predicate implies ("lighter" → weight). */
function featureOf(
  { mentions }: Extraction,
  { feature, predicate }: ComparisonMention,
): ReturnType<typeof featureNode> | undefined {
  const implied = mentions.find(
    ({ implicit, start, end }) => implicit && predicate.start <= start && end <= predicate.end,
  );
  const known = findFeature(feature?.text ?? implied?.feature ?? '');
  return known === undefined ? undefined : featureNode(known.name);
}

/** Which of two products somebody found better, on which feature; only between products that the catalogue knows. */
export function comparisonClaims(source: ClaimSource): TextClaims {
  const { text, content, extraction } = source;
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  for (const comparison of extraction.comparisons) {
    const { preference, subject, object, predicate } = comparison;
    if ((preference !== 'better' && preference !== 'worse') || object === null) continue;
    const left = productOf(source, subject);
    const right = productOf(source, object);
    if (left === undefined || right === undefined || left === right) continue;
    if (!isAsserted(content, predicate.start, predicate.end, extraction.language)) continue;
    const node = featureOf(extraction, comparison);
    if (node !== undefined) operations.push(node.operation);
    const [winner, loser] = preference === 'better' ? [left, right] : [right, left];
    const qualifiers = node === undefined ? {} : { qualifiers: { feature: node.id } };
    claims.push({
      claim: { subject: winner, predicate: 'BETTER_THAN', object: loser, ...qualifiers },
      evidence: evidenceOf(text, predicate, COMPARISON_CONFIDENCE),
    });
  }
  return { operations, claims };
}
