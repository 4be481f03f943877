import { nodeId } from '../../src/domain/ids.js';
import type { RankingCase } from '../../src/evaluate/ranking/ranking-cases.js';
import { Snapshot } from '../../src/graph/snapshot/snapshot.js';
import { profileOf } from '../../src/profile/profile.js';
import type { History, Scorer, TrainingData } from '../../src/rank/scorer.js';
import { planModel } from '../../src/recommend/plan/model-plan.js';
import { trainModel } from '../../src/recommend/training/train-model.js';
import { BENCH_NOW } from '../graphs/zipf-shop.js';

type ShopLabel = 'User' | 'Product' | 'Brand' | 'Category';

/** Ids that stand in the order of their numbers. */
const idOf = (label: ShopLabel, n: number) =>
  nodeId(label, `${label.toLowerCase()}-${String(n).padStart(7, '0')}`);
const DAY = 86_400;

/** `data` as a shop: every interaction a purchase, at its time or a day ago, and the groups of items as brands and categories. */
function shopOf({ interactions, relations }: TrainingData, now: number): Snapshot {
  const snapshot = new Snapshot();
  const put = (label: ShopLabel, count: number): void => {
    for (let n = 0; n < count; n += 1) {
      const id = idOf(label, n);
      snapshot.putNode({ id, label, version: 1, seq: 1, properties: { nameEn: id, nameZh: id } });
    }
  };
  const { byUser, timesByUser, userCount, itemCount } = interactions;
  put('User', userCount);
  put('Product', itemCount);
  for (let user = 0; user < userCount; user += 1) {
    const end = byUser.pointers[user + 1] as number;
    for (let entry = byUser.pointers[user] as number; entry < end; entry += 1) {
      const at = new Date((timesByUser?.[entry] ?? now - DAY) * 1_000).toISOString();
      const [from, to] = [idOf('User', user), idOf('Product', byUser.indices[entry] as number)];
      snapshot.loadEdge({ type: 'PURCHASED', from, to, key: '', seq: 1, properties: { at, weight: 5 } });
    }
  }
  for (const { role, isCategory, entityCount, byItem } of relations) {
    if (role !== 'group')
      throw new Error(
        `served: expected interactions, brands and categories alone, got a relation of role ${role}`,
      );
    const [label, type] = isCategory
      ? (['Category', 'IN_CATEGORY'] as const)
      : (['Brand', 'MADE_BY'] as const);
    put(label, entityCount);
    for (let item = 0; item < itemCount; item += 1) {
      const end = byItem.pointers[item + 1] as number;
      for (let entry = byItem.pointers[item] as number; entry < end; entry += 1) {
        const [from, to] = [idOf('Product', item), idOf(label, byItem.indices[entry] as number)];
        snapshot.loadEdge({ type, from, to, key: '', seq: 1, properties: {} });
      }
    }
  }
  snapshot.finishLoading();
  snapshot.seq = 1;
  return snapshot;
}

/** What the server serves to the people of `cases` on the shop that `data` is: its own plan, trained scorers and live paths. */
export function servedScorer(data: TrainingData, cases: readonly RankingCase[], seed: number) {
  const now = data.interactions.timesByUser?.reduce((latest, time) => Math.max(latest, time), 0) ?? BENCH_NOW;
  const snapshot = shopOf(data, now);
  const options = { seed, closedFormLimit: 12_000 };
  const plan = planModel(snapshot, options);
  const { model } = trainModel(snapshot, options, plan);
  const users = snapshot.table('User');
  const userOf = new Map(
    cases.map(({ history, user }) => [history, users.indexOf(idOf('User', Number(user)))]),
  );
  const scorer: Scorer = {
    name: 'served',
    itemCount: data.interactions.itemCount,
    accumulate(history: History, out): void {
      model.score(snapshot, profileOf(snapshot, userOf.get(history) ?? -1, now), out);
    },
    contributions: () => [],
    scale: () => ({ offset: 0, scale: 1 }),
  };
  const parts = [
    ...model.parts.map(({ scorer: { name }, weight }) => [name, weight] as const),
    ...model.paths.map(({ source: { name }, weight }) => [name, weight] as const),
  ];
  return { scorer, weights: Object.fromEntries(parts), ndcg: plan.plan?.ndcg ?? 0 };
}
