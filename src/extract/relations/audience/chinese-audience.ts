import { PLAIN, USED, type UseVerdict } from '../use-verdict.js';

/** Up to the people in the clause: 适合, 很适合我家. */
const SUITS = /(?:适合|适用于|专为|推荐给)[^。！？；，,]{0,10}$/;
const AGAINST =
  /(?:不(?:太|怎么|是很|大|是特别)?适合|不(?:太|怎么)?(?:建议|推荐)(?:给)?|别(?:给|买给)|不要(?:给|买给))[^。！？；，,]{0,10}$/;
const FRIENDLY = /(不)?(?:太|是很|够)?友好|福音|贴心/;
const TO_THEM = /对[^。！？；，,]{0,6}$/;
/** Things done with somebody: 适合带孩子, 和家人. */
const WITH_THEM =
  /(?:带|陪|跟|和|与|同|哄|教|看护?|监控|辅导|抱|拍|管|联系|像|跟着|照顾|叫|被|比|替)(?:我|我们|我家|家里的?|自己的?|自家)?$/;
/** What follows makes another word of it: 大一点, 老人机, 家庭影院, 单位时间. */
const OTHER_WORD =
  /^(?:[点些号圈倍块截寸]|机(?!会)|影院|房|套餐|店|照|证|优惠|作业|时间|度|性|价|会员|教育|网|礼物|节|生日|照片|视频|相)/;
/** What they do with it, before the verdict: 用着, 用起来, 拿着, 玩得. */
const DO =
  '(?:们|家)?(?:自己|现在|一直|平时|都|也|就)?(?:使用|用|拿|玩|看|戴|听|学)?(?:着|起来|得|的时候|了)?';
const VERY =
  '(?:都|也|就|更|还|是)?(?:很|非常|特别|超级|超|挺|十分|蛮|相当|最|老|真的|好|贼|太|比较|也很|都很|都说)?';
const LIKES = new RegExp(
  `^${DO}${VERY}(?:(?:喜欢|喜爱)(?=$|[^\\p{L}]|[了呀啊呢吧哦哈得极死这它]|用|拿着)(?!就|[^，。！？]{0,2}就[行好是])|爱不释手|满意|合适|顺手|习惯|方便|好用|会用|上手快|够用|足够|(?:刚好|正好)(?=$|[^\\p{L}]|[了啊呢吧哦]|合适)|开心|高兴得|赞不绝口|说好(?=$|[^\\p{L}]|[了啊呢])|说不错|轻松上手|首选|必备|神器|专用|福音)`,
  'u',
);
const DISLIKES = new RegExp(
  `^${DO}${VERY}(?:不会用|用不了|用不惯|用不来|用不明白|不太会用|不会操作|看不清|听不清|听不见|学不会|弄不明白|搞不懂|搞不定|玩不转|不(?:太|大|怎么|是很)?(?:喜欢|满意|习惯|方便|合适|适合|友好|会用)|嫌(?!麻烦|弃)|费劲|吃力|拿不动)`,
);
/** 给老妈买的，她很喜欢: who was given it. */
const THEY_LIKE =
  /^(?:们)?(?:的|买|用|换|入手|准备|选|订|玩)[^，,。！？；]{0,12}[，,。！!～~ ]+(?:他|她|老人家?|人家|孩子|小家伙|小朋友|娃)们?(?:都|也|真的|表示|说)?(?:很|非常|特别|超级|超|挺|可|十分|高兴地|一直|老)?(?:喜欢|满意|开心|爱不释手|说好|高兴)(?!就)/;
const THEY_DISLIKE =
  /^(?:们)?(?:的|买|用|换|入手|准备|选|订|玩)[^，,。！？；]{0,12}[，,。！!～~ ]+(?:他|她|老人家?|人家|孩子|小家伙|小朋友|娃)们?(?:都|也|说|表示)?(?:很|非常|特别|根本|完全|一直)?(?:不(?:太|大|怎么)?(?:喜欢|满意|会用|习惯)|用不了|用不惯|嫌|学不会|看不清)/;
const FOR_THEM = /(?:给|送|为|帮|替)(?:我|我们|我家|家里的?|自己的?|自家)?$/;
/** 不用担心老人看不清, 怕老人不会用: what is feared or done away with is not so. */
const FEARED = /(?:担心|怕|以为|免得|省得|防止|避免|不会|不是)[^。！？；，,]{0,8}$/;
/** Who does not have it, or will have it: says nothing. */
const UNREAL = /(?:如果|要是|假如|希望|等|以后|将来|打算|准备|想|建议)[^。！？；，,]{0,8}$/;

/**
 * What a Chinese clause says of the people that an entity names, from its words `before` and `after` them; `behind` goes on
 * beyond the clause. Undefined where it does not say whether the thing suits them. Linear.
 */
export function chineseAudience(
  before: string,
  after: string,
  behind: string,
  isDescription: boolean,
): UseVerdict | undefined {
  if (OTHER_WORD.test(after) || /[男女]$/.test(before)) return undefined;
  if (AGAINST.test(before) && !WITH_THEM.test(before)) return [false, USED];
  if (TO_THEM.test(before)) {
    const kind = FRIENDLY.exec(after.slice(0, 12));
    if (kind !== null) return [kind[1] === undefined, USED];
  }
  if (UNREAL.test(before) && !/适合/.test(before)) return undefined;
  if (FOR_THEM.test(before) && THEY_DISLIKE.test(behind)) return [false, USED];
  if (FOR_THEM.test(before) && THEY_LIKE.test(behind)) return [true, USED];
  if (DISLIKES.test(after)) return FEARED.test(before) ? undefined : [false, USED];
  if (SUITS.test(before) && !WITH_THEM.test(before)) return [true, PLAIN];
  if (LIKES.test(after) && !WITH_THEM.test(before)) return [true, USED];
  return isDescription && /(?:为|专供|面向|(?<![发打传寄])给)[^。！？；，,]{0,4}$/.test(before)
    ? [true, USED]
    : undefined;
}
