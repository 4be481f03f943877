import type { NodeId } from '../../domain/ids.js';
import { simplify } from '../../text/chinese/simplify.js';
import type { Guidance } from '../page/guidance.js';
import { ASKS } from './asks.js';
import type { DirectReplyOptions } from './direct-reply-types.js';
import { seeksNothing } from './seeks-nothing.js';

/** Whom the shop is asked for what it has or does. */
const TO_SHOP = /\b(?:you|your|yours|we|us|our|ours|shop|store|order)\b|[你您店]|客服|订单/iu;
/** Words that ask for goods: "is there anything lighter?", 还有别的吗. */
const SEEKS =
  /^(?:(?:and|so|but|ok|okay|then),? ){0,2}(?:(?:is|are) there (?:any|some|one|other|another)|(?:what|which|any) (?:other|else)|any(?:thing|body|one)\b|which (?:ones?|of|is|are|do|does|has|have|would|should)\b|what about|how about|can i (?:see|get|have|buy|find|order))\b|还有|别的|其他|其它|哪(?:些|款|台|一?个(?!牌子|品牌|厂|公司|国家|年|颜色))|推荐|便宜[的点些]|换/iu;
/** What may be asked so of the product that is spoken of, beside what asks anyhow: "any NFC?", "which chip", 有几个口, 卡不卡. */
const MAY_ASK = /^(?:any|which|what)\b|几[\p{Script=Han}a-z]|哪个|多长|([\p{Script=Han}])不\1/iu;
/** Whether several words or Chinese signs end with a question mark: "warm light?" */
const isMarked = (said: string): boolean => /[?？]$/u.test(said) && /[ \p{Script=Han}]/u.test(said);
/** Who only answers: "oh really?", 真的吗. */
const REACTS =
  /^(?:(?:oh|hm+|wow|ah|well|but),? )?(?:really|seriously|sure|are you sure|ok(?:ay)?|yes|no|what|huh|why(?: not)?|so what|and|hello|hi|right|true|honestly|is that (?:so|true|all))[?!. ]*$|^(?:真的|是吗|确定|是不是|为什么|为啥|好吗|行吗|可以吗)/iu;

/**
 * The product that a question is asked of which names none, while one is spoken of: "how many hz?", 适合谁. Undefined where the words
 * mean products by themselves or changed what is wished, seek goods, speak to the shop or only answer what was said.
 */
export function spokenProduct(
  { request }: Pick<Guidance, 'request'>,
  {
    text,
    about,
    meant = [],
    isTaken = false,
  }: Pick<DirectReplyOptions, 'text' | 'about' | 'meant' | 'isTaken'>,
): NodeId | undefined {
  if (about === undefined || meant.length > 0 || isTaken) return undefined;
  const said = simplify(text.trim());
  const { intent, category, products } = request;
  const isQuestion =
    intent === 'QUESTION'
      ? category === null && products.length === 0
      : (intent === 'OTHER' || intent === 'FIND') && seeksNothing(request);
  if (!isQuestion || !(ASKS.test(said) || MAY_ASK.test(said) || isMarked(said))) return undefined;
  return SEEKS.test(said) || TO_SHOP.test(said) || REACTS.test(said) ? undefined : about;
}
