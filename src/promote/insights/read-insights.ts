import type { NodeId } from '../../domain/ids.js';
import { ALL_EDGES, type GraphStore } from '../../graph/graph-store.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import type { ResponseModel } from '../offers/response-model.js';
import { LEAST_PEOPLE, type PeopleCount, PeopleCounter } from './count-people.js';

const USERS_AT_ONCE = 500;

function people(snapshot: Snapshot): number[] {
  const users = snapshot.table('User');
  return [...users.ids.keys()].filter((user) => users.isAlive(user));
}

/** Words of questions since `since` (ISO 8601) that the shop had no answer to, with how many people asked. */
export async function unanswered(
  store: GraphStore,
  snapshot: Snapshot,
  since: string,
  most: number,
): Promise<PeopleCount[]> {
  const counter = new PeopleCounter();
  const table = snapshot.table('User');
  const users = people(snapshot).map((user) => table.id(user));
  for (let from = 0; from < users.length; from += USERS_AT_ONCE) {
    const ids = users.slice(from, from + USERS_AT_ONCE);
    const edges = await store.readEdges({ ids, direction: 'out', types: ['ASKED'], limitPerNode: ALL_EDGES });
    for (const [user, own] of edges) {
      for (const { properties } of own) {
        if (properties.found !== false || String(properties.at) < since) continue;
        const terms = Array.isArray(properties.terms) ? (properties.terms as readonly string[]) : [];
        for (const term of terms) counter.note(term, user);
      }
    }
  }
  return counter.common(most);
}

/** A need and a category that people have in common. */
export interface NeedCount {
  readonly category: number;
  readonly need: number;
  readonly people: number;
}

function categoriesOf(snapshot: Snapshot, user: number): Set<number> {
  const categories = new Set(targetsOf(snapshot, 'INTERESTED_IN:User:Category', user));
  for (const key of ['VIEWED', 'CARTED', 'PURCHASED'] as const)
    for (const product of targetsOf(snapshot, `${key}:User:Product`, user))
      for (const category of targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product))
        categories.add(category);
  return categories;
}

/** Stated needs by the categories that the same people look at; indices of the snapshot, most people first. */
export function needsByCategory(snapshot: Snapshot, most: number): NeedCount[] {
  const counter = new PeopleCounter();
  for (const user of people(snapshot)) {
    const needs = targetsOf(snapshot, 'INTERESTED_IN:User:Need', user);
    if (needs.length === 0) continue;
    for (const category of categoriesOf(snapshot, user))
      for (const need of needs) counter.note(`${category} ${need}`, user);
  }
  return counter.common(most).map(({ key, people: count }) => {
    const [category, need] = key.split(' ').map(Number) as [number, number];
    return { category, need, people: count };
  });
}

/** What owners complain about. */
export interface Complaint {
  readonly category: number;
  readonly feature: number;
  /** Texts that blame it, and that praise it. */
  readonly negative: number;
  readonly positive: number;
  /** Products that at least LEAST_PEOPLE texts blame for it, the most blamed first, at most three. */
  readonly products: readonly number[];
}

const MOST_PRODUCTS = 3;

/** Features by how many texts of owners blame them, in each category; the most first. Texts count once a product. */
export function complaints(snapshot: Snapshot, most: number): Complaint[] {
  type Sum = { negative: number; positive: number; products: [number, number][] };
  const sums = new Map<string, Sum>();
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const table = snapshot.table('Product');
  for (const product of table.ids.keys()) {
    if (!table.isAlive(product)) continue;
    const categories = targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product);
    for (let at = out.start(product), end = out.end(product); at < end; at++) {
      const [positive, negative] = [out.columns[1]?.[at] as number, out.columns[2]?.[at] as number];
      for (const category of categories) {
        const key = `${category} ${out.targets[at]}`;
        const sum = sums.get(key) ?? { negative: 0, positive: 0, products: [] };
        sum.negative += negative;
        sum.positive += positive;
        sum.products.push([product, negative]);
        sums.set(key, sum);
      }
    }
  }
  return [...sums]
    .filter(([, { negative }]) => negative >= LEAST_PEOPLE)
    .sort(([a, x], [b, y]) => y.negative - x.negative || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([key, { negative, positive, products }]) => {
      const [category, feature] = key.split(' ').map(Number) as [number, number];
      const blamed = products
        .filter(([, count]) => count >= LEAST_PEOPLE)
        .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return {
        category,
        feature,
        negative,
        positive,
        products: blamed.slice(0, MOST_PRODUCTS).map(([product]) => product),
      };
    });
}

/** What became of a promotion. */
export interface PromotionResult {
  readonly promotion: NodeId;
  readonly people: number;
  readonly shown: number;
  readonly followed: number;
  /** Chance that it is followed, whoever sees it. */
  readonly probability: number;
  /** Of its budget, in its money. */
  readonly spent: number;
}

/** What became of the promotions that at least LEAST_PEOPLE people saw; by id. */
export function promotionResults(snapshot: Snapshot, model: ResponseModel): PromotionResult[] {
  const table = snapshot.table('Promotion');
  const { in: exposures } = snapshot.relation('OFFERED:User:Promotion');
  return [...table.ids.keys()]
    .filter((index) => table.isAlive(index) && exposures.distinctDegree(index) >= LEAST_PEOPLE)
    .map((index) => {
      const promotion = table.id(index);
      const [start, end] = [exposures.start(index), exposures.end(index)];
      let followed = 0;
      for (let at = start; at < end; at++) if ((exposures.columns[1]?.[at] as number) > 0) followed++;
      const { spent } = table.card(index);
      return {
        promotion,
        people: exposures.distinctDegree(index),
        shown: end - start,
        followed,
        probability: model.usual(promotion),
        spent: typeof spent === 'number' ? spent : 0,
      };
    })
    .sort((a, b) => (a.promotion < b.promotion ? -1 : 1));
}
