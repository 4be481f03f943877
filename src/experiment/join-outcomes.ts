/** A product that somebody was shown. */
export interface Shown {
  readonly user: string;
  readonly product: string;
  /** Seconds since 1970. */
  readonly at: number;
}

/** Something that somebody did with a product. */
export interface Outcome {
  readonly user: string;
  readonly product: string;
  /** Seconds since 1970. */
  readonly at: number;
}

/**
 * Which of `shown` something came of: an outcome belongs to the last time before it (or at it) that its user was shown its
 * product, where that is at most `windowSeconds` earlier; to the first of `shown` at one time. In the order of `shown`.
 */
export function joinOutcomes(
  shown: readonly Shown[],
  outcomes: readonly Outcome[],
  windowSeconds: number,
): boolean[] {
  const keyOf = ({ user, product }: Outcome): string => `${user} ${product}`;
  const places = new Map<string, number[]>();
  shown.forEach((one, place) => {
    const own = places.get(keyOf(one));
    if (own === undefined) places.set(keyOf(one), [place]);
    else own.push(place);
  });
  const found = shown.map(() => false);
  for (const outcome of outcomes) {
    let last: number | undefined;
    for (const place of places.get(keyOf(outcome)) ?? []) {
      const { at } = shown[place] as Shown;
      if (at > outcome.at || outcome.at - at > windowSeconds) continue;
      if (last === undefined || at > (shown[last] as Shown).at) last = place;
    }
    if (last !== undefined) found[last] = true;
  }
  return found;
}
