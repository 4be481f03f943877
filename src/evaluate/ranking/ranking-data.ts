import { buildCsr, type Csr, transposeCsr } from '../../lib/csr.js';
import { createSortedIdTable, type IdTable } from '../../lib/id-table.js';
import { createHistory, historyOfUser } from '../../rank/history.js';
import type { History, InteractionMatrix, Interest, TrainingData } from '../../rank/scorer.js';
import { userKey } from '../../rank/validation/user-lots.js';
import type { OnBadLine } from './read-columns.js';
import { readGraph } from './read-graph.js';
import { type InteractionFile, readIds, readInteractions } from './read-interactions.js';
import { readTexts } from './read-texts.js';

/** Training data from plain files, with the ids behind its numbers, both in order by code unit. */
export interface RankingData {
  readonly data: TrainingData;
  readonly users: IdTable;
  readonly items: IdTable;
  /** What the graph says of the interests of users, by id. */
  readonly interests: ReadonlyMap<string, readonly Interest[]>;
  /** Facts of the graph that touch no item. */
  readonly unusedFacts: number;
  /** Those of them that are between two users, by relation. */
  readonly factsBetweenUsers: ReadonlyMap<string, number>;
  /** Excluded relations that no graph file has, in the order given. */
  readonly unknownRelations: readonly string[];
  /** The least rating that means an interaction in train, see `InteractionFile`. */
  readonly positive?: number | undefined;
  /** Items that users passed over by their rating, a row a user. */
  readonly passedOver: Csr;
}

/** Files that ranking is trained on. */
export interface RankingFiles {
  readonly train: string;
  readonly graph: readonly string[];
  /** Names of relations that are not used. */
  readonly withoutRelations: readonly string[];
  /** Texts of items, which content is learned on. */
  readonly texts?: readonly string[];
  /** Items besides those of train, in a file and by id. */
  readonly items?: string;
  readonly newItems?: readonly string[];
  /** The least rating that means an interaction, see `ReadOptions`. */
  readonly positive?: number | undefined;
  /** Users besides those of train whom the graph may speak of. */
  readonly strangers?: readonly string[];
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
  const train = await readInteractions(files.train, onBad, { positive: files.positive });
  if (train.userOf.length === 0)
    throw new Error(`${files.train}: expected at least one interaction, got none`);
  const listed = files.items === undefined ? [] : await readIds(files.items, onBad);
  const users = createSortedIdTable(train.users.names);
  const items = createSortedIdTable([...train.items.names, ...listed, ...(files.newItems ?? [])]);
  const people = new Set([...users.names, ...(files.strangers ?? [])]);
  const graph = await readGraph(
    files.graph,
    { items, people, excluded: new Set(files.withoutRelations) },
    onBad,
  );
  const words = await readTexts(files.texts ?? [], items, onBad);
  const { interests } = graph;
  const interestsByUser = users.names.map((name) => interests.get(name) ?? []);
  const interactions = {
    ...toInteractions(train, users, items),
    ...(interests.size > 0 ? { interestsByUser } : {}),
  };
  const { passedOver, positive } = train;
  return {
    positive,
    passedOver: buildCsr(users.names.length, items.names.length, {
      rows: passedOver.userOf.map((user) => users.indexOf(train.users.names[user] as string)),
      columns: passedOver.itemOf.map((item) => items.indexOf(train.items.names[item] as string)),
    }),
    data: { interactions, relations: [...graph.relations, ...words] },
    users,
    items,
    interests,
    unusedFacts: graph.unused,
    factsBetweenUsers: graph.betweenPeople,
    unknownRelations: graph.unknown,
  };
}

/** What is known of the user called `name`; somebody whom train does not know has an empty history, maybe with interests. */
export function historyOf({ data, users, interests }: RankingData, name: string): History {
  const user = users.indexOf(name);
  return user < 0
    ? createHistory([], undefined, interests.get(name))
    : historyOfUser(data.interactions, user);
}

/** The items of the train part of the user called `name`, those passed over too: none of them is listed. */
export function trainItemsOf({ data, users, passedOver }: RankingData, name: string): Int32Array {
  const user = users.indexOf(name);
  if (user < 0) return new Int32Array(0);
  const { pointers, indices } = passedOver;
  const passed = indices.subarray(pointers[user], pointers[user + 1]);
  return Int32Array.from([...historyOfUser(data.interactions, user).items, ...passed]);
}

/**
 * 1 at the items named in `file`, one a line; names outside the catalogue are passed over; undefined without a file. Throws
 * an Error where no name is one of the catalogue: every list would be empty.
 */
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
  if (!candidates.includes(1))
    throw new Error(`${file}: expected items of train or of --items, got none of them`);
  return candidates;
}
