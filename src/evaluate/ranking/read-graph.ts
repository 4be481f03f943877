import { buildCsr, rowLength, transposeCsr } from '../../lib/csr.js';
import { createIdTable, type IdTable } from '../../lib/id-table.js';
import type { Interest, ItemRelation, RelationRole } from '../../rank/scorer.js';
import { type OnBadLine, readColumns } from './read-columns.js';

/** Facts of one relation while it is read. */
interface Facts {
  readonly entities: IdTable;
  readonly itemOf: number[];
  readonly entityOf: number[];
  /** Facts whose both ends are items. */
  itemToItem: number;
}

/** What the ends of facts are told by, and which relations are passed over. */
export interface GraphScope {
  readonly items: IdTable;
  /** Ids of users; nobody when left out. */
  readonly people?: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
}

/** Relations of graph files, and how many facts say nothing of an item or of what a person and an item have in common. */
export interface GraphFacts {
  readonly relations: readonly ItemRelation[];
  /** Names of the entities of each relation. */
  readonly entityNames: readonly (readonly string[])[];
  /** By person: entities of the relations that a fact joins the person to. */
  readonly interests: ReadonlyMap<string, readonly Interest[]>;
  readonly unused: number;
  /** Those of `unused` that are between two people, by relation: nothing is learned from whom somebody knows. */
  readonly betweenPeople: ReadonlyMap<string, number>;
  /** Excluded names that no fact had, in the order given. */
  readonly unknown: readonly string[];
}

/** A relation is between items when at least this share of its facts has an item at both ends. */
const ITEM_SHARE = 0.05;
/** A relation with at most this many entities an item, on average, groups items (brand, line). */
const GROUP_SIZE = 1.5;

/** Where users and entities are both numbers, a relation is one of entities when at least this share of its people are. */
const ENTITY_SHARE = 0.05;

/** A fact between an id of a person and something that is neither an item nor a person. */
interface PersonalFact {
  readonly person: string;
  readonly entity: string;
  readonly relation: string;
}

function personalFact(
  head: string,
  relation: string,
  tail: string,
  people: ReadonlySet<string>,
): PersonalFact | undefined {
  if (people.has(head)) return people.has(tail) ? undefined : { person: head, entity: tail, relation };
  return people.has(tail) ? { person: tail, entity: head, relation } : undefined;
}

interface Collected {
  readonly facts: Map<string, Facts>;
  readonly personal: readonly PersonalFact[];
  readonly unused: number;
  readonly betweenPeople: Map<string, number>;
  readonly unknown: string[];
}

async function collect(
  files: readonly string[],
  { items, people = new Set(), excluded }: GraphScope,
  onBad: OnBadLine,
): Promise<Collected> {
  const facts = new Map<string, Facts>();
  const personal: PersonalFact[] = [];
  const unseen = new Set(excluded);
  const betweenPeople = new Map<string, number>();
  let unused = 0;
  for (const file of files) {
    for await (const { columns } of readColumns(file, 3, onBad)) {
      const [head, name, tail] = columns as readonly [string, string, string];
      if (excluded.has(name)) {
        unseen.delete(name);
        continue;
      }
      const headItem = items.indexOf(head);
      const tailItem = items.indexOf(tail);
      if (headItem < 0 && tailItem < 0) {
        const fact = personalFact(head, name, tail, people);
        if (fact) personal.push(fact);
        else unused += 1;
        if (people.has(head) && people.has(tail)) betweenPeople.set(name, (betweenPeople.get(name) ?? 0) + 1);
        continue;
      }
      const known = facts.get(name) ?? { entities: createIdTable(), itemOf: [], entityOf: [], itemToItem: 0 };
      facts.set(name, known);
      // Where only the tail is an item, the fact is read from its side: paths do not care for the direction.
      known.itemOf.push(headItem >= 0 ? headItem : tailItem);
      known.entityOf.push(known.entities.add(headItem >= 0 ? tail : head));
      if (headItem >= 0 && tailItem >= 0) known.itemToItem += 1;
    }
  }
  return { facts, personal, unused, betweenPeople, unknown: [...unseen] };
}

