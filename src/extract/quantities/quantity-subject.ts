const STORY_EN =
  /\b(?:ago|later|after|since|within|warranty|return|refund|shipping|delivery|arrived|ordered|been using|have had|had (?:it|this|them) for|owned|using it for|driver updates?|at work|years? old)\b/u;
const STORY_ZH =
  /之前|以前|后来|快递|发货|物流|到货|退货|保修|质保|客服|无理由|下单|等了|用了|买了|第二天|以后|过后|换货/u;
const LAST_EN = /\b(?:last|lasts|battery|charge|recharg\w*|runtime|playback|standby|up to)\b/u;
/** Files, people and payments besides the price. */
const THINGS_EN =
  /\b(?:files?|film|movie|photos?|\d[- ]person|i weigh|i'm|my (?:wife|husband|son|daughter)|room temp|off with|cashback|shipping|voucher|coupon|adds? it for)\b/u;
const THINGS_ZH = /文件|电影|照片|身高|体重|优惠(?!价|后)|运费|代金券|满减|退了|价保/u;
/** Words that bring another product in before the amount, or say behind it that it is one. */
const OTHERS_EN =
  /\b(?:my (?:old|previous|last|other|tv|friend\S*|mate\S*|brother\S*|sister\S*)|his|her|their|compared (?:to|with)|instead of|older|previous|unlike the|the (?:old|other|previous)|vs\.?|beats?)\b/u;
const OTHERS_AFTER_EN =
  /^[- ](?:fridge|pc\b|converter|(?:brick|charger|plug) of my|(?:version )?was sold out)/u;
const OTHERS_ZH =
  /上一代|上代|旧(?:款|的|机|手机)?|老款|老手机|老(?:的|机)|原来的|相比|比起|对比|隔壁|朋友|弟弟|哥哥|姐姐|妹妹|同事|公司发|别人|人家|之前的|以前的/u;
const OTHERS_AFTER_ZH = /^的?(?:隔壁|老款|旧款|友商)/u;
/** `more than 2 kg`, `less than half a pound` compare with an amount, `heavier than the old` with a product. */
const THAN_EN = /\bthan (?:my|the|an?|its|his|her|most|any)\b/u;

/**
 * Whether a quantity describes the product that the text is about, or something else: a span of time in the
 * writer's story, a file, another product, a payment besides the price. Judged from the clause around it: a span of
 * time by any word of the story, everything else only by words that bring another thing in.
 */
export function subjectOf(
  normal: string,
  start: number,
  end: number,
  canonicalUnit: string,
): 'product' | 'other' {
  const lead =
    normal
      .slice(Math.max(0, start - 36), start)
      .split(/[.!?;,。！？；，\n]/u)
      .at(-1) ?? '';
  const rest = normal.slice(end, end + 24).split(/[.!?;,。！？；，\n]/u)[0] ?? '';
  const clause = `${lead} ${rest}`;
  const time = canonicalUnit === 'h';
  if (time && LAST_EN.test(clause) && !/\bago\b|\blater\b/u.test(rest)) return 'product';
  if (time && /续航|待机|充满|播放|飞行/u.test(clause) && !OTHERS_ZH.test(lead)) return 'product';
  if (time && (STORY_EN.test(clause) || STORY_ZH.test(clause))) return 'other';
  if (THINGS_EN.test(clause) || THINGS_ZH.test(clause)) return 'other';
  const another = OTHERS_EN.test(lead) || THAN_EN.test(lead) || OTHERS_ZH.test(lead);
  return another || OTHERS_AFTER_EN.test(rest) || OTHERS_AFTER_ZH.test(rest) ? 'other' : 'product';
}
