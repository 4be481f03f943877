import type { DisplayLanguage } from '../domain/localised-name.js';

type SupposedEvent = 'PURCHASED' | 'RATED' | 'CARTED' | 'SEARCHED' | 'VIEWED';

/** What would be otherwise, in names of the reader's language. */
export interface CounterfactualFact {
  /** The kinds of events that there were none of; none where it is an interest that was not stated. */
  readonly events: readonly SupposedEvent[];
  /** How many events that are. */
  readonly count: number;
  /** Name of the product that it was done with, or of what the interest is in. */
  readonly name: string;
  /** Rank without it; undefined when beyond `window`. */
  readonly rank: number | undefined;
  readonly window: number;
}

/** One, and several of a kind, before and after the name. */
const ENGLISH: Record<SupposedEvent, readonly [one: string, several: string, after: string]> = {
  PURCHASED: ['your purchase of ', 'your purchases of ', ''],
  RATED: ['your rating of ', 'your ratings of ', ''],
  CARTED: ['putting ', 'putting ', ' into the cart'],
  SEARCHED: ['your search for ', 'your searches for ', ''],
  VIEWED: ['your visit to ', 'your visits to ', ''],
};
const CHINESE: Record<SupposedEvent, string> = {
  PURCHASED: '购买',
  RATED: '评价',
  CARTED: '加购',
  SEARCHED: '搜索',
  VIEWED: '浏览',
};

function english({ events, count, name }: CounterfactualFact): string {
  const [first, ...others] = events;
  if (first === undefined) return `Without your interest in ${name}`;
  if (others.length > 0) return `Without all that you did with ${name}`;
  const [one, several, after] = ENGLISH[first];
  return `Without ${count === 1 ? one : several}${name}${after}`;
}

function chinese({ events, name }: CounterfactualFact): string {
  const [first, ...others] = events;
  if (first === undefined) return `如果您没有关注${name}`;
  return others.length > 0 ? `若没有您对${name}的全部行为` : `如果您没有${CHINESE[first]}过${name}`;
}

/** One sentence: without what is supposed away, and only that, where would the recommendation stand? */
export function counterfactualSentence(fact: CounterfactualFact, language: DisplayLanguage): string {
  const { rank, window } = fact;
  if (language === 'zh')
    return `${chinese(fact)}，它会${rank === undefined ? `排不进前${window}名` : `排在第${rank}位`}。`;
  const place = rank === undefined ? `not be among the first ${window}` : `be rank ${rank}`;
  return `${english(fact)} this would ${place}.`;
}
