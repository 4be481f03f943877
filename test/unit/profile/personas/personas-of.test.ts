import { beforeAll, describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { createSeededRandom, type SeededRandom, shuffle } from '../../../../src/lib/seeded-random.js';
import { LEAST_MEMBERS } from '../../../../src/profile/personas/choose-groups.js';
import { LEAST_STABILITY } from '../../../../src/profile/personas/group-stability.js';
import { rememberPersonas } from '../../../../src/profile/personas/keep-ids.js';
import type { Persona, PersonaSet } from '../../../../src/profile/personas/persona.js';
import { personaOfUser, personasOf } from '../../../../src/profile/personas/personas-of.js';
import { nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';
import { type Act, DAY, insight, profileShop, type ShopProduct, user } from '../profile-shop.js';

const KINDS = ['camera', 'laptop', 'speaker'] as const;
const FEATURES = {
  camera: ['zoom', 'low-light'],
  laptop: ['keyboard', 'fan'],
  speaker: ['bass', 'volume'],
} as const;
const NAMES: readonly ExportRecord[] = [
  ['Category', 'camera', 'camera', '相机'],
  ['Category', 'laptop', 'laptop', '笔记本电脑'],
  ['Category', 'speaker', 'speaker', '音箱'],
  ['Feature', 'zoom', 'zoom', '变焦'],
  ['Feature', 'low-light', 'low light', '夜景'],
].map(([label, key, nameEn, nameZh]) =>
  nodeRecord(nodeId(label as 'Category', key as string), {
    nameEn: nameEn as string,
    nameZh: nameZh as string,
  }),
);

/** Three kinds of products, ten of each from cheap to dear; the dear ones are better. */
const SHOP: Record<string, ShopProduct> = Object.fromEntries(
  KINDS.flatMap((category) =>
    Array.from({ length: 10 }, (_, i): [string, ShopProduct] => [
      `${category}-${i}`,
      {
        category,
        brand: `${category}-brand-${i % 2}`,
        price: 100 * (i + 1),
        currency: 'USD',
        features: { [FEATURES[category][i % 2] as string]: i / 10 },
      },
    ]),
  ),
);

/** What somebody does who is after one kind: photographers buy dear, the others what comes. */
function actsOf(name: string, kind: (typeof KINDS)[number], random: SeededRandom): Act[] {
  return Array.from({ length: 8 }, (_, i): Act => {
    const of = random.below(8) === 0 ? (KINDS[random.below(3)] as string) : kind;
    const place = kind === 'camera' ? 6 + random.below(4) : random.below(10);
    const type = i % 4 === 0 ? 'purchase' : 'view';
    return [
      name,
      type,
      `${of}-${place}`,
      60 * DAY - i * 7_000 - random.below(20 * DAY),
      undefined,
      `${name}${i}`,
    ];
  });
}

function people(count: number, seed = 5): Act[] {
  return Array.from({ length: count }, (_, i) =>
    actsOf(`u${i}`, KINDS[i % 3] as (typeof KINDS)[number], createSeededRandom(seed * 1_000 + i)),
  ).flat();
}

/** For each persona, how many of each kind of person it is of. */
function mix(snapshot: Snapshot, set: PersonaSet, count: number): number[][] {
  return set.personas.map(({ id }) =>
    KINDS.map(
      (_, kind) =>
        Array.from({ length: count }, (__, i) => i).filter(
          (i) => i % 3 === kind && personaOfUser(set, insight(snapshot, `u${i}`))?.persona.id === id,
        ).length,
    ),
  );
}

function isDrawnTo({ traits }: Persona, node: string): boolean {
  return traits.some((trait) => trait.node === node);
}

describe('personasOf', () => {
  let snapshot: Snapshot;
  let set: PersonaSet;
  beforeAll(() => {
    snapshot = profileShop(SHOP, people(45), NAMES);
    set = personasOf(snapshot, 1);
  });

  it('finds the groups that are there, each stable and of enough people', () => {
    expect(mix(snapshot, set, 45).map((row) => Math.max(...row))).toEqual([15, 15, 15]);
    expect(set.people).toBe(45);
    for (const { size, stability } of set.personas) {
      expect(size).toBeGreaterThanOrEqual(LEAST_MEMBERS);
      expect(stability).toBeGreaterThanOrEqual(LEAST_STABILITY);
    }
  });

  it('tells each apart by what more of its people want, with prices and examples, in both languages', () => {
    const camera = set.personas.find((one) => isDrawnTo(one, 'category:camera'));
    expect(camera?.traits.map(({ node }) => node)).toEqual(
      expect.arrayContaining(['feature:zoom', 'feature:low-light']),
    );
    for (const { lift, share, otherShare } of camera?.traits ?? []) {
      expect(lift.low).toBeGreaterThan(1);
      expect(share).toBeGreaterThan(otherShare);
    }
    expect(camera?.priceLevel.low).toBeGreaterThan(0.5);
    expect(camera?.products[0]).toMatch(/^product:camera-/);
    expect(camera?.descriptionEn).toMatch(
      /^Looks for camera; cares about (zoom and low light|low light and zoom);/,
    );
    expect(camera?.descriptionEn).toMatch(/buys at higher prices\.$/);
    expect(camera?.descriptionZh).toMatch(/^关注相机，看重(变焦、夜景|夜景、变焦)，.*价位偏高。$/);
    expect([camera?.nameEn, camera?.nameZh]).toEqual(['Camera', '相机']);
  });

  it('gives the same for a seed, whatever order the graph came in', () => {
    const acts = shuffle(people(45), createSeededRandom(9));
    const records = shuffle(
      [...Object.keys(SHOP).reverse()].map((name): [string, ShopProduct] => [
        name,
        SHOP[name] as ShopProduct,
      ]),
      createSeededRandom(3),
    );
    const other = personasOf(profileShop(Object.fromEntries(records), acts, NAMES), 1);
    const told = ({ personas }: PersonaSet) =>
      personas.map(({ id, size, descriptionEn, descriptionZh, traits, products }) => ({
        id,
        size,
        descriptionEn,
        descriptionZh,
        traits: traits.map(({ node, members }) => ({ node, members })),
        products,
      }));
    expect(told(other)).toEqual(told(set));
  });

  it('keeps ids and members when some people come', () => {
    const more = profileShop(SHOP, people(50), NAMES);
    const next = personasOf(more, 1, rememberPersonas(set));
    expect(next.personas.map(({ id }) => id).sort()).toEqual(set.personas.map(({ id }) => id).sort());
    for (let i = 0; i < 45; i++)
      expect(personaOfUser(next, insight(more, `u${i}`))?.persona.id).toBe(
        personaOfUser(set, insight(snapshot, `u${i}`))?.persona.id,
      );
  });

  it('keeps ids even where the groups are told by other interests than before', () => {
    const renamed = rememberPersonas(set).map(({ centre }, i) => ({
      id: nodeId('Persona', `kept-${i}`),
      centre,
    }));
    const next = personasOf(snapshot, 2, renamed);
    expect(next.personas.map(({ id }) => id).sort()).toEqual([
      'persona:kept-0',
      'persona:kept-1',
      'persona:kept-2',
    ]);
  });

  it('is after an erasure what it would be had the person never been there', () => {
    const erased = profileShop(SHOP, people(45), NAMES);
    erased.apply([{ kind: 'nodeDeleted', seq: 2, id: user('u7') }]);
    const never = profileShop(
      SHOP,
      people(45).filter(([who]) => who !== 'u7'),
      NAMES,
    );
    expect({ ...personasOf(erased, 1), seq: 0 }).toEqual({ ...personasOf(never, 1), seq: 0 });
    expect(personaOfUser(set, insight(erased, 'u7'))).toBeUndefined();
  });

  it('finds none where nothing tells people apart, where they are few, and where there are none', () => {
    const random = createSeededRandom(4);
    const alike = Array.from({ length: 40 }, (_, i) =>
      Array.from(
        { length: 6 },
        (__, j): Act => [
          `u${i}`,
          'view',
          `${KINDS[random.below(3)] as string}-${random.below(10)}`,
          DAY * (1 + j),
          undefined,
          `${i} ${j}`,
        ],
      ),
    ).flat();
    expect(personasOf(profileShop(SHOP, alike), 1).personas).toEqual([]);
    expect(personasOf(profileShop(SHOP, people(2 * LEAST_MEMBERS - 1)), 1).personas).toEqual([]);
    expect(personasOf(snapshotOf([]), 1).personas).toEqual([]);
  });

  it('knows the persona of somebody new from the first purchase, and moves with what they do', () => {
    const first = profileShop(SHOP, [['new', 'purchase', 'camera-8', DAY]]);
    const camera = personaOfUser(set, insight(first, 'new'));
    expect(camera && isDrawnTo(camera.persona, 'category:camera')).toBe(true);
    const turned = profileShop(SHOP, [
      ['new', 'purchase', 'camera-8', DAY],
      ['new', 'dismiss', 'camera-8', 60],
      ['new', 'cart', 'speaker-2', 30],
    ]);
    const speaker = personaOfUser(set, insight(turned, 'new'));
    expect(speaker && isDrawnTo(speaker.persona, 'category:speaker')).toBe(true);
    expect(personaOfUser(set, insight(first, 'nobody'))).toBeUndefined();
  });
});
