import { ONLY_WITH } from '../categories/accessory.js';
import type { GrammarReading } from '../grammar-reading.js';
import type { Intent } from '../parsed-request.js';

/** Words without which nobody asks for something like another thing. */
const LIKENESS_EN =
  /\b(?:like|similar|alike|look ?-?alikes?|alternatives?|instead|equivalents?|same|comparable|dupes?|clones?|rivals?|competitors?|closest|nearest|close to|comes close|version of|replacements?|substitutes?|as good as|style|vein|spirit|sibling|sort of thing|but (?:not|for|with|cheaper|smaller|lighter|newer)|(?:[a-z]+er|less [a-z]+|more [a-z]+) than (?!what\b|that\b|this\b|i\b|we\b|it\b|\d))/u;
const LIKENESS_ZH =
  /[像似替比]|对标|取代|[同这那]款|同类|同级|差不多|差唔多|一样|[那这]样|[那这]种|相当于|接近|媲美|别的牌子|便宜版/u;

/** `do you have tablets`, 有平板卖吗: whether a kind of goods is to be had. */
const IS_TO_BE_HAD =
  /\b(?:do|does|did|would|can|could) (?:you|u|ya|they|the shop|this shop|i)(?: guys| folks| also| still| even)? (?:have|sell|stock|carry|do|keep|get|buy)\b|\b(?:have|got|have you got) (?:you )?any\b|有.{0,12}(?:卖|吗|么|没)|卖.{0,10}(?:吗|么|不)|有没有/u;

/** `do you sell norvik?`, `have you got the iphone 15`: a name after that. */
const HAD_BEFORE_NAME =
  /\b(?:(?:do|does|did|would) (?:you|they|your (?:shop|store)|the (?:shop|store))(?: guys| folks| also| still| even| happen to| currently)? (?:have|sell|stock|carry|keep|offer)|have you got|you (?:guys )?(?:have|sell|got))(?: (?:any|some|the|an?|new|of the|anything (?:from|by)|something (?:from|by)))? $/u;
/** `do you have apple care`: what a shop offers, under a maker's name. */
const NO_GOODS_AFTER =
  /^ ?(?:pay\b|care\b|wallet|gift|cards?\b|stores?\b|services?\b|support|repairs?|warrant|credit|account|discount|trade|points|rewards?|finance|stickers?)/u;

const BEGINS_COMPARING = /^(?:please |can you |could you )?compare\b|^(?:请|帮我)?(?:对比|比较)/u;
const MAY_I_EN =
  /^(?:so |and |hi |hello )?(?:can|could|may) (?:i|we|you) (?:use|charge|connect|plug|run|play|pair|put|wear|take|bring|mount|link)\b/u;

/**
 * Whether a request holds what the intent needs, so that the model may tell it against the grammar: something like
 * another thing needs a word of likeness, and where a kind of the list is named, an accessory needs one that is never
 * anything else, or a product of another kind; who asks whether a kind or a name is to be had makes no small talk.
 */
export function hasGroundsFor(
  intent: Intent,
  {
    text,
    things,
    categories,
    evidence,
    intent: read,
  }: Pick<GrammarReading, 'text' | 'things' | 'categories' | 'evidence' | 'intent'>,
): boolean {
  // Who begins with it says it: "compare the noise cancelling of …", "can I use a 100 W charger on …".
  if (read === 'COMPARE' && BEGINS_COMPARING.test(text.matched)) return false;
  if (read === 'QUESTION' && intent === 'FIND' && MAY_I_EN.test(text.matched)) return false;
  if (intent === 'OTHER')
    return !(
      (categories.some(({ role }) => role === 'sought' || role === 'owned') &&
        IS_TO_BE_HAD.test(text.matched)) ||
      things.some(
        ({ start, end }) =>
          HAD_BEFORE_NAME.test(text.matched.slice(Math.max(0, start - 48), start)) &&
          !NO_GOODS_AFTER.test(text.matched.slice(end, end + 10)),
      )
    );
  if (intent === 'SIMILAR') return (text.language === 'zh' ? LIKENESS_ZH : LIKENESS_EN).test(text.matched);
  if (intent !== 'ACCESSORY' || evidence.device) return true;
  return (
    categories.every(({ role }) => role === 'unlisted') ||
    categories.some(({ value }) => ONLY_WITH.has(value)) ||
    things.some(
      ({ kind, category }) => kind === 'product' && !categories.some(({ value }) => value === category),
    )
  );
}
