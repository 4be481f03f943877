import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonaKeeper } from '../../../src/api/services/persona-keeper.js';
import { rememberedPersonas } from '../../../src/api/services/stored-personas.js';
import { forgetWorkedOut } from '../../../src/api/services/worked-out.js';
import { EmbeddedStore } from '../../../src/graph/embedded/embedded-store.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';
import type { PersonaSet } from '../../../src/profile/personas/persona.js';
import { type Act, DAY, profileShop, type ShopProduct } from '../profile/profile-shop.js';

const KINDS = ['camera', 'laptop', 'speaker'];
const SHOP: Record<string, ShopProduct> = Object.fromEntries(
  KINDS.flatMap((category) =>
    Array.from({ length: 6 }, (_, i): [string, ShopProduct] => [
      `${category}-${i}`,
      { category, brand: `${category}-${i % 2}` },
    ]),
  ),
);
const RANDOM = createSeededRandom(3);
/** Forty-five people after one kind of product each, with a look at another one now and then. */
const ACTS = Array.from({ length: 45 }, (_, i) =>
  Array.from({ length: 8 }, (__, j): Act => {
    const kind = RANDOM.below(8) === 0 ? RANDOM.below(3) : i % 3;
    return [`u${i}`, 'view', `${KINDS[kind]}-${RANDOM.below(6)}`, DAY * (1 + j)];
  }),
).flat();

let store: EmbeddedStore;
let cursor: string;
const folder = mkdtempSync(join(tmpdir(), 'guidegraph-personas-'));
beforeAll(() => {
  store = new EmbeddedStore(join(folder, 'graph.db'));
});
beforeEach(async () => {
  await forgetWorkedOut(store);
  ({ cursor } = await store.feedHead());
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const errors: unknown[] = [];
const keeperOf = (snapshot: Snapshot): PersonaKeeper =>
  new PersonaKeeper(
    store,
    snapshot,
    () => cursor,
    (error) => errors.push(error),
  );
const idsOf = ({ personas }: PersonaSet): string[] => personas.map(({ id }) => id).sort();

describe('the keeper of personas', () => {
  it('finds them once, whoever asks meanwhile, and keeps their ids over a restart', async () => {
    const keeper = keeperOf(profileShop(SHOP, ACTS));
    const [one, two] = await Promise.all([keeper.current(), keeper.current()]);
    expect(one).toBe(two);
    expect(one.personas).toHaveLength(3);
    const kept = (await rememberedPersonas(store)).map(({ centre }, i) => ({
      id: `persona:kept-${i}`,
      centre,
    }));
    await store.writeMeta('personas', JSON.stringify({ personas: kept }));
    expect(idsOf(await keeperOf(profileShop(SHOP, ACTS)).current())).toEqual([
      'persona:kept-0',
      'persona:kept-1',
      'persona:kept-2',
    ]);
  });

  it('finds them anew only when the graph has moved on', async () => {
    const snapshot = profileShop(SHOP, ACTS);
    const keeper = keeperOf(snapshot);
    const first = await keeper.current();
    await keeper.refresh();
    expect(await keeper.current()).toBe(first);
    snapshot.apply([{ kind: 'nodeDeleted', seq: 2, id: snapshot.table('User').id(0) }]);
    await keeper.refresh();
    const next = await keeper.current();
    expect([next.seq, next.people]).toEqual([2, 44]);
    expect(idsOf(next)).toEqual(idsOf(first));
  });

  it('stops between two steps; who waits is told', async () => {
    const keeper = keeperOf(profileShop(SHOP, ACTS));
    const waiting = keeper.current();
    await Promise.all([expect(waiting).rejects.toThrow('the server stops'), keeper.stop()]);
  });

  it('takes a stop for no failure', async () => {
    const keeper = keeperOf(profileShop(SHOP, ACTS));
    await Promise.all([keeper.refresh(), nextTurn().then(() => keeper.stop())]);
    expect(errors).toEqual([]);
  });

  it('keeps the last ones where finding new ones fails, and says so', async () => {
    const snapshot = profileShop(SHOP, ACTS);
    const broken = new EmbeddedStore(join(folder, 'broken.db'));
    const keeper = new PersonaKeeper(
      broken,
      snapshot,
      () => cursor,
      (error) => errors.push(error),
    );
    const first = await keeper.current();
    await broken.close();
    snapshot.seq = 5;
    await keeper.refresh();
    expect(errors).toHaveLength(1);
    expect(await keeper.current()).toBe(first);
  });

  it.each([
    'no json',
    '{}',
    '{"personas": [1, null, {"id": "user:x", "centre": {}}, {"id": "persona:x", "centre": {"a": "b"}}]}',
    '{"personas": [{"id": "persona:x", "centre": {"a": 1}}], "cursor": "of no store"}',
  ])('takes nothing from %s', async (text) => {
    await store.writeMeta('personas', text);
    expect(await rememberedPersonas(store)).toEqual([]);
  });
});
