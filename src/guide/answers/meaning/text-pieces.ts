import { wordStem } from '../words/word-stem.js';

/** Words that stand in any sentence: alone they tell of nothing, between others they are passed over. */
const EMPTY = new Set(
  'a an the i me my we our you your he his she her it its they their them this that these those is are was were be been am do does did has have had will would can could should may might to of and or but if so as at for with in on by from than then there here not no any some too very just really actually even also still'.split(
    ' ',
  ),
);
const WORD = /[a-z\d][a-z\d'.]*/gu;
const HAN_RUN = /\p{Script=Han}+/gu;
/** Signs that stand in any question. */
const EMPTY_HAN = /[的了吗呢吧啊呀嘛么不是我你他她它这那有没会能可以]/u;
const LONGEST = 3;

/**
 * The pieces of a text in normal form that a meaning is learned from, each once: stems of English words and pairs of
 * neighbours; runs of one to three Chinese signs. Words that stand in any sentence are no pieces of their own. Time is
 * linear in the text; nothing gives none.
 */
export function textPieces(normal: string): string[] {
  const pieces = new Set<string>();
  let before = '';
  for (const [written] of normal.matchAll(WORD)) {
    const word = written.replace(/'s$/u, '').replace(/[.']/gu, '');
    if (word === '' || EMPTY.has(word)) continue;
    const stem = wordStem(word);
    pieces.add(stem);
    if (before !== '') pieces.add(`${before} ${stem}`);
    before = stem;
  }
  for (const [run] of normal.matchAll(HAN_RUN))
    for (let from = 0; from < run.length; from += 1)
      for (let length = 1; length <= LONGEST && from + length <= run.length; length += 1) {
        const piece = run.slice(from, from + length);
        if (length > 1 || !EMPTY_HAN.test(piece)) pieces.add(piece);
      }
  return [...pieces];
}
