import type { WriteOperation } from '../../../domain/graph-records.js';
import { definedProperties } from '../../../domain/defined-properties.js';
import { findCategory, findFeature } from '../../../domain/vocabulary/vocabulary.js';
import type { AspectMention, EntityMention, Polarity } from '../../../extract/extraction.js';
import { isAskedOrHeard } from '../../../extract/relations/assertion.js';
import { isMissing } from '../../../extract/relations/absence.js';
import { isAboutOther } from '../../../extract/relations/other-subject.js';
import { featureNode } from '../../operations/named-nodes.js';
import type { SupportedClaim } from '../claim-operations.js';
import { type ClaimSource, evidenceOf, type ProductText, type TextClaims } from './product-text.js';

/** A mention below this stays a mention: it is no ground for a statement that people see. */
const LEAST_CONFIDENCE = 0.35;
/** The same of a feature that the ontology does not know: most such nouns are no feature. */
const LEAST_UNKNOWN_CONFIDENCE = 0.5;

/** The same of one that a review mentions without a judgement: it often speaks of something else by the same word. */
const LEAST_NEUTRAL_CONFIDENCE = 0.6;

/** Kinds of things that are no part of others. */
const DEVICES: ReadonlySet<string> = new Set([
  'phone',
  'laptop',
  'tablet',
  'smartwatch',
  'fitness tracker',
  'tv',
  'game console',
  'drone',
  'e-reader',
  'desktop',
]);

/** Features that a product has or has not: to lack one is no praise of it, whatever the words around say. */
const PRESENT_OR_NOT: ReadonlySet<string> = new Set([
  'headphone jack',
  'usb-c',
  'hdmi',
  'ethernet',
  'touchscreen',
  'stylus',
  'wireless charging',
  'fast charging',
  'face unlock',
  'fingerprint',
  'expandable storage',
  '5g',
  'gps',
  'heart rate',
  'dual sim',
  'noise cancellation',
  'stabilization',
  'water resistance',
  'wireless',
  'microphone',
]);

/** Whether a word means the whole product: its own kind, or a kind of product that is no feature of another. */
function isTheProduct(word: string, category: string | undefined): boolean {
  const kind = findCategory(word);
  if (kind !== undefined) return kind.name === category || findFeature(word) === undefined;
  // "A good starter tablet": what nobody knows as a feature and ends in a kind of device is a device.
  const last = word.slice(word.lastIndexOf(' ') + 1);
  return last !== word && findFeature(word) === undefined && DEVICES.has(findCategory(last)?.name ?? '');
}

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

function leastConfidence({ kind }: ProductText, { feature, polarity }: AspectMention): number {
  const least = findFeature(feature) === undefined ? LEAST_UNKNOWN_CONFIDENCE : LEAST_CONFIDENCE;
  return kind === 'review' && polarity === 'neutral' ? Math.max(least, LEAST_NEUTRAL_CONFIDENCE) : least;
}

function polarityOf({ content, extraction }: ClaimSource, mention: AspectMention): Polarity {
  if (mention.implicit || !PRESENT_OR_NOT.has(mention.feature)) return mention.polarity;
  return isMissing(content, extraction.language, mention) ? 'negative' : mention.polarity;
}

/**
 * What the opinions of a text say: raw mentions, and for each feature a claim that the product has it. What is said of
 * another product than the text's own stays a mention.
 */
export function aspectClaims(source: ClaimSource): TextClaims {
  const { text, content, extraction, others } = source;
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  for (const mention of extraction.mentions) {
    // "A great phone" is an opinion on the whole; its rating tells that.
    if (isTheProduct(mention.feature, text.category) || isName(mention, extraction.entities, text)) continue;
    const feature = featureNode(mention.feature);
    const support = {
      ...evidenceOf(text, mention, mention.confidence),
      polarity: polarityOf(source, mention),
    };
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
    if (mention.confidence < leastConfidence(text, mention)) continue;
    const { language } = extraction;
    if (isAboutOther(content, language, mention, others)) continue;
    if (isAskedOrHeard(content, mention.start, mention.end, language)) continue;
    claims.push({
      claim: { subject: text.product, predicate: 'HAS_FEATURE', object: feature.id },
      evidence: support,
    });
  }
  return { operations, claims };
}
