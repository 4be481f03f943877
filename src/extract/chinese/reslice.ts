import type { AspectMention, ComparisonMention, Span } from '../extraction.js';

function reslice<S extends Span | null>(text: string, span: S): S {
  return span === null ? span : { ...span, text: text.slice(span.start, span.end) };
}

/** `mention`, found in another form of `text` of the same length, with the words of `text`. */
export function resliceMention(text: string, mention: AspectMention): AspectMention {
  return { ...reslice(text, mention), opinion: reslice(text, mention.opinion) };
}

/** `comparison`, found in another form of `text` of the same length, with the words of `text`. */
export function resliceComparison(text: string, comparison: ComparisonMention): ComparisonMention {
  return {
    ...comparison,
    subject: reslice(text, comparison.subject),
    object: reslice(text, comparison.object),
    feature: reslice(text, comparison.feature),
    predicate: reslice(text, comparison.predicate),
  };
}
