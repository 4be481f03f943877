import type { Tokens } from '../record/tokenise.js';
import { shareCode } from './conflict.js';
import { seriesWords } from './series-conflict.js';

const shape = (code: string): string => code.replace(/\d/g, '0');

/** Whether both name model numbers of one shape that differ in digits (MX500, MX300), and none that the other has. */
export function codesConflict(a: Tokens, b: Tokens): boolean {
  if (shareCode(a, b)) return false;
  const shapes = new Set(a.codes.map(shape));
  return b.codes.some((code) => shapes.has(shape(code)));
}

/** Whether both have model numbers, none in common, and no series number in common either that would make them variants. */
export function modelCodesConflict(a: Tokens, b: Tokens): boolean {
  if (a.codes.length === 0 || b.codes.length === 0 || shareCode(a, b)) return false;
  const own = seriesWords(b);
  return ![...seriesWords(a)].some((word) => own.has(word));
}
