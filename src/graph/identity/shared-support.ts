import { createHash } from 'node:crypto';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { type Claim, claimKey, type Predicate } from '../../domain/statement.js';
import { readStatements, type StoredStatement } from '../facts/stored-statement.js';
import type { GraphStore } from '../graph-store.js';
import { writeAll } from '../write-all.js';

/** What the key of a support begins with that came with the merged product `loser`. */
function markOf(loser: NodeId): string {
  return `m~${createHash('sha256').update(loser).digest('hex').slice(0, 8)}~`;
}

function claimOf({ node, object }: StoredStatement, subject: NodeId): Claim {
  const { predicate, value, valueMax, valueText, unit, qualifiers } = node.properties;
  return {
    subject,
    predicate: predicate as Predicate,
    object,
    ...(typeof value === 'number' ? { value } : {}),
    ...(typeof valueMax === 'number' ? { valueMax } : {}),
    ...(typeof valueText === 'string' ? { valueText } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(typeof qualifiers === 'string'
      ? { qualifiers: JSON.parse(qualifiers) as Record<string, string> }
      : {}),
  };
}

/**
 * Lets `winner` state what `loser`'s statements say: the same claims with the winner as subject, supported by the same
 * texts under keys that tell where they came from. The loser's own statements stay as they are. A claim of the winner
 * that experts decided keeps their decision; a new one takes over the loser's.
 */
export async function shareSupport(store: GraphStore, loser: NodeId, winner: NodeId): Promise<void> {
  const statements = ((await readStatements(store, [loser])).get(loser) ?? []).filter(
    ({ object }) => object !== winner,
  );
  const claims = statements.map((statement) => ({ statement, id: claimKey(claimOf(statement, winner)) }));
  const known = new Set(
    (await store.readMany(claims.map(({ id }) => id))).flatMap((node) => (node === null ? [] : [node.id])),
  );
  const operations = claims.flatMap(({ statement, id }): WriteOperation[] => [
    ...(known.has(id)
      ? []
      : [
          { kind: 'putNode' as const, id, properties: statement.node.properties },
          {
            kind: 'putEdge' as const,
            type: 'SUBJECT' as const,
            from: id,
            to: winner,
            key: '',
            properties: {},
          },
          {
            kind: 'putEdge' as const,
            type: 'OBJECT' as const,
            from: id,
            to: statement.object,
            key: '',
            properties: {},
          },
        ]),
    ...statement.support.map(
      (edge): WriteOperation => ({
        kind: 'putEdge',
        type: 'SUPPORTED_BY',
        from: id,
        to: edge.to,
        key: `${markOf(loser)}${edge.key}`,
        properties: edge.properties,
      }),
    ),
  ]);
  await writeAll(store, operations);
}

/** Takes back what {@link shareSupport} gave `winner` for `loser`. */
export async function withdrawSupport(store: GraphStore, loser: NodeId, winner: NodeId): Promise<void> {
  const statements = (await readStatements(store, [winner])).get(winner) ?? [];
  const losersOwn = new Map(
    ((await readStatements(store, [loser])).get(loser) ?? []).map((statement) => [
      claimKey(claimOf(statement, winner)),
      statement,
    ]),
  );
  const operations = statements.flatMap((statement): WriteOperation[] => {
    const { node, support } = statement;
    const shared = support.filter(({ key }) => key.startsWith(markOf(loser)));
    const twin = losersOwn.get(node.id);
    if (shared.length === 0 && (twin === undefined || support.length > 0)) return [];
    const isOnlyShared = shared.length === support.length;
    const isTaken = twin !== undefined && twin.node.properties.decidedAt === node.properties.decidedAt;
    if (isOnlyShared && isTaken) return [{ kind: 'deleteNode', id: node.id }];
    return shared.map(
      ({ type, from, to, key }): WriteOperation => ({ kind: 'deleteEdge', type, from, to, key }),
    );
  });
  await writeAll(store, operations);
}

/** Lets the statements that `texts` support be about `to` instead of `from`: claims of `from` without support go. */
export async function moveSupport(
  store: GraphStore,
  from: NodeId,
  to: NodeId,
  texts: ReadonlySet<NodeId>,
): Promise<void> {
  const statements = (await readStatements(store, [from])).get(from) ?? [];
  const touched = statements.flatMap((statement) => {
    const moved = statement.support.filter((edge) => texts.has(edge.to));
    return moved.length === 0 ? [] : [{ statement, moved, id: claimKey(claimOf(statement, to)) }];
  });
  const known = new Set(
    (await store.readMany(touched.map(({ id }) => id))).flatMap((node) => (node === null ? [] : [node.id])),
  );
  const operations = touched.flatMap(({ statement, moved, id }): WriteOperation[] => {
    const { node, object, support } = statement;
    const isLeft = moved.length < support.length || node.properties.decidedAt !== undefined;
    return [
      ...(known.has(id)
        ? []
        : [
            { kind: 'putNode' as const, id, properties: node.properties },
            { kind: 'putEdge' as const, type: 'SUBJECT' as const, from: id, to, key: '', properties: {} },
            {
              kind: 'putEdge' as const,
              type: 'OBJECT' as const,
              from: id,
              to: object,
              key: '',
              properties: {},
            },
          ]),
      ...moved.flatMap((edge): WriteOperation[] => [
        {
          kind: 'putEdge',
          type: 'SUPPORTED_BY',
          from: id,
          to: edge.to,
          key: edge.key,
          properties: edge.properties,
        },
        { kind: 'deleteEdge', type: 'SUPPORTED_BY', from: node.id, to: edge.to, key: edge.key },
      ]),
      ...(isLeft ? [] : [{ kind: 'deleteNode' as const, id: node.id }]),
    ];
  });
  await writeAll(store, operations);
}
