import type { ExposureCounts, Tally } from './exposure-counts.js';
import { type Fit, FITS, type ResponseContext } from './response-context.js';
import type { OfferSettings } from './offer-settings.js';

/** What is known of the chance that somebody follows a promotion: the Beta distribution Beta(alpha, beta). */
export interface ResponseEstimate {
  /** Its mean: the chance that is told. */
  readonly probability: number;
  readonly alpha: number;
  readonly beta: number;
}

/** What fits is followed more often, as long as nothing else was seen. */
const FIT_PRIOR: Readonly<Record<Fit, number>> = { none: 0.5, some: 1, strong: 2 };
const LEAST = 1e-4;

const logit = (p: number): number => Math.log(p / (1 - p));
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const bounded = (p: number): number => Math.min(1 - LEAST, Math.max(LEAST, p));

/**
 * The chance that a promotion is followed, learned from what became of exposures. Means are smoothed towards their
 * parents with the weight k of the prior: all towards the prior mean, a promotion, a group (segment and fit) and a place
 * towards all. What is expected of a promotion in a group is their sum on the scale of log-odds,
 * m = σ(logit p_promotion + logit p_group − logit p_all), and what was seen in that cell moves it:
 * Beta(k·m + clicked, k·(1 − m) + shown − clicked); at a lower place its mean is moved by the log-odds of the place.
 */
export class ResponseModel {
  private readonly overall: number;

  constructor(
    private readonly counts: ExposureCounts,
    private readonly settings: Pick<OfferSettings, 'priorMean' | 'priorWeight'>,
  ) {
    this.overall = this.smooth(counts.all, bounded(settings.priorMean));
  }

  /** What is known for `promotion` (its id) in a context. */
  estimate(promotion: string, { segment, fit, place }: ResponseContext): ResponseEstimate {
    const { counts, settings } = this;
    const group = `${segment} ${fit}`;
    const base = logit(this.overall);
    const ofPromotion = logit(this.smooth(counts.promotions.get(promotion), this.overall)) - base;
    const groupPrior = bounded(this.overall * FIT_PRIOR[FITS.includes(fit) ? fit : 'none']);
    const ofGroup = logit(this.smooth(counts.groups.get(group), groupPrior)) - base;
    const shift = this.placeShift(place);
    // Cells hold all places: what is expected of them is expected at the places at which they were seen, mostly high.
    const mean = bounded(sigmoid(base + ofPromotion + ofGroup));
    const seen = counts.cells.get(`${promotion} ${group}`) ?? { shown: 0, clicked: 0 };
    const alpha = settings.priorWeight * mean + seen.clicked;
    const beta = settings.priorWeight * (1 - mean) + seen.shown - seen.clicked;
    if (shift === 0) return { probability: alpha / (alpha + beta), alpha, beta };
    const probability = bounded(sigmoid(logit(bounded(alpha / (alpha + beta))) + shift));
    return { probability, alpha: probability * (alpha + beta), beta: (1 - probability) * (alpha + beta) };
  }

  /** The chance that `promotion` is followed, whoever sees it. */
  usual(promotion: string): number {
    return this.smooth(this.counts.promotions.get(promotion), this.overall);
  }

  /** Log-odds of a place against all places; 0 where nothing was seen. */
  private placeShift(place: number): number {
    const { places } = this.counts;
    const own = places.get(String(place)) ?? places.get(String(Math.min(place, 4)));
    return own === undefined ? 0 : logit(this.smooth(own, this.overall)) - logit(this.overall);
  }

  private smooth(tally: Tally | undefined, towards: number): number {
    const { priorWeight } = this.settings;
    const { shown, clicked } = tally ?? { shown: 0, clicked: 0 };
    return bounded((clicked + priorWeight * towards) / (shown + priorWeight));
  }
}
