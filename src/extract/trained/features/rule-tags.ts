import type { AspectMention, Span } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import { tokenRange } from '../spans/token-range.js';

const NONE: readonly string[] = ['r=O'];

/** Marks the tokens of `span` with "kind=B…" and "kind=I…". */
function mark(
  sentence: AnalysedSentence,
  span: Span,
  kind: string,
  value: string,
  tags: (string[] | undefined)[],
): void {
  const { from, to } = tokenRange(sentence.tokens, span);
  for (let i = from; i < to; i += 1) {
    const own = tags[i] ?? [];
    tags[i] = own;
    own.push(`${kind}=${i === from ? 'B' : 'I'}${value}`);
  }
}

function addMention(
  sentence: AnalysedSentence,
  mention: AspectMention,
  tags: (string[] | undefined)[],
): void {
  const { implicit, confidence, polarity, opinion } = mention;
  const sure = confidence < 0.2 ? 0 : confidence < 0.3 ? 1 : confidence < 0.45 ? 2 : confidence < 0.6 ? 3 : 4;
  mark(sentence, mention, implicit ? 'rm' : 'r', '', tags);
  mark(sentence, mention, implicit ? 'rmc' : 'rc', String(sure), tags);
  mark(sentence, mention, implicit ? 'rmp' : 'rp', polarity, tags);
  if (opinion !== null) mark(sentence, opinion, 'ro', '', tags);
}

/** For each token, what the rules without labels say of it: begin or inside of a mention, how sure, and of an opinion. */
export function ruleTags(sentence: AnalysedSentence): readonly (readonly string[])[] {
  const tags: (string[] | undefined)[] = Array.from({ length: sentence.tokens.length });
  for (const mention of sentence.rules) addMention(sentence, mention, tags);
  return tags.map((own) => own ?? NONE);
}
