import { hashText } from '../choice/feature-hash.js';
import type { Piece } from './pieces.js';

/** Texts with their digits replaced, so that "146GB" and "300GB" are alike. */
export const digitPattern = (text: string): string => text.replace(/\d+(?:[.,]\d+)*/g, '#');

/** A field of a text as the features of its spans look at it. */
export interface SpanField {
  readonly pieces: readonly Piece[];
  /** Hash of each piece's form. */
  readonly forms: Uint32Array;
  /** The same with digits replaced. */
  readonly shapes: Uint32Array;
  /** How many of the other field's pieces have this form, at most 2. */
  readonly elsewhere: Uint8Array;
  /** How each piece is written: 0 a sign or number, 1 capitals, 2 lower case, 3 a capital first, 4 mixed. */
  readonly cases: Uint8Array;
  /** Where each form stands, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Number of commas, semicolons, bars and colons before the piece, at most 6; and whether the piece begins a part. */
  readonly part: Uint8Array;
  readonly begins: Uint8Array;
  /** Hash of the last word before a colon or '#', in the piece's part; 0 for none. */
  readonly label: Uint32Array;
  /** Place in a chain of numbers with "x" between them: 16 · length + place, 0 outside. */
  readonly chain: Uint8Array;
}

/** What parts of a title or a list stand between. */
export const PART_SIGN = /^[,;|:()•*]$/;

/** By piece: its place in a chain of numbers, such as 3 × 4 × 5, as {@link SpanField} has it. */
function chainsOf(pieces: readonly Piece[]): Uint8Array {
  const chain = new Uint8Array(pieces.length);
  let i = 0;
  while (i < pieces.length) {
    if (pieces[i]?.kind !== 'number') {
      i += 1;
      continue;
    }
    const members = [i];
    let j = i;
    for (;;) {
      let k = j + 1;
      while (k <= j + 3 && pieces[k] !== undefined && !/^[x×*]$/.test((pieces[k] as Piece).form)) {
        if (pieces[k]?.kind === 'number' || pieces[k]?.form === ',') k = j + 9;
        k += 1;
      }
      if (k > j + 3 || pieces[k + 1]?.kind !== 'number') break;
      j = k + 1;
      members.push(j);
      if (members.length > 4) break;
    }
    if (members.length > 1)
      for (const [place, at] of members.entries()) chain[at] = 16 * members.length + place + 1;
    i = j + 1;
  }
  return chain;
}

/** The field with this `text` and these `pieces`, beside the field of the pieces `other`. */
export function readField(text: string, pieces: readonly Piece[], other: readonly Piece[]): SpanField {
  const n = pieces.length;
  const counts = new Map<string, number>();
  for (const { form } of other) counts.set(form, (counts.get(form) ?? 0) + 1);
  const places = new Map<string, number[]>();
  for (const [i, { form }] of pieces.entries()) {
    const own = places.get(form);
    if (own === undefined) places.set(form, [i]);
    else own.push(i);
  }
  const part = new Uint8Array(n);
  const begins = new Uint8Array(n);
  const label = new Uint32Array(n);
  let parts = 0;
  let current = 0;
  let fresh = true;
  for (let i = 0; i < n; i += 1) {
    const { form, kind } = pieces[i] as Piece;
    if (kind === 'sign' && PART_SIGN.test(form)) {
      if (parts < 6) parts += 1;
      fresh = true;
    } else {
      begins[i] = fresh ? 1 : 0;
      fresh = false;
    }
    if (form === ':' || form === '：' || form === '#')
      current = hashText((pieces[i - 1] as Piece | undefined)?.form ?? '');
    else if (form === ';' || form === ',') current = 0;
    part[i] = parts;
    label[i] = current;
  }
  return {
    pieces,
    forms: Uint32Array.from(pieces, ({ form }) => hashText(form)),
    shapes: Uint32Array.from(pieces, ({ form }) => hashText(digitPattern(form))),
    elsewhere: Uint8Array.from(pieces, ({ form }) => Math.min(2, counts.get(form) ?? 0)),
    cases: Uint8Array.from(pieces, ({ start, end }) => caseOf(text.slice(start, end))),
    places,
    part,
    begins,
    label,
    chain: chainsOf(pieces),
  };
}

/** How `text` is written, as in {@link SpanField}. */
export function caseOf(text: string): number {
  if (!/\p{L}/u.test(text)) return 0;
  if (text === text.toUpperCase()) return 1;
  if (text === text.toLowerCase()) return 2;
  return /^\p{Lu}/u.test(text) ? 3 : 4;
}
