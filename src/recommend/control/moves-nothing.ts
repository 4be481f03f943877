import type { RecommendationRequest } from '../recommendation.js';

/** Whether nothing that `request` wishes moves ranks: a method of a diversity that is not wished moves as little as zeros do. */
export function movesNothing({ diversity, control = {}, exploration }: RecommendationRequest): boolean {
  const { calibration = 0, novelty = 0, freshness = 0, perBrand, priceBand } = control;
  const strengths = [diversity, calibration, novelty, freshness];
  return strengths.every((one) => one === 0) && (exploration ?? perBrand ?? priceBand) === undefined;
}
