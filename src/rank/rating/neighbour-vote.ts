/** Neighbours that vote. */
const NEIGHBOURS = 40;

/** What is asked of each entry of a column: how like its row is, and what it says. */
interface Vote {
  readonly likenessOf: (entry: number) => number;
  readonly voiceOf: (entry: number) => number;
  /** Whether those who are unlike vote against, else they are not heard; they are when left out. */
  readonly hearsUnlike?: boolean;
}

/** Σ s voice / Σ |s| over the 40 of `entries` with the greatest |s|, ties by entry; undefined where all s are 0. */
export function neighbourVote(
  entries: Int32Array,
  { likenessOf, voiceOf, hearsUnlike = true }: Vote,
): number | undefined {
  const voters = Array.from(entries, (entry) => ({ entry, likeness: likenessOf(entry) }))
    .filter(({ likeness }) => hearsUnlike || likeness > 0)
    .sort((a, b) => Math.abs(b.likeness) - Math.abs(a.likeness) || a.entry - b.entry)
    .slice(0, NEIGHBOURS);
  const weight = voters.reduce((sum, { likeness }) => sum + Math.abs(likeness), 0);
  if (weight === 0) return undefined;
  return voters.reduce((sum, { entry, likeness }) => sum + likeness * voiceOf(entry), 0) / weight;
}
