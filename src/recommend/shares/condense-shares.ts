import type { NodeId } from '../../domain/ids.js';
import type { ContributionKind, ScoreContribution } from '../../explain/contribution.js';
import { SNAPSHOT_LABELS, type SnapshotLabel } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { SHARE_KINDS, type ShareKind } from './share.js';
import { isBefore, KIND, type ShareList, type ShareRange } from './share-list.js';

const SHOWN_AS: Record<ShareKind, ContributionKind> = {
  item: 'HISTORY',
  user: 'NEIGHBOURS',
  entity: 'FACT',
  path: 'FACT',
  popularity: 'POPULARITY',
  baseline: 'BASELINE',
  rule: 'MERCHANDISING',
};

/** Contributions that are shown of each source. */
const MAX_SHOWN = 5;

/** What is shown of a source, greatest first, and the sum of what is not; of neighbours only sum and number. */
interface SourceShares {
  readonly source: number;
  readonly top: number[];
  rest: number;
  isCut: boolean;
  neighbours: number;
}

/** Puts the share at `at` where it belongs: greatest absolute value first; what no longer has a place goes to the rest. */
function place(list: ShareList, own: SourceShares, at: number): void {
  const { values } = list;
  const { top } = own;
  const size = Math.abs(values[at] as number);
  let to = top.length;
  while (to > 0) {
    const other = top[to - 1] as number;
    const difference = size - Math.abs(values[other] as number);
    if (difference < 0 || (difference === 0 && !isBefore(list, at, other))) break;
    to--;
  }
  if (to < MAX_SHOWN) top.splice(to, 0, at);
  const left = to === MAX_SHOWN ? at : top.length > MAX_SHOWN ? top.pop() : undefined;
  if (left === undefined) return;
  own.rest += values[left] as number;
  own.isCut = true;
}

function bySource({ list, start, end }: ShareRange): SourceShares[] {
  const found: SourceShares[] = [];
  const users: SourceShares[] = [];
  let own: SourceShares | undefined;
  for (let at = start; at < end; at++) {
    const source = list.sources[at] as number;
    const isUser = list.kinds[at] === KIND.user;
    // Shares of a source stand together: it is looked up once for all of them.
    if (own?.source !== source || own.neighbours > 0 !== isUser) {
      const among = isUser ? users : found;
      own = among.find((one) => one.source === source);
      if (own === undefined) among.push((own = { source, top: [], rest: 0, isCut: false, neighbours: 0 }));
    }
    if (isUser) {
      own.neighbours++;
      own.rest += list.values[at] as number;
    } else place(list, own, at);
  }
  return [...found, ...users];
}

/**
 * The shares of a product as contributions: of each source the five of greatest absolute value, greatest first, and
 * behind them what is left of each source summed as its REST, so that the total stays exact. Neighbours of a source are
 * one contribution with their number.
 */
export function condenseShares(snapshot: Snapshot, range: ShareRange): ScoreContribution[] {
  const { list } = range;
  const sources = bySource(range);
  const contributions: ScoreContribution[] = [];
  for (const { source, top, rest, neighbours } of sources) {
    if (neighbours > 0)
      contributions.push({
        source: list.names[source] as string,
        kind: 'NEIGHBOURS',
        value: rest,
        neighbours,
      });
    for (const at of top) contributions.push(contributionAt(snapshot, list, at));
  }
  contributions.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  for (const { source, rest, isCut } of sources)
    if (isCut) contributions.push({ source: list.names[source] as string, kind: 'REST', value: rest });
  return contributions;
}

/** The share that each contribution of {@link condenseShares} is, in its order: −1 for what is several. */
export function condensedPlaces(range: ShareRange): number[] {
  const { values } = range.list;
  const sources = bySource(range);
  const single = sources.flatMap(({ top, rest, neighbours }) => [
    ...(neighbours > 0 ? [{ at: -1, value: rest }] : []),
    ...top.map((at) => ({ at, value: values[at] as number })),
  ]);
  single.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return [...single.map(({ at }) => at), ...sources.filter(({ isCut }) => isCut).map(() => -1)];
}

/** The shares that the REST of the source called `name` is the sum of, of greatest absolute value first. */
export function restOf(snapshot: Snapshot, range: ShareRange, name: string): ScoreContribution[] {
  const { list, start, end } = range;
  const number = list.names.indexOf(name);
  const shown = new Set(bySource(range).flatMap(({ source, top }) => (source === number ? top : [])));
  const left: number[] = [];
  for (let at = start; at < end; at++)
    if (list.sources[at] === number && list.kinds[at] !== KIND.user && !shown.has(at)) left.push(at);
  return left
    .map((at) => contributionAt(snapshot, list, at))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

function contributionAt(snapshot: Snapshot, list: ShareList, at: number): ScoreContribution {
  const product = list.products[at] as number;
  const label = list.labels[at] as number;
  const contribution: { -readonly [key in keyof ScoreContribution]: ScoreContribution[key] } = {
    source: list.names[list.sources[at] as number] as string,
    kind: SHOWN_AS[SHARE_KINDS[list.kinds[at] as number] as ShareKind],
    value: list.values[at] as number,
  };
  const idOf = (of: SnapshotLabel, index: number): NodeId => snapshot.table(of).id(index);
  if (product >= 0) contribution.product = idOf('Product', product);
  if (label >= 0)
    contribution.through = idOf(SNAPSHOT_LABELS[label] as SnapshotLabel, list.nodes[at] as number);
  return contribution;
}
