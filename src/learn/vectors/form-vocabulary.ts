/** Longest form that is counted, in UTF-16 code units; longer ones are no words. */
const FORM_LIMIT = 60;

/** The forms of a corpus, most frequent first. */
export interface FormVocabulary {
  readonly words: readonly string[];
  /** How often each stands in the corpus. */
  readonly counts: Uint32Array;
}

/**
 * Counts the forms of `sentences` and keeps the `limit` most frequent of those that occur at least `minCount` times;
 * equally frequent ones in order of first occurrence.
 */
export function countForms(
  sentences: Iterable<readonly string[]>,
  minCount: number,
  limit: number,
): FormVocabulary {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const form of sentence)
      if (form !== '' && form.length <= FORM_LIMIT) counts.set(form, (counts.get(form) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= minCount)
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit);
  return { words: kept.map(([word]) => word), counts: Uint32Array.from(kept, ([, count]) => count) };
}