/** Those of `personal` whose people are people: not entities of `tables`, nor told of in a relation where many are. */
function trulyPersonal(personal: readonly PersonalFact[], tables: readonly IdTable[]): PersonalFact[] {
  const isPerson = personal.map(({ person }) => tables.every((table) => table.indexOf(person) < 0));
  const counts = new Map<string, { all: number; entities: number }>();
  personal.forEach(({ relation }, place) => {
    const count = counts.get(relation) ?? { all: 0, entities: 0 };
    counts.set(relation, count);
    count.all += 1;
    if (!isPerson[place]) count.entities += 1;
  });
  return personal.filter(({ relation }, place) => {
    const { all, entities } = counts.get(relation) as { all: number; entities: number };
    return isPerson[place] && entities < ENTITY_SHARE * all;
  });
}

/**
 * Each person's entities in `tables`, one a relation, each once however often it is said; facts whose entity is in none of
 * them say nothing.
 */
function toInterests(
  personal: readonly PersonalFact[],
  tables: readonly IdTable[],
): { interests: Map<string, Interest[]>; unused: number } {
  const interests = new Map<string, Interest[]>();
  const said = new Set<string>();
  const used = trulyPersonal(personal, tables);
  let unused = personal.length - used.length;
  for (const { person, entity: name } of used) {
    const found = tables.flatMap((table, relation) => {
      const entity = table.indexOf(name);
      return entity < 0 ? [] : [{ relation, entity, weight: 1 }];
    });
    if (found.length === 0) {
      unused += 1;
      continue;
    }
    const fact = JSON.stringify([person, name]);
    if (said.has(fact)) continue;
    said.add(fact);
    const known = interests.get(person) ?? [];
    known.push(...found);
    interests.set(person, known);
  }
  return { interests, unused };
}

function roleOf({ itemToItem, itemOf }: Facts, relation: Pick<ItemRelation, 'byItem'>): RelationRole {
  if (itemToItem >= ITEM_SHARE * itemOf.length) return 'item';
  let covered = 0;
  for (let item = 0; item + 1 < relation.byItem.pointers.length; item += 1)
    if (rowLength(relation.byItem, item) > 0) covered += 1;
  return relation.byItem.indices.length <= GROUP_SIZE * covered ? 'group' : 'feature';
}

function toRelation(name: string, facts: Facts, items: IdTable): ItemRelation {
  const itemCount = items.names.length;
  const entityCount = facts.entities.names.length;
  const byItem = buildCsr(itemCount, entityCount, { rows: facts.itemOf, columns: facts.entityOf });
  const role = roleOf(facts, { byItem });
  const entityItem = Int32Array.from(facts.entities.names, (entity) => items.indexOf(entity));
  return {
    name,
    role,
    entityCount,
    byItem,
    byEntity: transposeCsr(byItem, entityCount),
    ...(role === 'item' ? { entityItem } : {}),
  };
}

/** The relation with the fewest entities that says something of at least half of the items, or −1: their category. */
function findCategory(relations: readonly ItemRelation[], itemCount: number): number {
  let best = -1;
  relations.forEach(({ role, entityCount, byItem }, index) => {
    if (role === 'item' || entityCount < 2 || 2 * entityCount > itemCount) return;
    let covered = 0;
    for (let item = 0; item < itemCount; item += 1) if (rowLength(byItem, item) > 0) covered += 1;
    if (2 * covered < itemCount) return;
    if (best < 0 || entityCount < (relations[best] as ItemRelation).entityCount) best = index;
  });
  return best;
}

/**
 * Reads graph files of `head relation tail`, tab-separated. An end that is an item of `items` is that item, anything
 * else an entity. A fact between one of `people` and an entity that some item has is an interest of that person, whatever
 * the relation, unless the person's id is such an entity too, or is one for many others of the relation. Other facts without
 * an item are counted as unused. Relations are ordered by name by code unit; their roles are told by their shape, never by
 * their names. Relations in `excluded` are passed over.
 */
export async function readGraph(
  files: readonly string[],
  scope: GraphScope,
  onBad: OnBadLine,
): Promise<GraphFacts> {
  const { items } = scope;
  const { facts, personal, unused, betweenPeople, unknown } = await collect(files, scope, onBad);
  const names = [...facts.keys()].sort();
  const relations = names.map((name) => toRelation(name, facts.get(name) as Facts, items));
  const category = findCategory(relations, items.names.length);
  const tables = names.map((name) => (facts.get(name) as Facts).entities);
  const said = toInterests(personal, tables);
  return {
    relations: relations.map((relation, index) =>
      index === category ? { ...relation, isCategory: true } : relation,
    ),
    entityNames: tables.map((table) => table.names),
    interests: said.interests,
    unused: unused + said.unused,
    betweenPeople,
    unknown,
  };
}
