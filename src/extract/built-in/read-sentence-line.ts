import type { ComparisonMention, Language, Polarity, Preference, Span } from '../extraction.js';
import type { GoldMention, TrainingRecord } from '../trained/training/training-record.js';

const POLARITIES: Readonly<Record<string, Polarity>> = { '+': 'positive', '-': 'negative', '0': 'neutral' };
const PREFERENCES: ReadonlySet<string> = new Set<Preference>(['better', 'worse', 'equal', 'different']);

/** Where the quoted words stand in `text`, the first place or the one that "#n" tells; null for none. Throws when they do not. */
function find(text: string, quoted: string): Span | null {
  if (quoted === '') return null;
  const [, words = '', place = '1'] = /^(.*?)(?:#(\d+))?$/s.exec(quoted) ?? [];
  let start = -1;
  for (let n = 0; n < Number(place); n += 1) {
    start = text.indexOf(words, start + 1);
    if (start < 0) throw new SyntaxError(`expected ${JSON.stringify(quoted)} in ${JSON.stringify(text)}`);
  }
  return { start, end: start + words.length, text: words };
}

function required(text: string, quoted: string): Span {
  const span = find(text, quoted);
  if (span === null) throw new SyntaxError(`expected words of ${JSON.stringify(text)}, got none`);
  return span;
}

function polarityOf(sign: string | undefined): Polarity {
  const polarity = POLARITIES[sign ?? ''];
  if (polarity === undefined)
    throw new SyntaxError(`expected a polarity +, - or 0, got ${JSON.stringify(sign)}`);
  return polarity;
}

function readMention(text: string, annotation: string): GoldMention {
  const fields = annotation.split('|');
  if (fields.length !== 3) throw new SyntaxError(`expected three fields, got ${JSON.stringify(annotation)}`);
  const [name = '', sign, words = ''] = fields;
  const polarity = polarityOf(sign);
  if (name.startsWith('~')) {
    const { start, end } = required(text, words);
    return { start, end, polarity, implicit: true, feature: name.slice(1), opinion: null };
  }
  const { start, end } = required(text, name);
  return { start, end, polarity, implicit: false, opinion: find(text, words) };
}

function readComparison(text: string, annotation: string): ComparisonMention {
  const [subject = '', object = '', aspect = '', predicate = '', preference = ''] = annotation.split('|');
  if (!PREFERENCES.has(preference))
    throw new SyntaxError(`expected a preference, got ${JSON.stringify(annotation)}`);
  return {
    preference: preference as Preference,
    subject: find(text, subject),
    object: find(text, object),
    feature: find(text, aspect),
    predicate: required(text, predicate),
  };
}

/**
 * Reads a line of the sentences that the built-in models learn from (the format is told in training/README.md);
 * undefined for a comment or a blank line. Throws a SyntaxError where an annotation does not fit its text.
 */
export function readSentenceLine(line: string, id: string, language: Language): TrainingRecord | undefined {
  const [text = '', ...annotations] = line.replace(/\r$/, '').split('\t');
  if (text.trim() === '' || text.startsWith('#')) return undefined;
  const given = annotations.filter((annotation) => annotation.trim() !== '');
  const isComparison = (annotation: string): boolean => annotation.startsWith('>');
  return {
    id,
    language,
    text,
    kind: 'review',
    mentions: given.filter((annotation) => !isComparison(annotation)).map((one) => readMention(text, one)),
    comparisons: given.filter(isComparison).map((one) => readComparison(text, one.slice(1))),
  };
}
