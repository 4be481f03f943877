import type { Question } from './read-question.js';

/** How something is done, or why it happens: help may answer whichever product is meant. */
export const PROCEDURE =
  /\b(?:how (?:do|can|should|could|to|come)|why|what (?:can|should|do) i do|what now|any tips|help|won't|wont|doesn't|doesnt|can i return|returns?|refund)\b|怎么(?!样)|如何|为什么|为啥|咋(?!样)|怎样|怎么办|退|没反应|连不上/u;
const DEICTIC =
  /\b(?:it|its|this one|that one|these|this (?:phone|laptop|tablet|watch|camera))\b|这款|这台|这个|这部|这副|它|该款/u;
const MEANS =
  /\b(?:what (?:does|do|is an?|are)|means?|meaning|difference)\b|什么是|是什么意思|什么意思|区别/u;
const VALUE =
  /^(?:what(?:'s| is) (?:the|its)|how (?:heavy|big|large|thick|bright|long is|long does|long will)|when (?:was|is))\b|多久|多重|多大|多少|几(?:寸|个|天|克)/u;
const BEST =
  /\b(?:best|cheapest|lightest|smallest|biggest|largest|fastest|thinnest|brightest|loudest|most \w+|least \w+|longest|quietest)\b|最/u;
const WAY =
  /\b(?:way|time|distance|setting|settings|place|position|temperature)\b|方法|办法|时间|距离|设置|位置|温度/u;

/**
 * Whether a question that names no product cannot be answered without one: "is it waterproof", 这款续航多久, the value of a
 * parameter ("what is the warranty"), or a choice among goods ("the cheapest phone"), which is a request and no question.
 */
export function needsProduct({ normal, units }: Pick<Question, 'normal' | 'units'>): boolean {
  const goods = units.some(({ topics }) => topics.some((topic) => topic.startsWith('c:')));
  if (goods && BEST.test(normal) && !WAY.test(normal)) return true;
  if (PROCEDURE.test(normal) || MEANS.test(normal)) return false;
  if (DEICTIC.test(normal)) return units.some(({ topics }) => topics.some((topic) => /^[sf]:/.test(topic)));
  const weighty = units.filter(({ weight }) => weight >= 0.5);
  return (
    VALUE.test(normal) &&
    weighty.length > 0 &&
    weighty.every(({ topics }) => topics.some((topic) => topic.startsWith('s:') || topic === 'f:warranty'))
  );
}
