import { readFileSync } from 'node:fs';
import type { Polarity } from '../../src/extract/extraction.js';

/** A labelled aspect by its span in the text; of several labels on one span the first counts. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly polarity: Polarity;
}

/** A text with its labelled aspects. */
export interface LabelledText {
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

function rows(file: string): { text: string; labels: string }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('####'))
    .map((line) => line.split('####'))
    .map(([text = '', labels = '']) => ({ text, labels }));
}

function distinct(spans: readonly GoldSpan[]): GoldSpan[] {
  const bySpan = new Map<string, GoldSpan>();
  for (const span of spans) {
    const key = `${span.start}:${span.end}`;
    if (!bySpan.has(key)) bySpan.set(key, span);
  }
  return [...bySpan.values()];
}

/** Reads `text####[([word indices], [word indices], 'POS'), …]`; implicit (−1) and broken aspects are left out. */
export function readTriplets(file: string): LabelledText[] {
  const polarities: Readonly<Record<string, Polarity>> = { POS: 'positive', NEG: 'negative', NEU: 'neutral' };
  return rows(file).map(({ text, labels }) => {
    const words = [...text.matchAll(/\S+/g)];
    const spans: GoldSpan[] = [];
    for (const [, list = '', polarity = ''] of labels.matchAll(
      /\(\[([-\d, ]+)\], \[[-\d, ]*\], '(\w+)'\)/g,
    )) {
      const indices = list.split(',').map(Number);
      const first = words[indices[0] ?? -1];
      const last = words[indices.at(-1) ?? -1];
      if (first === undefined || last === undefined || indices.some((v, i) => v !== (indices[0] ?? 0) + i))
        continue;
      spans.push({
        start: first.index,
        end: last.index + last[0].length,
        polarity: polarities[polarity] ?? 'neutral',
      });
    }
    return { text, spans: distinct(spans) };
  });
}

/** Reads `text####[['category', 'start,end', 'start,end', '0'|'1'|'2'], …]`; implicit (−1) aspects are left out. */
export function readQuads(file: string): LabelledText[] {
  const polarities: readonly Polarity[] = ['negative', 'neutral', 'positive'];
  return rows(file).map(({ text, labels }) => {
    const spans: GoldSpan[] = [];
    for (const [, start, end, polarity] of labels.matchAll(
      /\['[^']*', '(-?\d+),(-?\d+)', '[^']*', '(\d)'\]/g,
    )) {
      if (Number(start) < 0) continue;
      spans.push({
        start: Number(start),
        end: Number(end),
        polarity: polarities[Number(polarity)] ?? 'neutral',
      });
    }
    return { text, spans: distinct(spans) };
  });
}
