/** How a shop wants its offers. */
export interface OfferSettings {
  /** IANA name: days and their hours are those of the shop. */
  readonly timeZone: string;
  /** Share of people who are never shown an offer, so that it can be told what offers are worth; 0..1. */
  readonly holdout: number;
  /** Most exposures of all promotions together that one person has a day. */
  readonly perPersonPerDay: number;
  /** Most exposures of one promotion that one person has a day, where the promotion names none. */
  readonly perPromotionPerDay: number;
  /** Most sponsored products on a page. */
  readonly sponsoredPerPage: number;
  /** A sponsored product stands at this organic rank or above, whatever is paid. */
  readonly sponsoredFloorRank: number;
  /** What is thought of a response before anything was seen: its chance, and how many exposures that counts. */
  readonly priorMean: number;
  readonly priorWeight: number;
  /**
   * How boldly what is not well known is tried: the variance of a draw is this part of what is not known of the chance.
   * 1: Thompson's rule as it stands; 0: always what is thought best.
   */
  readonly exploration: number;
}

/** What holds where the shop says nothing. */
export const DEFAULT_OFFER_SETTINGS: OfferSettings = {
  timeZone: 'UTC',
  holdout: 0.05,
  perPersonPerDay: 12,
  perPromotionPerDay: 3,
  sponsoredPerPage: 2,
  sponsoredFloorRank: 30,
  priorMean: 0.03,
  priorWeight: 40,
  exploration: 0.25,
};
