import type { Slot } from '../programs/slot.js';
import { runProgram } from '../programs/value-program.js';
import type { SpannedText, TextSpan } from '../spans/spans.js';
import { hashText, mixHash } from './feature-hash.js';
import type { Lexicon, SlotLexicon } from './lexicon.js';

/** One answer that may be chosen for a slot. */
export interface Option {
  /** Undefined: there is no value. */
  readonly value: string | undefined;
  /** The span it was read from, or -1. */
  readonly span: number;
  /** Features beside those of the span. */
  readonly extra: readonly number[];
}

const bucket = (count: number): number => (count < 3 ? count : count < 6 ? 3 : count < 12 ? 4 : 5);

/** Words of the whole text, each once: what speaks for a class or for there being no value. */
export function textWords({ fields }: SpannedText): {
  readonly title: readonly number[];
  readonly all: readonly number[];
} {
  const words = fields.map(({ pieces }) => new Set(pieces.map(({ form }) => hashText(form))));
  const all = new Set(words.flatMap((set) => [...set]));
  return { title: [...(words[0] ?? [])], all: [...all] };
}

/** What a record knows of itself, which must not speak for it in training. */
interface OwnEvidence {
  readonly texts: ReadonlySet<number>;
  readonly words: ReadonlySet<number>;
}

/** How often each piece's word stands inside values, graded: 0 not known, then 1 never to 6 always. */
function wordGrades(
  { fields }: SpannedText,
  words: Lexicon,
  own: ReadonlySet<number> | undefined,
): Uint8Array[] {
  return fields.map(({ pieces }) =>
    Uint8Array.from(pieces, ({ form }) => {
      const { seen, right } = words.evidenceOf(hashText(form), own);
      return seen <= 0
        ? 0
        : right <= 0
          ? seen < 4
            ? 1
            : 2
          : 3 + Math.min(4, Math.floor((5 * right) / seen));
    }),
  );
}

/** The grades of the words at both edges of a span, inside and outside, and the least and most inside. */
function edgeFeatures({ first, last }: TextSpan, grades: Uint8Array): number[] {
  const at = (i: number): number => (i < 0 || i >= grades.length ? 9 : (grades[i] as number));
  let least = 9;
  let most = 0;
  for (let i = first; i <= last; i += 1) {
    least = Math.min(least, at(i));
    most = Math.max(most, at(i));
  }
  return [
    mixHash(130, at(first - 1) * 10 + at(first)),
    mixHash(131, at(last) * 10 + at(last + 1)),
    mixHash(132, least * 10 + most),
    mixHash(133, at(first - 1) * 10 + at(last + 1)),
  ];
}

/**
 * The options of a slot in a text: that there is no value first, then the classes, then the spans by place and program.
 * `own` is the record's share of the lexicon while it is trained on: its own values must not speak for it.
 */
export function optionsOf(
  slot: Slot,
  text: SpannedText,
  words: ReturnType<typeof textWords>,
  lexicon: SlotLexicon,
  own: OwnEvidence | undefined,
): Option[] {
  const grades = wordGrades(text, lexicon.words, own?.words);
  const options: Option[] = [];
  const signatures = new Set(slot.signatures);
  let best = 0;
  let known = 0;
  for (const [index, span] of text.spans.entries()) {
    if (!signatures.has(span.signature)) continue;
    const edges = edgeFeatures(span, grades[span.field] as Uint8Array);
    for (const [p, program] of slot.programs.entries()) {
      for (const value of runProgram(program, span.text)) {
        const evidence = lexicon.texts.evidence(span.text, value, own?.texts);
        const ratio =
          evidence.seen === 0 ? 0 : 1 + Math.min(5, Math.floor((6 * evidence.right) / evidence.seen));
        const grade = mixHash(bucket(evidence.seen), ratio);
        if (evidence.right > 0) {
          known += 1;
          best = Math.max(best, ratio * 8 + bucket(evidence.right));
        }
        const extra = [
          mixHash(101, grade),
          mixHash(102, p),
          mixHash(103, mixHash(grade, span.field)),
          mixHash(108, mixHash(grade, hashText(span.signature))),
        ];
        extra.push(...edges);
        if (slot.programs.length > 1) extra.push(mixHash(104, mixHash(p, hashText(span.signature))));
        options.push({ value, span: index, extra });
      }
    }
  }
  const none = [
    mixHash(110, 0),
    mixHash(111, best),
    mixHash(112, bucket(known)),
    mixHash(113, bucket(options.length)),
  ];
  for (const word of words.title) none.push(mixHash(114, word));
  for (const word of words.all) none.push(mixHash(115, word));
  const classes = slot.classes.map((value): Option => {
    const id = hashText(value);
    const extra = [mixHash(120, id)];
    for (const word of words.title) extra.push(mixHash(121, mixHash(id, word)));
    for (const word of words.all) extra.push(mixHash(122, mixHash(id, word)));
    return { value, span: -1, extra };
  });
  return [{ value: undefined, span: -1, extra: none }, ...classes, ...options];
}
