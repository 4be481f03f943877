import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NodeId } from '../../../src/domain/ids.js';
import { userId } from '../../../src/domain/user-id.js';
import type { ExportRecord, GraphStore } from '../../../src/graph/graph-store.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { buildSnapshot } from '../../../src/graph/snapshot/snapshot-follower.js';
import { createSeededRandom, shuffle } from '../../../src/lib/seeded-random.js';
import { addReviews, type OwnReview } from '../../../src/profile/interests/add-reviews.js';
import { priceLevelOf } from '../../../src/profile/personas/interest-vectors.js';
import { rememberPersonas } from '../../../src/profile/personas/keep-ids.js';
import type { PersonaSet } from '../../../src/profile/personas/persona.js';
import { personaOfUser, personasOf } from '../../../src/profile/personas/personas-of.js';
import { INTEREST_LABELS } from '../../../src/profile/profile.js';
import { UserInsight } from '../../../src/profile/user-insight.js';
import { openSampleStore, TEST_HASH_KEY } from '../../support/sample-store.js';
import { snapshotOf } from '../../support/snapshot-of.js';

/** What the events of the sample people were made of: users.json is the truth that profiles do not read. */
interface SamplePerson {
  readonly id: string;
  readonly priceLevel: 1 | 2 | 3;
}
const PEOPLE = JSON.parse(readFileSync(join(process.cwd(), 'seed', 'users.json'), 'utf8')) as SamplePerson[];
const NOW = Date.parse('2026-07-01T00:00:00Z') / 1_000;

let snapshot: Snapshot;
/** All that is in the graph. */
const records: ExportRecord[] = [];
let reviews: ReadonlyMap<NodeId, readonly OwnReview[]>;

/** What each sample person wrote. */
async function readReviews(store: GraphStore): Promise<Map<NodeId, OwnReview[]>> {
  const choice = { direction: 'out', limitPerNode: 500 } as const;
  const wrote = await store.readEdges({ ...choice, ids: snapshot.table('User').ids, types: ['WROTE'] });
  const ids = [...wrote.values()].flat().map(({ to }) => to);
  const mentions = await store.readEdges({ ...choice, ids, types: ['MENTIONS'] });
  const nodes = new Map((await store.readMany(ids)).map((node) => [node?.id, node]));
  const read = (review: NodeId): OwnReview => ({
    review,
    at: Date.parse(String(nodes.get(review)?.properties.at)) / 1_000,
    features: (mentions.get(review) ?? []).map(({ to }) => to),
  });
  return new Map([...wrote].map(([user, edges]) => [user, edges.map(({ to }) => read(to))]));
}

beforeAll(async () => {
  const sample = await openSampleStore();
  ({ snapshot } = await buildSnapshot(sample.store));
  reviews = await readReviews(sample.store);
  for await (const record of sample.store.exportAll()) records.push(record);
  await sample.close();
});

const userOf = ({ id }: SamplePerson): number => snapshot.table('User').indexOf(userId(TEST_HASH_KEY, id));

type Label = (typeof INTEREST_LABELS)[number];

function statedOf(user: number, label: Label): Set<number> {
  const { out } = snapshot.relation(`INTERESTED_IN:User:${label}`);
  return new Set(out.targets.subarray(out.start(user), out.end(user)));
}

/** The mean over people of the chance that what they care for weighs more than what only others care for. */
function meanAuc(label: Label, withReviews = false): number {
  const users = PEOPLE.map(userOf);
  const all = new Set(users.flatMap((user) => [...statedOf(user, label)]));
  const scores = users.flatMap((user) => {
    const truth = statedOf(user, label);
    const insight = new UserInsight(snapshot, user, NOW);
    const own = withReviews ? (reviews.get(snapshot.table('User').id(user)) ?? []) : [];
    const weights = new Map(
      addReviews(snapshot, insight.interests, own, insight.muted, NOW)
        .filter((one) => one.label === label)
        .map(({ index, weight }) => [index, weight]),
    );
    const pairs = [...truth].flatMap((yes) =>
      [...all]
        .filter((no) => !truth.has(no))
        .map((no) => (1 + Math.sign((weights.get(yes) ?? 0) - (weights.get(no) ?? 0))) / 2),
    );
    return pairs.length === 0 ? [] : [mean(pairs)];
  });
  return mean(scores);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const product = mean(a.map((value, i) => (value - ma) * ((b[i] as number) - mb)));
  return (
    product / Math.sqrt(mean(a.map((value) => (value - ma) ** 2)) * mean(b.map((value) => (value - mb) ** 2)))
  );
}

