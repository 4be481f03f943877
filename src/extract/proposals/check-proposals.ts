import { findFeature } from '../../domain/vocabulary/vocabulary.js';
import type { TextRange } from '../../text/split-sentences.js';
import type { AspectMention, Polarity, Span } from '../extraction.js';

/** What of an answer stands, and why the rest does not; reasons hold no word of the answer. */
export interface CheckedProposals {
  readonly mentions: readonly AspectMention[];
  readonly rejected: readonly string[];
}

/** Trust in a proposal before anybody looked at it. */
const PROPOSAL_CONFIDENCE = 0.3;
const MAX_PER_SENTENCE = 10;
/** Longest words that name an aspect or an opinion, in UTF-16 code units. */
const MAX_LENGTH = 60;
const POLARITIES: readonly unknown[] = ['positive', 'negative', 'neutral'] satisfies Polarity[];

/** The list in an answer: an array, or an object with "mentions", bare or in a fenced block of Markdown. */
function listOf(answer: string): readonly unknown[] | undefined {
  const from = answer.search(/[[{]/u);
  const to = Math.max(answer.lastIndexOf(']'), answer.lastIndexOf('}'));
  if (from < 0 || to < from) return undefined;
  try {
    const value: unknown = JSON.parse(answer.slice(from, to + 1));
    if (Array.isArray(value)) return value as unknown[];
    const { mentions } = value as { mentions?: unknown };
    return Array.isArray(mentions) ? (mentions as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

function locate(text: string, range: TextRange, words: unknown): Span | undefined {
  if (typeof words !== 'string' || words.trim() === '' || words.length > MAX_LENGTH) return undefined;
  const found = text.slice(range.start, range.end).indexOf(words);
  if (found < 0) return undefined;
  const start = range.start + found;
  return { start, end: start + words.length, text: words };
}

/**
 * Checks an answer about sentences (ranges of `text`, in the order in which they were sent) against the text: an entry
 * is `{"sentence": 1-based number, "aspect", "opinion"?, "polarity", "feature"?}`. The aspect must stand in that
 * sentence letter by letter, the opinion too or be missing, the polarity be one of three; of the feature only a name
 * of the ontology is taken. What stands already (`known`) is not repeated. Never throws; an answer that is no such
 * list gives nothing and one reason. Mentions are in order of `start`, then `end`.
 */
export function checkProposals(
  text: string,
  sentences: readonly TextRange[],
  answer: string,
  known: readonly Span[],
): CheckedProposals {
  const list = listOf(answer);
  if (list === undefined) return { mentions: [], rejected: ['expected a JSON list of mentions'] };
  const mentions: AspectMention[] = [];
  const rejected: string[] = [];
  const taken = new Set(known.map(({ start, end }) => `${start}-${end}`));
  const counts = new Map<TextRange, number>();
  for (const entry of list.slice(0, MAX_PER_SENTENCE * sentences.length)) {
    const { sentence, aspect, opinion, polarity, feature } = (entry ?? {}) as Record<string, unknown>;
    const range = typeof sentence === 'number' ? sentences[sentence - 1] : undefined;
    const span = range === undefined ? undefined : locate(text, range, aspect);
    const said = opinion === undefined || opinion === null ? null : range && locate(text, range, opinion);
    if (range === undefined) rejected.push('a sentence that was not sent');
    else if (span === undefined) rejected.push('an aspect that does not stand in its sentence');
    else if (said === undefined) rejected.push('an opinion that does not stand in its sentence');
    else if (!POLARITIES.includes(polarity)) rejected.push('a polarity that there is not');
    else if ((counts.get(range) ?? 0) >= MAX_PER_SENTENCE) rejected.push('too many mentions of a sentence');
    else if (!taken.has(`${span.start}-${span.end}`)) {
      taken.add(`${span.start}-${span.end}`);
      counts.set(range, (counts.get(range) ?? 0) + 1);
      const named =
        findFeature(span.text) ?? (typeof feature === 'string' ? findFeature(feature) : undefined);
      mentions.push({
        ...span,
        feature: named?.name ?? span.text.toLowerCase(),
        implicit: false,
        polarity: polarity as Polarity,
        confidence: PROPOSAL_CONFIDENCE,
        opinion: said,
      });
    }
  }
  return { mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end), rejected };
}
