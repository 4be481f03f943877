import type { Word } from './word.js';

// Marks that join parts of one clause (、 is in the class `and`); quotation marks and brackets do not end one.
const SOFT_STOPS = new Set(['“', '”', '"', "'", '‘', '’', '《', '》', '「', '」', '-', '·', '—', '%', '+']);

// Longer runs without a stop are cut, so that the work on a clause stays bounded.
const LONGEST_CLAUSE = 64;

/**
 * Splits words into clauses at punctuation, white space between Chinese words, and before words of contrast.
 * Stops are left out; empty clauses do not occur. Order is that of the text.
 */
export function splitClauses(words: readonly Word[]): Word[][] {
  const clauses: Word[][] = [];
  let clause: Word[] = [];
  const close = (): void => {
    if (clause.length > 0) clauses.push(clause);
    clause = [];
  };
  words.forEach((word, at) => {
    if (word.kind === 'stop') {
      if (!isSoft(word, words[at - 1], words[at + 1])) close();
      return;
    }
    if (clause.length >= LONGEST_CLAUSE) close();
    if (word.kind === 'contrast' && clause.some(saysSomething)) close();
    clause.push(word);
  });
  close();
  return clauses;
}

function isSoft(stop: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (SOFT_STOPS.has(stop.text)) return true;
  const blank = /^ +$/.test(stop.text);
  return (
    blank &&
    (before?.kind === 'latin' || after?.kind === 'latin' || before?.tag === 'm' || after?.tag === 'm')
  );
}

// A concession inside a sentence (反应虽然慢) does not part the aspect from its opinion.
function saysSomething(word: Word): boolean {
  return word.kind === 'opinion' || word.kind === 'scalar' || word.kind === 'adjective';
}
