import { hashText, mixHash } from './feature-hash.js';
import type { Piece } from './pieces.js';
import type { SpannedText, TextSpan } from './spans.js';

/** Texts with their digits replaced, so that "146GB" and "300GB" are alike. */
export const digitPattern = (text: string): string => text.replace(/\d+(?:[.,]\d+)*/g, '#');

const START = hashText('start');
const END = hashText('end');

interface Field {
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

const PART_SIGN = /^[,;|:()•*]$/;

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

function readField(text: string, pieces: readonly Piece[], other: readonly Piece[]): Field {
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

function caseOf(text: string): number {
  if (!/\p{L}/u.test(text)) return 0;
  if (text === text.toUpperCase()) return 1;
  if (text === text.toLowerCase()) return 2;
  return /^\p{Lu}/u.test(text) ? 3 : 4;
}

/**
 * The features of the spans of one text, each made when it is asked for: what stands in a span, around it, and where it
 * stands. The same text gives the same features; they are 32-bit hashes, distinct names may rarely share one.
 */
export class SpanFeatures {
  readonly #text: SpannedText;
  readonly #fields: readonly Field[];
  readonly #known: (Uint32Array | undefined)[] = [];

  constructor(text: SpannedText) {
    this.#text = text;
    this.#fields = text.fields.map((field, i) =>
      readField(field.text, field.pieces, text.fields[1 - i]?.pieces ?? []),
    );
  }

  /** Features of the span with this place in the text's list. */
  of(index: number): Uint32Array {
    const known = this.#known[index];
    if (known !== undefined) return known;
    const span = this.#text.spans[index] as TextSpan;
    const features = featuresOf(span, this.#fields[span.field] as Field);
    this.#known[index] = features;
    return features;
  }
}

function featuresOf({ field, first, last, text, signature }: TextSpan, f: Field): Uint32Array {
  const out: number[] = [];
  const add = (name: number, value: number): void => {
    out.push(mixHash(name, value));
  };
  const at = (array: Uint32Array, i: number): number =>
    i < 0 ? START : i >= array.length ? END : (array[i] as number);
  const lower = text.toLowerCase();
  const sign = hashText(signature);
  const pieces = last - first + 1;
  const here = field * 7 + 1;
  const glue = ((f.pieces[first] as Piece).spaced ? 1 : 0) + (f.pieces[last + 1]?.spaced === false ? 2 : 0);
  add(1, here);
  add(2, sign);
  add(3, mixHash(sign, here));
  add(4, hashText(lower));
  add(5, hashText(digitPattern(lower)));
  add(6, mixHash(at(f.forms, first), 0));
  add(7, mixHash(at(f.forms, last), 0));
  add(8, mixHash(at(f.shapes, first), at(f.shapes, last)));
  add(9, Math.min(pieces, 8));
  add(10, mixHash(caseOf(text), Math.min(pieces, 4)));
  add(11, glue);
  const prev = at(f.forms, first - 1);
  const next = at(f.forms, last + 1);
  const prevShape = at(f.shapes, first - 1);
  const nextShape = at(f.shapes, last + 1);
  add(12, prev);
  add(13, next);
  add(14, mixHash(prev, at(f.forms, first - 2)));
  add(15, mixHash(next, at(f.forms, last + 2)));
  add(16, mixHash(prevShape, sign));
  add(17, mixHash(nextShape, sign));
  add(18, mixHash(prevShape, nextShape));
  add(19, mixHash(prev, mixHash(at(f.shapes, first - 2), at(f.shapes, first - 3))));
  add(20, mixHash(next, mixHash(at(f.shapes, last + 2), at(f.shapes, last + 3))));
  add(21, mixHash(prevShape, at(f.forms, first)));
  add(22, mixHash(at(f.forms, last), nextShape));
  for (let i = first; i <= last && i < first + 8; i += 1) add(23, f.shapes[i] as number);
  for (let i = 2; i <= 4; i += 1) {
    add(24, at(f.shapes, first - i));
    add(25, at(f.shapes, last + i));
  }
  const fromStart = Math.min(first, 12);
  const fromEnd = Math.min(f.pieces.length - 1 - last, 8);
  add(26, here * 32 + fromStart);
  add(27, here * 32 + fromEnd);
  add(28, mixHash(sign, here * 32 + Math.min(first, 4)));
  const part = f.part[first] as number;
  const whole =
    (f.begins[first] === 1 ? 1 : 0) +
    (f.begins[last + 1] === 1 ||
    last + 1 >= f.pieces.length ||
    PART_SIGN.test((f.pieces[last + 1] as Piece).form)
      ? 2
      : 0);
  add(29, here * 64 + part * 4 + whole);
  add(30, whole);
  if (f.label[first] !== 0) {
    add(31, f.label[first] as number);
    add(32, mixHash(f.label[first] as number, sign));
  }
  const chain = f.chain[first] as number;
  if (pieces <= 3) {
    add(33, chain);
    add(34, mixHash(chain, nextShape));
    add(35, mixHash(chain, here));
  }
  let shared = 2;
  for (let i = first; i <= last; i += 1) shared = Math.min(shared, f.elsewhere[i] as number);
  add(36, shared * 16 + here);
  add(37, mixHash(shared * 16 + here, sign));
  // Would the neighbours be found in the other field too? Is the last word said again, before or after?
  const shares = (i: number): number => (i < 0 || i >= f.elsewhere.length ? 3 : (f.elsewhere[i] as number));
  add(38, shares(first - 1) * 64 + shares(first) * 16 + shares(last) * 4 + shares(last + 1));
  add(41, mixHash(shares(first - 1) * 4 + Math.min(shared, 1), prevShape));
  const again = (f.places.get((f.pieces[last] as Piece).form) ?? []) as readonly number[];
  const repeated = (again[0] as number) < last ? 2 : again.length > 1 ? 1 : 0;
  add(42, repeated * 16 + here);
  add(43, mixHash(repeated * 16 + here, sign));
  add(44, mixHash(repeated * 16 + here, Math.min(first, 4)));
  add(39, Math.min(text.length, 20));
  for (const [place, i] of [first, last, first - 1, last + 1].entries()) {
    const piece = f.pieces[i];
    add(45 + place, hashText(piece === undefined || piece.kind !== 'letters' ? '' : piece.form.slice(-3)));
  }
  add(49, mixHash(f.cases[first - 1] ?? 9, mixHash(f.cases[first] as number, f.cases[last + 1] ?? 9)));
  add(50, mixHash(mixHash(f.cases[first - 1] ?? 9, f.cases[last + 1] ?? 9), sign));
  // Would one piece more, on either side, still read as the same kind of thing?
  const before = f.pieces[first - 1];
  const after = f.pieces[last + 1];
  add(
    40,
    (before === undefined ? 0 : before.kind === 'letters' ? 1 : 2) * 3 +
      (after === undefined ? 0 : after.kind === 'letters' ? 1 : 2),
  );
  return Uint32Array.from(out);
}
