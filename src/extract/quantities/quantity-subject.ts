const STORY_EN =
  /\b(?:ago|later|after|since|within|warranty|return|refund|shipping|delivery|arrived|file|files|film|movie|photos?|my (?:old|previous|last|other)|than|compared|instead of|older|previous|ordered|been using|have had|had (?:it|this|them) for|owned|using it for|my tv|driver updates?|at work|years? old|tall|person|i weigh)\b/u;
const STORY_ZH =
  /之前|以前|后来|上一|旧|老手机|原来的|相比|比起|对比|快递|发货|物流|到货|退货|保修|质保|客服|文件|电影|照片|花了我|身高|体重|无理由|优惠|下单|运费|赠|券|等了|用了|买了|第二天|以后|过后|换货/u;
const LAST_EN = /\b(?:last|lasts|battery|charge|runtime|playback|standby|up to)\b/u;

/**
 * Whether a quantity describes the product that the text is about, or something else: a span of time in the
 * writer's story, a file, another product, a payment besides the price. Judged from the clause around it.
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
  if (canonicalUnit === 'h' && LAST_EN.test(clause) && !/\bago\b|\blater\b/u.test(rest)) return 'product';
  if (canonicalUnit === 'h' && /续航|待机|充满|播放|飞行/u.test(clause)) return 'product';
  return STORY_EN.test(clause) || STORY_ZH.test(clause) ? 'other' : 'product';
}
