/** A part of a text by its offsets in UTF-16 code units, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Longest sentence in UTF-16 code units; a longer one is cut, at a space or comma where there is one. */
export const SENTENCE_LIMIT = 1_000;

/** Words after which a full stop does not end a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr st vs etc eg ie e.g i.e approx inc ltd co corp no fig min max hr hrs lb lbs oz ft cm mm km sq vol ver v'.split(
    ' ',
  ),
);

const HARD_STOPS = '。！？；!?\n';
const CLOSERS = '"\')]}”’」』）';

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r';
}

function isCloser(text: string, at: number): boolean {
  return text[at] === '.' || CLOSERS.includes(text[at] ?? '');
}

function endsAtFullStop(text: string, at: number, from: number): boolean {
  const next = text[at + 1];
  if (next !== undefined && !isSpace(next) && !CLOSERS.includes(next)) return false;
  if (text[at - 1] === '.' || isSpace(text[at - 1])) return true;
  let start = at;
  while (start > from && at - start < 12 && /[A-Za-z.]/.test(text[start - 1] ?? '')) start -= 1;
  const word = text.slice(start, at).toLowerCase();
  if (word === 'etc' || word === 'no') return /[A-Z]/.test(text[at + 2] ?? 'A');
  return !ABBREVIATIONS.has(word) && !(word.length === 1 && word !== 'i' && /[A-Z]/.test(text[at - 1] ?? ''));
}

function isStop(text: string, at: number, from: number): boolean {
  const char = text[at] ?? '';
  if (char === '.') return endsAtFullStop(text, at, from);
  return HARD_STOPS.includes(char);
}

/** Where to cut an over-long sentence `[from, to)`: after the last space or comma of its second half, else at `to`. */
function softCut(text: string, from: number, to: number): number {
  for (let i = to; i > from + (to - from) / 2; i -= 1) {
    if (isSpace(text[i - 1]) || text[i - 1] === ',' || text[i - 1] === '，') return i;
  }
  const code = text.charCodeAt(to - 1);
  return code >= 0xd800 && code <= 0xdbff ? to - 1 : to;
}

/**
 * The sentences of an English, Chinese or mixed text, in order, without the space around them.
 *
 * A sentence ends at `. ! ? 。 ！ ？ ；` or a line end, together with the closing quotes and brackets that follow;
 * a full stop inside a number, after an abbreviation or an initial does not end one. No sentence is empty and none
 * is longer than {@link SENTENCE_LIMIT}. Time is linear in the length. An empty text gives an empty list. Ours.
 */
export function splitSentences(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  const push = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isSpace(text[start])) start += 1;
    while (end > start && isSpace(text[end - 1])) end -= 1;
    if (start < end) sentences.push({ start, end });
  };
  const pushInPieces = (from: number, to: number): void => {
    let start = from;
    while (to - start > SENTENCE_LIMIT) {
      const cut = softCut(text, start, start + SENTENCE_LIMIT);
      push(start, cut);
      start = cut;
    }
    push(start, to);
  };
  let from = 0;
  let at = 0;
  while (at < text.length) {
    if (!isStop(text, at, from)) {
      at += 1;
      continue;
    }
    at += 1;
    while (at < text.length && (HARD_STOPS.includes(text[at] ?? '') || isCloser(text, at))) at += 1;
    pushInPieces(from, at);
    from = at;
  }
  pushInPieces(from, text.length);
  return sentences;
}
