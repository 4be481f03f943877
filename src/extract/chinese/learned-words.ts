/** What an extractor has learned of a domain from unlabelled text. */
export interface LearnedWords {
  /** Opinion words of no list of ours, with their polarity. */
  readonly opinions: ReadonlyMap<string, -1 | 1>;
  /** Names that people say opinions of, of no list of ours. */
  readonly aspects: ReadonlySet<string>;
}

/** Nothing learned. */
export const NOTHING_LEARNED: LearnedWords = {
  opinions: new Map(),
  aspects: new Set(),
};
