import type { Turn } from '../turns/turn.js';
import type { HeardTurn } from './hear-turn.js';

/** What goods are to have: what is not understood of it is looked for, and not a way to say the rest. */
const HAD = /\b(?:with|has|have|having|comes? with|supports?|supporting)\b|[带支配]/iu;

/**
 * Whether the words of a turn, `heard`, were taken for what they say of the answer before, where they changed something: a critique, a command, a
 * place in it ("the second one is nice but a bit too dear"). What they have besides is then talk, but for what goods are to have. Wishes are read
 * of the request, and take nothing.
 */
export function isTaken(
  { reading }: Pick<HeardTurn, 'reading'>,
  { kind, changes }: Pick<Turn, 'kind' | 'changes'>,
): boolean {
  if (kind !== 'TEXT' || changes.length === 0 || reading === undefined) return false;
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
