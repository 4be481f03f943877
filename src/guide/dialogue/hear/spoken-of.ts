import type { NodeId } from '../../../domain/ids.js';
import type { Turn } from '../turns/turn.js';

/** Words for a product that needs no place any more. */
const IT = /\b(?:it|its|it's|this one|that one)\b|[它这那]/i;

/** Whether `text` speaks of a product as of one that was spoken of before: "it", 它. */
export const speaksOfIt = (text: string): boolean => IT.test(text);

/** The product that "it" means after `turns`: the one that was asked about last and is still spoken of, else the best one shown. */
export function spokenOf(turns: readonly Turn[]): NodeId | undefined {
  for (const { meant, kind, said } of turns.toReversed()) {
    if (meant !== undefined) {
      if (meant.length === 1) return meant[0];
      break;
    }
    if (kind !== 'TEXT' || !speaksOfIt(said)) break;
  }
  return turns.at(-1)?.shown[0];
}
