import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../../src/graph/open-store.js';
import { SavedSnapshot } from '../../../src/graph/snapshot/saved/saved-snapshot.js';
import { buildSnapshot, SnapshotFollower } from '../../../src/graph/snapshot/snapshot-follower.js';
import type { SeededRandom } from '../../../src/lib/seeded-random.js';
import { DAMAGES, damageFile } from './damage-file.js';
import { snapshotHash } from './snapshot-hash.js';

/**
 * Tears the saved snapshot of the whole store in `dataDir` in every way, `rounds` times each, and starts from it: what
 * came to another snapshot than the store's, or was not made anew. Gives the problems and how often it was torn.
 */
export async function tearSnapshots(
  dataDir: string,
  rounds: number,
  random: SeededRandom,
): Promise<{ readonly problems: string[]; readonly torn: number }> {
  const store = await openStore({ dataDir }, { exclusive: true });
  const [file, good] = [join(dataDir, 'snapshot'), join(dataDir, 'snapshot.good')];
  const problems: string[] = [];
  let torn = 0;
  try {
    const built = await buildSnapshot(store);
    const expected = snapshotHash(built.snapshot);
    await new SavedSnapshot(store, file).save(built);
    cpSync(file, good);
    for (const damage of DAMAGES)
      for (let round = 0; round < rounds; round++) {
        cpSync(good, file);
        const where = damageFile(file, damage, random, '');
        if (readFileSync(file).equals(readFileSync(good))) continue;
        torn += 1;
        const saved = new SavedSnapshot(store, file);
        if ((await saved.load()) !== undefined) problems.push(`snapshot, ${damage} (${where}): it was taken`);
        const follower = await SnapshotFollower.start(store, 3_600_000, { failed: () => {} }, saved);
        follower.stop();
        if (snapshotHash(follower.snapshot) !== expected)
          problems.push(`snapshot, ${damage} (${where}): the start came to another one`);
        await saved.save(follower.placed);
        if ((await saved.load()) === undefined)
          problems.push(`snapshot, ${damage} (${where}): not made anew`);
      }
  } finally {
    await store.close();
  }
  return { problems, torn };
}
