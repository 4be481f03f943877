import type { GraphNode } from '../domain/graph-records.js';
import { compareIds, type NodeId } from '../domain/ids.js';
import type { StatementStatus } from '../domain/ontology.js';
import { readStatements, type StoredStatement } from '../graph/facts/stored-statement.js';
import type { GraphStore } from '../graph/graph-store.js';
import { BEFORE_PAIRS, isSameAs } from '../graph/identity/same-as.js';

/** A statement that wants an expert, and why. */
export interface QueueItem {
  readonly statement: GraphNode;
  readonly subject: NodeId;
  readonly object: NodeId;
  /** Statements that give the same specification of the same product another value. */
  readonly competing: readonly NodeId[];
  readonly why: 'CONFLICT' | 'LOW_CONFIDENCE' | 'PROPOSED';
}

/** Which part of the queue is asked for. */
export interface QueueRequest {
  /** `proposed` when left out. */
  readonly status?: StatementStatus;
  readonly predicate?: string;
  /** Only conflicts, doubtful ones, or both (the default); `all` gives every statement. */
  readonly only?: 'conflicts' | 'doubtful' | 'all';
  readonly after?: NodeId;
  /** 1 to 100. */
  readonly first: number;
}

/** Below this confidence a statement wants a look. */
const LOW_CONFIDENCE = 0.6;
const PAGE = 200;

function laterOf(a: NodeId | undefined, b: NodeId): NodeId {
  return a !== undefined && compareIds(a, b) > 0 ? a : b;
}

function reasonFor(
  { node, object }: StoredStatement,
  siblings: readonly StoredStatement[],
): Pick<QueueItem, 'competing' | 'why'> {
  const competing =
    node.properties.predicate === 'HAS_SPEC'
      ? siblings
          .filter(
            (other) =>
              other.object === object &&
              other.node.id !== node.id &&
              other.node.properties.status !== 'rejected',
          )
          .map((other) => other.node.id)
      : [];
  if (competing.length > 0) return { competing, why: 'CONFLICT' };
  const { confidence } = node.properties;
  return {
    competing,
    why: typeof confidence === 'number' && confidence < LOW_CONFIDENCE ? 'LOW_CONFIDENCE' : 'PROPOSED',
  };
}

/**
 * Statements that want an expert, in the order of their ids from `after` on (stable while others write): those whose
 * value another source contradicts, those of little confidence, and pairs of products that may be one. `next` goes on after the last; undefined at the end.
 */
export async function reviewQueue(
  store: GraphStore,
  { status = 'proposed', predicate, only, after, first }: QueueRequest,
): Promise<{ items: readonly QueueItem[]; next: NodeId | undefined }> {
  const items: QueueItem[] = [];
  // Pairs stand behind all others: asked for alone they are found at once.
  for (let cursor = predicate === 'SAME_AS' ? laterOf(after, BEFORE_PAIRS) : after; ; ) {
    const page = await store.list('Statement', cursor, PAGE);
    const wanted = page.nodes.filter(
      ({ properties }) =>
        properties.status === status && (predicate === undefined || properties.predicate === predicate),
    );
    const subjects = await store.readEdges({
      ids: wanted.map(({ id }) => id),
      direction: 'out',
      types: ['SUBJECT'],
      limitPerNode: 1,
    });
    const pairs = await store.readEdges({
      ids: wanted.filter(isSameAs).map(({ id }) => id),
      direction: 'out',
      types: ['OBJECT'],
      limitPerNode: 1,
    });
    const products = [...new Set([...subjects.values()].flat().map(({ to }) => to))];
    const statements = await readStatements(store, products);
    for (const node of wanted) {
      const subject = subjects.get(node.id)?.[0]?.to;
      const pair = pairs.get(node.id)?.[0]?.to;
      if (pair !== undefined && subject !== undefined) {
        if (only === 'conflicts') continue;
        if (items.length === first) return { items, next: items.at(-1)?.statement.id };
        items.push({ statement: node, subject, object: pair, competing: [], why: 'LOW_CONFIDENCE' });
        continue;
      }
      const siblings = subject === undefined ? [] : (statements.get(subject) ?? []);
      const stored = siblings.find((sibling) => sibling.node.id === node.id);
      if (stored === undefined || subject === undefined) continue;
      const reason = reasonFor(stored, siblings);
      if (only === 'conflicts' && reason.why !== 'CONFLICT') continue;
      if (only === 'doubtful' && reason.why !== 'LOW_CONFIDENCE') continue;
      if (only === undefined && reason.why === 'PROPOSED') continue;
      if (items.length === first) return { items, next: items.at(-1)?.statement.id };
      items.push({ statement: node, subject, object: stored.object, ...reason });
    }
    if (page.next === undefined) return { items, next: undefined };
    cursor = page.next;
  }
}
