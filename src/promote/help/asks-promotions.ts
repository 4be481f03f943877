import { namesPromotions } from '../../domain/vocabulary/promotion-words.js';
import { normalise } from './help-terms.js';
import { askedAct } from './service-acts.js';

/** What goods on sale are asked about besides: another service of the shop. */
const OTHER_SERVICE = /\b(?:returns?|returnable|exchang\w+|warrant\w+)\b|退(?!出)|换货|保修|质保/u;
/** What has to be done with a code, or why it is no good: the list of all of them is no answer. */
const USE =
  /\b(?:how (?:do|can|to|should) (?:i |we )?(?:use|redeem|apply|enter|combine|stack)|where (?:do|can) i (?:use|redeem|apply|enter)|combine|stack|(?:not|n['’]?t|never|stopped) (?:\w+ )?(?:work\w*|accept\w*|appl(?:y|ied)|valid|go through)|invalid|expired|rejected|refused)\b|用不了|不能用|无法使用|没法用|不能使用|失效|过期|无效|不生效|用不上|叠加|同时使用|(?:怎么|如何|怎样|在哪里?|哪里)(?:使)?用/u;

/** Whether `text` asks how something off the price is used, or says that it is no good: a matter of the shop. */
export function asksUseOfPromotion(text: string): boolean {
  const asked = normalise(text.slice(0, 500));
  return namesPromotions(asked) && USE.test(asked) && !OTHER_SERVICE.test(asked);
}

/** Whether `text`, which seeks no goods, asks for what the shop gives off its prices, and neither for another service nor how that is used. */
export function asksPromotions(text: string): boolean {
  const asked = normalise(text.slice(0, 500));
  if (!namesPromotions(asked)) return false;
  return !OTHER_SERVICE.test(asked) && !USE.test(asked) && askedAct(asked) === undefined;
}
