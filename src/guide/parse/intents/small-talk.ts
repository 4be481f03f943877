import type { RequestText } from '../text/request-text.js';

const SHOP_EN =
  /\b(?:my order|order number|track(?:ing)? (?:number|order|(?:my|the|an?) (?:order|package|parcel|delivery|shipment|item))|track it\b|where'?s my|where is my (?:order|package|parcel|stuff|delivery|refund|item)|refund|return (?:it|this|policy|my|the|an item|these)|returns? policy|how (?:do|can) i return|cancel (?:my|the|an) (?:order|subscription|account)|cancel (?:my|the|an?|that|this) (?:\w+ ){1,4}(?:i|we|that i|that we) (?:just )?(?:ordered|bought)|thanks a million|cancel it|shipping(?! (?:labels?|stickers?|invoices?))|deliver(?:y|ed|ies)?|ship to|payment|pay (?:with|by|in install)|paypal|klarna|credit card|invoice for|warranty claim|gift card|discount code|promo code|coupon|voucher|opening hours|customer service|speak to (?:a|someone)|talk to (?:a|someone)|human|are you (?:a )?(?:bot|robot|human|real|ai|there)|who (?:are you|made you)|what can you (?:do|help)|how can you help|how does this work|what'?s your name|tell me a joke|installments?|instalments?|my account|password|log ?in|exchange (?:it|this|my)|money back|arrived?|dispatch|checkout|check out|parcel|package|apple pay|damaged in|wrong item|order status|when will (?:my|it)|change my address|store (?:hours|location)|unsubscribe|newsletter|complaint|price match|stop emailing|real person|your job|warranty (?:void|expired?|claim)|void(?:ed)? (?:the|my) warranty|under warranty|whom? (?:can|do|should) i (?:call|contact|ring)|chat ?gpt|which ai|(?:add|put|throw) (?:\w+ ){1,4}(?:to|in|into) (?:my |the )?(?:cart|basket|bag please)|how old are you|do you speak|send (?:it|this|them) back|are you open|do you price match|restock|back in stock|useless|(?:came|turned up|showed up) (?:today|yesterday|this (?:morning|week)|broken|damaged|cracked)|you (?:sent|shipped|delivered)|(?:can|could) (?:i|we) return|take (?:it|them) back|go back once|once (?:opened|unpacked)|return (?:opened|used|unopened|a used))\b/u;
const SHOPPING_EN =
  /\b(?:looking for|recommend|need an? (?!human|refund|return)|want an? (?!refund|return)|under|find me)\b/u;
const GREETING_EN =
  /^(?:hi+|hell+o+|he+y+|hiya|yo|thanks?|thank you|thx|cheers|good (?:morning|evening|afternoon|night|day)|bye|goodbye|ok|okay|cool|great|test|help|never ?mind|you'?re|that'?s|perfect|awesome|lol|sorry|no|yes|nice|please|much appreciated|ta|see you|later)\b/u;
const SHOP_ZH =
  /购物车|加购|催一下|改一下单|退掉(?!率)|要退(?=[^烧休])|想退(?![烧休])|收到了|到哪了|到哪儿了|那单|几天内(?:能|可以)?[换退]|下的单|订单|快递|物流|发货|退货|退款|退换|换货|客服(?!用|戴|坐席)|支付|付款|付钱|分期|花呗|优惠券|发票(?!用)|送货|几天到|什么时候到|多久到|怎么还没到|人工|你是谁|你是机器人|你叫什么|你会什么|你能做什么|密码|登录|登陆|账号|账户|收货地址|改地址|包邮吗|(?:学生|教育)(?:价|认证|优惠)[^，。,]{0,4}(?:怎么|如何|认证|吗)|配送|签收|保修单|保修卡|过保|在保|还保修|售后电话|营业时间|门店地址|讲个笑话|货到付款|取消订单|到货了|没收到|还没到|运费|微信付|支付宝|能退|可以退|怎么退|七天无理由|申请售后|投诉|真人|下单后|货到|会员|积分|查一下我的|几点开门|几点关门|机器人吗|寄到|信用卡|你们店|能修吗|还能修|坏了(?:找谁|怎么办|怎么弄|能修|能换)|专票|开票|补货|加个?微信|什么时候有货|到店|门店在|营业/u;
