import { normalText } from '../../../extract/quantities/normal-text.js';
import { plainWords } from './plain-words.js';

const RUNS = /[a-z\d]+|\p{Script=Han}+/gu;
/** A word that weighs more than words of judgement do is a thing that a title would have to name. */
const PALE_WEIGHT = 0.25;

/** "Don't" and "dont" are "do not", "can't" is "can not". */
const DENIED = /\b(do|does|did|is|are|was|were|has|have|would|could|should|ca|wo)n['’]?t\b/gu;
const WHOLE: Readonly<Record<string, string>> = { ca: 'can', wo: 'will' };
const inFull = (normal: string): string =>
  normal.replace(DENIED, (_, verb: string) => `${WHOLE[verb] ?? verb} not`);

/** English words and numbers, and pairs of Chinese signs that stand side by side. */
function pieces(normal: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of normal.matchAll(RUNS)) {
    if (/[a-z\d]/u.test(run) || run.length === 1) found.add(run);
    else for (let at = 0; at + 1 < run.length; at += 1) found.add(run.slice(at, at + 2));
  }
  return found;
}

interface ReadTitle {
  readonly text: string;
  readonly pieces: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** Titles that are kept, the last read; changes only speed. */
const KEPT = 2_000;
const titles = new Map<string, ReadTitle>();

function readTitle(title: string): ReadTitle {
  const known = titles.get(title);
  if (known !== undefined) return known;
  const text = inFull(normalText(title));
  const read = { text, pieces: pieces(text), stems: new Set(plainWords(text).map(({ word }) => word)) };
  titles.set(title, read);
  if (titles.size > KEPT) titles.delete(titles.keys().next().value as string);
  return read;
}

/** From this share on, of English words and pairs of Chinese signs, a question and a title are the same. */
const SAME = 0.7;

/**
 * Whether a question (`normal`, in plain form) is the title of a text almost word for word (Dice: twice the shared pieces by all
 * of both). Not where the question has a word for a thing that the title has not: "when does my refund arrive" is no "when
 * does my order arrive".
 */
export function repeatsTitle(normal: string, title: string): boolean {
  const { text: other, pieces: said, stems } = readTitle(title);
  const asking = inFull(normal);
  const asked = pieces(asking);
  const shared = [...asked].filter((piece) => said.has(piece)).length;
  if (shared === 0 || 2 * shared < SAME * (asked.size + said.size)) return false;
  return plainWords(asking).every(
    ({ word, weight }) => weight <= PALE_WEIGHT || stems.has(word) || other.includes(word),
  );
}
