import { createHash } from 'node:crypto';
import { type NodeId, nodeId } from './ids.js';
import type { RelationshipName, StatementStatus } from './ontology.js';

/** What a statement may assert, and the relationship that projects its best one. */
export const PREDICATES = {
  HAS_SPEC: 'HAS_SPEC',
  HAS_FEATURE: 'HAS_FEATURE',
  SUITS: 'SUITS',
  COMPATIBLE_WITH: 'COMPATIBLE_WITH',
  ACCESSORY_OF: 'ACCESSORY_OF',
  BETTER_THAN: 'BETTER_THAN',
  IN_LINE: 'IN_LINE',
  SUCCESSOR_OF: 'SUCCESSOR_OF',
  PART_OF: 'PART_OF',
  /** Two products may be one: a question to experts. Approved, it is carried out on the listings. */
  SAME_AS: 'OF',
} as const satisfies Record<string, RelationshipName>;
export type Predicate = keyof typeof PREDICATES;

/** What a claim is about, without who says it: the part that an expert's decision hangs on. */
export interface Claim {
  readonly subject: NodeId;
  readonly predicate: Predicate;
  readonly object: NodeId;
  /** Specifications: the value in the canonical unit (or as text); opinions have none, their counts change. */
  readonly value?: number;
  readonly valueMax?: number;
  readonly valueText?: string;
  readonly unit?: string;
  readonly qualifiers?: Readonly<Record<string, string>>;
}

/** A place of a source that supports a statement; offsets are UTF-16 code units, `end` exclusive, confidence 0 to 1. */
export interface Evidence {
  readonly source: NodeId;
  readonly start: number;
  readonly end: number;
  readonly extractor: string;
  readonly extractorVersion: string;
  readonly polarity?: 'positive' | 'negative' | 'neutral';
  readonly confidence: number;
}

/**
 * The extractor that a language model's proposals carry. They are evidence to look at: they count for nothing before an
 * expert has approved the statement.
 */
export const PROPOSER = 'language-model';

/** A claim with who says it and how it stands. */
export interface Statement extends Claim {
  readonly id: NodeId;
  readonly status: StatementStatus;
  /** 0..1 */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Numbers that differ by less than rounding noise are one claim: six significant digits. */
function canonicalNumber(value: number | undefined): string {
  return value === undefined ? '' : Number(value.toPrecision(6)).toString();
}

/**
 * The id of the statement that makes `claim`: a hash of subject, predicate, object, normalised value and qualifiers,
 * without extractor, version, status or offsets, so that every source of a claim meets in one statement.
 */
export function claimKey(claim: Claim): NodeId {
  const qualifiers = Object.entries(claim.qualifiers ?? {}).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const parts = [
    claim.subject,
    claim.predicate,
    claim.object,
    canonicalNumber(claim.value),
    canonicalNumber(claim.valueMax),
    claim.valueText?.normalize('NFKC').toLowerCase() ?? '',
    claim.unit ?? '',
    JSON.stringify(qualifiers),
  ];
  return nodeId(
    'Statement',
    createHash('sha256').update(parts.join('\u001f'), 'utf8').digest('hex').slice(0, 40),
  );
}