const SHOPPING_ZH = /推荐|想买个|求推荐|想要一|采购/u;
const GREETING_ZH =
  /^(?:你好|您好|在吗|谢谢|感谢|哈喽|嗨|早上好|晚上好|下午好|再见|拜拜|好的|好嘞|嗯|hi|hello|多谢|辛苦|在不在|有人吗|早|晚安|亲|ok|没事了|不用了|行|知道了|明白)/u;

/** The shop's own site. */
const SITE =
  /\b(?:your|this) (?:web ?site|web ?page|web ?shop|chat ?bot)\b|\byour (?:site|app|page|server|system)s?\b|(?:你们|你家|贵店)的?(?:网站|网页|页面|app|小程序|系统|客户端)/u;

/** Goods that are sought by where they are sent: "laptops you can deliver to France", 能寄到日本的手机. */
const SENT_GOODS =
  /\b(?:that|which|you) (?:can |could |do |also )?(?:be )?(?:ship|shipped|ships|deliver|delivered|delivers|send|sent) (?:\w+ ){0,2}to\b(?!.*\?)|(?:寄|送|发|配送|快递)货?到\p{Script=Han}{1,8}的/u;

/** A text of fewer signs says nothing of goods. */
const SHORT = 6;

/** What a request holds that only somebody who shops says. */
export interface ShoppingEvidence {
  readonly hasCategory: boolean;
  readonly hasPrice: boolean;
  readonly hasWish: boolean;
  /** Names of products, lines and brands, whatever is said of them. */
  readonly hasName: boolean;
  /** It says that something is sought. */
  readonly seeks: boolean;
  /** It asks for a fact. */
  readonly asks: boolean;
}

/**
 * Whether a request is a greeting, thanks or a matter of the shop (orders, delivery, returns, payment) and asks for no
 * product: such words, or nothing in it that somebody who shops says.
 */
export function isSmallTalk({ matched, language }: RequestText, evidence: ShoppingEvidence): boolean {
  const { hasCategory, hasPrice, hasWish, hasName, seeks, asks } = evidence;
  const shopping = hasWish || hasPrice || hasCategory || hasName;
  const zh = language === 'zh';
  if (hasCategory && SENT_GOODS.test(matched)) return false;
  if ((zh ? SHOP_ZH : SHOP_EN).test(matched) && !(zh ? SHOPPING_ZH : SHOPPING_EN).test(matched))
    return !(hasPrice && hasCategory && (zh ? seeks : hasWish));
  if (!hasCategory && !seeks && SITE.test(matched)) return true;
  if (shopping) return false;
  const greets = (zh ? GREETING_ZH : GREETING_EN).test(matched.trimStart());
  // Words of which nothing is known are a wish, unless they ask something or are few.
  return (
    (greets && !seeks) ||
    matched.length < SHORT ||
    (!seeks && (zh || asks || (matched.match(/[a-z]{3,}/gu) ?? []).length < 3))
  );
}

const THANKS =
  /^(?:(?:ok|okay|great|perfect|cool|nice|oh|many|very),? )*(?:thanks?(?: you)?|thx|cheers|much appreciated)(?: (?:so much|very much|a lot|again|a bunch|for (?:your|the|all your) help|for that|you|dear|mate|my dear)|,? (?:that (?:is|was)|that's|you are|you're|how) (?:very |so |really |most )?(?:kind|nice|helpful|sweet|good)(?: of you)?)*[!. ]*$|^(?:好的?|嗯|行|太好了)?[，, ]?(?:非常|太|十分|真是)?(?:谢谢|感谢|多谢|谢了|谢啦)(?:你|您|啦|了|你们|帮忙|你的帮助|啊|呀|哦|小伙子|姑娘|亲|老板|师傅|[，, ])*[!！。. ]*$/u;

/** Whether a request is nothing but thanks. */
export function isThanks({ matched }: RequestText): boolean {
  return THANKS.test(matched.trim());
}
