import type { RankingCase } from '../../src/evaluate/ranking/ranking-cases.js';
import { buildCsr, transposeCsr } from '../../src/lib/csr.js';
import { createSeededRandom } from '../../src/lib/seeded-random.js';
import type { InteractionMatrix, TrainingData } from '../../src/rank/scorer.js';

/** The same people, who should find as many items drawn by chance from those that may be listed: what says more than chance here knows the test part. */
export function randomItems(cases: readonly RankingCase[], itemCount: number, seed: number): RankingCase[] {
  const random = createSeededRandom(seed);
  return cases.map((one) => {
    const taken = new Set(Array.from(one.exclude));
    const count = Math.min(one.relevant.size, itemCount - taken.size);
    const relevant = new Set<number>();
    while (relevant.size < count) {
      const item = random.below(itemCount);
      if (!taken.has(item)) relevant.add(item);
    }
    return { ...one, relevant, relevantCount: relevant.size };
  });
}

/** `data` with the test part of `cases` in it: what a leak looks like. Without times. */
export function withTestPart(
  { interactions, relations }: TrainingData,
  cases: readonly RankingCase[],
): TrainingData {
  const { byUser, userCount, itemCount } = interactions;
  const rows: number[] = [];
  const columns: number[] = [];
  for (let user = 0; user < userCount; user += 1) {
    const end = byUser.pointers[user + 1] as number;
    for (let entry = byUser.pointers[user] as number; entry < end; entry += 1) {
      rows.push(user);
      columns.push(byUser.indices[entry] as number);
    }
  }
  for (const { user, relevant } of cases)
    for (const item of relevant) {
      rows.push(Number(user));
      columns.push(item);
    }
  const all = buildCsr(userCount, itemCount, { rows, columns });
  const known: InteractionMatrix = {
    userCount,
    itemCount,
    byUser: all,
    byItem: transposeCsr(all, itemCount),
  };
  return { interactions: known, relations };
}
