import type { Tokens } from '../record/tokenise.js';

/** Words for the state that a thing is sold in; a thing that nothing is said of is new. */
const STATES: ReadonlyMap<string, string> = new Map([
  ...['refurbished', 'refurb', 'renewed', 'reconditioned', '翻新', '官翻'].map(
    (word) => [word, 'refurbished'] as const,
  ),
  ...['used', 'preowned', 'owned', '二手', '成新'].map((word) => [word, 'used'] as const),
  ...['openbox', '开箱', '展示', '样机'].map((word) => [word, 'open box'] as const),
]);

function stateOf({ words }: Tokens): string {
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as string;
    if (word === 'owned' && words[i - 1] !== 'pre') continue;
    const state = STATES.get(word);
    if (state !== undefined) return state;
    if (word === 'box' && words[i - 1] === 'open') return 'open box';
    if (word === 'hand' && words[i - 1] === 'second') return 'used';
  }
  return 'new';
}

/** Whether they are sold in two states: new and refurbished, 翻新 and 二手, used and open box. */
export function conditionsConflict(a: Tokens, b: Tokens): boolean {
  return stateOf(a) !== stateOf(b);
}
