import type { Change } from '../turns/change.js';
import { foldTurns, standingTurns } from '../turns/fold-turns.js';
import type { Turn } from '../turns/turn.js';

/** Who goes back to goods that were spoken of before others: "back to the phones", 还是看手机吧. */
const RETURNS =
  /\b(?:(?:go|going|come|get) )?back to\b|\breturn to\b|\bagain\b|\bafter all\b|\bnever ?mind\b|还是|算了|回到|回头|再看|接着看|继续看/iu;

/**
 * What `text`, which names the kind of goods `category` and seeks nothing else, changes where it goes back to them: what was wished when they were last spoken of in `turns` is
 * wished again. Undefined where it does not go back, or they are spoken of or never were.
 */
export function backToKind(
  turns: readonly Turn[],
  text: string,
  category: string | null,
): Change[] | undefined {
  if (category === null || !RETURNS.test(text)) return undefined;
  const standing = standingTurns(turns);
  if (foldTurns(standing).wishes.category === category) return undefined;
  for (let count = standing.length - 1; count > 0; count--) {
    const { wishes, settled } = foldTurns(standing.slice(0, count));
    if (wishes.category === category)
      return [{ kind: 'begin', wishes }, ...settled.map((facet): Change => ({ kind: 'settle', facet }))];
  }
  return undefined;
}
