/** A word, number or run of Chinese characters of a name or a question, in lower case, with its place. */
export interface NameToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is written with a capital or a digit: a name rather than a word. */
  readonly capital: boolean;
}

const TOKEN = /[\p{Script=Latin}\d]+|\p{Script=Han}+/gu;
/** Letters before digits and letters after them that are words of their own: "hover2", "5pro"; "m2" and "10c" are one. */
const PARTS =
  /[a-z]{3,}(?=\d)|\d+(?=[a-z]{2,})|[a-z]*\d+[a-z]?(?![a-z])|[a-z]+|\p{Script=Han}+|[\p{Script=Latin}]+|\d+/gu;
const ROMAN: ReadonlyMap<string, string> = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
]);

/** The tokens of `text`, from left to right; what is written together but means several words is taken apart. */
export function nameTokens(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const lower = word.toLowerCase();
    if (lower.length !== word.length) continue;
    for (const { 0: part, index: offset } of lower.matchAll(PARTS)) {
      const start = index + offset;
      const written = word.slice(offset, offset + part.length);
      tokens.push({
        text: ROMAN.get(part) ?? part,
        start,
        end: start + part.length,
        capital: written !== written.toLowerCase() || /\d/.test(part),
      });
    }
  }
  return tokens;
}
