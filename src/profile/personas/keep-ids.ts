import { createHash } from 'node:crypto';
import { compareIds, type NodeId, nodeId } from '../../domain/ids.js';
import type { PersonaSet, RememberedPersona } from './persona.js';

/** A group whose middle has a cosine of this to that of an earlier one is the same persona. */
const SAME_PERSONA = 0.6;
/** Interests that the id of a new persona is made of, and those that are remembered. */
const NAMING = 3;
const REMEMBERED = 40;

type Directions = readonly (readonly [id: string, value: number])[];

/** The strongest of `centre` over `names`, ties by id. */
function strongest(names: readonly string[], centre: Float64Array, count: number): Directions {
  return names
    .map((name, column) => [name, centre[column] as number] as const)
    .filter(([, value]) => value > 0)
    .sort(([a, va], [b, vb]) => vb - va || compareIds(a, b))
    .slice(0, count);
}

/** What is to be kept of the personas of `set`. */
export function rememberPersonas({ personas, columns }: PersonaSet): RememberedPersona[] {
  return personas.map(({ id, centre }) => ({
    id,
    centre: Object.fromEntries(
      strongest(columns.names, centre, REMEMBERED).map(([name, value]) => [
        name,
        Number(value.toPrecision(6)),
      ]),
    ),
  }));
}

function cosine(
  names: readonly string[],
  centre: Float64Array,
  { centre: before }: RememberedPersona,
): number {
  let sum = 0;
  names.forEach((name, column) => {
    sum += (before[name] ?? 0) * (centre[column] as number);
  });
  const length = Math.sqrt(Object.values(before).reduce((all, value) => all + value * value, 0));
  return length === 0 ? 0 : sum / length;
}

/** An id that says what the group is drawn to, the same wherever the same group is found. */
function newId(names: readonly string[], centre: Float64Array, taken: ReadonlySet<NodeId>): NodeId {
  const told = strongest(names, centre, NAMING).map(([name]) => name);
  for (let attempt = 0; ; attempt++) {
    const digest = createHash('sha256')
      .update(JSON.stringify([told, attempt]))
      .digest('hex');
    const id = nodeId('Persona', digest.slice(0, 12));
    if (!taken.has(id)) return id;
  }
}

/**
 * The ids of `centres` (directions over `names`): each pair of a centre and a persona of before, the most alike first
 * and from SAME_PERSONA on, keeps the id, once; the rest get new ones, made of what they are drawn to most.
 */
export function keepIds(
  names: readonly string[],
  centres: readonly Float64Array[],
  before: readonly RememberedPersona[],
): NodeId[] {
  const pairs = centres
    .flatMap((centre, group) =>
      before.map((one) => ({ group, id: one.id, cosine: cosine(names, centre, one) })),
    )
    .filter((pair) => pair.cosine >= SAME_PERSONA)
    .sort((a, b) => b.cosine - a.cosine || compareIds(a.id, b.id) || a.group - b.group);
  const ids = new Map<number, NodeId>();
  const taken = new Set<NodeId>();
  for (const { group, id } of pairs) {
    if (ids.has(group) || taken.has(id)) continue;
    ids.set(group, id);
    taken.add(id);
  }
  return centres.map((centre, group) => {
    const id = ids.get(group) ?? newId(names, centre, taken);
    taken.add(id);
    return id;
  });
}
