import type { NodeId } from '../../domain/ids.js';
import type { Guidance } from '../guidance.js';
import { ASKS } from './asks.js';
import type { DirectReplyOptions } from './direct-reply-types.js';
import { seeksNothing } from './seeks-nothing.js';

/** Whom the shop is asked for what it has or does. */
const TO_SHOP = /\b(?:you|your|yours|we|us|our|ours|shop|store|order)\b|[你您店]|客服|订单/iu;
/** Words that ask for goods: "is there anything lighter?", 还有别的吗. */
const SEEKS =
  /^(?:(?:and|so|but|ok|okay|then),? ){0,2}(?:(?:is|are) there (?:any|some|one|other|another)|(?:what|which|any) (?:other|else)|what about|how about|can i (?:see|get|have|buy|find|order))\b|还有|别的|其他|其它|哪[些种个款台]|推荐|便宜[的点些]|换/iu;

/**
 * The product that a question is asked of which names none, while one is spoken of: "how many hz?", 适合谁. Undefined where the words
 * mean products by themselves or changed what is wished, seek goods, or speak to the shop.
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
  const said = text.trim();
  const { intent, category, products } = request;
  const isQuestion =
    intent === 'QUESTION'
      ? category === null && products.length === 0
      : (intent === 'OTHER' || intent === 'FIND') && seeksNothing(request);
  return isQuestion && ASKS.test(said) && !SEEKS.test(said) && !TO_SHOP.test(said) ? about : undefined;
}
