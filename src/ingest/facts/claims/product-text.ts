import type { WriteOperation } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import type { Evidence } from '../../../domain/statement.js';
import type { Extraction, Span } from '../../../extract/extraction.js';
import { roundToFour } from '../../../lib/round-to-four.js';
import type { SupportedClaim } from '../claim-operations.js';

/** Who reads a text, and its version: a higher one reads the text again. */
export interface ReaderVersion {
  readonly name: string;
  readonly version: string;
}

/** Which program read a text where nothing else is said. */
export const EXTRACTOR: ReaderVersion = { name: 'rules', version: '10' };

/** A text of the graph about one product. */
export interface ProductText {
  readonly id: NodeId;
  readonly product: NodeId;
  readonly kind: 'review' | 'description' | 'specifications' | 'test';
  /** What is known of the product. */
  readonly name?: string;
  readonly brand?: string;
  readonly category?: string;
  /** The words; without them nothing is read that needs more than the extraction. */
  readonly content?: string;
  /** What reads it; `EXTRACTOR` when left out. */
  readonly reader?: ReaderVersion;
}

export interface TextClaims {
  /** Nodes and mention edges that the claims need. */
  readonly operations: readonly WriteOperation[];
  readonly claims: readonly SupportedClaim[];
}

/** Finds the product of the catalogue that a name in a text means; undefined when none or nothing certain. */
export type ProductResolver = (name: string) => NodeId | undefined;

/** All that claims are made of. */
export interface ClaimSource {
  readonly text: ProductText;
  /** The words in normal form, of the same length as given; '' where they are not at hand. */
  readonly content: string;
  readonly extraction: Extraction;
  readonly resolve: ProductResolver;
  /** Other products that the text names, in order of position. */
  readonly others: readonly Span[];
}

/** That `span` of `text` says something, as sure as `confidence`. */
export function evidenceOf(text: ProductText, span: Span, confidence: number): Evidence {
  const { name, version } = text.reader ?? EXTRACTOR;
  return {
    source: text.id,
    start: span.start,
    end: span.end,
    extractor: name,
    extractorVersion: version,
    confidence: roundToFour(confidence),
  };
}

/** Several readings of one text as one, in order. */
export function joinClaims(parts: readonly TextClaims[]): TextClaims {
  return {
    operations: parts.flatMap(({ operations }) => operations),
    claims: parts.flatMap(({ claims }) => claims),
  };
}
