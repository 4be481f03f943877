import type { GoldMention, TrainingRecord } from '../../src/extract/trained/training/training-record.js';
import type { HuLiuSentence } from './hu-liu.js';
import { plainName } from './hu-liu-scores.js';

/** The places where the words of `name` stand in `text`, each word in any number. */
function placesOf(text: string, name: string): { start: number; end: number }[] {
  const words = [...text.matchAll(/[A-Za-z\d]+/g)];
  const plain = words.map(([word]) => plainName(word));
  const wanted = plainName(name).split(' ');
  const places: { start: number; end: number }[] = [];
  for (let i = 0; i + wanted.length <= words.length; i += 1) {
    const first = words[i];
    const last = words[i + wanted.length - 1];
    if (first === undefined || last === undefined || !wanted.every((word, k) => plain[i + k] === word))
      continue;
    places.push({ start: first.index, end: last.index + last[0].length });
  }
  return places;
}

/** Sentences of Hu and Liu to learn from: the first place of each annotated name that stands in its sentence. */
export function huLiuRecords(sentences: readonly HuLiuSentence[]): TrainingRecord[] {
  return sentences.map(({ text, features, product }, i) => ({
    id: `${product} ${i}`,
    language: 'en',
    text,
    mentions: features.flatMap(({ name, orientation }): GoldMention[] => {
      const [place] = placesOf(text, name);
      if (place === undefined) return [];
      return [
        { ...place, polarity: orientation < 0 ? 'negative' : 'positive', implicit: false, opinion: null },
      ];
    }),
  }));
}
