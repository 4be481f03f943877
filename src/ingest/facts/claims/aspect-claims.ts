import { definedProperties } from '../../../domain/defined-properties.js';
import type { WriteOperation } from '../../../domain/graph-records.js';
import { findFeature } from '../../../domain/vocabulary/vocabulary.js';
import type { AspectMention, EntityMention } from '../../../extract/extraction.js';
import { isVerdict } from '../../../extract/verdict.js';
import { featureNode } from '../../operations/named-nodes.js';
import type { SupportedClaim } from '../claim-operations.js';
import { isTheProduct } from './feature-words.js';
import { isGround } from './is-ground.js';
import { judgedPolarity } from './judged-polarity.js';
import { type ClaimSource, evidenceOf, type ProductText, type TextClaims } from './product-text.js';

/**
 * Whether the words of a mention that the ontology does not know are a name: one that the text's entities hold ("the
 * kindle fire is fun"), or words of the product's own ("the echo").
 */
function isName(
  mention: AspectMention,
  entities: readonly EntityMention[],
  { name = '', brand = '' }: ProductText,
): boolean {
  if (mention.implicit || findFeature(mention.feature) !== undefined) return false;
  const own = new Set(`${brand} ${name}`.toLowerCase().split(/[^\p{L}\d]+/u));
  const words = mention.text.toLowerCase().split(/[^\p{L}\d]+/u);
  if (words.every((word) => own.has(word) || own.has(word.replace(/s$/, '')))) return true;
  return entities.some(
    ({ kind, start, end }) =>
      ['PRODUCT', 'MODEL', 'LINE', 'BRAND'].includes(kind) && start < mention.end && mention.start < end,
  );
}

/**
 * What the opinions of a text say: raw mentions, and for each feature a claim that the product has it. What is said of
 * another product than the text's own stays a mention.
 */
export function aspectClaims(source: ClaimSource): TextClaims {
  const { text, extraction } = source;
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  for (const mention of extraction.mentions) {
    // "A great phone" is an opinion on the whole; its rating tells that.
    if (isVerdict(mention) || isTheProduct(mention.feature, text.category)) continue;
    if (isName(mention, extraction.entities, text)) continue;
    const feature = featureNode(mention.feature);
    const polarity = judgedPolarity(source, mention);
    const support = { ...evidenceOf(text, mention, mention.confidence), polarity };
    operations.push(feature.operation, {
      kind: 'putEdge',
      type: 'MENTIONS',
      from: text.id,
      to: feature.id,
      key: `${mention.start}-${mention.end}`,
      properties: definedProperties({
        start: mention.start,
        end: mention.end,
        extractor: support.extractor,
        extractorVersion: support.extractorVersion,
        polarity: support.polarity,
        confidence: support.confidence,
        text: mention.text,
        opinion: mention.opinion?.text,
        implicit: mention.implicit,
      }),
    });
    if (!isGround(source, mention, polarity)) continue;
    claims.push({
      claim: { subject: text.product, predicate: 'HAS_FEATURE', object: feature.id },
      evidence: support,
    });
  }
  return { operations, claims };
}
