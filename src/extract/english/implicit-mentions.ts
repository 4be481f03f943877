import type { EnglishToken } from '../../text/english/english-token.js';
import type { AspectMention } from '../extraction.js';
import { contextualOrientation } from './lexicon/contextual-polarity.js';
import { CONTRASTS } from './lexicon/function-words.js';
import { IMPLYING_ADJECTIVES, IMPLYING_PHRASES, IMPLYING_VERBS } from './lexicon/implying-words.js';
import { orientationAt } from './orientation.js';
import { phraseEnd } from './phrase-end.js';
import type { Reading } from './reading.js';
import { hedges, isBreak } from './retag.js';

/** Share of implicit mentions that annotators mark too. */
const CONFIDENCE = 0.4;

interface Implied {
  readonly from: number;
  readonly to: number;
  readonly feature: string;
  readonly orientation: number;
}

const PHRASES = IMPLYING_PHRASES.map(([phrase, feature, orientation]) => ({
  parts: phrase.split(' '),
  feature,
  orientation,
}));
const BY_FIRST = new Map<string, typeof PHRASES>();
for (const phrase of PHRASES) {
  const first = phrase.parts[0] ?? '';
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), phrase]);
}

function phraseAt({ tokens }: Reading, i: number): Implied | undefined {
  for (const { parts, feature, orientation } of BY_FIRST.get(tokens[i]?.lower ?? '') ?? []) {
    const to = phraseEnd(tokens, i, parts);
    if (to !== undefined) return { from: i, to, feature, orientation: orientationAt(tokens, i, orientation) };
  }
  return undefined;
}

const ITSELF: ReadonlySet<string> = new Set(['it', 'they', 'this', 'these', 'that']);

/** Whether the clause speaks of the product itself before token `i`: a pronoun, a product word, or nothing at all. */
function ofProduct({ tokens, termAt }: Reading, i: number): boolean {
  for (let j = i - 1; j >= 0; j -= 1) {
    const token = tokens[j] as EnglishToken;
    const term = termAt(j);
    if (term !== undefined) return term.kind === 'product';
    if (ITSELF.has(token.lower)) return true;
    if (isBreak(token) || CONTRASTS.has(token.lower)) return true;
    const crossed =
      hedges(token) ||
      token.pos === 'AUX' ||
      token.pos === 'ADJ' ||
      token.pos === 'CCONJ' ||
      token.lower === ',' ||
      token.pos === 'VERB';
    if (!crossed) return false;
  }
  return true;
}

function wordAt(reading: Reading, i: number): Implied | undefined {
  const { tokens, knowledge } = reading;
  const { lower, lemma, pos } = tokens[i] as EnglishToken;
  const next = tokens[i + 1];
  if (pos === 'ADJ') {
    const feature = IMPLYING_ADJECTIVES.get(lower);
    if (feature === undefined || next?.pos === 'NOUN' || next?.pos === 'ADJ' || !ofProduct(reading, i))
      return undefined;
    const base = contextualOrientation(lower, [feature]) ?? knowledge.lexicon.adjectives.get(lower) ?? 0;
    return { from: i, to: i + 1, feature, orientation: orientationAt(tokens, i, base) };
  }
  const implied = pos === 'VERB' ? IMPLYING_VERBS.get(lemma) : undefined;
  if (implied === undefined || !ofProduct(reading, i)) return undefined;
  return { from: i, to: i + 1, feature: implied[0], orientation: orientationAt(tokens, i, implied[1]) };
}

/**
 * Features that no words name ("fits in my pocket" → size, "it is heavy" → weight), in order. `taken` tells the tokens
 * that already judge an aspect with a name.
 */
export function implicitMentions(
  text: string,
  reading: Reading,
  taken: (i: number) => boolean,
): AspectMention[] {
  const mentions: AspectMention[] = [];
  for (let i = 0; i < reading.tokens.length; i += 1) {
    const implied = phraseAt(reading, i) ?? (taken(i) ? undefined : wordAt(reading, i));
    if (implied === undefined || implied.orientation === 0) continue;
    const start = reading.tokens[implied.from]?.start ?? 0;
    const end = reading.tokens[implied.to - 1]?.end ?? start;
    mentions.push({
      start,
      end,
      text: text.slice(start, end),
      feature: implied.feature,
      implicit: true,
      polarity: implied.orientation > 0 ? 'positive' : 'negative',
      confidence: CONFIDENCE,
      opinion: null,
    });
    i = implied.to - 1;
  }
  return mentions;
}
