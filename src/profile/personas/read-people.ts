import { compareIds, type NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { fnvHash } from '../../lib/fnv-hash.js';
import { lastEventAt } from '../events/user-event.js';
import { UserInsight } from '../user-insight.js';
import {
  type InterestColumns,
  interestColumns,
  interestVector,
  priceLevelOf,
  type RawInterests,
  rawInterests,
  type SparseVector,
} from './interest-vectors.js';

/** Most people that are looked at: of more a sample, which stays the same as far as it can. */
const MOST_PEOPLE = 5_000;
/** People between two yields. */
const STEP = 32;

/** Somebody, as personas know them. */
export interface Person {
  readonly raw: RawInterests;
  readonly priceLevel: number;
  /** Ids of the products that they are drawn to. */
  readonly products: readonly NodeId[];
}

/** A hash of `id` that `seed` changes (FNV-1a, 32 bits): whoever is drawn stays drawn when others come. */
function draw(id: string, seed: number): number {
  const hash = fnvHash(id, seed);
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

/** A number of what `raw` is about, whoever it is of: strengths and the ids of people tell nothing of it. */
function keyOf(raw: RawInterests): number {
  return draw([...raw.keys()].sort(compareIds).join(' '), 0);
}

/** By key, then by ids of interests and their strengths: people who are alike in all of that may change places. */
function compareRaw(a: RawInterests, b: RawInterests): number {
  const [ones, others] = [a, b].map((raw) => [...raw].sort(([x], [y]) => compareIds(x, y)));
  return compareIds(JSON.stringify(ones), JSON.stringify(others));
}

/** People with the directions of what they share with others, in one order; keys tell who is drawn when some are. */
export interface Directions {
  readonly people: readonly Person[];
  readonly vectors: readonly SparseVector[];
  readonly keys: Uint32Array;
  readonly columns: InterestColumns;
}

/**
 * The people of `snapshot`, at most MOST_PEOPLE of them, of more those that `seed` draws by their ids; who shares nothing with
 * others is left out. They stand in an order that their interests give them: another key of ids changes nothing. Yields at times.
 */
export function* directionsOf(snapshot: Snapshot, seed: number): Generator<void, Directions> {
  const all = yield* readPeople(snapshot, seed);
  const columns = interestColumns(
    snapshot,
    all.map(({ raw }) => raw),
  );
  const found: { person: Person; vector: SparseVector; key: number }[] = [];
  for (const [place, person] of all.entries()) {
    if (place % STEP === 0) yield;
    const vector = interestVector(columns, person.raw);
    if (vector.columns.length > 0) found.push({ person, vector, key: keyOf(person.raw) });
  }
  found.sort((a, b) => a.key - b.key || compareRaw(a.person.raw, b.person.raw));
  return {
    people: found.map(({ person }) => person),
    vectors: found.map(({ vector }) => vector),
    keys: Uint32Array.from(found, ({ key }) => key),
    columns,
  };
}
