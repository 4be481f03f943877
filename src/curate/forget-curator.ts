import type { Properties, WriteOperation } from '../domain/graph-records.js';
import type { NodeId } from '../domain/ids.js';
import type { GraphStore } from '../graph/graph-store.js';
import { writeAll } from '../graph/write-all.js';

/** What stands where the history named somebody who is erased. */
const ERASED_CURATOR = 'erased';

const PAGE = 1_000;

/**
 * Takes `user` out of the history: changes and decisions of theirs stay, and can be undone, but name nobody. Statements
 * are looked through only where a change is theirs. Tells whether there was any. Throws ConflictError where one is changed meanwhile: run again it
 * goes on.
 */
export async function forgetCurator(store: GraphStore, user: NodeId): Promise<boolean> {
  const changes = await withoutUser(store, 'Change', ({ by, before, after }) => ({
    ...(by === user && { by: ERASED_CURATOR }),
    ...(names(before, user) && { before: renamed(before, user) }),
    ...(names(after, user) && { after: renamed(after, user) }),
  }));
  if (changes.length === 0) return false;
  const statements = await withoutUser(store, 'Statement', ({ decidedBy }) =>
    decidedBy === user ? { decidedBy: ERASED_CURATOR } : ({} as Properties),
  );
  // The changes last: as long as one of them is left, a second run looks through the statements again.
  await writeAll(store, [...statements, ...changes]);
  return true;
}

/** The notes of a change are JSON: an id is there as a whole text or not at all. */
function names(notes: unknown, user: NodeId): notes is string {
  return typeof notes === 'string' && notes.includes(`"${user}"`);
}

function renamed(notes: string, user: NodeId): string {
  return notes.replaceAll(`"${user}"`, `"${ERASED_CURATOR}"`);
}

async function withoutUser(
  store: GraphStore,
  label: 'Change' | 'Statement',
  edit: (properties: Properties) => Properties,
): Promise<WriteOperation[]> {
  const operations: WriteOperation[] = [];
  for (let after: NodeId | undefined; ; ) {
    const page = await store.list(label, after, PAGE);
    for (const { id, version, properties: before } of page.nodes) {
      const properties = edit(before);
      if (Object.keys(properties).length > 0)
        operations.push({ kind: 'putNode', id, properties, expectedVersion: version });
    }
    if (page.next === undefined) return operations;
    after = page.next;
  }
}