describe('what is worked out about the sample people', () => {
  it.each([
    ['Category', 0.85],
    ['Brand', 0.88],
    ['Feature', 0.68],
    ['Need', 0.65],
  ] as const)('is what they care for: %s', (label, least) => {
    expect(meanAuc(label)).toBeGreaterThan(least);
  });

  it('is surer where they wrote reviews', () => {
    expect(meanAuc('Feature', true)).toBeGreaterThan(meanAuc('Feature') + 0.04);
  });

  it('is what they can spend', () => {
    const levels = PEOPLE.map((person) => priceLevelOf(new UserInsight(snapshot, userOf(person), NOW)));
    expect(
      correlation(
        levels,
        PEOPLE.map(({ priceLevel }) => priceLevel),
      ),
    ).toBeGreaterThan(0.75);
  });

  it('leaves out what the three scripts did, and nothing of the others', () => {
    const robots = PEOPLE.map(
      ({ id }, i) => [id, new UserInsight(snapshot, userOf(PEOPLE[i] as SamplePerson), NOW).clean] as const,
    )
      .filter(([, clean]) => clean.robots > 0)
      .map(([id, { robots, doubles }]) => [id, robots + doubles]);
    expect(robots).toEqual([
      ['u44', 41],
      ['u49', 44],
      ['u52', 38],
    ]);
  });
});

/** How alike two groupings of the same people are beyond chance (Hubert and Arabie 1985): 1 for the same, 0 by chance. */
function adjustedRand(ones: readonly number[], others: readonly number[]): number {
  const pairs = (counts: Iterable<number>): number =>
    [...counts].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const counted = (names: readonly (number | string)[]): Iterable<number> => {
    const counts = new Map<number | string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts.values();
  };
  const both = pairs(counted(ones.map((one, i) => `${one} ${others[i]}`)));
  const [a, b] = [pairs(counted(ones)), pairs(counted(others))];
  const expected = (a * b) / pairs([ones.length]);
  return (both - expected) / ((a + b) / 2 - expected);
}

describe('the personas of the sample shop', () => {
  /** Everybody's persona by what they do, as its place among the personas. */
  const groupsIn = (set: PersonaSet, graph: Snapshot, people: readonly NodeId[]): number[] =>
    people.map((id) => {
      const one = personaOfUser(set, new UserInsight(graph, graph.table('User').indexOf(id), NOW));
      return one === undefined ? -1 : set.personas.indexOf(one.persona);
    });
  const everybody = PEOPLE.map(({ id }) => userId(TEST_HASH_KEY, id));
  let before: PersonaSet;
  let groups: number[];
  beforeAll(() => {
    before = personasOf(snapshot, 1);
    groups = groupsIn(before, snapshot, everybody);
  });

  it('are as many with other seeds, of the same people', () => {
    expect(before.personas.length).toBeGreaterThan(2);
    for (const seed of [2, 3, 4, 5]) {
      const other = personasOf(snapshot, seed);
      expect([seed, other.personas.length]).toEqual([seed, before.personas.length]);
      const likeness = adjustedRand(groups, groupsIn(other, snapshot, everybody));
      expect([seed, likeness >= 0.8]).toEqual([seed, true]);
    }
  });

  it('are as many when 2 % of the people go, whoever they are, of the same people', () => {
    const random = createSeededRandom(8);
    for (let trial = 0; trial < 5; trial++) {
      const gone = new Set(shuffle([...everybody], random).slice(0, 3));
      const left = everybody.filter((id) => !gone.has(id));
      const without = snapshotOf(
        records.filter((one) =>
          one.kind === 'node'
            ? !gone.has(one.node.id)
            : one.kind !== 'edge' || !(gone.has(one.edge.from) || gone.has(one.edge.to)),
        ),
      );
      const after = personasOf(without, 1);
      expect([trial, after.personas.length]).toEqual([trial, before.personas.length]);
      const same = groups.filter((_, i) => !gone.has(everybody[i] as NodeId));
      const likeness = adjustedRand(same, groupsIn(after, without, left));
      expect([trial, likeness >= 0.8]).toEqual([trial, true]);
      if (trial > 0) continue;
      const kept = personasOf(without, 1, rememberPersonas(before));
      expect(kept.personas.map(({ id }) => id).sort()).toEqual(before.personas.map(({ id }) => id).sort());
    }
  });

  it('are the same whatever the key of ids is, and whatever order people came in', () => {
    const renamed = new Map(
      PEOPLE.map(({ id }) => [userId(TEST_HASH_KEY, id), userId('another key of ids 0123', id)]),
    );
    const named = (id: NodeId): NodeId => renamed.get(id) ?? id;
    const changed = records
      .map((one) =>
        one.kind === 'node'
          ? { ...one, node: { ...one.node, id: named(one.node.id) } }
          : one.kind === 'edge'
            ? { ...one, edge: { ...one.edge, from: named(one.edge.from), to: named(one.edge.to) } }
            : one,
      )
      .reverse();
    const told = ({ personas, people, silhouette }: PersonaSet) => ({
      people,
      silhouette: silhouette.toFixed(6),
      personas: personas.map(({ id, size, stability, traits, nameEn }) => ({
        id,
        size,
        stability: stability.toFixed(6),
        nameEn,
        traits: traits.map(({ node, members }) => ({ node, members })),
      })),
    });
    expect(told(personasOf(snapshotOf(changed), 1))).toEqual(told(before));
  });
});
