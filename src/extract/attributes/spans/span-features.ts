import { hashText, mixHash } from '../choice/feature-hash.js';
import type { Piece } from './pieces.js';
import { caseOf, digitPattern, PART_SIGN, readField, type SpanField } from './span-field.js';
import type { SpannedText, TextSpan } from './spans.js';

/** What stands before the first piece and behind the last. */
const START = hashText('start');
const END = hashText('end');

/** What a span and its surroundings are seen by. */
interface SpanView {
  readonly span: TextSpan;
  readonly field: SpanField;
  /** Hash of the span's signature. */
  readonly sign: number;
  /** Which field it is in. */
  readonly here: number;
}

/** Takes a feature: the number of its kind, and its value. */
type Add = (kind: number, value: number) => void;

/** Hash of the piece at `i`, {@link START} before the first and {@link END} behind the last. */
function at(hashes: Uint32Array, i: number): number {
  return i < 0 ? START : i >= hashes.length ? END : (hashes[i] as number);
}

/** Kinds 1 to 11: what the span itself is. */
function addOwn({ span: { first, last, text }, field, sign, here }: SpanView, add: Add): void {
  const lower = text.toLowerCase();
  const pieces = last - first + 1;
  const glue =
    ((field.pieces[first] as Piece).spaced ? 1 : 0) + (field.pieces[last + 1]?.spaced === false ? 2 : 0);
  add(1, here);
  add(2, sign);
  add(3, mixHash(sign, here));
  add(4, hashText(lower));
  add(5, hashText(digitPattern(lower)));
  add(6, mixHash(at(field.forms, first), 0));
  add(7, mixHash(at(field.forms, last), 0));
  add(8, mixHash(at(field.shapes, first), at(field.shapes, last)));
  add(9, Math.min(pieces, 8));
  add(10, mixHash(caseOf(text), Math.min(pieces, 4)));
  add(11, glue);
}

/** Kinds 12 to 25: the pieces before and behind it, and those in it. */
function addAround({ span: { first, last }, field: { forms, shapes }, sign }: SpanView, add: Add): void {
  const [previous, next] = [at(forms, first - 1), at(forms, last + 1)];
  const [previousShape, nextShape] = [at(shapes, first - 1), at(shapes, last + 1)];
  add(12, previous);
  add(13, next);
  add(14, mixHash(previous, at(forms, first - 2)));
  add(15, mixHash(next, at(forms, last + 2)));
  add(16, mixHash(previousShape, sign));
  add(17, mixHash(nextShape, sign));
  add(18, mixHash(previousShape, nextShape));
  add(19, mixHash(previous, mixHash(at(shapes, first - 2), at(shapes, first - 3))));
  add(20, mixHash(next, mixHash(at(shapes, last + 2), at(shapes, last + 3))));
  add(21, mixHash(previousShape, at(forms, first)));
  add(22, mixHash(at(forms, last), nextShape));
  for (let i = first; i <= last && i < first + 8; i += 1) add(23, shapes[i] as number);
  for (let i = 2; i <= 4; i += 1) {
    add(24, at(shapes, first - i));
    add(25, at(shapes, last + i));
  }
}

/** Kinds 26 to 35: where in the field it stands, behind which label, and in which chain of numbers. */
function addPlace({ span: { first, last }, field, sign, here }: SpanView, add: Add): void {
  const { pieces, begins, label } = field;
  add(26, here * 32 + Math.min(first, 12));
  add(27, here * 32 + Math.min(pieces.length - 1 - last, 8));
  add(28, mixHash(sign, here * 32 + Math.min(first, 4)));
  const endsPart =
    begins[last + 1] === 1 || last + 1 >= pieces.length || PART_SIGN.test((pieces[last + 1] as Piece).form);
  const whole = (begins[first] === 1 ? 1 : 0) + (endsPart ? 2 : 0);
  add(29, here * 64 + (field.part[first] as number) * 4 + whole);
  add(30, whole);
  if (label[first] !== 0) {
    add(31, label[first] as number);
    add(32, mixHash(label[first] as number, sign));
  }
  if (last - first + 1 > 3) return;
  const chain = field.chain[first] as number;
  add(33, chain);
  add(34, mixHash(chain, at(field.shapes, last + 1)));
  add(35, mixHash(chain, here));
}

/** Kinds 36 to 38 and 41 to 44: whether the other field has it and its neighbours too, and whether it is said again. */
function addRepeated({ span: { first, last }, field, sign, here }: SpanView, add: Add): void {
  const { elsewhere } = field;
  let shared = 2;
  for (let i = first; i <= last; i += 1) shared = Math.min(shared, elsewhere[i] as number);
  add(36, shared * 16 + here);
  add(37, mixHash(shared * 16 + here, sign));
  const shares = (i: number): number => (i < 0 || i >= elsewhere.length ? 3 : (elsewhere[i] as number));
  add(38, shares(first - 1) * 64 + shares(first) * 16 + shares(last) * 4 + shares(last + 1));
  add(41, mixHash(shares(first - 1) * 4 + Math.min(shared, 1), at(field.shapes, first - 1)));
  const again = (field.places.get((field.pieces[last] as Piece).form) ?? []) as readonly number[];
  const repeated = (again[0] as number) < last ? 2 : again.length > 1 ? 1 : 0;
  add(42, repeated * 16 + here);
  add(43, mixHash(repeated * 16 + here, sign));
  add(44, mixHash(repeated * 16 + here, Math.min(first, 4)));
}

const kindOf = (piece: Piece | undefined): number =>
  piece === undefined ? 0 : piece.kind === 'letters' ? 1 : 2;

/** Kinds 39, 40 and 45 to 50: how it and its neighbours are written. */
function addSpelling({ span: { first, last, text }, field, sign }: SpanView, add: Add): void {
  const { pieces, cases } = field;
  add(39, Math.min(text.length, 20));
  for (const [place, i] of [first, last, first - 1, last + 1].entries()) {
    const piece = pieces[i];
    add(45 + place, hashText(piece?.kind === 'letters' ? piece.form.slice(-3) : ''));
  }
  const [before, after] = [cases[first - 1] ?? 9, cases[last + 1] ?? 9];
  add(49, mixHash(before, mixHash(cases[first] as number, after)));
  add(50, mixHash(mixHash(before, after), sign));
  // Would one piece more, on either side, still read as the same kind of thing?
  add(40, kindOf(pieces[first - 1]) * 3 + kindOf(pieces[last + 1]));
}

/** Kinds are numbers that models are stored with: a new one gets the next, and one that goes leaves its own unused. */
function featuresOf(span: TextSpan, field: SpanField): Uint32Array {
  const out: number[] = [];
  const add: Add = (kind, value) => {
    out.push(mixHash(kind, value));
  };
  const view = { span, field, sign: hashText(span.signature), here: span.field * 7 + 1 };
  addOwn(view, add);
  addAround(view, add);
  addPlace(view, add);
  addRepeated(view, add);
  addSpelling(view, add);
  return Uint32Array.from(out);
}

/**
 * The features of the spans of one text, each made when it is asked for: what stands in a span, around it, and where it
 * stands. The same text gives the same features; they are 32-bit hashes, distinct names may rarely share one.
 */
export class SpanFeatures {
  readonly #text: SpannedText;
  readonly #fields: readonly SpanField[];
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
    const features = featuresOf(span, this.#fields[span.field] as SpanField);
    this.#known[index] = features;
    return features;
  }
}
