import { findFeature } from '../../../domain/vocabulary/vocabulary.js';
import { splitSentences, type TextRange } from '../../../text/split-sentences.js';
import type { ChineseReader, ChineseReading } from '../../chinese/chinese-reader.js';
import type { Word } from '../../chinese/word.js';
import type { AspectMention } from '../../extraction.js';
import type { AnalysedSentence, AnalysedToken, LanguageAnalysis } from '../analysis.js';
import { characterRanges } from './character-ranges.js';
import { linkAtoms } from './link-atoms.js';

/** How a tag of the segmenter is called here: its first letter, since finer ones are unsure. */
function partOfSpeech({ kind, tag }: Word): string {
  return kind === 'stop' ? 'PUNCT' : (tag[0] ?? 'x');
}

const vocabulary = new Map<string, boolean>();

/** Words are few: whether the vocabulary has one is asked once each. */
const CACHE_LIMIT = 50_000;

function isFeatureName(text: string): boolean {
  let known = vocabulary.get(text);
  if (known === undefined) {
    known = findFeature(text, 'zh') !== undefined;
    if (vocabulary.size < CACHE_LIMIT) vocabulary.set(text, known);
  }
  return known;
}

/** What a word says of each of its characters; `place` is B, M, E of a longer word, S of one character. */
function wordAtoms(words: readonly Word[], at: number): (place: string) => string[] {
  const word = words[at] as Word;
  const before = words[at - 1];
  const after = words[at + 1];
  const common = [`l=${word.text.toLowerCase()}`, `lp=${before?.text ?? '^'}`, `ln=${after?.text ?? '$'}`];
  if (word.sign !== 0 && word.kind === 'opinion') common.push(`o=${word.sign > 0 ? '+' : '-'}`);
  if (word.kind === 'scalar') common.push(`o=${word.sign > 0 ? 'much' : 'little'}`);
  if (word.kind === 'negator') common.push('not=1');
  if (isFeatureName(word.text)) common.push('v=1');
  const tag = partOfSpeech(word);
  if (tag === 'PUNCT') return () => ['p=PUNCT', ...common];
  return (place) => [`p=${tag}${place}`, `k=${word.kind}${place}`, ...common];
}

function placeOf(at: number, count: number): string {
  if (count === 1) return 'S';
  return at === 0 ? 'B' : at === count - 1 ? 'E' : 'M';
}

function tokensOf({ words, clauses }: ChineseReading, text: string): AnalysedToken[] {
  const links = linkAtoms(clauses);
  const tokens: AnalysedToken[] = [];
  words.forEach((word, at) => {
    if (word.text.trim() === '') return;
    const ranges = characterRanges(text, word);
    const atomsAt = wordAtoms(words, at);
    const own = links.get(word.start) ?? [];
    ranges.forEach(({ start, end }, i) => {
      tokens.push({
        start,
        end,
        form: text.slice(start, end).toLowerCase(),
        features: [...atomsAt(placeOf(i, ranges.length)), ...own],
      });
    });
  });
  return tokens;
}

/** The items of `items` (in order, by their start) that begin in each of `ranges`. */
function byRange<T extends { readonly start: number }>(
  items: readonly T[],
  ranges: readonly TextRange[],
): T[][] {
  let at = 0;
  return ranges.map(({ start, end }) => {
    const own: T[] = [];
    for (; at < items.length && (items[at] as T).start < end; at += 1)
      if ((items[at] as T).start >= start) own.push(items[at] as T);
    return own;
  });
}

/** A mention of the rules without what lies outside of its sentence: they go by clauses. */
function within(mention: AspectMention, { start, end }: TextRange): AspectMention[] {
  const { opinion } = mention;
  if (mention.end > end) return [];
  const inside = opinion !== null && opinion.start >= start && opinion.end <= end;
  return [inside ? mention : { ...mention, opinion: null }];
}

/**
 * What trained taggers read of Chinese texts. Tokens are characters, Latin words and numbers; each knows its place in
 * its word, the word and its neighbours, part of speech and role in our lists, and what the rules link it to.
 */
export function createChineseAnalysis(reader: ChineseReader): LanguageAnalysis {
  return {
    language: 'zh',
    analyse: (text): AnalysedSentence[] => {
      const reading = reader(text);
      const ranges = splitSentences(text);
      const tokens = byRange(tokensOf(reading, text), ranges);
      const mentions = byRange(reading.mentions, ranges);
      return ranges.map(({ start, end }, i) => ({
        start,
        end,
        tokens: tokens[i] ?? [],
        rules: (mentions[i] ?? []).flatMap((mention) => within(mention, { start, end })),
      }));
    },
  };
}
