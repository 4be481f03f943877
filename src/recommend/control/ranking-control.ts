import type { NumberRange } from '../select/product-filter.js';

/** How a list is spread: marginal relevance, or a determinantal point process. */
const DIVERSITY_METHODS = ['MMR', 'DPP'] as const;
export type DiversityMethod = (typeof DIVERSITY_METHODS)[number];

/** What may move ranks beside scores. Everything changes results; what is left out moves nothing. */
export interface RankingControl {
  /** How diversity is brought about: by penalties for what was shown (MMR, the default) or by determinants (DPP). */
  readonly diversityMethod?: DiversityMethod;
  /** 0 to 1: how much the page is to show the categories in the shares of the user's own history. */
  readonly calibration?: number;
  /** 0 to 1: how much what few people know goes before what everybody knows. */
  readonly novelty?: number;
  /** 0 to 1: how much what came out lately goes before what is old. */
  readonly freshness?: number;
  /** Most products of one brand before those of others; 1 or more. */
  readonly perBrand?: number;
  /** What is outside goes after what is within. */
  readonly priceBand?: NumberRange;
}
