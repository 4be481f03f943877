import type { DirectReplyOptions } from '../direct-reply.js';
import type { Turn } from './turn.js';

/** The words of the last turn, '' where it was no text, the products that they mean, and the best product that was shown before them. */
export function saidLast(turns: readonly Turn[]): Pick<DirectReplyOptions, 'text' | 'about' | 'meant'> {
  const last = turns.at(-1);
  return {
    text: last?.kind === 'TEXT' ? last.said : '',
    about: turns.at(-2)?.shown[0],
    ...(last?.meant && { meant: last.meant }),
  };
}
