/** What a piece of a text is: a run of letters, a number, a Chinese character, or another sign. */
type PieceKind = 'letters' | 'number' | 'han' | 'sign';

/** The smallest unit that a value can begin or end with. */
export interface Piece {
  /** UTF-16 code units of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: PieceKind;
  /** Lower case. */
  readonly form: string;
  /** Begins the text or follows white space. */
  readonly spaced: boolean;
  /** Letters or digits stand right before it, without a space: it begins inside a word. */
  readonly inside: boolean;
}

/**
 * One alternative a kind: a number with its fraction ("8 1/2", "13-1/2", "7/8"), decimals and thousands; letters up to
 * a lower-case one before a capital ("DriveIn" is two); a character of a script without spaces; any other sign.
 */
const PIECE =
  /(?<number>\d{1,4}[ -]\d{1,2}\/(?:2|3|4|8|16|32|64)(?!\d)|\d{1,2}\/(?:2|3|4|8|16|32|64)(?![\d/])|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)|(?<han>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<letters>\p{Lu}*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|\p{L}[\p{Lu}\p{M}]*)|(?<sign>\S)/gu;

const WORD = /[\p{L}\p{N}]/u;

/** Longest text that is read, in UTF-16 code units; what comes after is left out. */
const ATTRIBUTE_TEXT_LIMIT = 20_000;

/** The pieces of a text of at most {@link ATTRIBUTE_TEXT_LIMIT} code units in order; linear in its length. */
export function splitPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let before = 0;
  for (const match of text.slice(0, ATTRIBUTE_TEXT_LIMIT).matchAll(PIECE)) {
    const [whole] = match;
    const groups = match.groups as Partial<Record<PieceKind, string>>;
    const start = match.index;
    const spaced = start === 0 || start > before;
    const last = pieces.at(-1);
    pieces.push({
      start,
      end: start + whole.length,
      kind:
        groups.number !== undefined
          ? 'number'
          : groups.han !== undefined
            ? 'han'
            : groups.letters !== undefined
              ? 'letters'
              : 'sign',
      form: whole.toLowerCase(),
      spaced,
      inside:
        !spaced &&
        last !== undefined &&
        last.kind !== 'sign' &&
        last.kind !== 'han' &&
        groups.han === undefined &&
        WORD.test(whole),
    });
    before = start + whole.length;
  }
  return pieces;
}
