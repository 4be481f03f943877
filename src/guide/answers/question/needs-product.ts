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
/** What weighs less is said beside what is asked. */
const LEAST_ASKED = 0.5;
const WAY =
  /\b(?:way|time|distance|setting|settings|place|position|temperature)\b|方法|办法|时间|距离|设置|位置|温度/u;

/** Who has or makes it, and which of the goods: 坐飞机戴哪个耳机好. */
const PICKS_EN = /^(?:and |so )?(?:who|which (?:shop|store|one|company)) (?:has|sells|makes|offers|got)\b/u;
const PICKS_ZH = /哪[个款台部副只双]$/u;
const GOOD_ZH = /好|合适|适合|值得|推荐|最/u;

/** Whether `question` asks which of the goods of a kind to take: goods answer it, and no help. */
export function picksGoods({ normal, units }: Pick<Question, 'normal' | 'units'>): boolean {
  const goods = units.filter(({ topics }) => topics.some((topic) => topic.startsWith('c:')));
  if (goods.length === 0) return false;
  if (PICKS_EN.test(normal)) return BEST.test(normal);
  return GOOD_ZH.test(normal) && goods.some(({ start }) => PICKS_ZH.test(normal.slice(0, start)));
}

/** What something is like or has, without a word of whose: "is the volume limited?", 能监测睡眠吗. */
const OF_ONE_EN = /^(?:is|are|does|do|has|have|can|could|will) the\b/u;
const OF_ONE_ZH =
  /^(?:[\p{Script=Han}]{0,4})?(?:能|可以|会|支持|有|带|怕|防|是)?[\p{Script=Han}a-z\d ]{1,8}[吗么嘛][?？]*$/u;
/** Who acts, in general. */
const PEOPLE =
  /\b(?:i|my|we|our|us|me|you|your|one|anyone|people|should|need|all|every|always|usually|normal)\b|[我你您咱]|应该|需要|必须|一定|正常|所有|都/u;

/** Whether `question` asks of goods what only one product tells, with no kind of them named. */
export function isOfOne({ normal, units }: Pick<Question, 'normal' | 'units'>): boolean {
  if (!(OF_ONE_EN.test(normal) || OF_ONE_ZH.test(normal)) || PEOPLE.test(normal)) return false;
  if (units.some(({ topics }) => topics.some((topic) => topic.startsWith('c:')))) return false;
  const asked = units.filter(({ weight }) => weight >= LEAST_ASKED);
  return (
    asked.length > 0 &&
    asked.every(({ topics }) =>
      topics.some((topic) => /^[sf]:(?!warranty|service|delivery|support)/.test(topic)),
    )
  );
}

/**
 * Whether a question that names no product cannot be answered without one: "is it waterproof", 这款续航多久, the value of a
 * parameter ("what is the warranty"), something that one has or is like ("is the volume limited?", 能监测睡眠吗), or a choice among goods ("the cheapest phone"), which is a request and no question.
 */
export function needsProduct({ normal, units }: Pick<Question, 'normal' | 'units'>): boolean {
  const goods = units.some(({ topics }) => topics.some((topic) => topic.startsWith('c:')));
  if (goods && BEST.test(normal) && !WAY.test(normal)) return true;
  if (PROCEDURE.test(normal) || MEANS.test(normal)) return false;
  if (DEICTIC.test(normal)) return units.some(({ topics }) => topics.some((topic) => /^[sf]:/.test(topic)));
  if (isOfOne({ normal, units })) return true;
  const weighty = units.filter(({ weight }) => weight >= 0.5);
  return (
    VALUE.test(normal) &&
    weighty.length > 0 &&
    weighty.every(({ topics }) => topics.some((topic) => topic.startsWith('s:') || topic === 'f:warranty'))
  );
}
