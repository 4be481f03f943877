import { isOfOthers, isSharedWish } from '../stance/of-others.js';
import { isOwned } from '../stance/ownership.js';
import type { RequestText } from '../text/request-text.js';

interface Named {
  readonly start: number;
  readonly end: number;
  readonly kind: 'product' | 'brand';
  readonly role: string;
}

/** The names of a request, where a maker that others commend is wished if no other name is: `everyone recommends sony`. */
export function withSharedWishes<T extends Named>(
  text: RequestText,
  judged: readonly T[],
): readonly (T | (Omit<T, 'role'> & { readonly role: 'about' }))[] {
  if (judged.some(({ role }) => role === 'about' || role === 'model')) return judged;
  return judged.map((name) =>
    name.kind === 'brand' &&
    name.role === 'owned' &&
    isOfOthers(text, name.start, name.end) &&
    !isOwned(text, name.start, name.end) &&
    isSharedWish(text, name.start, name.end)
      ? { ...name, role: 'about' as const }
      : name,
  );
}
