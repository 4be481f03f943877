import type { Topic } from '../words/topic-lexicon.js';
import { Meanings, type PieceMeaning } from './meanings.js';
import { textPieces } from './text-pieces.js';

/** Words that tell of topics, the first one most. */
export interface Saying {
  /** In normal form. */
  readonly text: string;
  readonly topics: readonly Topic[];
}

/** A topic after the first counts so much. */
const FURTHER = 0.5;
/** So many sayings of the mean are added to those of a piece. */
const PRIOR = 1;
/** Pieces with one sign or letter tell less than they seem to. */
const SHORT = 0.5;
/** Topics with less of a piece than this are left out of it. */
const LEAST_SHARE = 0.02;
/** Pieces that tell less than this, in nats, are left out. */
const LEAST_GAIN = 0.2;
/** Telling pieces count more than their gain: they decide. */
const SHARPNESS = 1.5;

/**
 * Learns what pieces of texts tell of: share(t | p) = (n(p, t) + α · P(t)) / (n(p) + α) with α = 1, weight(p) =
 * (Σ share · ln(share / P(t)))^1.5, halved for single signs. Deterministic; no sayings give no meanings.
 */
export function learnMeanings(sayings: readonly Saying[]): Meanings {
  const counts = new Map<string, Map<Topic, number>>();
  const priors = new Map<Topic, number>();
  let total = 0;
  for (const { text, topics } of sayings) {
    const pieces = textPieces(text);
    topics.forEach((topic, place) => {
      const count = place === 0 ? 1 : FURTHER;
      priors.set(topic, (priors.get(topic) ?? 0) + count);
      total += count;
      for (const piece of pieces) {
        const own = counts.get(piece) ?? new Map<Topic, number>();
        counts.set(piece, own.set(topic, (own.get(topic) ?? 0) + count));
      }
    });
  }
  const pieces = new Map<string, PieceMeaning>();
  for (const [piece, own] of counts) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0);
    const topics = new Map<Topic, number>();
    let gain = 0;
    for (const [topic, count] of own) {
      const prior = (priors.get(topic) as number) / total;
      const share = (count + PRIOR * prior) / (all + PRIOR);
      gain += share * Math.log(share / prior);
      if (share >= LEAST_SHARE) topics.set(topic, share);
    }
    if (gain >= LEAST_GAIN)
      pieces.set(piece, { weight: (piece.length > 1 ? 1 : SHORT) * gain ** SHARPNESS, topics });
  }
  return new Meanings(pieces);
}
