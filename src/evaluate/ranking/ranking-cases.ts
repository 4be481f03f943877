import type { History } from '../../rank/scorer.js';
import { historyOf, type RankingData, trainItemsOf } from './ranking-data.js';
import type { InteractionFile } from './read-interactions.js';

/** A user of the test file: what is known of them and what should be found. */
export interface RankingCase {
  readonly user: string;
  readonly history: History;
  /** Items that are not listed: those of train, and of validation. */
  readonly exclude: ArrayLike<number>;
  readonly relevant: ReadonlySet<number>;
  /** Relevant items, those outside the catalogue too: nobody can list them, and they count as missed. */
  readonly relevantCount: number;
}

/** Items of each user of `file`, by name. */
function itemsByUser(file: InteractionFile): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (let e = 0; e < file.userOf.length; e += 1) {
    const user = file.users.names[file.userOf[e] as number] as string;
    const items = found.get(user) ?? new Set<string>();
    items.add(file.items.names[file.itemOf[e] as number] as string);
    found.set(user, items);
  }
  return found;
}

/** A (user, item) pair that is in two parts. */
export interface Leak {
  readonly user: string;
  readonly item: string;
}

/** Pairs of `file` that are in the training data too, in order by user and item; an honest split has none. */
export function findLeaks(data: RankingData, file: InteractionFile): Leak[] {
  const leaks: Leak[] = [];
  for (const [user, names] of itemsByUser(file)) {
    const known = new Set(trainItemsOf(data, user));
    for (const item of names) if (known.has(data.items.indexOf(item))) leaks.push({ user, item });
  }
  return leaks.sort((a, b) => (a.user < b.user || (a.user === b.user && a.item < b.item) ? -1 : 1));
}

/**
 * The users of `test`, in order by id, with their histories in train; a user that train does not know has an empty
 * history. `validation` items are not listed either: they are known not to be in the test part. Where there are
 * `candidates` (1 at each), they alone should be found, and who should find none of them is left out.
 */
export function createRankingCases(
  data: RankingData,
  test: InteractionFile,
  validation?: InteractionFile,
  candidates?: Uint8Array,
): RankingCase[] {
  const { items } = data;
  const seen = validation ? itemsByUser(validation) : new Map<string, Set<string>>();
  const wanted = itemsByUser(test);
  const cases = [...wanted.keys()].sort().map((user) => {
    const history = historyOf(data, user);
    const names = wanted.get(user) as Set<string>;
    const known = [...names].map((name) => items.indexOf(name)).filter((item) => item >= 0);
    const relevant = new Set(
      candidates === undefined ? known : known.filter((item) => candidates[item] === 1),
    );
    const validated = [...(seen.get(user) ?? [])].map((name) => items.indexOf(name));
    const exclude = [
      ...trainItemsOf(data, user),
      ...validated.filter((item) => item >= 0 && !relevant.has(item)),
    ];
    return {
      user,
      history,
      exclude,
      relevant,
      relevantCount: candidates === undefined ? names.size : relevant.size,
    };
  });
  return candidates === undefined ? cases : cases.filter(({ relevantCount }) => relevantCount > 0);
}
