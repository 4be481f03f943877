import { standingTurns } from './fold-turns.js';
import type { Turn } from './turn.js';
import { readTurnText } from './turn-text.js';

/** What goods are to have: what is not understood of it is looked for, and not a way to say the rest. */
const HAD = /\b(?:with|has|have|having|comes? with|supports?|supporting)\b|[带支配]/iu;

/**
 * Whether the words of the last of `turns` were taken for what they say of the answer before: a critique, a command, a place in
 * it ("the second one is nice but a bit too dear"). What they have besides is then talk, but for what goods are to have. Wishes are read
 * of the request, and take nothing.
 */
export function isTaken(turns: readonly Turn[]): boolean {
  const last = turns.at(-1);
  const before = turns.slice(0, -1);
  if (last?.kind !== 'TEXT' || last.changes.length === 0 || standingTurns(before).length === 0) return false;
  const reading = readTurnText(last.said, before.at(-1)?.shown.length ?? 0);
  const { critiques, allowed, dropped, references, isMore, isNoMatter, isBack, cheap, rest } = reading;
  const isOfAnswer =
    critiques.length +
      allowed.length +
      dropped.length +
      references.places.length +
      references.refused.length >
    0;
  return (isOfAnswer || isMore || isNoMatter || isBack || cheap !== undefined) && !HAD.test(rest);
}
