import type { DisplayLanguage } from '../domain/localised-name.js';

/** What would be otherwise, in names of the reader's language. */
export interface CounterfactualFact {
  readonly event: 'PURCHASED' | 'RATED' | 'CARTED' | 'SEARCHED' | 'VIEWED';
  /** Name of the product that it was done with. */
  readonly product: string;
  /** Rank without it; undefined when beyond `window`. */
  readonly rank: number | undefined;
  readonly window: number;
}

const ENGLISH: Record<CounterfactualFact['event'], string> = {
  PURCHASED: 'your purchase of',
  RATED: 'your rating of',
  CARTED: 'putting into the cart',
  SEARCHED: 'your search for',
  VIEWED: 'your visit to',
};
const CHINESE: Record<CounterfactualFact['event'], string> = {
  PURCHASED: '购买',
  RATED: '评价',
  CARTED: '加购',
  SEARCHED: '搜索',
  VIEWED: '浏览',
};

/** One sentence: without what was done with a product, where would the recommendation stand? */
export function counterfactualSentence(
  { event, product, rank, window }: CounterfactualFact,
  language: DisplayLanguage,
): string {
  if (language === 'zh') {
    const place = rank === undefined ? `排不进前${window}名` : `排在第${rank}位`;
    return `如果您没有${CHINESE[event]}过${product}，它会${place}。`;
  }
  const place = rank === undefined ? `not be among the first ${window}` : `be rank ${rank}`;
  return `Without ${ENGLISH[event]} ${product} this would ${place}.`;
}
