import { readFileSync } from 'node:fs';
import type { Polarity } from '../../src/extract/extraction.js';
import type { GoldMention, GoldSpan } from '../../src/extract/trained/training/training-record.js';

/** A text with its labelled explicit aspects: one mention for each opinion about one. */
export interface LabelledText {
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

function rows(file: string): { text: string; labels: string }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('####'))
    .map((line) => line.split('####'))
    .map(([text = '', labels = '']) => ({ text, labels }));
}

/** The mentions of distinct spans; of several on one span the first counts. */
export function distinctSpans<T extends GoldSpan>(mentions: readonly T[]): T[] {
  const bySpan = new Map<string, T>();
  for (const mention of mentions) {
    const key = `${mention.start}:${mention.end}`;
    if (!bySpan.has(key)) bySpan.set(key, mention);
  }
  return [...bySpan.values()];
}

function mention(span: GoldSpan, polarity: Polarity | undefined, opinion: GoldSpan | undefined): GoldMention {
  return { ...span, polarity: polarity ?? 'neutral', implicit: false, opinion: opinion ?? null };
}

/** The span of the words with the numbers in `list` ("3, 4"); undefined for −1, gaps and what is out of range. */
function wordSpan(words: readonly RegExpExecArray[], list: string): GoldSpan | undefined {
  const indices = list.split(',').map(Number);
  const first = words[indices[0] ?? -1];
  const last = words[indices.at(-1) ?? -1];
  if (first === undefined || last === undefined || indices.some((v, i) => v !== (indices[0] ?? 0) + i))
    return undefined;
  return { start: first.index, end: last.index + last[0].length };
}

/** Reads `text####[([word indices], [word indices], 'POS'), …]`; implicit (−1) and broken aspects are left out. */
export function readTriplets(file: string): LabelledText[] {
  const polarities: Readonly<Record<string, Polarity>> = { POS: 'positive', NEG: 'negative', NEU: 'neutral' };
  return rows(file).map(({ text, labels }) => {
    const words = [...text.matchAll(/\S+/g)];
    const triplets = labels.matchAll(/\(\[([-\d, ]+)\], \[([-\d, ]*)\], '(\w+)'\)/g);
    const mentions = [...triplets].flatMap(([, aspect = '', opinion = '', polarity = '']) => {
      const span = wordSpan(words, aspect);
      return span === undefined ? [] : [mention(span, polarities[polarity], wordSpan(words, opinion))];
    });
    return { text, mentions };
  });
}

/** Reads `text####[['category', 'start,end', 'start,end', '0'|'1'|'2'], …]`; implicit (−1) aspects are left out. */
export function readQuads(file: string): LabelledText[] {
  const polarities: readonly Polarity[] = ['negative', 'neutral', 'positive'];
  const quad = /\['[^']*', '(-?\d+),(-?\d+)', '(-?\d+),(-?\d+)', '(\d)'\]/g;
  return rows(file).map(({ text, labels }) => {
    const mentions = [...labels.matchAll(quad)].flatMap(([, ...numbers]) => {
      const [start = -1, end = -1, from = -1, to = -1, polarity = 1] = numbers.map(Number);
      const opinion = from < 0 ? undefined : { start: from, end: to };
      return start < 0 ? [] : [mention({ start, end }, polarities[polarity], opinion)];
    });
    return { text, mentions };
  });
}

/** Reads the texts of `stars####text####…`. */
export function readUnlabelled(file: string): string[] {
  return rows(file).map(({ labels }) => labels.trim());
}
