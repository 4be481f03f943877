import { definedProperties } from '../../domain/defined-properties.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { type Claim, claimKey, type Evidence } from '../../domain/statement.js';

/** A claim with one place where it was read. */
export interface SupportedClaim {
  readonly claim: Claim;
  readonly evidence: Evidence;
}

/** The id that the support of a claim by a span is known by. */
function supportKey({ start, end }: Evidence): string {
  return `${start}-${end}`;
}

/**
 * The writes that bring `supported` into the graph: a statement for each claim that `existing` does not hold yet (an
 * existing one keeps its status, so an expert's decision stands), its subject and object, and one support a span.
 */
export function claimOperations(
  supported: readonly SupportedClaim[],
  existing: ReadonlySet<NodeId>,
): WriteOperation[] {
  const operations: WriteOperation[] = [];
  const made = new Set<NodeId>();
  for (const { claim, evidence } of supported) {
    const id = claimKey(claim);
    if (!existing.has(id) && !made.has(id)) {
      const { predicate, value, valueMax, valueText, unit, qualifiers } = claim;
      operations.push(
        {
          kind: 'putNode',
          id,
          properties: definedProperties({
            predicate,
            status: 'proposed',
            value,
            valueMax,
            valueText,
            unit,
            qualifiers: qualifiers && JSON.stringify(qualifiers),
            extractor: evidence.extractor,
            extractorVersion: evidence.extractorVersion,
          }),
        },
        { kind: 'putEdge', type: 'SUBJECT', from: id, to: claim.subject, key: '', properties: {} },
        { kind: 'putEdge', type: 'OBJECT', from: id, to: claim.object, key: '', properties: {} },
      );
      made.add(id);
    }
    const { source, start, end, extractor, extractorVersion, polarity, confidence } = evidence;
    operations.push({
      kind: 'putEdge',
      type: 'SUPPORTED_BY',
      from: id,
      to: source,
      key: supportKey(evidence),
      properties: definedProperties({ start, end, extractor, extractorVersion, polarity, confidence }),
    });
  }
  return operations;
}
