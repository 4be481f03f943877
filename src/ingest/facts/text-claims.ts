import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { Evidence } from '../../domain/statement.js';
import {
  findCategory,
  findFeature,
  findNeed,
  findSpecification,
} from '../../domain/vocabulary/vocabulary.js';
import type { Extraction, Span, SpecificationMention } from '../../extract/extraction.js';
import { definedProperties } from '../../domain/defined-properties.js';
import { featureNode, needNode, specificationNode } from '../operations/named-nodes.js';
import type { SupportedClaim } from './claim-operations.js';

/** Which program read a text, and its version: a higher one reads the text again. */
export const EXTRACTOR: ReaderVersion = { name: 'rules', version: '1' };

export interface ReaderVersion {
  readonly name: string;
  readonly version: string;
}

/** Trust in a value that a description states; in one that a review mentions. */
const STATED_CONFIDENCE = 0.8;
const MENTIONED_CONFIDENCE = 0.5;

/** A mention below this stays a mention: it is no ground for a statement that people see. */
const LEAST_CONFIDENCE = 0.35;
/** The same of a feature that the ontology does not know: most such nouns are no feature. */
const LEAST_UNKNOWN_CONFIDENCE = 0.5;

/** A text of the graph about one product. */
export interface ProductText {
  readonly id: NodeId;
  readonly product: NodeId;
  readonly kind: 'review' | 'description' | 'specifications' | 'test';
  /** Kind of the product, where it is known. */
  readonly category?: string;
  /** What reads it; `EXTRACTOR` when left out. */
  readonly reader?: ReaderVersion;
}

export interface TextClaims {
  /** Nodes and mention edges that the claims need. */
  readonly operations: readonly WriteOperation[];
  readonly claims: readonly SupportedClaim[];
}

function evidence(text: ProductText, span: Span, confidence: number): Evidence {
  const { name, version } = text.reader ?? EXTRACTOR;
  return {
    source: text.id,
    start: span.start,
    end: span.end,
    extractor: name,
    extractorVersion: version,
    confidence: Math.round(confidence * 1e4) / 1e4,
  };
}

/** Whether a word means the whole product: its own kind, or a kind of product that is no feature of another. */
function isTheProduct(word: string, category: string | undefined): boolean {
  const kind = findCategory(word);
  return kind !== undefined && (kind.name === category || findFeature(word) === undefined);
}

/** What the opinions of a text say: raw mentions, and for each feature a claim that the product has it. */
function aspectClaims(text: ProductText, { mentions }: Extraction): TextClaims {
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  for (const mention of mentions) {
    // "A great phone" is an opinion on the whole; its rating tells that.
    if (isTheProduct(mention.feature, text.category)) continue;
    const feature = featureNode(mention.feature);
    const support = { ...evidence(text, mention, mention.confidence), polarity: mention.polarity };
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
        polarity: mention.polarity,
        confidence: support.confidence,
        text: mention.text,
        opinion: mention.opinion?.text,
        implicit: mention.implicit,
      }),
    });
    const least = findFeature(mention.feature) === undefined ? LEAST_UNKNOWN_CONFIDENCE : LEAST_CONFIDENCE;
    if (mention.confidence < least) continue;
    claims.push({
      claim: { subject: text.product, predicate: 'HAS_FEATURE', object: feature.id },
      evidence: support,
    });
  }
  return { operations, claims };
}

/** A value of the closed ontology within what is possible for it; undefined for any other quantity. */
function possible(mention: SpecificationMention): boolean {
  const known = mention.name === undefined ? undefined : findSpecification(mention.name);
  if (known === undefined || mention.about !== 'product' || known.unit !== mention.canonicalUnit)
    return false;
  return (
    known.bounds === null ||
    (mention.canonicalValue >= known.bounds.min && mention.canonicalValue <= known.bounds.max)
  );
}

function specificationClaims(text: ProductText, { specifications }: Extraction): TextClaims {
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  for (const mention of specifications) {
    // Reviews speak of how long it lasted for them, not of what the maker states.
    if (text.kind === 'review' || !possible(mention) || mention.comparator === '~') continue;
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
      evidence: evidence(
        text,
        mention,
        text.kind === 'specifications' ? STATED_CONFIDENCE : MENTIONED_CONFIDENCE,
      ),
    });
  }
  return { operations, claims };
}

function needClaims(text: ProductText, { entities }: Extraction): TextClaims {
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  for (const entity of entities) {
    const known = entity.kind === 'NEED' ? findNeed(entity.text) : undefined;
    if (known === undefined || text.kind === 'specifications') continue;
    const need = needNode(known.name);
    operations.push(need.operation);
    claims.push({
      claim: { subject: text.product, predicate: 'SUITS', object: need.id },
      evidence: evidence(text, entity, MENTIONED_CONFIDENCE),
    });
  }
  return { operations, claims };
}

/** Words that mean the product the text is about. */
const SELF = /^(?:it|this|this one|the new one|they|这款|这个|它|这台|这部|本机|新款)$/iu;
/** Trust in a comparison that somebody made. */
const COMPARISON_CONFIDENCE = 0.5;

/** Finds the product of the catalogue that a name in a text means; undefined when none or nothing certain. */
export type ProductResolver = (name: string) => NodeId | undefined;

/** Which of two products somebody found better, on which feature; only between products that the catalogue knows. */
function comparisonClaims(
  text: ProductText,
  { comparisons }: Extraction,
  resolve: ProductResolver,
): TextClaims {
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  const product = (span: Span | null): NodeId | undefined =>
    span === null || SELF.test(span.text.trim()) ? text.product : resolve(span.text);
  for (const { preference, subject, object, feature, predicate } of comparisons) {
    const left = product(subject);
    const right = product(object);
    if (
      (preference !== 'better' && preference !== 'worse') ||
      left === undefined ||
      right === undefined ||
      left === right
    )
      continue;
    const node =
      feature === null || findFeature(feature.text) === undefined ? undefined : featureNode(feature.text);
    if (node !== undefined) operations.push(node.operation);
    const [winner, loser] = preference === 'better' ? [left, right] : [right, left];
    const qualifiers = node === undefined ? {} : { qualifiers: { feature: node.id } };
    claims.push({
      claim: { subject: winner, predicate: 'BETTER_THAN', object: loser, ...qualifiers },
      evidence: evidence(text, predicate, COMPARISON_CONFIDENCE),
    });
  }
  return { operations, claims };
}

/** What an extraction of `text` says of its product and of others, as claims with their evidence. */
export function textClaims(text: ProductText, extraction: Extraction, resolve: ProductResolver): TextClaims {
  const parts = [
    aspectClaims(text, extraction),
    specificationClaims(text, extraction),
    needClaims(text, extraction),
    comparisonClaims(text, extraction, resolve),
  ];
  return {
    operations: parts.flatMap(({ operations }) => operations),
    claims: parts.flatMap(({ claims }) => claims),
  };
}
