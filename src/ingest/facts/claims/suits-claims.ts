import type { WriteOperation } from '../../../domain/graph-records.js';
import { isAboutOther } from '../../../extract/relations/other-subject.js';
import type { Suitability } from '../../../extract/relations/suitability.js';
import type { NamedNode } from '../../operations/named-nodes.js';
import type { SupportedClaim } from '../claim-operations.js';
import { type ClaimSource, evidenceOf, type TextClaims } from './product-text.js';

/**
 * What a text says that its product suits, and what it says it does not, in the order of `found`: one claim of each, which
 * the words support or deny by their polarity. `nodeOf`: the node that a name means, undefined where none is known; such
 * names and what is said of another product make no claim.
 */
export function suitsClaims(
  { text, content, extraction: { language }, others }: ClaimSource,
  found: readonly Suitability[],
  nodeOf: (name: string) => NamedNode | undefined,
): TextClaims {
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  for (const { entity, suits, confidence } of found) {
    const node = nodeOf(entity.text);
    if (node === undefined || isAboutOther(content, language, entity, others)) continue;
    operations.push(node.operation);
    claims.push({
      claim: { subject: text.product, predicate: 'SUITS', object: node.id },
      evidence: { ...evidenceOf(text, entity, confidence), polarity: suits ? 'positive' : 'negative' },
    });
  }
  return { operations, claims };
}
