import type { WriteOperation } from '../../../domain/graph-records.js';
import { findNeed } from '../../../domain/vocabulary/vocabulary.js';
import { isAboutOther } from '../../../extract/relations/other-subject.js';
import { findSuitability } from '../../../extract/relations/suitability.js';
import { needNode } from '../../operations/named-nodes.js';
import type { SupportedClaim } from '../claim-operations.js';
import { type ClaimSource, evidenceOf, type TextClaims } from './product-text.js';

/**
 * The uses that a text says its product suits, and those it says it does not: one claim of the use, which the words
 * support or deny by their polarity.
 */
export function needClaims({ text, content, extraction, others }: ClaimSource): TextClaims {
  const { language, entities } = extraction;
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  for (const { entity, suits, confidence } of findSuitability({
    text: content,
    language,
    needs: entities.filter(({ kind }) => kind === 'NEED'),
    category: text.category ?? '',
    isDescription: text.kind !== 'review',
  })) {
    const known = findNeed(entity.text, language);
    if (known === undefined || isAboutOther(content, language, entity, others)) continue;
    const need = needNode(known.name);
    operations.push(need.operation);
    claims.push({
      claim: { subject: text.product, predicate: 'SUITS', object: need.id },
      evidence: {
        ...evidenceOf(text, entity, confidence),
        polarity: suits ? 'positive' : 'negative',
      },
    });
  }
  return { operations, claims };
}
