import { normalText } from '../../../extract/quantities/normal-text.js';
import { comparedForms, stemOf } from './english-forms.js';
import { PhraseIndex, type PhraseMatch } from './phrase-index.js';
import { wordOfSlip } from './slips.js';

interface Entry {
  readonly stems: readonly string[];
  readonly value: string;
}

const OWNERS = new Set(['a', 'an', 'the', 'my', 'your', 'his', 'her', 'our', 'their', 'its', 'any']);
/** Stands for any of them. */
const OWNER = 'a';
/** Words that may come between the words of a phrase. */
const BETWEEN = new Set(
  'really very so quite pretty super actually even just too nice and all that'.split(' '),
);
const WORD = /[a-z\d][a-z\d'+&]*/gu;
const MOST_BETWEEN = 2;
/** Signs of degree that may come between those of a Chinese phrase. */
const DEGREES = new Set('更很要得够太最能会都也挺较再比还蛮点又真');

interface Token {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  /** The word that is written wrong here. */
  readonly meant?: string;
  /** Only blanks stand between it and the word before. */
  readonly joined: boolean;
}

const keyOf = (word: string): string => (OWNERS.has(word) ? OWNER : stemOf(word));

function tokensOf(text: string): Token[] {
  let last = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const joined = /^[ -]?$/u.test(text.slice(last, start));
    last = end;
    const written = match[0].replace(/'s$/u, '');
    const meant = wordOfSlip(written);
    return { start, end, stem: keyOf(meant ?? written), joined, ...(meant !== undefined && { meant }) };
  });
}

/** What the list of a {@link WordIndex} comes to. */
interface Phrases {
  readonly exact: PhraseIndex;
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  /** Chinese phrases of three signs and more, by their first two. */
  readonly bySigns: ReadonlyMap<string, readonly { readonly text: string; readonly value: string }[]>;
}

/**
 * Finds the phrases of a fixed list in texts of both languages. English phrases of several words are found in any form
 * of their words (`fit in my pocket`: fits in a pocket), with words of degree between them; adjectives also compared;
 * Chinese ones as they stand. Of several phrases at a place the longest. The list is read when it is first looked into.
 */
export class WordIndex {
  private made: Phrases | undefined;

  /** `entries` are pairs of a phrase and its meaning; of two equal phrases the first counts. */
  constructor(private entries: Iterable<readonly [string, string]>) {}

  private get phrases(): Phrases {
    return (this.made ??= this.read());
  }

  private read(): Phrases {
    const exact: [string, string][] = [];
    const byFirst = new Map<string, Entry[]>();
    const bySigns = new Map<string, { readonly text: string; readonly value: string }[]>();
    for (const [phrase, value] of this.entries) {
      exact.push([phrase, value]);
      for (const form of comparedForms(phrase)) exact.push([form, value]);
      const words =
        phrase
          .toLowerCase()
          .replace(/(?<=[a-z])-(?=[a-z])/gu, ' ')
          .match(WORD) ?? [];
      if (/^\p{Script=Han}{3,}$/u.test(phrase)) {
        const text = normalText(phrase);
        const key = text.slice(0, 2);
        bySigns.set(key, [...(bySigns.get(key) ?? []), { text, value }]);
      }
      if (words.length < 2 || /\p{Script=Han}/u.test(phrase)) continue;
      const stems = words.map(keyOf);
      const first = stems[0] ?? '';
      const list = byFirst.get(first) ?? [];
      if (!list.some((entry) => entry.stems.join(' ') === stems.join(' '))) list.push({ stems, value });
      byFirst.set(first, list);
    }
    for (const list of byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length);
    this.entries = [];
    return { exact: new PhraseIndex(exact), byFirst, bySigns };
  }

  /** All matches from left to right that do not overlap each other nor a position where `masked` is true. */
  findAll(text: string, masked?: readonly boolean[]): PhraseMatch[] {
    const found: PhraseMatch[] = [];
    const tokens = tokensOf(text);
    const tokenAt = new Map(tokens.map((token, index) => [token.start, index]));
    for (let at = 0; at < text.length; ) {
      const match = masked?.[at] === true ? undefined : this.longestAt(text, at, tokens, tokenAt.get(at));
      if (match === undefined || masked?.[match.end - 1] === true) {
        at += 1;
        continue;
      }
      found.push(match);
      at = match.end;
    }
    return found;
  }

  private longestAt(
    text: string,
    at: number,
    tokens: readonly Token[],
    index: number | undefined,
  ): PhraseMatch | undefined {
    const { exact: whole, byFirst } = this.phrases;
    const token = index === undefined ? undefined : tokens[index];
    const exact = whole.at(text, at) ?? (token?.meant === undefined ? undefined : wholeWord(whole, token));
    if (index === undefined) return this.spacedAt(text, at, exact);
    for (const { stems, value } of byFirst.get(token?.stem ?? '') ?? []) {
      const end = endOf(stems, tokens, index);
      if (end > (exact?.end ?? 0)) return { start: at, end, value };
    }
    return exact;
  }

  /** 声音也要大 for 声音大: the phrase with up to two signs of degree between its own. */
  private spacedAt(text: string, at: number, exact: PhraseMatch | undefined): PhraseMatch | undefined {
    let best = exact;
    for (const { text: phrase, value } of this.phrases.bySigns.get(text.slice(at, at + 2)) ?? []) {
      const end = spacedEnd(text, at, phrase);
      if (end > (best?.end ?? 0)) best = { start: at, end, value };
    }
    return best;
  }
}

/** The phrase that the word is which is written wrong at `token`. */
function wholeWord(phrases: PhraseIndex, { start, end, meant = '' }: Token): PhraseMatch | undefined {
  const found = phrases.at(meant, 0);
  return found?.end === meant.length ? { start, end, value: found.value } : undefined;
}

/** Where the Chinese `phrase` ends that begins at `at` with words of degree between its signs; -1 where it does not. */
function spacedEnd(text: string, at: number, phrase: string): number {
  let end = at + 2;
  for (let sign = 2, between = 0; sign < phrase.length; ) {
    const next = text[end] ?? '';
    if (next === phrase[sign]) sign += 1;
    else if (between < MOST_BETWEEN && DEGREES.has(next)) between += 1;
    else return -1;
    end += 1;
  }
  return end;
}

/** Where the phrase ends whose first word is the token at `from`, -1 where it does not stand there. */
function endOf(stems: readonly string[], tokens: readonly Token[], from: number): number {
  let at = from;
  for (let word = 1, between = 0; word < stems.length; ) {
    const next = tokens[at + 1];
    if (next === undefined || !next.joined) return -1;
    if (next.stem === stems[word]) {
      word += 1;
      at += 1;
    } else if (stems[word] === OWNER && word + 1 < stems.length) word += 1;
    else if (between < MOST_BETWEEN && (BETWEEN.has(next.stem) || next.stem === OWNER)) {
      between += 1;
      at += 1;
    } else return -1;
  }
  return tokens[at]?.end ?? -1;
}
