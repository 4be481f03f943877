import { buildCsr, transposeCsr } from '../../../src/lib/csr.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';
import type {
  InteractionMatrix,
  ItemRelation,
  RelationRole,
  TrainingData,
} from '../../../src/rank/scorer.js';

/** Interactions from the items of each user. */
export function interactionsOf(itemCount: number, users: readonly (readonly number[])[]): InteractionMatrix {
  const rows = users.flatMap((items, user) => items.map(() => user));
  const byUser = buildCsr(users.length, itemCount, { rows, columns: users.flat() });
  return { userCount: users.length, itemCount, byUser, byItem: transposeCsr(byUser, itemCount) };
}

/** A relation from the entities of each item; `entityItem` says which entities are items. */
export function relationOf(
  name: string,
  role: RelationRole,
  entityCount: number,
  entitiesOf: readonly (readonly number[])[],
  more: Partial<ItemRelation> = {},
): ItemRelation {
  const rows = entitiesOf.flatMap((entities, item) => entities.map(() => item));
  const byItem = buildCsr(entitiesOf.length, entityCount, { rows, columns: entitiesOf.flat() });
  return { name, role, entityCount, byItem, byEntity: transposeCsr(byItem, entityCount), ...more };
}

/** Random training data with a relation of every role; the same for the same seed. */
export function randomData(seed: number, userCount = 30, itemCount = 24): TrainingData {
  const random = createSeededRandom(seed);
  const some = (count: number, bound: number): number[] =>
    Array.from({ length: count }, () => random.below(bound));
  const perItem = (least: number, most: number, bound: number): number[][] =>
    Array.from({ length: itemCount }, () => some(least + random.below(most - least + 1), bound));
  const items = Int32Array.from({ length: itemCount }, (_, item) => item);
  const interactions = interactionsOf(
    itemCount,
    Array.from({ length: userCount }, () => some(1 + random.below(8), itemCount)),
  );
  const timesByUser = Float64Array.from(interactions.byUser.indices, () => random.below(200));
  return {
    interactions: { ...interactions, timesByUser },
    relations: [
      relationOf('category', 'group', 4, perItem(1, 1, 4), { isCategory: true }),
      relationOf('feature', 'feature', 9, perItem(0, 4, 9)),
      relationOf('bought together', 'item', itemCount, perItem(0, 5, itemCount), { entityItem: items }),
      relationOf('similar', 'similar', itemCount, perItem(0, 3, itemCount), { entityItem: items }),
      relationOf('texts', 'word', 12, perItem(0, 5, 12)),
    ],
  };
}

/** The raw scores of every item. */
export function scoresOf(
  scorer: { itemCount: number; accumulate: (history: never, out: Float64Array) => void },
  history: unknown,
): number[] {
  const out = new Float64Array(scorer.itemCount);
  scorer.accumulate(history as never, out);
  return [...out];
}
