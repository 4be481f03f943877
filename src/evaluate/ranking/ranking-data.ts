import { buildCsr, type Csr, transposeCsr } from '../../lib/csr.js';
import { createSortedIdTable, type IdTable } from '../../lib/id-table.js';
import type { InteractionMatrix, TrainingData } from '../../rank/scorer.js';
import { userKey } from '../../rank/validation/user-lots.js';
import type { OnBadLine } from './read-columns.js';
import { readGraph } from './read-graph.js';
import { type InteractionFile, readIds, readInteractions } from './read-interactions.js';

/** Training data from plain files, with the ids behind its numbers, both in order by code unit. */
export interface RankingData {
  readonly data: TrainingData;
  readonly users: IdTable;
  readonly items: IdTable;
  /** Facts of the graph that touch no item. */
  readonly unusedFacts: number;
  /** Excluded relations that no graph file has, in the order given. */
  readonly unknownRelations: readonly string[];
  /** Items that users passed over, a row a user; empty unless {@link RankingFiles.isPositive} is given. */
  readonly passedOver: Csr;
}

/** Files that ranking is trained on. */
export interface RankingFiles {
  readonly train: string;
  readonly graph: readonly string[];
  /** Names of relations that are not used. */
  readonly withoutRelations: readonly string[];
  /** Items besides those of train. */
  readonly items?: string;
  /** Whether a rating of train means an interaction; every line does when missing. */
  readonly isPositive?: (rating: number) => boolean;
}

/** Numbers the interactions by `users` and `items`; an interaction given twice counts once, with its last time. */
export function toInteractions(file: InteractionFile, users: IdTable, items: IdTable): InteractionMatrix {
  const userNumbers = file.users.names.map((name) => users.indexOf(name));
  const itemNumbers = file.items.names.map((name) => items.indexOf(name));
  const rows = file.userOf.map((user) => userNumbers[user] as number);
  const columns = file.itemOf.map((item) => itemNumbers[item] as number);
  const [userCount, itemCount] = [users.names.length, items.names.length];
  const byUser = buildCsr(userCount, itemCount, { rows, columns });
  return {
    userCount,
    itemCount,
    byUser,
    byItem: transposeCsr(byUser, itemCount),
    userKeys: Uint32Array.from(users.names, userKey),
    ...(file.times ? { timesByUser: placeTimes(byUser, rows, columns, file.times) } : {}),
  };
}

function placeTimes(
  { pointers, indices }: InteractionMatrix['byUser'],
  rows: readonly number[],
  columns: readonly number[],
  times: readonly number[],
): Float64Array {
  const placed = new Float64Array(indices.length).fill(Number.NEGATIVE_INFINITY);
  for (let e = 0; e < rows.length; e += 1) {
    let low = pointers[rows[e] as number] as number;
    let high = (pointers[(rows[e] as number) + 1] as number) - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((indices[middle] as number) < (columns[e] as number)) low = middle + 1;
      else high = middle;
    }
    placed[low] = Math.max(placed[low] as number, times[e] as number);
  }
  return placed;
}

/** Reads what `files` names. Throws an Error when train holds no interaction, and when a file cannot be read. */
export async function readRankingData(files: RankingFiles, onBad: OnBadLine): Promise<RankingData> {
  const train = await readInteractions(files.train, onBad, { isPositive: files.isPositive });
  if (train.userOf.length === 0)
    throw new Error(`${files.train}: expected at least one interaction, got none`);
  const extra = files.items === undefined ? [] : await readIds(files.items, onBad);
  const users = createSortedIdTable(train.users.names);
  const items = createSortedIdTable([...train.items.names, ...extra]);
  const graph = await readGraph(files.graph, items, new Set(files.withoutRelations), onBad);
  const interactions = toInteractions(train, users, items);
  const { passedOver } = train;
  return {
    passedOver: buildCsr(users.names.length, items.names.length, {
      rows: passedOver.userOf.map((user) => users.indexOf(train.users.names[user] as string)),
      columns: passedOver.itemOf.map((item) => items.indexOf(train.items.names[item] as string)),
    }),
    data: { interactions, relations: graph.relations },
    users,
    items,
    unusedFacts: graph.unused,
    unknownRelations: graph.unknown,
  };
}

/** 1 at the items named in `file`, one a line; names outside the catalogue are passed over; undefined without a file. */
export async function readCandidates(
  { items }: RankingData,
  file: string | undefined,
  onBad: OnBadLine,
): Promise<Uint8Array | undefined> {
  if (file === undefined) return undefined;
  const candidates = new Uint8Array(items.names.length);
  for (const id of await readIds(file, onBad)) {
    const item = items.indexOf(id);
    if (item >= 0) candidates[item] = 1;
  }
  return candidates;
}
