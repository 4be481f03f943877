import { kindOf, type Slot } from './atom-vocabulary.js';

/** Where the tokens stand whose atoms are features of a token. */
export const OFFSETS = [0, -1, 1, -2, 2, -3, 3] as const;

/** How far an atom of a kind is seen; 1 for the others. Far ones are seen by few, or features get too many. */
const REACH: Readonly<Record<string, number>> = {
  w: 2,
  p: 3,
  r: 2,
  t: 2,
  b3: 0,
  b4: 0,
  e2: 0,
  e3: 1,
  e4: 0,
  d: 1,
};

/** How many tokens away the atom of this name is a feature, 0 to 3. */
export function reachOf(atom: string): number {
  const kind = kindOf(atom);
  return REACH[kind] ?? 1;
}

/** Pairs of atoms that are joined to one feature: kind and offset of both. */
export const PAIRS: readonly (readonly [Slot, number, Slot, number])[] = [
  ['w', -1, 'w', 0],
  ['w', 0, 'w', 1],
  ['p', -1, 'p', 0],
  ['p', 0, 'p', 1],
  ['p', -2, 'p', -1],
  ['p', 1, 'p', 2],
  ['w', 0, 'p', 1],
  ['p', -1, 'w', 0],
  ['r', -1, 'r', 0],
  ['r', 0, 'r', 1],
  ['r', 0, 'p', 0],
  ['t', 0, 'w', -1],
  ['t', 0, 'w', 1],
];
