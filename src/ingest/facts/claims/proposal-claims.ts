import { PROPOSER } from '../../../domain/statement.js';
import { findFeature } from '../../../domain/vocabulary/vocabulary.js';
import { featureNode } from '../../operations/named-nodes.js';
import { type ClaimSource, evidenceOf, type TextClaims } from './product-text.js';

/** What a language model proposed, of features that the ontology knows: evidence for an expert, which counts for nothing else. */
export function proposalClaims({ text, extraction: { proposals } }: ClaimSource): TextClaims {
  if (proposals === undefined) return { operations: [], claims: [] };
  const known = proposals.mentions.filter(({ feature }) => findFeature(feature) !== undefined);
  return {
    operations: known.map(({ feature }) => featureNode(feature).operation),
    claims: known.map((mention) => ({
      claim: { subject: text.product, predicate: 'HAS_FEATURE', object: featureNode(mention.feature).id },
      evidence: {
        ...evidenceOf(text, mention, mention.confidence),
        extractor: PROPOSER,
        extractorVersion: proposals.version,
        polarity: mention.polarity,
      },
    })),
  };
}
