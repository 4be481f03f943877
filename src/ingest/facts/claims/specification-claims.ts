import type { WriteOperation } from '../../../domain/graph-records.js';
import { findSpecification } from '../../../domain/vocabulary/vocabulary.js';
import type { SpecificationMention } from '../../../extract/extraction.js';
import { isAboutOther } from '../../../extract/relations/other-subject.js';
import { specificationNode } from '../../operations/named-nodes.js';
import type { SupportedClaim } from '../claim-operations.js';
import { type ClaimSource, evidenceOf, type TextClaims } from './product-text.js';

/** Trust in a value that a table states; in one that other texts mention. */
const STATED_CONFIDENCE = 0.8;
const MENTIONED_CONFIDENCE = 0.5;

/** A value of the closed ontology within what is possible for it; false for any other quantity. */
function possible(mention: SpecificationMention): boolean {
  const known = mention.name === undefined ? undefined : findSpecification(mention.name);
  if (known === undefined || mention.about !== 'product' || known.unit !== mention.canonicalUnit)
    return false;
  return (
    known.bounds === null ||
    (mention.canonicalValue >= known.bounds.min && mention.canonicalValue <= known.bounds.max)
  );
}

/** The values that a text states of its product. */
export function specificationClaims({ text, content, extraction, others }: ClaimSource): TextClaims {
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  for (const mention of extraction.specifications) {
    // Reviews speak of how long it lasted for them, not of what the maker states.
    if (text.kind === 'review' || !possible(mention) || mention.comparator === '~') continue;
    if (isAboutOther(content, extraction.language, mention, others)) continue;
    const specification = specificationNode(mention.name ?? '');
    operations.push(specification.operation);
    claims.push({
      claim: {
        subject: text.product,
        predicate: 'HAS_SPEC',
        object: specification.id,
        value: mention.canonicalValue,
        unit: mention.canonicalUnit,
      },
      evidence: evidenceOf(
        text,
        mention,
        text.kind === 'specifications' ? STATED_CONFIDENCE : MENTIONED_CONFIDENCE,
      ),
    });
  }
  return { operations, claims };
}
