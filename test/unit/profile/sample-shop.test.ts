import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NodeId } from '../../../src/domain/ids.js';
import { userId } from '../../../src/domain/user-id.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { buildSnapshot } from '../../../src/graph/snapshot/snapshot-follower.js';
import { addReviews, type OwnReview } from '../../../src/profile/interests/add-reviews.js';
import { priceLevelOf } from '../../../src/profile/personas/interest-vectors.js';
import { rememberPersonas } from '../../../src/profile/personas/keep-ids.js';
import { personaOfUser, personasOf } from '../../../src/profile/personas/personas-of.js';
import { INTEREST_LABELS } from '../../../src/profile/profile.js';
import { UserInsight } from '../../../src/profile/user-insight.js';
import { openSampleStore, TEST_HASH_KEY } from '../../support/sample-store.js';

/** What the events of the sample people were made of: users.json is the truth that profiles do not read. */
interface SamplePerson {
  readonly id: string;
  readonly priceLevel: 1 | 2 | 3;
}
const PEOPLE = JSON.parse(readFileSync(join(process.cwd(), 'seed', 'users.json'), 'utf8')) as SamplePerson[];
const NOW = Date.parse('2026-07-01T00:00:00Z') / 1_000;

let snapshot: Snapshot;
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

describe('the personas of the sample shop', () => {
  it('stay when some people go: ids, and who is of which', () => {
    // Near the line of what is stable, draws decide between two groups and more: more of them have more to keep.
    const seed = [1, 2, 3, 4, 5].find((one) => personasOf(snapshot, one).personas.length > 2) ?? 1;
    const before = personasOf(snapshot, seed);
    expect(before.personas.length).toBeGreaterThan(2);
    const names = PEOPLE.map(
      (person) => personaOfUser(before, new UserInsight(snapshot, userOf(person), NOW))?.persona.id,
    );
    snapshot.apply(
      PEOPLE.slice(-3).map((person) => ({
        kind: 'nodeDeleted',
        seq: snapshot.seq + 1,
        id: userId(TEST_HASH_KEY, person.id),
      })),
    );
    const after = personasOf(snapshot, seed, rememberPersonas(before));
    expect(after.personas.map(({ id }) => id).sort()).toEqual(before.personas.map(({ id }) => id).sort());
    const same = PEOPLE.slice(0, -3).filter(
      (person, i) =>
        personaOfUser(after, new UserInsight(snapshot, userOf(person), NOW))?.persona.id === names[i],
    );
    expect(same.length / (PEOPLE.length - 3)).toBeGreaterThan(0.85);
  });
});
