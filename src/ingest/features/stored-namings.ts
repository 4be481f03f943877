import type { GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { pickName } from '../../domain/localised-name.js';
import { isStandingNaming, isSynonym } from '../../graph/facts/feature-projection.js';
import { readStatements, type StoredStatement } from '../../graph/facts/stored-statement.js';
import type { GraphStore } from '../../graph/graph-store.js';

const PAGE = 1_000;

/** What the graph says of one feature word: another word for `name`, or a part of it. */
export interface StoredNaming {
  readonly term: string;
  readonly name: string;
  readonly statement: StoredStatement;
  readonly kind: 'synonym' | 'part';
  /** Whether it holds: approved, or found so surely that nobody has to look first. */
  readonly isStanding: boolean;
}

/** The name that texts know a feature by: the English one where it has one; '' where it has none. */
export function termOf({ properties }: GraphNode): string {
  return pickName(properties, 'en')?.text ?? '';
}

/** Every feature of the graph, by id. */
export async function readFeatures(store: GraphStore): Promise<GraphNode[]> {
  const features: GraphNode[] = [];
  for (let after: NodeId | undefined; ; ) {
    const page = await store.list('Feature', after, PAGE);
    features.push(...page.nodes);
    if (page.next === undefined) return features;
    after = page.next;
  }
}

/** What statements say of the names of `features`, in the order of the features; those of ends that are gone are left out. */
export async function readNamings(
  store: GraphStore,
  features: readonly GraphNode[],
): Promise<StoredNaming[]> {
  const terms = new Map(features.map((node) => [node.id, termOf(node)]));
  const namings: StoredNaming[] = [];
  for (let from = 0; from < features.length; from += PAGE) {
    const some = features.slice(from, from + PAGE).map(({ id }) => id);
    for (const statement of [...(await readStatements(store, some)).values()].flat()) {
      const [term, name] = [terms.get(statement.subject), terms.get(statement.object)];
      if (statement.node.properties.predicate !== 'PART_OF' || !term || !name) continue;
      namings.push({
        term,
        name,
        statement,
        kind: isSynonym(statement) ? 'synonym' : 'part',
        isStanding: isStandingNaming(statement),
      });
    }
  }
  return namings;
}
