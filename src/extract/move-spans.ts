import type { AspectMention, ComparisonMention, Span } from './extraction.js';

/** `span` moved by `offset`, with its text cut from `source` (the whole text as given). */
export function moveSpan<S extends Span>(span: S, offset: number, source: string): S {
  const start = span.start + offset;
  const end = span.end + offset;
  return { ...span, start, end, text: source.slice(start, end) };
}

/** `mention` and its opinion moved by `offset`. */
export function moveMention(mention: AspectMention, offset: number, source: string): AspectMention {
  const opinion = mention.opinion === null ? null : moveSpan(mention.opinion, offset, source);
  return { ...moveSpan(mention, offset, source), opinion };
}

/** All spans of `comparison` moved by `offset`. */
export function moveComparison(
  comparison: ComparisonMention,
  offset: number,
  source: string,
): ComparisonMention {
  const move = (span: Span | null): Span | null => (span === null ? null : moveSpan(span, offset, source));
  return {
    ...comparison,
    subject: move(comparison.subject),
    object: move(comparison.object),
    feature: move(comparison.feature),
    predicate: moveSpan(comparison.predicate, offset, source),
  };
}
