import type { Intent } from './parsed-request.js';
import type { RequestText } from './request-text.js';

/** What the intent is told from, besides the words themselves. */
export interface IntentEvidence {
  /** Products, lines and wanted brands that the request is about, in order. */
  readonly named: number;
  readonly products: number;
  readonly device: boolean;
  readonly hasCategory: boolean;
  readonly hasPrice: boolean;
  readonly hasWish: boolean;
}

const OTHER_EN =
  /\b(?:my order|order number|track(?:ing)? (?:my|number|it|order|the)|where'?s my|where is my (?:order|package|parcel|stuff|delivery|refund|item)|refund|return (?:it|this|policy|my|the|an item|these)|returns? policy|how (?:do|can) i return|cancel (?:my|the|an) (?:order|subscription|account)|cancel it|shipping|deliver(?:y|ed|ies)?|ship to|payment|pay (?:with|by|in install)|paypal|klarna|credit card|invoice|warranty claim|gift card|discount code|promo code|coupon|voucher|opening hours|customer service|speak to (?:a|someone)|talk to (?:a|someone)|human|are you (?:a )?(?:bot|robot|human|real|ai|there)|who (?:are you|made you)|what can you (?:do|help)|how can you help|how does this work|what'?s your name|tell me a joke|installments?|instalments?|my account|password|log ?in|exchange (?:it|this|my)|money back|arrive|arrived|dispatch|checkout|check out|parcel|package|apple pay|damaged in|wrong item|order status|when will (?:my|it)|change my address|store (?:hours|location)|unsubscribe|newsletter|complaint|price match|stop emailing|real person|your job|how old are you|do you speak)\b/u;
const GREETING_EN =
  /^(?:hi|hello|hey|hiya|yo|thanks?|thank you|thx|cheers|good (?:morning|evening|afternoon|night|day)|bye|goodbye|ok|okay|cool|great|test|help|never ?mind|you'?re|that'?s|perfect|awesome|lol|sorry|no|yes|nice|please|much appreciated|ta|see you|later)\b/u;
const OTHER_ZH =
  /订单|快递|物流|发货|退货|退款|退换|换货|客服|支付|付款|付钱|分期|花呗|优惠券|发票|送货|几天到|什么时候到|多久到|人工|你是谁|你是机器人|你叫什么|你会什么|你能做什么|密码|登录|登陆|账号|账户|收货地址|改地址|包邮吗|配送|签收|保修单|售后电话|营业时间|门店地址|讲个笑话|货到付款|取消订单|到货了|没收到|还没到|运费|微信付|支付宝|能退|可以退|怎么退|七天无理由|申请售后|投诉|真人|下单后|货到|会员|积分|查一下我的|几点开门|几点关门|机器人吗|寄到|信用卡/u;
const GREETING_ZH =
  /^(?:你好|您好|在吗|谢谢|感谢|哈喽|嗨|早上好|晚上好|下午好|再见|拜拜|好的|嗯|hi|hello|多谢|辛苦|在不在|有人吗|早|晚安|亲|ok|没事了|不用了|行|知道了|明白)/u;

const COMPARE_EN =
  /\b(?:vs\.?|versus|compared? (?:to|with)|compare|comparison|difference between|differences? between|which (?:one )?is (?:better|lighter|faster|louder|cheaper|best)|which (?:one )?(?:has|should|do|would|of)|better than|or should i|stack up|as good as|worth (?:the )?(?:extra|upgrade|upgrading)|over the|better:|lighter than|faster than|louder than|bigger than|smaller than|heavier than|sharper than|difference|side by side|(?:decide|torn|choose|choosing|deciding|toss up|stuck) between|differ|against)\b/u;
const COMPARE_ZH =
  /对比|比较|相比|哪个|哪款|哪一个|哪台|区别|差别|差异|还是|\bvs\b|pk|比.{0,14}(?:好|强|轻|快|贵|大|重|差|值|久|薄|小|清晰|耐用)|怎么选|选谁|谁更|谁的|有什么不同|二选一|纠结|哪家|孰优|和.{1,16}(?:哪|谁)|谁好|一样吗|选哪|哪部/u;
