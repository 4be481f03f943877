/** The longest run without white space that a tagger is given, in UTF-16 code units: they are super-linear in it. */
const RUN_LIMIT = 80;

/**
 * `text` in lower case, of the same length, made safe and easy for a tagger: a hyphen inside a word becomes a space
 * ("easy-to-use" is read as three words), "did n't" cut in the wrong place ("didn 't") is mended, and a run of more than {@link RUN_LIMIT} visible characters one long word.
 * Letters whose lower case has another length stay as they are. An empty text gives an empty one.
 */
export function taggableText(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
  return same
    .replace(/n 't\b/g, " n't")
    .replace(/(?<=[a-z\d])-(?=[a-z])/g, ' ')
    .replace(/\S+/g, (run) => (run.length > RUN_LIMIT ? 'x'.repeat(run.length) : run));
}
