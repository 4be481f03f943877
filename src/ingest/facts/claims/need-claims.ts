import type { WriteOperation } from '../../../domain/graph-records.js';
import { findNeed } from '../../../domain/vocabulary/vocabulary.js';
import { isAboutOther } from '../../../extract/relations/other-subject.js';
import { findSuitability } from '../../../extract/relations/suitability.js';
import { needNode } from '../../operations/named-nodes.js';
import type { SupportedClaim } from '../claim-operations.js';
import { type ClaimSource, evidenceOf, type TextClaims } from './product-text.js';

/** The uses that a text says its product suits; a use it is said not to suit is claimed by no other words of the text. */
export function needClaims({ text, content, extraction, others }: ClaimSource): TextClaims {
  const { language, entities } = extraction;
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  const found = findSuitability({
    text: content,
    language,
    needs: entities.filter(({ kind }) => kind === 'NEED'),
    category: text.category ?? '',
    isDescription: text.kind !== 'review',
  }).flatMap((one) => {
    const known = findNeed(one.entity.text, language);
    return known === undefined || isAboutOther(content, language, one.entity, others)
      ? []
      : [{ ...one, known }];
  });
  const against = new Set(found.filter(({ suits }) => !suits).map(({ known }) => known.name));
  for (const { entity, known, confidence } of found) {
    if (against.has(known.name)) continue;
    const need = needNode(known.name);
    operations.push(need.operation);
    claims.push({
      claim: { subject: text.product, predicate: 'SUITS', object: need.id },
      evidence: evidenceOf(text, entity, confidence),
    });
  }
  return { operations, claims };
}