const SIMILAR_EN =
  /\b(?:(?:something|anything|one|headphones?|earbuds?|phones?|laptops?|tablets?|watch(?:es)?|camera|speaker|keyboard|mouse|monitor|tv|drone|console|alternatives?|that (?:is|are|feels?|looks?|sounds?)|just|exactly|a lot|kinda|sort of|looks?|sounds?|feels?|router|printer|e-?reader|handheld|device|reader|buds|smartwatch|mic|microphone|webcam|power bank|tracker|smth|sth|works) like|(?<!'d )(?<!would )(?<!i )like (?:the|my|an?)|similar to|similar (?:as|like)|alternatives? (?:to|for)|or similar|equivalent (?:to|of)|version of|instead of (?:the|an?|buying)|substitute for|alternatives?\b|replacement for|in place of|dupe|comparable (?:to|with)|knock-?off|rival to|competitor (?:to|of)|along the lines of|same as|close to the|in the style of|clone of|other than the|akin to|in the vein of|resembl\w+|answer to|lookalike)\b/u;
const SIMILAR_ZH =
  /类似|相似|平替|替代|代替|同类|差不多的|像.{1,16}(?:一样|那样|那种|这样|这种)|同款|对标|一样的|跟.{1,14}差不多|取代|同级别|近似|那种感觉|和.{1,14}差不多的|同等级|同价位替|平价版|便宜版|有没有像|竞品|换个|除了.{1,12}还有/u;
const QUESTION_EN =
  /^(?:good (?:morning|evening|afternoon)[,!. ]*|hi there[,!. ]*|so |ok |hey,? |hi,? |hello,? |um |quick question[:,]? |question[:,]? |just wondering,? |wondering if |curious,? |well,? )?(?:is|are|does|do|did|can|could|how|what|what's|whats|why|will|would|should|has|have|which|when|where|who|isn'?t|doesn'?t|don'?t|am|was|were|must|may)\b/u;
const QUESTION_ANY_EN =
  /\b(?:do i (?:really )?need|tell me (?:if|whether)|let me know (?:if|whether)|is it (?:worth|true|possible|ok|safe|enough|better|bad)|what does .{1,40} mean|difference between|how (?:long|much|many|good|big|heavy|fast|loud|well|often|far|bright|bad|does|do|is)|can (?:i|you|the|it) (?:use|connect|charge|run|play|plug|replace|swim|shower)|enough for|tell me about|explain|what is an?|wondering (?:if|whether)|does (?:the|it|a)|will (?:the|it|a)|is the|are the)\b/u;
const FIND_EN =
  /\b(?:recommend|suggest|looking for|look for|searching for|find me|find a|find an|need a|need an|want a|want an|^which (?!is\b|one\b|of\b)|show me|does any(?:one|body) (?:make|sell)|who (?:makes|sells)|i'?m after|show me|what should i (?:buy|get)|which .{1,30} (?:should i (?:buy|get)|has the (?:best|longest|biggest|most)|have the best|would you|is best|is the best|are best|do you)|best|do you (?:have|sell|carry|stock|know (?:of )?an?)|is there an?|are there any|any (?:good|decent|cheap|\w+ (?:with|under|that))|got any|in the market for|i'?d like|buy|which .{1,24} (?:under|for|below|with)|help me (?:find|choose|pick)|what (?:phone|laptop|tablet|camera|headphones?|earbuds?|tv|monitor|watch|smartwatch|speaker|keyboard|mouse|drone|router|printer|console|e-?reader|kind of|are good|are some|would you)|can you (?:find|show|recommend|suggest|help)|could you (?:find|show|recommend|suggest)|have you got|anything|something|good (?!enough).{1,24} for|ideas for|pick (?:me )?a|options)\b/u;
const QUESTION_ZH =
  /哪个|吗|嘛[?？]?$|多久|多少|能不能|能否|可不可以|怎么样|如何|是什么|什么意思|够不够|够用|有没有必要|为什么|会不会|是不是|支不支持|支持.{0,12}(?:吗|不)|好不好|有没有(?!.{0,24}(?:的|推荐))|几个小时|值不值|值得|咋样|行不行|有多|什么时候|怎么|好用不|要不要|什么是|可以.{0,16}(?:吗|不)|需不需要|防不防|干嘛|是啥|啥意思|多大|多重|哪年|有必要|几(?:小时|寸|核|瓦)|烫不烫|卡不卡|准不准|够么|[?？]$/u;
const FIND_ZH =
  /推荐|求|想买|想要|想换|想入|买个|买一个|买台|买部|要一|需要一|有没有.{0,30}(?:的|推荐)|找一|找个|找台|找款|有什么.{0,20}(?:推荐|好的|的)|来一|来个|来台|哪款|哪个牌子|哪种|预算|什么(?:手机|电脑|耳机|相机|平板|笔记本|键盘|鼠标|显示器|牌子|品牌|手表|音箱|路由器|电视|打印机|充电宝|无人机|手环|音响|本)|有.{2,30}的.{0,6}(?:吗|么|没)|买什么|买哪|给.{1,6}买|打算买|准备买|入手|帮我(?:找|选|挑|看看)|选一|挑一|想搞|搞个|搞一|整一|整个|想配|弄个|换个|换台|介绍|想找|哪些|选什么|想给|考虑买/u;

function isOther(text: RequestText, evidence: IntentEvidence): boolean {
  const { matched, language } = text;
  const shopping = evidence.hasWish || evidence.hasPrice || evidence.hasCategory || evidence.named > 0;
  if (language === 'zh') {
    if (OTHER_ZH.test(matched) && !/推荐|想买个|求推荐|想要一/u.test(matched))
      return !(evidence.hasPrice && FIND_ZH.test(matched) && evidence.hasCategory);
    return !shopping && (GREETING_ZH.test(matched) || !FIND_ZH.test(matched));
  }
  if (
    OTHER_EN.test(matched) &&
    !/\b(?:looking for|recommend|need an? (?!human|refund|return)|want an? (?!refund|return)|under|find me)\b/u.test(
      matched,
    )
  ) {
    return !(evidence.hasPrice && evidence.hasCategory && evidence.hasWish);
  }
  return !shopping && (GREETING_EN.test(matched) || !FIND_EN.test(matched) || matched.length < 24);
}

function isComparison(text: RequestText, evidence: IntentEvidence): boolean {
  if (evidence.named < 2) return false;
  const { matched, language } = text;
  if (language === 'zh') {
    return (
      COMPARE_ZH.test(matched) &&
      !(
        evidence.products === 0 &&
        evidence.hasPrice &&
        !/哪个|哪家|还是.{0,12}(?:好|[?？])|对比|区别|比/u.test(matched)
      )
    );
  }
  if (COMPARE_EN.test(matched))
    return !(
      evidence.products === 0 &&
      evidence.hasPrice &&
      !/\b(?:vs|versus|compare|better|difference)\b/u.test(matched)
    );
  if (!/\bor\b|\band\b.*\?/u.test(matched)) return false;
  if (
    /\b(?:looking for|i want|i need|i'?d like|need an?|want an?|i'?m after|show me|find me)\b/u.test(matched)
  )
    return false;
  if (evidence.products >= 2) return /\bor\b/u.test(matched);
  return !evidence.hasPrice && !evidence.hasCategory;
}

/** What is asked for, from the words and from what was found in them; never throws. */
export function intentOf(text: RequestText, evidence: IntentEvidence): Intent {
  if (isOther(text, evidence)) return 'OTHER';
  const { matched, language } = text;
  const zh = language === 'zh';
  const asks = zh
    ? QUESTION_ZH.test(matched)
    : QUESTION_EN.test(matched.trimStart()) || QUESTION_ANY_EN.test(matched);
  const seeks = zh ? FIND_ZH.test(matched) : FIND_EN.test(matched);
  if (
    evidence.products > 0 &&
    (zh ? SIMILAR_ZH : SIMILAR_EN).test(matched) &&
    !(evidence.named >= 2 && (zh ? /哪个|区别|还是/u : /\bvs\b|better|difference/u).test(matched))
  )
    return 'SIMILAR';
  const canIt = zh ? /(?:能|可以|支持).{0,14}吗/u : /^(?:does|do|can|will|is|are)\b/u;
  if (evidence.device && !(asks && !seeks && !evidence.hasPrice && canIt.test(matched))) return 'ACCESSORY';
  if (isComparison(text, evidence)) return 'COMPARE';
  if (asks && !seeks) return 'QUESTION';
  if (
    asks &&
    evidence.products > 0 &&
    !evidence.hasPrice &&
    !(
      zh
        ? /推荐|求|想买|预算|买个|哪款/u
        : /\b(?:recommend|suggest|looking for|need an?|show me|find|which|best|do you have|do you sell|any)\b/u
    ).test(matched)
  )
    return 'QUESTION';
  return 'FIND';
}
