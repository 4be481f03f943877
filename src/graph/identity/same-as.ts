import { createHash } from 'node:crypto';
import type { GraphNode, WriteOperation } from '../../domain/graph-records.js';
import { compareIds, isNodeId, type NodeId, nodeId } from '../../domain/ids.js';
import type { GraphStore } from '../graph-store.js';

/** What the ids of statements on whether two products are one begin with: they can be listed alone. */
const PREFIX = 'same~';
/** An id before all of them and behind those of other statements. */
export const BEFORE_PAIRS = `statement:${PREFIX}` as NodeId;
const PAGE = 1_000;
/** UTF-16 code units of the reasons in words. */
const WORDS_LIMIT = 1_000;

/** Why two names are alike: what was looked at on each side, and what it adds to the log odds. */
export interface LikenessReason {
  readonly feature: string;
  readonly left: string;
  readonly right: string;
  readonly weight: number;
}

/** Two products that may be one, by two of their listings. */
export interface ProductPair {
  readonly products: readonly [NodeId, NodeId];
  readonly listings: readonly [NodeId, NodeId];
  readonly names: readonly [string, string];
  readonly probability: number;
  readonly reasons: readonly LikenessReason[];
}

/** A question on two products as it stands in the graph. */
export interface StoredPair {
  readonly node: GraphNode;
  /** The listings that it was asked for. */
  readonly listings: readonly [NodeId, NodeId];
}

/** The id of the statement that two products are one, whichever is named first. */
export function sameAsId([a, b]: readonly [NodeId, NodeId]): NodeId {
  const text = [a, b].sort(compareIds).join('\u001f');
  return nodeId(
    'Statement',
    `${PREFIX}${createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 40)}`,
  );
}

/** Whether `node` states that two products are one. */
export function isSameAs({ properties }: GraphNode): boolean {
  return properties.predicate === 'SAME_AS';
}

/**
 * The writes that ask whether two products are one: a proposed statement with the lesser id as its subject. Names and
 * reasons stand in `valueText` in words and in `qualifiers` for programs.
 */
export function sameAsOperations(pair: ProductPair): WriteOperation[] {
  const id = sameAsId(pair.products);
  const [subject, object] = [...pair.products].sort(compareIds) as [NodeId, NodeId];
  const { listings, names, probability, reasons } = pair;
  const words = reasons
    .map(({ feature, weight }) => `${feature} ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`)
    .join(', ');
  const kept = reasons.map(({ weight, ...reason }) => ({ ...reason, weight: Number(weight.toFixed(6)) }));
  return [
    {
      kind: 'putNode',
      id,
      properties: {
        predicate: 'SAME_AS',
        status: 'proposed',
        confidence: Number(probability.toFixed(6)),
        valueText: `${names[0]} | ${names[1]}: ${words}`.slice(0, WORDS_LIMIT).toWellFormed(),
        qualifiers: JSON.stringify({ left: listings[0], right: listings[1], reasons: kept }),
        extractor: 'matcher',
      },
    },
    { kind: 'putEdge', type: 'SUBJECT', from: id, to: subject, key: '', properties: {} },
    { kind: 'putEdge', type: 'OBJECT', from: id, to: object, key: '', properties: {} },
  ];
}

/** All questions on two products, by id: proposed, approved and rejected. One that names no listings is left out. */
export async function readPairs(store: GraphStore): Promise<StoredPair[]> {
  const found: StoredPair[] = [];
  for (let after = BEFORE_PAIRS; ; ) {
    const page = await store.list('Statement', after, PAGE);
    for (const node of page.nodes) {
      if (!node.id.startsWith(BEFORE_PAIRS)) return found;
      const { left, right } = JSON.parse(String(node.properties.qualifiers ?? '{}')) as Record<
        string,
        unknown
      >;
      if (isSameAs(node) && isNodeId(left) && isNodeId(right)) found.push({ node, listings: [left, right] });
    }
    if (page.next === undefined) return found;
    after = page.next;
  }
}
