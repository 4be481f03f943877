const ENGLISH_BEFORE =
  '(?:(?:and|so|oh|hm|ok|okay|alright|great|perfect|good|nice|fine|yes|yeah|yep|then|well|cool|right|thanks|just),? ){0,4}';
const ENGLISH_WISH =
  "(?:(?:i|we)(?:'ll| will|'d| would|'m going to| am going to| want to|'d like to| would like to)?|let me|let's|can i|could i|may i|can we|how (?:do|can) (?:i|we)|where (?:do|can) (?:i|we))";
/** "I'll take it", "ok I'll buy  the first one ", "how do I order this one?", "give me the link". */
const ENGLISH = new RegExp(
  `^${ENGLISH_BEFORE}(?:(?:${ENGLISH_WISH} (?:just )?)?(?:take|buy|get|order|purchase|go (?:with|for)|choose|pick|have|want)|it is|${ENGLISH_WISH} (?:add|put)|add|put|(?:give|send|show) me the (?:[a-z]{3,8} )?link(?: (?:to|for|of))?)(?: (it|this|that|this one|that one|(?:a|one|two|three|four|five|ten|\\d{1,3})(?: of (?:it|them|these|those|this|that))))?(?: (?:please|then|now|thanks|to (?:my|the) (?:cart|basket)|in(?:to)? (?:my|the) (?:cart|basket)))*$`,
);
/** Where nothing says what is taken. */
const ENGLISH_WHOLE = new RegExp(
  `^${ENGLISH_BEFORE}(?:sold|deal|order|checkout|check out|(?:this|that)(?: one)?(?: it is| then)|(?<=(?:ok|okay|fine|alright|yes),? )(?:this|that) one|(?:give|send|show) me the (?:[a-z]{3,8} )?link|how (?:do|can) (?:i|we) (?:order|buy)|where (?:do|can) (?:i|we) (?:order|buy))(?: (?:please|then|now))?$`,
);
const CHINESE_BEFORE = '(?:好的?|行吧?|可以|不错|嗯|那么?|ok|okay|没问题|我|就|想|帮我|给我|[，,。！ ]){0,6}';
const CHINESE_BEHIND = '(?:吧|了|啦|呗|哦|啊|呢|吗|的话|[ ，。！]){0,3}';
/** 就要  第一个 , 买它, 就这个吧, 在哪买. */
const CHINESE = new RegExp(
  `^${CHINESE_BEFORE}(?:(?:要|买|选|拿|定|来|订|下单|入手|购买)(?:下|了)?)?(它|这一?[个款台部副]|那一?[个款台部副]|[一两二三四五六七八九十\\d]{1,3}[个台副部只件套对])?(?:下单|加购|加到?购物车)?${CHINESE_BEHIND}$`,
  'u',
);
const CHINESE_VERB = /[要买选拿定订就]|来 {2}|下单|入手|加购|购物车/u;
const CHINESE_WHOLE = new RegExp(
  `^${CHINESE_BEFORE}(?:成交|下单|买了|加?购物车|加购|(?:怎么|如何|在哪里?|去哪里?|哪里)(?:买|下单|购买)(?:它|这[个款])?|(?:把)?(?:购买)?链接(?:发我|给我|发一下|发来)?|(?:发我|给我|给个|来个|发个)(?:购买)?链接)${CHINESE_BEHIND}$`,
  'u',
);
const LONGEST = 80;

/**
 * Whether `rest`, a text with blanks in place of the product that it means (`isPlaced`: it means one by its place), says that this one is taken, or asks where, and nothing else:
 * "I'll take the first one", 就要第一个, "ok, sold", 就这个吧. Never throws.
 */
export function isChoice(rest: string, isPlaced: boolean): boolean {
  if (rest.length > LONGEST) return false;
  const plain = rest
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/[ .,!?。，！？~～]{1,4}$/u, '');
  if (ENGLISH_WHOLE.test(plain) || CHINESE_WHOLE.test(plain)) return true;
  const english = ENGLISH.exec(plain);
  if (english !== null) return isPlaced || english[1] !== undefined;
  const chinese = /\p{Script=Han}/u.test(plain) ? CHINESE.exec(plain) : null;
  if (chinese === null) return false;
  // 就这个吧 says it without a verb; 第一个 alone does not.
  return isPlaced
    ? CHINESE_VERB.test(plain)
    : chinese[1] !== undefined && /[要买选拿定订就]|下单|入手/u.test(plain);
}
