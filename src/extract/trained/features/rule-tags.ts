import type { AspectMention, Polarity, Span } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import { tokenRange } from '../spans/token-range.js';

const NONE: readonly string[] = ['r=O'];

/** The tags of a kind and value for the first token of a span and for the further ones. */
type Tag = readonly [first: string, further: string];

const tagOf = (kind: string, value = ''): Tag => [`${kind}=B${value}`, `${kind}=I${value}`];

/** What mentions of the rules are tagged with; the same strings every time, which are looked up quicker. */
const tagsOf = (
  kind: string,
): { place: Tag; sure: readonly Tag[]; polarity: Readonly<Record<Polarity, Tag>> } => ({
  place: tagOf(kind),
  sure: ['0', '1', '2', '3', '4'].map((value) => tagOf(`${kind}c`, value)),
  polarity: {
    positive: tagOf(`${kind}p`, 'positive'),
    negative: tagOf(`${kind}p`, 'negative'),
    neutral: tagOf(`${kind}p`, 'neutral'),
  },
});
const EXPLICIT = tagsOf('r');
const IMPLICIT = tagsOf('rm');
const OPINION = tagOf('ro');

/** Tags the tokens of `span`. */
function mark(
  sentence: AnalysedSentence,
  span: Span,
  kinds: readonly Tag[],
  tags: (string[] | undefined)[],
): void {
  const { from, to } = tokenRange(sentence.tokens, span);
  for (let i = from; i < to; i += 1) {
    const own = tags[i] ?? [];
    tags[i] = own;
    for (const [first, further] of kinds) own.push(i === from ? first : further);
  }
}

function addMention(
  sentence: AnalysedSentence,
  mention: AspectMention,
  tags: (string[] | undefined)[],
): void {
  const { implicit, confidence, polarity, opinion } = mention;
  const sure = confidence < 0.2 ? 0 : confidence < 0.3 ? 1 : confidence < 0.45 ? 2 : confidence < 0.6 ? 3 : 4;
  const kind = implicit ? IMPLICIT : EXPLICIT;
  mark(sentence, mention, [kind.place, kind.sure[sure] as Tag, kind.polarity[polarity]], tags);
  if (opinion !== null) mark(sentence, opinion, [OPINION], tags);
}

/** For each token, what the rules without labels say of it: begin or inside of a mention, how sure, and of an opinion. */
export function ruleTags(sentence: AnalysedSentence): readonly (readonly string[])[] {
  const tags: (string[] | undefined)[] = Array.from({ length: sentence.tokens.length });
  for (const mention of sentence.rules) addMention(sentence, mention, tags);
  return tags.map((own) => own ?? NONE);
}
