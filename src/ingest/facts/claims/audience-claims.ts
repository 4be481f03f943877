import { findAudience } from '../../../domain/vocabulary/vocabulary.js';
import { findAudienceSuitability } from '../../../extract/relations/audience/find-audience-suitability.js';
import { audienceNode } from '../../operations/named-nodes.js';
import type { ClaimSource, TextClaims } from './product-text.js';
import { suitsClaims } from './suits-claims.js';

/** The people that a text says its product suits, and those it says it does not. */
export function audienceClaims(source: ClaimSource): TextClaims {
  const { text, content, extraction } = source;
  const { language, entities } = extraction;
  const found = findAudienceSuitability({
    text: content,
    language,
    audiences: entities.filter(({ kind }) => kind === 'AUDIENCE'),
    isDescription: text.kind !== 'review',
  });
  return suitsClaims(source, found, (name) => {
    const known = findAudience(name, language);
    return known && audienceNode(known.name);
  });
}
