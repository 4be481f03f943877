import type { RequestText } from '../text/request-text.js';

/** How a request asks: for a fact, for something to be found, or not at all (a wish, a bare search). */
export interface AskedForm {
  /** Some sentence is a question about what is, may be or does. */
  readonly asks: boolean;
  /** Some sentence says that something is to be found, bought or recommended. */
  readonly seeks: boolean;
  /** A question that is answered by yes or no. */
  readonly yesOrNo: boolean;
}

const OPENING_EN =
  /^(?:[\s,"'(]|(?:so|ok|okay|hey|hi|hello|hiya|um|uh|well|yo|and|but|also|please|good (?:morning|evening|afternoon)|hi there|quick question|question|just wondering|just curious|curious|honest question|random question|serious question|anyone know)\b[,:!.]*)+/u;
const YES_NO_EN =
  /^(?:is|are|does|do|did|can|could|will|would|should|has|have|was|were|must|isn'?t|doesn'?t|don'?t|won'?t|aren'?t|can'?t) (?:\d|[a-z]+\b)/u;
/** An auxiliary that only begins a wish or a refusal: `would like`, `don't want`, `can't be bothered`. */
const NO_QUESTION_EN =
  /^(?:(?:would|could|can) (?:like|love|do with|use|be|prefer|rather|want|go for)|(?:don'?t|do not|won'?t|can'?t|cannot) (?:want|need|care|like|be|have|mind|really|stand|get|afford|use|show|give|suggest|recommend|bother|send|do)|has to|have (?:to|a|an|about|around|up|got|\d)|must (?:have|be|not|last|fit|work|hang|run)|should (?:be|have|last|fit|not|work)|is (?:for|to|needed)|was (?:looking|thinking|hoping|told|gonna|going to|planning|about to|wanting)|do not|will (?:be|use|mostly|pay)|are (?:out|fine)|does not|doesn'?t (?:have|need|matter|weigh|look))\b/u;
const WORD_EN = /^(?:how'?s|how|what'?s|d'?y(?:a|o?u)|do ya|what|why|when|where|who|whose|which)\b/u;
const THING_ASKED_EN =
  /^(?:how (?:about|come)\b|what about\b|(?:which|what) (?!(?:is|are|does|do|did|was|one|ones|has|have|of|about|would|happens|does|'s)\b)[a-z-]+|what(?:'s| is|s| are) the (?!latest (?:on|with|news)\b|[a-z]+ (?:price|amount|number|time)\b)(?:best|[a-z]{2,}est|most|least) [\w -]{1,40}(?:you(?:'ve| have)?|u|do you|for (?:me|my|under|around|less|about)|under|i can) |what'?s (?:good|best|the best|an? (?:good|decent|nice|cheap|cool|quiet|light|small|solid|fast|tough)|ur|your|out there|new|around)|what is (?:good|the best|a good)|what (?:do|should|would|can|could|have|'?ve) (?:i|you|we|u|people|folks)\b|what (?:else )?(?:has|have|do you|is good|would you|are (?:the best|good|some))|which (?:of your|ones?) |where can i|who (?:makes|sells)|why is everything|why (?:are|is) (?:all|every))/u;
const INDIRECT_EN =
  /\b(?:any point in|do i (?:really |actually )?need|tell me (?:if|whether|about)|let me know (?:if|whether)|advise (?:me )?(?:if|whether)|(?:like|love|interested|curious) to know|wondering (?:if|whether|how|what)|wonder (?:if|whether|how|what|why)|want to know (?:if|whether|how)|is that (?:true|enough|right)|explain|any idea (?:if|whether|how)|not sure (?:if|whether)|is it true|(?:enough|overkill|worth it|any good|good enough|too (?:big|small|much|old|slow|heavy|weak))(?=[^.!?]{0,24}\?)|what does .{1,40} mean|can (?:you|anyone) (?:tell|explain|confirm))\b/u;
const SEEK_EN =
  /\b(?:recommend|suggest(?:ions?)?|looking for|look for|search(?:ing)? for|find me|find an?|find something|(?<!\b(?:is|are|was|does|will|would) )something (?:that|which|with|by|from)|(?<!do )(?:i|we|just|still|also|would|he|she|they|who) (?:need|want|search)|(?<!\b(?:do|would) (?:i|we|you) (?:really |actually )?)needs? (?:an?|something|some|one|to have|my)\b|wants? (?:an?|something|some|one)\b|in need of|i'?m after|we'?re after|after something|show me|give me|get me|does any(?:one|body|thing) (?:still )?(?:make|sell|have)|who (?:makes|sells)|(?:i|we) (?:should|could) (?:buy|get|go for|move up to)|should (?:i|we) (?:buy|get|pick|choose)(?! the)|which .{1,30} (?:has the|have the|would you|is best|is the best|are best|do you)|(?:do you|does (?:your|the) (?:shop|store))(?: guys| happen to| currently| also)? (?:have|sell|carry|stock|do|offer|know(?: of)?)(?: an?|\b)(?! price match)|is there (?:an?|any|one|something)(?! point| reason| difference| way| need)|are there any|any (?:good(?! (?:for|at|with|in|or|on)\b)(?= [a-z])|decent|cheap|other|\w+er ones|\w+ (?:with|under|that))|got any(?:thing)?|in the market for|(?:i|we)'?(?:d| would) (?:like|love|be obliged)|would like|buy(?:ing)? (?:an?|for|my|him|her|one|some)|what do (?:i|we) (?:buy|get)|help me (?:find|choose|pick)|can you (?:find|show|recommend|suggest|help)|could you (?:find|show|recommend|suggest)|have you got|ideas for|pick (?:me )?a|options for|replacement (?:under|for)|see (?:the |some )?new ones|must have|has to be|needs? to (?:be|have|last|fit|run|work)|please|budget)\b/u;

function formEn(matched: string): AskedForm {
  let [asks, yesOrNo] = [false, false];
  for (const part of matched.split(
    /(?<=[?!;\n])|(?<=\.)(?!\d)|, (?=(?:(?:is|does|do|can|will|would) (?:it|they|this|that|these|those|i|you|we|the|an?|my|any|there)|are (?:they|these|those)|which|how|what) )/u,
  )) {
    const sentence = part.replace(OPENING_EN, '');
    if (INDIRECT_EN.test(sentence)) asks = true;
    if (NO_QUESTION_EN.test(sentence)) continue;
    if (YES_NO_EN.test(sentence)) [asks, yesOrNo] = [true, true];
    else if (WORD_EN.test(sentence) && !THING_ASKED_EN.test(sentence)) asks = true;
  }
  return { asks, yesOrNo, seeks: SEEK_EN.test(matched) };
}

const ASK_ZH =
  /哪个(?!牌子|品牌|好用|都不)|吗|多长|什么电池|几(?:个|级|块|条|颗|代)|干什么|干啥|为啥|咋(?:回事|办)|够了吧|有用吗|嘛[?？]?$|多久|多少(?!钱都)|能不能|能否|可不可以|可唔可以|得唔得|系唔系|会唔会|识唔识|有冇得|怎么样|如何|是什么|什么意思|够不够|够用|有没有必要|为什么|会不会|是不是|支不支持|支持.{0,12}不|好不好|有没有(?!.{0,24}(?:的|推荐))|几个小时|值不值|值得|咋样|行不行|有多|什么时候|怎么(?:样|回事|用|连|接|弄|设置|说)|好用不|要不要|什么是|可以.{0,16}不|需不需要|防不防|干嘛|是啥|啥意思|哪年|有必要|几(?:小时|寸|核|瓦)|(\p{Script=Han})[不唔]\1|够么|区别|多[大重厚长高亮快轻](?:$|[啊呀呢?？])|[?？]|(?:不|没|没有|不行|么)[啊呀呢?？!！。]?$/u;
const YES_NO_ZH =
  /(?:能|可以|支持|会|是|有|够|带).{0,20}(?:吗|不|么|没)[?？。]?$|能不能|可不可以|可唔可以|得唔得|系唔系|会唔会|支不支持|是不是|会不会|有没有/u;
const SEEK_ZH =
  /推荐|求(?!其)|想买|想要|想换|想入|想搞|想配|想给|想找|想整|想搵|想揾|买个|买一|买台|买部|买条|买块|买支|买款|买副|要一|需要一|要个|要块|要副|有没有.{0,30}(?:的|推荐|牌子)|有没有(?:那种|什么|哪|人推荐)|有冇.{0,24}|找一|找个|找台|找款|找部|有什么.{0,20}(?:推荐|好的|的)|来一|来个|来台|来部|来条|哪款|哪种|哪个牌子|哪个品牌|什么牌子|什么(?:手机|电脑|耳机|相机|平板|笔记本|键盘|鼠标|显示器|牌子|品牌|手表|音箱|路由器|电视|打印机|充电宝|无人机|手环|音响|本)|有.{2,30}的.{0,6}(?:吗|么|没)|买什么|买啥|用啥|用什么|(?:给我|让我|我想|想)看看?|看看(?:新|别|其他)的|买哪|打算买|准备买|入手|帮我|选一|挑一|挑个|挑部|搞个|搞一|搞台|整一|整个|整台|弄个|弄台|换个|换台|换部|换块|换支|介绍|哪些|选什么|考虑买|有戏|配个|配支|配台|配套|求助|预算|采购|就行|即可|最好能|还有(?:吗|么|没有|卖)|的.{0,10}有(?:吗|么|没|没有|卖)[?？]?$|的有吗|有得卖|有(?:么|吗|没)[?？]?$/u;

/** How a request asks. Linear in its length; never throws. */
export function askedForm({ matched, language }: RequestText): AskedForm {
  if (language === 'en') return formEn(matched);
  // 相机？算了还是手机吧: what is taken back asks nothing.
  const taken = /[?？][^?？]{0,3}(?:算了|不对|还是)/u.exec(matched);
  const asks = ASK_ZH.test(matched.slice(taken === null ? 0 : taken.index + 1).trimEnd());
  return { asks, yesOrNo: YES_NO_ZH.test(matched.trimEnd()), seeks: SEEK_ZH.test(matched) };
}
