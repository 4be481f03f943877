import type { AspectMention, Polarity } from '../../extraction.js';

/** A span that the tagger of a built-in model holds possible. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  /** Posterior of the span. */
  readonly probability: number;
  /** Probability of each polarity towards it, worked out when asked for. */
  readonly polarities: () => Readonly<Record<Polarity, number>>;
}

/** A possible mention with what rules and tagger say of it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The rules' mention behind it, its span perhaps another one. */
  readonly rule?: AspectMention;
  /** The tagger's span, exactly this one. */
  readonly tag?: TaggedSpan;
  /** How strongly somebody judges it, 0 to about 1.4: {@link judgement}. */
  readonly judgement: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether the two share a code unit. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** What the tagger adds to the rules' confidence. */
const TAGGER_SHARE = 0.5;
/** A tagger's span at least this probable takes the place of the rules' one that it overlaps. */
const CORRECTS = 0.6;

/** The rules' confidence in an opinionated mention, and half the tagger's probability of one. */
function judgement(rule: AspectMention | undefined, tag: TaggedSpan | undefined): number {
  const byRules = rule === undefined || rule.polarity === 'neutral' ? 0 : rule.confidence;
  const byTagger = tag === undefined ? 0 : tag.probability * (1 - tag.polarities().neutral);
  return byRules + TAGGER_SHARE * byTagger;
}

function bestOverlapping(range: Range, tags: readonly TaggedSpan[]): TaggedSpan | undefined {
  let best: TaggedSpan | undefined;
  for (const tag of tags)
    if (overlaps(tag, range) && (best === undefined || tag.probability > best.probability)) best = tag;
  return best;
}

/**
 * The candidates of a sentence: the rules' explicit mentions, with the tagger's boundaries where that is surer of them,
 * and the tagger's own. `tags` are all spans it holds possible, `chosen` the best of them without overlap.
 */
export function candidatesOf(
  rules: readonly AspectMention[],
  tags: readonly TaggedSpan[],
  chosen: readonly TaggedSpan[],
): Candidate[] {
  const candidates: Candidate[] = [];
  const used = new Set<TaggedSpan>();
  for (const rule of rules) {
    const same = tags.find(({ start, end }) => start === rule.start && end === rule.end);
    const near = bestOverlapping(rule, chosen);
    const corrected = near !== undefined && near !== same && near.probability >= CORRECTS;
    const tag = corrected ? near : same;
    if (tag !== undefined) used.add(tag);
    const { start, end } = tag ?? rule;
    // "hard" of "hard drive" judges no drive: an opinion inside the corrected span was part of the name.
    const misread = rule.opinion !== null && overlaps(rule.opinion, { start, end });
    const kept = misread ? { ...rule, polarity: 'neutral' as const, opinion: null } : rule;
    candidates.push({ start, end, rule: kept, tag, judgement: judgement(kept, tag ?? near) });
  }
  for (const tag of chosen)
    if (!used.has(tag))
      candidates.push({ start: tag.start, end: tag.end, tag, judgement: judgement(undefined, tag) });
  return candidates;
}
