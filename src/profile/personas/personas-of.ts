import { compareIds, type NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { lastEventAt } from '../events/user-event.js';
import { meanEstimate, PLACE_PRIOR } from '../estimate/mean-estimate.js';
import { UserInsight } from '../user-insight.js';
import { chooseGroups, type GroupChoice, LEAST_MEMBERS } from './choose-groups.js';
import { centresOf, nearestCentre, type VectorSet } from './cluster-vectors.js';
import { describePersona } from './describe-persona.js';
import { countIds, findTraits, LEAST_WITH_TRAIT } from './find-traits.js';
import {
  type InterestColumns,
  interestColumns,
  interestVector,
  priceLevelOf,
  type RawInterests,
  rawInterests,
  type SparseVector,
} from './interest-vectors.js';
import { keepIds } from './keep-ids.js';
import type { Persona, PersonaSet, RememberedPersona } from './persona.js';

/** Most people that are looked at, and that the grouping is chosen on: of more a sample, which stays the same as far as it can. */
export const MOST_PEOPLE = 5_000;
const MOST_GROUPED = 400;
/** People between two yields. */
const STEP = 32;
const EXAMPLES = 5;

/** Somebody, as personas know them. */
interface Person {
  readonly raw: RawInterests;
  readonly priceLevel: number;
  /** Ids of the products that they are drawn to. */
  readonly products: readonly NodeId[];
}

/** A hash of `id` that `seed` changes (FNV-1a, 32 bits): whoever is drawn stays drawn when others come. */
function draw(id: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** The users of `snapshot`, by index: those that are drawn first, ties by id. */
function drawUsers(snapshot: Snapshot, seed: number): number[] {
  const table = snapshot.table('User');
  return table.ids
    .map((id, user) => ({ id, user, place: draw(id, seed) }))
    .filter(({ user }) => table.isAlive(user))
    .sort((a, b) => a.place - b.place || compareIds(a.id, b.id))
    .slice(0, MOST_PEOPLE)
    .map(({ user }) => user);
}

function* readPeople(snapshot: Snapshot, seed: number): Generator<void, Person[]> {
  const products = snapshot.table('Product');
  const people: Person[] = [];
  // No clock: what was told last is now. What people did fades alike, only against what they stated.
  const now = lastEventAt(snapshot);
  let done = 0;
  for (const user of drawUsers(snapshot, seed)) {
    const insight = new UserInsight(snapshot, user, now);
    const raw = rawInterests(insight);
    if (raw.size > 0)
      people.push({
        raw,
        priceLevel: priceLevelOf(insight),
        products: insight.products
          .filter(({ weight }) => weight > 0)
          .map(({ product }) => products.id(product)),
      });
    if (++done % STEP === 0) yield;
  }
  return people;
}

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

/** People with the directions of what they share with others, and these; who shares nothing is left out. */
function* directionsOf(
  snapshot: Snapshot,
  seed: number,
): Generator<void, { people: Person[]; vectors: SparseVector[]; columns: InterestColumns }> {
  const all = yield* readPeople(snapshot, seed);
  const columns = interestColumns(
    snapshot,
    all.map(({ raw }) => raw),
  );
  const people: Person[] = [];
  const vectors: SparseVector[] = [];
  for (const [place, person] of all.entries()) {
    if (place % STEP === 0) yield;
    const vector = interestVector(columns, person.raw);
    if (vector.columns.length === 0) continue;
    people.push(person);
    vectors.push(vector);
  }
  return { people, vectors, columns };
}

interface FoundGroup {
  readonly centre: Float64Array;
  readonly stability: number;
}

/** Everybody in the group whose middle is nearest; groups that lose their people to others by that are none. */
function settleGroups(
  set: VectorSet,
  vectors: readonly SparseVector[],
  { clustering, stabilities }: GroupChoice,
): { groups: number[]; found: FoundGroup[] } {
  let found = centresOf(set, clustering.groups, stabilities.length).map(
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
  const { people, vectors, columns } = yield* directionsOf(snapshot, seed);
  const set = { vectors: vectors.slice(0, MOST_GROUPED), width: columns.names.length };
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
