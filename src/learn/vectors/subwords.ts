const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The buckets of the character n-grams of `<word>`, `shortest` to `longest` code units long, by FNV-1a, in order of
 * their beginning, then of length (Bojanowski et al. 2017, section 3.2). The whole of `<word>` is none of them.
 */
export function subwordBuckets(
  word: string,
  shortest: number,
  longest: number,
  bucketCount: number,
): number[] {
  const marked = `<${word}>`;
  const buckets: number[] = [];
  for (let from = 0; from + shortest <= marked.length; from += 1) {
    let hash = FNV_OFFSET;
    for (let to = from; to < marked.length && to - from < longest; to += 1) {
      hash = Math.imul(hash ^ marked.charCodeAt(to), FNV_PRIME);
      const length = to - from + 1;
      if (length >= shortest && length < marked.length) buckets.push((hash >>> 0) % bucketCount);
    }
  }
  return buckets;
}
