import type { Scoring } from '../scores/score-products.js';
import type { IntentPart } from './intent-part.js';

/** `base` times `gain` with `parts` added to it; the scores of `base` are not to be read any more. */
export function withParts(base: Scoring, gain: number, parts: readonly IntentPart[]): Scoring {
  const { profile, fallback } = base;
  const scores = gain === 1 && parts.length === 0 ? base.scores : base.scores.plus(gain, parts);
  return {
    profile,
    scores,
    fallback,
    tellShares: (product, into) => {
      const start = into.length;
      base.tellShares(product, into);
      if (gain !== 1) into.scale(start, gain);
      for (const part of parts) for (const share of part.shares(product)) into.take(share);
    },
  };
}
