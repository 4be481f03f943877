import { normalise } from './help-terms.js';

const ENGLISH =
  /\b(?:how much|what)\b.{0,30}\b(?:shipping|delivery|postage|to (?:ship|deliver|send|post))\b(?! (?:take|time))|\b(?:shipping|delivery|postage) (?:costs?|fees?|charges?|prices?)\b|\b(?:free|pay(?: extra)? for|cost of|costs? of|charge(?:s|d)? for) (?:the )?(?:shipping|delivery|postage)\b|\b(?:ship|deliver)\b.{0,20}\bfor free\b|\b(?:is|are) (?:the )?(?:shipping|delivery|postage) (?:free|included)\b/;
const CHINESE =
  /运费|邮费|快递费|配送费|送货费|包不?包?邮|免邮|(?:寄|送|邮|快递)(?:到|去|货)?[^，。？]{0,8}(?:多少钱|要钱|收费|收钱|免费|花钱)/u;
/** How long it takes, and what comes back, are other questions. */
const OTHER =
  /\b(?:return\w*|refund\w*|send(?:ing)? (?:it |them )?back|how long|how fast|options?|methods?|time|policy|carrier|courier)\b|退|换货|多久|几天|什么时候|哪家/u;
const STATES =
  /\b(?:free|costs?|fees?|charges?|postage)\b|[$€£¥]|\b(?:usd|eur|cny)\b|免费|包邮|免邮|运费|邮费|元/u;

/** Whether `text` asks what it costs to have goods sent: "how much is shipping?", 包邮吗. At most 500 characters are read. */
export function asksDeliveryCost(text: string): boolean {
  const asked = normalise(text.slice(0, 500));
  return (ENGLISH.test(asked) || CHINESE.test(asked)) && !OTHER.test(asked);
}

/** Whether `body`, a help topic on delivery, says anything of what it costs. */
export const statesCost = (body: string): boolean => STATES.test(normalise(body.slice(0, 5_000)));
