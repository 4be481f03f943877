import type { AspectMention } from '../../extraction.js';
import type { AnalysedSentence, AnalysedToken } from '../analysis.js';
import { type TokenRange, tokenRange } from '../spans/token-range.js';

/** How far words are looked at on each side of an aspect, in tokens. */
const REACH = 10;

const LEMMA = 'l=';
const MEANINGFUL = /^(?:o=|neg=|not=|u=|ksp=)/;

const bucket = (distance: number): string =>
  distance <= 1 ? '1' : distance <= 2 ? '2' : distance <= 4 ? '4' : distance <= 7 ? '7' : '9';

const wordOf = ({ form, features }: AnalysedToken): string =>
  features.find((name) => name.startsWith(LEMMA))?.slice(LEMMA.length) ?? form;

/** What a token says of praise and blame, as one name: "o=+ neg=1"; empty when nothing. */
function valueOf({ features }: AnalysedToken): string {
  return features.filter((name) => MEANINGFUL.test(name)).join(' ');
}

const overlaps = (mention: { start: number; end: number }, start: number, end: number): boolean =>
  mention.start < end && start < mention.end;

/** The rules' mentions that share a character with the tokens `range`. */
export function rulesAt({ tokens, rules }: AnalysedSentence, { from, to }: TokenRange): AspectMention[] {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return rules.filter((mention) => !mention.implicit && overlaps(mention, start, end));
}

/** The opinion that the rules link to an aspect at the tokens `range`, the first of several; null for none. */
export function ruleOpinion(sentence: AnalysedSentence, range: TokenRange): TokenRange | null {
  const linked = rulesAt(sentence, range).find(({ opinion }) => opinion !== null)?.opinion;
  return linked ? tokenRange(sentence.tokens, linked) : null;
}

function opinionFeatures(sentence: AnalysedSentence, opinion: TokenRange, names: string[]): void {
  const { tokens } = sentence;
  names.push(`O:${tokens.slice(opinion.from, opinion.to).map(wordOf).join(' ')}`);
  for (let i = opinion.from; i < opinion.to; i += 1) {
    const token = tokens[i] as AnalysedToken;
    names.push(`ow:${wordOf(token)}`);
    const value = valueOf(token);
    if (value !== '') names.push(`ov:${value}`);
  }
  let negators = 0;
  for (let i = Math.max(0, opinion.from - 4); i < opinion.from; i += 1) {
    const token = tokens[i] as AnalysedToken;
    names.push(`ob:${wordOf(token)}`);
    if (token.features.includes('not=1')) negators += 1;
  }
  names.push(`on:${negators % 2}`);
  const first = tokens[opinion.from] as AnalysedToken;
  names.push(`on:${negators % 2}:${wordOf(first)}`);
}

/** Names of what stands around the aspect `span`, for the polarity towards it; `opinion` when it is known. */
export function contextFeatures(
  sentence: AnalysedSentence,
  span: TokenRange,
  opinion: TokenRange | null,
): string[] {
  const { tokens } = sentence;
  const names: string[] = [];
  for (const { polarity, confidence } of rulesAt(sentence, span)) {
    names.push(`rule:${polarity}`);
    if (confidence >= 0.45) names.push(`rule!:${polarity}`);
  }
  if (names.length === 0) names.push('rule:none');
  for (let i = span.from; i < span.to; i += 1) {
    const token = tokens[i] as AnalysedToken;
    names.push(`a:${wordOf(token)}`);
    const value = valueOf(token);
    if (value !== '') names.push(`av:${value}`);
  }
  const sums = { plus: 0, minus: 0 };
  for (let i = Math.max(0, span.from - REACH); i < Math.min(tokens.length, span.to + REACH); i += 1) {
    if (i >= span.from && i < span.to) continue;
    const token = tokens[i] as AnalysedToken;
    const side = i < span.from ? '<' : '>';
    const distance = i < span.from ? span.from - i : i - span.to + 1;
    names.push(`w${side}:${wordOf(token)}`);
    if (distance <= 3) names.push(`w${side}${distance}:${wordOf(token)}`);
    const value = valueOf(token);
    if (value !== '') names.push(`v${side}${bucket(distance)}:${value}`, `v:${value}`);
  }
  for (const { features } of tokens) {
    const turned = features.includes('neg=1');
    if (features.includes('o=+')) sums[turned ? 'minus' : 'plus'] += 1;
    if (features.includes('o=-')) sums[turned ? 'plus' : 'minus'] += 1;
  }
  names.push(`sum:${Math.max(-2, Math.min(2, sums.plus - sums.minus))}`);
  names.push(`any:${Math.min(2, sums.plus)}:${Math.min(2, sums.minus)}`);
  names.push(`end:${tokens.at(-1)?.form ?? ''}`);
  if (opinion !== null) opinionFeatures(sentence, opinion, names);
  else names.push('O:none');
  return names;
}
