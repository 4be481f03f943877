import { type Piece, splitPieces } from './pieces.js';

/** A stretch of whole pieces of one field: what a value may be read from. */
export interface TextSpan {
  /** 0 the title, 1 the description. */
  readonly field: number;
  /** Pieces of the field, `last` inclusive. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** The kinds of its pieces: spans that look alike have the same one. */
  readonly signature: string;
}

/** A text cut up for reading. */
export interface SpannedText {
  readonly fields: readonly { readonly text: string; readonly pieces: readonly Piece[] }[];
  readonly spans: readonly TextSpan[];
}

/** Most pieces and most words of a value that is looked for. */
const MAX_PIECES = 14;
const MAX_WORDS = 8;
/** Most pieces of a field that are read. */
const MAX_FIELD_PIECES = 3000;

/** A run without spaces of letters and digits with signs between them: an article or part number. */
const CODE = /^[\p{L}\p{N}](?:[\p{L}\p{N}./_+#-]*[\p{L}\p{N}+])?$/u;
const DIGIT = /\d/;
const isCodeSign = (form: string): boolean => /^[./_+-]$/.test(form);

function isCode(text: string, pieceCount: number): boolean {
  if (text.length < 4 || text.length > 40 || !DIGIT.test(text) || !CODE.test(text)) return false;
  return pieceCount > 1 || (text.length >= 5 && /^\d+$/.test(text));
}

function signatureOf(pieces: readonly Piece[], first: number, last: number, text: string): string {
  const begin = pieces[first] as Piece;
  const next = pieces[last + 1];
  const cutEnd = next?.inside === true;
  const before = pieces[first - 1];
  const joined = (piece: Piece | undefined, spaced: boolean): boolean =>
    piece !== undefined && !spaced && isCodeSign(piece.form);
  if (
    !begin.inside &&
    !cutEnd &&
    !joined(before, begin.spaced) &&
    !(next !== undefined && joined(next, next.spaced) && pieces[last + 2]?.spaced === false) &&
    isCode(text, last - first + 1)
  )
    return 'code';
  let signature = begin.inside ? '<' : '';
  for (let i = first; i <= last; i += 1) {
    const { kind, form } = pieces[i] as Piece;
    signature += kind === 'letters' ? 'a' : kind === 'number' ? '#' : kind === 'han' ? 'h' : form;
  }
  return cutEnd ? `${signature}>` : signature;
}

/** Cuts the fields into pieces and lists every span a value may be, in order of field, begin and length. */
export function findSpans(title: string, description: string): SpannedText {
  const fields = [title, description].map((text) => ({
    text,
    pieces: splitPieces(text).slice(0, MAX_FIELD_PIECES),
  }));
  const spans: TextSpan[] = [];
  for (const [field, { text, pieces }] of fields.entries()) {
    for (let first = 0; first < pieces.length; first += 1) {
      const { start } = pieces[first] as Piece;
      let words = 0;
      for (let last = first; last < pieces.length && last < first + MAX_PIECES; last += 1) {
        const piece = pieces[last] as Piece;
        if (piece.spaced || last === first) words += 1;
        if (words > MAX_WORDS) break;
        const own = text.slice(start, piece.end);
        spans.push({ field, first, last, text: own, signature: signatureOf(pieces, first, last, own) });
      }
    }
  }
  return { fields, spans };
}
