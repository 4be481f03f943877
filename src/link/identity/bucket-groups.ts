import { type Root, rootsConflict, type Shared, signatureOf } from './root.js';

/** Kinds of statements in one bucket from which on only groups that state the same are joined, and nothing is asked. */
const KINDS = 64;

/** Which groups experts keep apart. */
export interface Refusals {
  /** Whether a group is kept apart from any. */
  has(member: number): boolean;
  areRefused(a: number, b: number): boolean;
}

/** What becomes of groups that share a key. */
export interface BucketGroups {
  /** Those that become one. */
  readonly whole: readonly (readonly number[])[];
  /** Pairs that may be one, while either may be of another that the first cannot be one with. */
  readonly ambiguous: readonly (readonly [number, number])[];
}

/**
 * Parts `members` (groups by number, all with one key) into those that are one: two that do not conflict, and that
 * conflict with the same others. So nothing is chosen: what may be of either of two that cannot be one belongs to
 * neither, whatever the order.
 */
export function bucketGroups(
  members: readonly number[],
  rootOf: (member: number) => Root,
  shared: Shared,
  refusals: Refusals,
): BucketGroups {
  const kinds = new Map<string, number[]>();
  for (const member of members) {
    const key = `${signatureOf(rootOf(member))}${refusals.has(member) ? member : ''}`;
    const own = kinds.get(key);
    if (own === undefined) kinds.set(key, [member]);
    else own.push(member);
  }
  const all = [...kinds.values()];
  if (all.length > KINDS) return { whole: all, ambiguous: [] };
  const first = (kind: number): number => (all[kind] as number[])[0] as number;
  const conflicts = all.map((_, i) =>
    all.map(
      (__, j) =>
        i !== j &&
        (rootsConflict(rootOf(first(i)), rootOf(first(j)), shared) ||
          refusals.areRefused(first(i), first(j))),
    ),
  );
  const whole = new Map<string, number[]>();
  const ambiguous: (readonly [number, number])[] = [];
  all.forEach((own, i) => {
    const key = JSON.stringify(conflicts[i]);
    const known = whole.get(key);
    // Those with the same conflicts do not conflict with each other: each would have itself among them.
    if (known === undefined) whole.set(key, [...own]);
    else known.push(...own);
    for (let j = 0; j < i; j += 1)
      if (conflicts[i]?.[j] === false && key !== JSON.stringify(conflicts[j]))
        ambiguous.push([first(j), first(i)]);
  });
  return { whole: [...whole.values()], ambiguous };
}
