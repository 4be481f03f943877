import { compareIds, type NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { meanEstimate, PLACE_PRIOR } from '../estimate/mean-estimate.js';
import type { UserInsight } from '../user-insight.js';
import { chooseGroups, type GroupChoice, LEAST_MEMBERS } from './choose-groups.js';
import { centresOf, nearestCentre, type VectorSet } from './cluster-vectors.js';
import { describePersona } from './describe-persona.js';
import { countIds, findTraits, LEAST_WITH_TRAIT } from './find-traits.js';
import { interestVector, rawInterests, type SparseVector } from './interest-vectors.js';
import { keepIds } from './keep-ids.js';
import type { Persona, PersonaSet, RememberedPersona } from './persona.js';
import { directionsOf, type Person } from './read-people.js';

/** The grouping is chosen on so many: of more a sample. */
const MOST_GROUPED = 400;
const EXAMPLES = 5;

/** Products that more of `members` are drawn to than of `others`, by the difference of the shares, ties by id. */
function exampleProducts(members: readonly Person[], others: readonly Person[]): NodeId[] {
  const outside = countIds(others.map(({ products }) => products));
  return [...countIds(members.map(({ products }) => products))]
    .filter(([, count]) => count >= LEAST_WITH_TRAIT)
    .map(([id, count]) => ({
      id: id as NodeId,
      gain: count / members.length - (outside.get(id) ?? 0) / Math.max(1, others.length),
    }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || compareIds(a.id, b.id))
    .slice(0, EXAMPLES)
    .map(({ id }) => id);
}

function personaOfGroup(
  snapshot: Snapshot,
  { id, centre, stability }: Pick<Persona, 'id' | 'centre' | 'stability'>,
  members: readonly Person[],
  others: readonly Person[],
): Persona {
  const traits = findTraits(
    members.map(({ raw }) => raw),
    others.map(({ raw }) => raw),
  );
  const places = members.map(({ priceLevel }) => ({ value: priceLevel, weight: 1 }));
  const priceLevel = meanEstimate(places, PLACE_PRIOR, 0, 1);
  return {
    id,
    ...describePersona(snapshot, traits, priceLevel),
    size: members.length,
    stability,
    traits,
    priceLevel,
    products: exampleProducts(members, others),
    centre,
  };
}

interface FoundGroup {
  readonly centre: Float64Array;
  readonly stability: number;
}

/** Everybody in the group whose middle is nearest; groups that lose their people to others by that are none. */
function settleGroups(
  set: VectorSet,
  vectors: readonly SparseVector[],
  { groups: chosen, stabilities }: GroupChoice,
): { groups: number[]; found: FoundGroup[] } {
  let found = centresOf(set, chosen, stabilities.length).map(
    (centre, group): FoundGroup => ({ centre, stability: stabilities[group] as number }),
  );
  for (;;) {
    const centres = found.map(({ centre }) => centre);
    const groups = vectors.map((vector) => nearestCentre(vector, centres).group);
    const left = found.filter((_, group) => groups.filter((one) => one === group).length >= LEAST_MEMBERS);
    if (left.length === found.length) return { groups, found };
    found = left;
  }
}

/** `personasOf` in small steps: it yields at times, and gives the personas in the end. */
export function* personaSteps(
  snapshot: Snapshot,
  seed: number,
  before: readonly RememberedPersona[] = [],
): Generator<void, PersonaSet> {
  const { seq } = snapshot;
  const { people, vectors, keys, columns } = yield* directionsOf(snapshot, seed);
  const set = {
    vectors: vectors.slice(0, MOST_GROUPED),
    width: columns.names.length,
    keys: keys.slice(0, MOST_GROUPED),
  };
  const choice = yield* chooseGroups(set, seed, before.length);
  if (choice === undefined) return { seq, personas: [], people: people.length, silhouette: 0, columns };
  const { groups, found } = settleGroups(set, vectors, choice);
  const ids = keepIds(
    columns.names,
    found.map(({ centre }) => centre),
    before,
  );
  const personas = found.map(({ centre, stability }, group) =>
    personaOfGroup(
      snapshot,
      { id: ids[group] as NodeId, centre, stability },
      people.filter((_, row) => groups[row] === group),
      people.filter((_, row) => groups[row] !== group),
    ),
  );
  personas.sort((a, b) => b.size - a.size || compareIds(a.id, b.id));
  return { seq, personas, people: people.length, silhouette: choice.silhouette, columns };
}

/**
 * The personas of a shop: its people grouped by the directions of their interests (`interestVector`) as `chooseGroups`
 * chooses, each group described by what tells it from the rest. A function of the graph, the seed and the personas of
 * `before`, whose ids go on (`keepIds`); whatever order the graph came in. A shop of few people, or of people who cannot
 * be told apart reliably, has none.
 */
export function personasOf(
  snapshot: Snapshot,
  seed: number,
  before: readonly RememberedPersona[] = [],
): PersonaSet {
  const steps = personaSteps(snapshot, seed, before);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The persona of somebody, and how near they are to its middle (cosine, −1 to 1). */
export interface PersonaOfUser {
  readonly persona: Persona;
  readonly fit: number;
}

/** The persona that `insight`'s user is nearest to by what is known now; undefined without personas or interests. */
export function personaOfUser(
  { personas, columns }: PersonaSet,
  insight: UserInsight,
): PersonaOfUser | undefined {
  const vector = interestVector(columns, rawInterests(insight));
  if (personas.length === 0 || vector.columns.length === 0) return undefined;
  const { group, cosine } = nearestCentre(
    vector,
    personas.map(({ centre }) => centre),
  );
  return { persona: personas[group] as Persona, fit: cosine };
}
