import type { RequestText } from '../text/request-text.js';

/** Longest text between two names that joins them. */
const LINK_LENGTH = 32;

/** What stands between neighbours of `names`, where it is little and ends no sentence, from left to right. */
export function linksBetween(
  text: RequestText,
  names: readonly { readonly start: number; readonly end: number }[],
): string[] {
  const sorted = [...names].sort((a, b) => a.start - b.start);
  return sorted.slice(1).flatMap((name, at) => {
    const between = text.matched.slice(sorted[at]?.end ?? 0, name.start);
    return between.length > LINK_LENGTH || /[.!?。！？;；]/u.test(between) ? [] : [between];
  });
}
