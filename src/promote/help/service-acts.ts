/** How a service of the shop is told of. */
export interface ServiceSayings {
  /** How the sentences of a help topic that tell of it speak. */
  readonly said: RegExp;
  /** How the description of a product tells of it; left out where none does. */
  readonly own?: RegExp;
}

/** Something that a shop does for its customers, whichever product it is about. */
export interface ServiceAct extends ServiceSayings {
  /** The concepts of `service-words.ts` whose topics tell of it. */
  readonly concepts: readonly string[];
  /** How a customer asks for it, in normal form and without names of products. */
  readonly asked: RegExp;
  /** What must not be said besides: it is asked for something else. */
  readonly without?: RegExp;
}

/** The acts of a shop in both languages; the first that is asked for counts. */
const SERVICE_ACTS: readonly ServiceAct[] = [
  {
    concepts: ['cancel'],
    asked:
      /\bcancel(?: (?:it|them|this|my|the order|an order|order|orders))?(?= ?(?:[?.!,]|$))|\b(?:cancel (?:my|the|an|this) order|order be cancel\w+|call off|stop (?:it|the order|my order)|(?:change|correct) (?:the|my) (?:address|colou?r|order)|wrong address|(?:ordered|picked|chose|bought) the wrong|(?:pre-?)?ordered\b.{0,60}\b(?:back out|changed? my mind)|back out of (?:it|the order|my order|an order))\b|取消|撤单|退订|变卦|反悔|拍错|下错单|买错|地址[^，。？]{0,6}[改错]|改[^，。？]{0,4}地址/u,
    said: /\b(?:cancel\w*|change|refuse)\b|取消|改|拒收/u,
  },
  {
    concepts: ['invoice'],
    asked:
      /\b(?:invoices?|receipts?|tax number|vat|on the bill|bill (?:me|my|the|us))\b|\b(?:company|firm)(?:['’]s)? name\b|发票|开[^，。？]{0,5}票|抬头|税号/u,
    without: /\b(?:scan\w*|photograph\w*|print\w*|read)\b|扫|拍|打印|识别/u,
    said: /\b(?:invoice|receipt|tax)\b|发票|抬头/u,
  },
  {
    concepts: ['payment'],
    asked:
      /\b(?:am i|are we|(?:will|do|would) (?:i|we) (?:be|get)|(?:is|be) my (?:card|account)) (?:\w+ )?(?:charged|debited|billed)\b|\b(?:take|takes|taken?|debit) (?:the |my )?(?:money|payment)\b|\bcharge (?:me|my (?:card|account))\b|\b(?:pay|paying|payment) (?:\w+ ){0,4}(?:by|with|via|using) (?:an? |my |the )?(?:credit |debit |bank )?(?:cards?|paypal|transfer|wallets?|cash|invoice)\b|\bpayment methods?\b|\bhow (?:can|do) i pay\b|扣[钱款]|(?:怎么|怎样|如何|什么方式)付[款钱]|付款方式|支付方式|[用刷](?:什么|信用卡|银行卡)[^，。？]{0,4}付/u,
    said: /\b(?:charged|cards?|pay|transfer)\b|扣款|支持|付款/u,
  },
  {
    concepts: ['return', 'refund'],
    asked:
      /\b(?:send|bring|give|ship|take|mail|post) (?:it |them |this |these |the )?back\b|\b(?:can|could|may|how) (?:do )?(?:i|we|you) (?:still )?return\b|\b(?:returned|refund\w*|money back|(?:can|could|may|do) (?:they|it|these|those|both) (?:still )?go back|return (?:policy|period|it|them|window)|changed my mind)\b|\b(?:postage|return shipping)\b|退货|退款|退换|退掉|退钱|[能可](?:以)?(?:不能|不可以)?退|[能可]不[能可]退|还能退|换货|不想要了|(?:邮费|运费)谁/u,
    said: /\b(?:return\w*|unopened|way back|refund)\b|退/u,
  },
  {
    concepts: ['warranty', 'repair'],
    asked:
      /\b(?:under (?:warranty|guarantee)|warranty|guarantee|(?:is|are|be|am i|still) covered|repairs?|repaired|swollen|bulg\w+|(?:broke|breaks|died|dies|(?:stopped|stops) working|failed|fails|packs up) (?:\w+ ){0,3}(?:after|within|in) (?:an?|one|two|three|some|\d{1,2}) (?:years?|months?|weeks?))\b|保修|质保|包修|管修|保多久|返修|维修|能修(?![图片照音复正改])|鼓包|鼓起来|鼓了/u,
    without:
      /^(?:does|do|will|would|how often|how soon) (?!.*\b(?:warranty|guarantee|cover\w*|repair\w*)\b)/u,
    said: /\b(?:years?|warranty|fault|repair\w*|swollen)\b|保修|维修|故障|鼓包/u,
    own: /\b(?:warranty|guarantee)\b|保修|质保/u,
  },
  {
    concepts: ['delivery'],
    asked:
      /\b(?:how (?:long|soon|quick\w*|fast|many days)|when)\b.{0,30}\b(?:get here|gets here|arrives?|delivered|deliver|delivery|shipped|ships?|turn up|with me|reach me|in my hands)\b|\bhow (?:long|many days) (?:does|will|would|is) (?:the )?shipping\b|\bwhen (?:do|will|can|could|would) (?:i|we) (?:get|have|receive) (?:it|them|this|that|mine)\b|\b(?:delivery|shipping) times?\b|[几多少]天[^，。？]{0,3}(?:到|送到|收到|拿到)|(?:多久|什么时候|啥时候)[^，。？]{0,4}(?:到货|到手|送到|收到|发货|拿到|能到)|几时到/u,
    without:
      /\b(?:updates?|firmware|version|successor|next|pictures?|photos?|messages?|signal)\b|更新|升级|系统|下一代|新款|照片|消息|信号/u,
    said: /\b(?:days|leave)\b|\d ?天|工作日/u,
    own: /\b(?:ships?|delivery|delivered)\b.{0,40}\b(?:days?|weeks?|months?|spring|summer|autumn|winter)\b|[天周月春夏秋冬季][^，。]{0,6}(?:发货|送达|到货)/u,
  },
  {
    concepts: ['connect'],
    asked:
      /\bone of\b.{0,24}\b(?:is|stays|went|goes|remains|fell) (?:silent|dead|mute|muted|quiet)\b|\b(?:only|just) (?:the |my )?(?:one|left|right)\b.{0,30}\b(?:plays?|works?|sounds?|working|playing)\b|\b(?:left|right|one|other) (?:of (?:my|the) )?(?:one|side|buds?|earbuds?|ear|channel)\b.{0,24}\b(?:silent|dead|no sound|mute|muted|stopped|(?:not|won['’]?t|doesn['’]?t|isn['’]?t) (?:work|play|charge|working|playing|charging))\b|一[只边侧][^，。？]{0,6}[，,]?(?:另)?一[只边侧](?:没|不)|(?:只有|就)一[只边侧]|[左右单][边只侧耳][^，。？]{0,6}(?:没声|不响|没有声|没反应|哑|不出声)/u,
    without: /^(?:does|do|will|would) |\b(?:does|do|will|would|can) (?:it|they|the other)\b|会不会|容易/u,
    said: /\bone side\b|一边|单边/u,
  },
];

/** What owners tell and no rule of the shop: how it went. */
const EXPERIENCE =
  /^(?:did|was|were|has|have) (?!i\b)|\b(?:anyone|anybody|owners|people|reviews?|reviewers|buyers)\b|有没有人|大家|有人|评价|买家/u;

/** The act of the shop that `asked` (in lower case, without names of products) asks for; undefined where it asks for none, and where it asks how that went with others. */
export function askedAct(asked: string): ServiceAct | undefined {
  if (EXPERIENCE.test(asked)) return undefined;
  return SERVICE_ACTS.find((act) => act.asked.test(asked) && act.without?.test(asked) !== true);
}
