import { findNeed } from '../../../domain/vocabulary/vocabulary.js';
import { findSuitability } from '../../../extract/relations/suitability.js';
import { needNode } from '../../operations/named-nodes.js';
import type { ClaimSource, TextClaims } from './product-text.js';
import { suitsClaims } from './suits-claims.js';

/** The uses that a text says its product suits, and those it says it does not. */
export function needClaims(source: ClaimSource): TextClaims {
  const { text, content, extraction } = source;
  const { language, entities } = extraction;
  const found = findSuitability({
    text: content,
    language,
    needs: entities.filter(({ kind }) => kind === 'NEED'),
    category: text.category ?? '',
    isDescription: text.kind !== 'review',
  });
  return suitsClaims(source, found, (name) => {
    const known = findNeed(name, language);
    return known && needNode(known.name);
  });
}
