import type { Profile } from '../../profile/profile.js';
import { PLAIN, unitOf } from '../control/boost-scores.js';
import type { RecommendationRequest } from '../recommendation.js';
import { durablePurchases } from '../scores/durable-purchases.js';
import { justBought } from '../scores/just-bought.js';
import type { ScoringContext } from '../scores/score-products.js';
import { fittingOut } from './fitting-out.js';
import type { IntentScoring } from './intent-scoring.js';
import { withDemotion } from './with-demotion.js';
import { withParts } from './with-parts.js';

/** Who just bought a phone wants a case and no phone. */
export function withLifeCycle(
  { snapshot, model, intervals }: ScoringContext,
  { now, language }: RecommendationRequest,
  person: Profile,
  scoring: IntentScoring,
): IntentScoring {
  const purchases = durablePurchases(snapshot, intervals, person);
  if (purchases.size === 0) return scoring;
  const unit = unitOf(scoring, false);
  const baseline = PLAIN.has(scoring.fallback) ? 0 : model.weighed(scoring.profile).baseline;
  const fits = fittingOut(snapshot, purchases, now, language);
  const fitted = fits === undefined ? scoring : { ...scoring, ...withParts(scoring, 1, [fits]) };
  const { muted } = person;
  return withDemotion(fitted, justBought({ snapshot, purchases, now, baseline, unit, muted }));
}
