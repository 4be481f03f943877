import { createRanker } from '../../rank/rank-items.js';
import type { InteractionMatrix, Scorer } from '../../rank/scorer.js';
import { type Accuracy, type JudgedList, measureAccuracy } from './accuracy.js';
import { ITEM_GROUPS, itemGroups, USER_GROUPS, userGroups } from './groups.js';
import { type ListQuality, measureLists } from './list-quality.js';
import type { RankingCase } from './ranking-cases.js';

/** Everything measured at one list length. */
export interface RankingMeasures extends Accuracy, ListQuality {
  readonly k: number;
}

/** The result of one algorithm, times apart. */
export interface RankingResult {
  readonly at: readonly RankingMeasures[];
  /** Of the first list length, by group; groups without users are left out. */
  readonly byUserGroup: Readonly<Record<string, { users: number; ndcg: number; recall: number }>>;
  /** Of the first list length: how many of the group's relevant items were found. */
  readonly byItemGroup: Readonly<Record<string, { relevant: number; recall: number }>>;
  /** CPU microseconds of one ranking. */
  readonly cpuMicrosecondsPerRequest: number;
}

/** What is measured on: cases against the training data, list lengths, and which items may be listed. */
export interface RankingSetup {
  readonly interactions: InteractionMatrix;
  readonly cases: readonly RankingCase[];
  /** At least one, each ≥ 1. */
  readonly lengths: readonly number[];
  readonly candidates?: Uint8Array;
}

function measureUserGroups(lists: readonly JudgedList[], cases: readonly RankingCase[], k: number) {
  const groups = userGroups(cases.map(({ history }) => history.items.length));
  return Object.fromEntries(
    USER_GROUPS.flatMap((group) => {
      const own = lists.filter((_, place) => groups[place] === group);
      const { ndcg, recall } = measureAccuracy(own, k);
      return own.length === 0 ? [] : [[group, { users: own.length, ndcg, recall }] as const];
    }),
  );
}

function measureItemGroups(interactions: InteractionMatrix, lists: readonly JudgedList[], k: number) {
  const groups = itemGroups(interactions);
  const relevant = new Map<string, number>();
  const found = new Map<string, number>();
  const count = (into: Map<string, number>, item: number): void => {
    const group = groups[item] as string;
    into.set(group, (into.get(group) ?? 0) + 1);
  };
  for (const list of lists) {
    for (const item of list.relevant) count(relevant, item);
    for (let rank = 0; rank < Math.min(k, list.items.length); rank += 1) {
      if (list.relevant.has(list.items[rank] as number)) count(found, list.items[rank] as number);
    }
  }
  return Object.fromEntries(
    ITEM_GROUPS.flatMap((group) => {
      const all = relevant.get(group) ?? 0;
      return all === 0 ? [] : [[group, { relevant: all, recall: (found.get(group) ?? 0) / all }] as const];
    }),
  );
}

/** Ranks every case with `scorer` and measures the lists. Deterministic apart from the CPU time. */
export function evaluateScorer(scorer: Scorer, setup: RankingSetup): RankingResult {
  const { interactions, cases, lengths, candidates } = setup;
  const longest = Math.max(...lengths);
  const rank = createRanker(scorer);
  const started = process.cpuUsage();
  const ranked = cases.map(
    ({ history, exclude }) =>
      rank(history, longest, { exclude, ...(candidates ? { candidates } : {}) }).items,
  );
  const spent = process.cpuUsage(started);
  const lists = cases.map(({ relevant, relevantCount }, place) => ({
    items: ranked[place] as Int32Array,
    relevant,
    relevantCount,
  }));
  const histories = cases.map(({ history }) => history);
  const first = lengths[0] as number;
  return {
    at: lengths.map((k) => ({
      k,
      ...measureAccuracy(lists, k),
      ...measureLists(
        interactions,
        ranked.map((items) => items.subarray(0, k)),
        histories,
      ),
    })),
    byUserGroup: measureUserGroups(lists, cases, first),
    byItemGroup: measureItemGroups(interactions, lists, first),
    cpuMicrosecondsPerRequest: (spent.user + spent.system) / Math.max(1, cases.length),
  };
}
