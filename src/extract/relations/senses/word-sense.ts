/** Where a word that may name a feature means something else; of the parts given all must hold. */
export interface WordSense {
  readonly feature: string;
  /** The words of the mention, without regard to case. */
  readonly words?: RegExp;
  /** What stands right before it in its sentence, to its beginning. */
  readonly before?: RegExp;
  /** What stands right behind it in its sentence, from its end. */
  readonly after?: RegExp;
}
