import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { hasKind } from '../../products/kind-absent.js';
import { foldTurns, standingTurns } from '../turns/fold-turns.js';
import type { Turn } from '../turns/turn.js';
import { readCommands } from './read-command.js';

/**
 * `turns` with one more that goes back, where the last of them asked for a kind of goods that the shop does not have: what is said
 * next is of what was spoken of before, and means its products. The same list where nothing was and
 * `namesOther` (the text names another kind than that one) is false, where `text`, which is said next, goes back itself, and for every
 * other turn. `at` is in seconds since 1970.
 */
export function forgetAbsentKind(
  snapshot: Snapshot,
  turns: readonly Turn[],
  text: string,
  namesOther: (kind: string) => boolean,
  at: number,
): readonly Turn[] {
  const standing = standingTurns(turns);
  const [before, last] = [standing.at(-2), standing.at(-1)];
  if (last?.kind !== 'TEXT' || last.shown.length > 0) return turns;
  const { category } = foldTurns(standing).wishes;
  if (category === null || hasKind(snapshot, category) || readCommands(text).isBack) return turns;
  // A conversation that began with it begins anew where another kind is named: what was wished of keyboards is not meant for monitors.
  if (before === undefined && !namesOther(category)) return turns;
  const { shown = [], asked } = before ?? {};
  return [
    ...turns,
    { kind: 'BACK', key: '', said: '', changes: [], shown, ...(asked && { asked }), at: Math.floor(at) },
  ];
}
