import type { ExposureCounts, Tally } from './exposure-counts.js';
import type { OfferSettings } from './offer-settings.js';
import { FITS, type Fit, type ResponseContext } from './response-context.js';

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
/** A cell is thought to agree with what is expected of it at most like this many times the prior. */
const MOST_AGREEMENT = 50;
const NOTHING: Tally = { shown: 0, clicked: 0 };

const logit = (p: number): number => Math.log(p / (1 - p));
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const bounded = (p: number): number => Math.min(1 - LEAST, Math.max(LEAST, p));

/**
 * The chance that a promotion is followed, learned from what became of exposures. All rates are smoothed with k, the weight
 * of the prior: (clicked + k · parent) / (shown + k). The rate of all has the prior mean as its parent; a group (segment and
 * fit) and a place have the rate of all; a promotion has what was to be expected of the groups that it was shown to, so
 * that it is no better for having met the right people. What is expected of a promotion in a group is the sum on the scale
 * of log-odds, m = σ(logit p_group + logit p_promotion − logit p_expected), the promotion without that cell, and what was
 * seen in the cell moves it: Beta(w·m + clicked, w·(1 − m) + shown − clicked). The weight w has two parts,
 * 1/w = 1/(k + shown elsewhere) + 1/κ: how well the promotion is known, so that new ones get their tries, and how far cells
 * are from their sums, by moments: 1/(κ + 1) = Σ[(c − n·m)² − n·m·(1 − m)] / Σ n·(n − 1)·m·(1 − m). At a lower place the
 * mean is moved by the log-odds of the place.
 */
export class ResponseModel {
  private readonly overall: number;
  /** Clicks that were to be expected of each promotion by the groups that it was shown to. */
  private readonly expectedClicks = new Map<string, number>();
  /** κ: exposures that the sum of promotion and group counts for in a cell. */
  private readonly agreement: number;

  constructor(
    private readonly counts: ExposureCounts,
    private readonly settings: Pick<OfferSettings, 'priorMean' | 'priorWeight'>,
  ) {
    this.overall = this.smooth(counts.all, bounded(settings.priorMean));
    for (const [cell, { shown }] of counts.cells) {
      const [promotion, group] = partsOf(cell);
      const before = this.expectedClicks.get(promotion) ?? 0;
      this.expectedClicks.set(promotion, before + shown * this.groupRate(group));
    }
    this.agreement = this.findAgreement();
  }

  /** What is known for `promotion` (its id) in a context. */
  estimate(promotion: string, { segment, fit, place }: ResponseContext): ResponseEstimate {
    const { mean, known, seen } = this.expected(promotion, `${segment} ${fit}`);
    const weight = 1 / (1 / known + 1 / this.agreement);
    const alpha = weight * mean + seen.clicked;
    const beta = weight * (1 - mean) + seen.shown - seen.clicked;
    const shift = this.placeShift(place);
    if (shift === 0) return { probability: alpha / (alpha + beta), alpha, beta };
    const probability = bounded(sigmoid(logit(bounded(alpha / (alpha + beta))) + shift));
    return { probability, alpha: probability * (alpha + beta), beta: (1 - probability) * (alpha + beta) };
  }

  /** The chance that `promotion` is followed, whoever sees it. */
  usual(promotion: string): number {
    return this.smooth(this.counts.promotions.get(promotion), this.overall);
  }

  /** What is expected of a cell before it is looked at, by how many exposures, and what was seen there. */
  private expected(
    promotion: string,
    group: string,
  ): { readonly mean: number; readonly known: number; readonly seen: Tally } {
    const seen = this.counts.cells.get(`${promotion} ${group}`) ?? NOTHING;
    const all = this.counts.promotions.get(promotion) ?? NOTHING;
    const elsewhere = { shown: all.shown - seen.shown, clicked: all.clicked - seen.clicked };
    const rate = this.groupRate(group);
    const expectedThere = (this.expectedClicks.get(promotion) ?? 0) - seen.shown * rate;
    const usual = elsewhere.shown > 0 ? bounded(expectedThere / elsewhere.shown) : this.overall;
    const mean = bounded(sigmoid(logit(rate) + logit(this.smooth(elsewhere, usual)) - logit(usual)));
    return { mean, known: this.settings.priorWeight + elsewhere.shown, seen };
  }

  private findAgreement(): number {
    const { priorWeight } = this.settings;
    let [beyond, total] = [0, 0];
    for (const [cell, { shown, clicked }] of this.counts.cells) {
      const { mean } = this.expected(...partsOf(cell));
      const spread = mean * (1 - mean);
      beyond += (clicked - shown * mean) ** 2 - shown * spread;
      total += shown * (shown - 1) * spread;
    }
    if (total <= 0) return priorWeight;
    const share = Math.min(1, Math.max(beyond / total, Number.MIN_VALUE));
    return Math.min(MOST_AGREEMENT * priorWeight, Math.max(priorWeight, 1 / share - 1));
  }

  private groupRate(group: string): number {
    const fit = FITS.find((one) => group.endsWith(` ${one}`)) ?? 'none';
    return this.smooth(this.counts.groups.get(group), bounded(this.overall * FIT_PRIOR[fit]));
  }

  /** Log-odds of a place against all places; 0 where nothing was seen. */
  private placeShift(place: number): number {
    const { places } = this.counts;
    const own = places.get(String(place)) ?? places.get(String(Math.min(place, 4)));
    return own === undefined ? 0 : logit(this.smooth(own, this.overall)) - logit(this.overall);
  }

  private smooth(tally: Tally | undefined, towards: number): number {
    const { priorWeight } = this.settings;
    const { shown, clicked } = tally ?? NOTHING;
    return bounded((clicked + priorWeight * towards) / (shown + priorWeight));
  }
}

/** A key of a cell: the promotion, and its group. */
function partsOf(cell: string): [promotion: string, group: string] {
  const gap = cell.indexOf(' ');
  return [cell.slice(0, gap), cell.slice(gap + 1)];
}
