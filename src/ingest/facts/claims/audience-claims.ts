import type { WriteOperation } from '../../../domain/graph-records.js';
import { findAudience } from '../../../domain/vocabulary/vocabulary.js';
import { findAudienceSuitability } from '../../../extract/relations/audience/find-audience-suitability.js';
import { isAboutOther } from '../../../extract/relations/other-subject.js';
import { audienceNode } from '../../operations/named-nodes.js';
import type { SupportedClaim } from '../claim-operations.js';
import { type ClaimSource, evidenceOf, type TextClaims } from './product-text.js';

/**
 * The people that a text says its product suits, and those it says it does not: one claim of the audience, which the
 * words support or deny by their polarity.
 */
export function audienceClaims({ text, content, extraction, others }: ClaimSource): TextClaims {
  const { language, entities } = extraction;
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  for (const { entity, suits, confidence } of findAudienceSuitability({
    text: content,
    language,
    audiences: entities.filter(({ kind }) => kind === 'AUDIENCE'),
    isDescription: text.kind !== 'review',
  })) {
    const known = findAudience(entity.text, language);
    if (known === undefined || isAboutOther(content, language, entity, others)) continue;
    const audience = audienceNode(known.name);
    operations.push(audience.operation);
    claims.push({
      claim: { subject: text.product, predicate: 'SUITS', object: audience.id },
      evidence: { ...evidenceOf(text, entity, confidence), polarity: suits ? 'positive' : 'negative' },
    });
  }
  return { operations, claims };
}
