import type { AspectMention } from '../../extraction.js';
import { clauseAround } from '../passage.js';
import { CARD_NUMBER } from '../senses/card-number.js';

/** Characters and words that blame. */
const SIGN =
  /[不没無无差慢卡少小重厚烂坏糙劣低弱暗糊难贵热烫短丑缺太稍略偏黄噪断死裂松渣搓假骗吵累窄薄旧硬轻]|一般|有点|有些|失望|遗憾|问题|麻烦|简陋|发热|刺眼|杂音|闪|黑屏|故障|毛病|鸡肋|垃圾|恶心|坑|吃力|延迟|费|耗|漏|划|掉|退|后悔|短板|脱节|凸|突出|浪费|落后|降|虚|将就|凑合|别扭|可惜|粗|乱|土|老气|响|脏|磨|塑料|滋|震|丢|空气|郁闷/;
/** Praise with a word that often blames, and what says neither. */
const NO_SIGN =
  /太(?:快|好|棒|爽|赞|美|漂亮|强|牛|值|满意|喜欢|流畅|清|厉害|赞)|不(?:错|怕|赖|输|愧)|厚重|没(?:得|的)?说|没话|不[用必](?:多)?说|不是一般|不一般|没(?:有)?(?:任何)?(?:问题|毛病)|无敌|还没|轻松|小巧|^不到(?!.{0,8}(?:坏|问题|毛病|死))|不一样|不同|^怕|不敢|[稍略]微?(?:有)?(?:快|轻|好|强|长|亮|便宜|胜)|不易$|^也?没大$/;
/** A fault that is denied: 没有特别重, 不会太烫, 没感觉. */
const DENIED =
  /^(?:并|也|都|还|倒|又|再)?(?:没有?|未|不(?:会|算|是|觉得|感觉)?)(?:感觉|觉得|想象中?的?|特别|太|很|那么|怎么|多|什么|任何|明显的?|再|出现|发现|遇到)*(?:重|厚|沉|卡顿?|慢|贵|烫|热|发[热烫]|吵|麻烦|差|坏|丑|暗|模糊|死机|黑屏|突兀|累|刺眼|杂音|延迟|垃圾|严重)$|^没(?:有)?(?:感觉|觉得|发现)$/;
/** Right behind a character that blames, where it does not: 小哥, 旧手机, 很少用, 差不多, 低蓝光, 难得, 重启. */
const NO_SIGN_BEHIND = /^(?:哥|手机|用|玩|拍|看|不[哪多了到]|蓝光)/;
/** The same, by the character. */
const PART_OF_WORD: Readonly<Record<string, RegExp>> = {
  难: /^(?:得|怪|免|以|忘)/,
  重: /^[启起新装复置做庆影要来]/,
  暗: /^(?:光|处|部|的(?:地方|环境|情况|一些)|环境|夜)/,
  弱: /^光/,
  垃圾: /^(?:短信|软件|电话|桶|信息|文件|清理|邮件|广告)/,
  一般: /^(?:情况|来说|来讲|为|满|不要|可以|能|会|都|人|在|的(?:手机|平板|电脑|机器|人|情况))/,
  薄: /^和/,
  不好: /^买(?!来|了|的|回)/,
};
/** 卡 that is a card and no stutter: by what it is a card of, is counted as, or holds it. */
const CARD_BEFORE =
  /(?:[张網网显声储存双单副两二e展王大]|[用装插换剪办成大]小|sim|sd|tf|flash|nfc|手机|电话|电信|移动|联通|流量|银行|公交|京东|\dg ?\**)\s*$/i;
const CARD_BEHIND = /^(?:槽|片|号|托|包|针|类|口|的流量|插|后|那里|这里)/;
/** What is not there: the word of blame stands before the mention. */
const MISSING = /(?:不支持|不具备|没有|无|缺|取消了?|不带|不能|无法|没法)[^,，。!！?？;；\n]{0,4}$/;
/** What was feared, what others say, and what would be: 担心, 除非, 不然会. */
const UNREAL =
  /(?:以为|认为会?|担心|怕|不敢|吐槽|听说|都说|说会|除非|解决|避免|改善|免得|以免|以防|省得|要不是)[^,，。!！?？;；\n]{0,10}$/;
/** 不然 is unreal only with what would be (不然充电会很慢): with 就 it tells what happens (否则就卡在那里). */
const ELSE = /(?:不然|否则)[^,，。!！?？;；\n]{0,12}(?<!就)会/;
/** What others are told to say: 看了很多评论，说. */
const HEARD =
  /(?:评论|评价|网上|网友|有人|别人|人家)[^。!！?？;；\n,，]{0,8}[,，]?(?:他们|有人|有的|很多|都|也|就)*说(?:这个|这款|它|它的)?$/;
/** The same right before a way of speaking: 如果卡. */
const IF = /(?:如果|要是|假如|万一)(?:你|有|会|还|又|出现|觉得|嫌|感觉)*$/;
/** A wish blames: 如果轻些就好了. */
const WISHED = /^[^,，。!！?？;；\n]{0,4}就(?:更|太)?(?:好|完美)/;
/** A denial of what is named: 绝对不是信号差, 没在维修上出现问题, 没有占据太多空间, 给卡顿说拜拜. */
const DENIED_BEFORE =
  /(?:^|[^要是可])(?:不是|并非)$|没有?(?:在|因为)$|(?:告别|杜绝)了?$|(?:^|[^得能])不[谈说提]$/;
/** Not denied but one of two: 不是信号不好就是声音小. */
const EITHER = /^[^。!！?？;；\n]{0,12}就是/;
/** The same of too much of it: 没有占据太多空间. */
const NOT_MUCH = /(?:没有?|并未|不会|不)[^,，。!！?？;；\n]{0,6}(?:太多|过多|多少)的?$/;
const DENIED_BEHIND = /^[^,，。!！?？;；\n]{0,2}(?:拜拜|再见|不存在的)/;
/** Between a feature and its opinion: no worse than another. */
const NO_WORSE = /(?:不比|不输|不逊|不亚|不弱)/;
/** What is not likely to happen to it: 不容易留指纹. */
const NOT_EASY = /不(?:太|那么|会)?(?:容)?易$/;
const MISHAP = /^(?:[留沾脏坏碎掉滑摔刮花磨卡热烫断丢裂]|发[热烫]|误触)/;
/** Right before an opinion, what it says something of: 差别不大, 光线很弱. */
const OF_OTHER = /(?:差别|区别|差距|影响|变化|难度|(?<![曝漏反背闪补])光线?)$/;
/** An amount, and what it is an amount of: 8毫米厚. */
const AMOUNT = /\d ?(?:毫米|厘米|公分|mm|cm|公斤|斤|kg|克|g)$/i;
const EXTENT = /^[厚重长宽高]$/;
/** Behind a mention whose opinion says something of the light, what blames the mention itself: 光线很弱的地方拍照模糊. */
const BLAMED_BEHIND =
  /^(?:的|出来|效果|成像|画面|照片|也|都|就|还|会|是|比较|有点|有些|稍微|很|太|真|更|非常|特别|相当)*(?:差|糊|模糊|渣|烂|一般|噪点|不清|不好|不行|不理想|不太|不够|不怎么|对不上)/;
/** How much somebody does it: 软件装的不多, 平时照相不多, 玩游戏玩的少. */
const SELDOM = /^(?:很|也|都|比较|还|并)?(?:不多|不算多|少|不常|不频繁)$/;
const DONE =
  /(?:[装下](?:的|了)(?:软件|应用|游戏|东西)|玩|打|拍照?|照相|看|听|(?<![包服安])装|下|(?<![应费作信])用|上网|开|游戏|充电?)(?:的|得|了|起来)?(?:也|都|很|比较)?$/;
/** A time that is told: blame only where it is said to be too little. */
const TIME =
  /^(?:(?:打|用|玩|撑|看|坚持)了?)?(?:\d+|[一二两三四五六七八九十半几])个?多?(?:小时|天|钟头|分钟)$/;
const TOO_LITTLE = /[才只就仅]|不到|不足|撑|没/;
/** Features of which there is hardly too much. */
const MORE_IS_BETTER: ReadonlySet<string> = new Set([
  'camera',
  'resolution',
  'picture quality',
  'refresh rate',
  'brightness',
  'design',
]);
const HIGH = /^(?:有点|有些)?[太很过](?:高|清晰|好)$/;
/** 费 as what is paid, and none of effort, time or power, nor something done: 维修费. */
const SPENDING = /^(?:[了点些]|电|时|力|劲|眼|神|流量|事|油|墨|心|手|脑|钱|内存)/;
const VERY = /(?:[很太较挺真更最耗]|特别|还是|非常|有点)$/;
/** What is liked or disliked in general: 不喜欢太大的屏幕. */
const TASTE = /(?:不喜欢|讨厌|受不了)(?:太|那种|这么|那么|很)[^,，。!！?？;；\n]{1,3}的?$/;

/** Right before 一般, what is like something: 飞一般, 像一般手机; but 摄像一般, 性价比一般. */
const LIKE = /(?:(?<![录摄成图影画头])像|(?<!性价|对)比|把|跟|原本)$/;
/** It restarts by itself: no choice of its owner's. */
const BY_ITSELF = /(?:自动|自己|老是?|总是?|经常|频繁|无故|莫名|不停|不断|反复)$/;

/** Whether the opinion of `mention` is part of another word, or counts, pays or dates something. */
function isOtherWord(text: string, mention: AspectMention): boolean {
  const { text: words, start, end } = mention.opinion ?? mention;
  const behind = text.slice(end, end + 8);
  const before = text.slice(Math.max(0, start - 6), start);
  if (words === '卡' && (CARD_BEFORE.test(before) || CARD_BEHIND.test(behind) || CARD_NUMBER.test(behind)))
    return true;
  // 卡不卡 asks.
  if (behind.startsWith(`不${words}`)) return true;
  if (text[start - 1] === '飞' || NO_SIGN_BEHIND.test(behind)) return true;
  // 一般情况下只有一天: too little after all.
  if (words === '一般' && /[只才仅]|不到/.test(behind)) return false;
  if (words === '重' && /^[启起]/.test(behind) && BY_ITSELF.test(before)) return false;
  if (PART_OF_WORD[words]?.test(behind) ?? false) return true;
  // The last character of a name is no word of likeness.
  const behindName = mention.start < start && start === mention.end;
  if (words === '一般' && !behindName && LIKE.test(before)) return true;
  return words === '费' && !SPENDING.test(behind) && !VERY.test(before);
}

/** Whether words that often blame say how often something is done, or how much of a good thing there is. */
function isMeasure(
  { feature, text: name, end, opinion }: AspectMention,
  text: string,
  clause: string,
): boolean {
  if (opinion === null) return false;
  const words = opinion.text;
  const between = text.slice(end, Math.max(end, opinion.start));
  if (SELDOM.test(words) && (DONE.test(between) || (between === '' && DONE.test(name)))) return true;
  if (EXTENT.test(words) && AMOUNT.test(text.slice(Math.max(0, opinion.start - 5), opinion.start)))
    return true;
  if (TIME.test(words) && !TOO_LITTLE.test(clause)) return true;
  if (feature === 'size' && /不(?:是)?(?:很|太|算)?[大厚]$/.test(words)) return true;
  if (feature === 'screen' && /^(?:也|还|倒|并)?不(?:是|算)太大$/.test(words)) return true;
  if (feature === 'design' && /^(?:也|还|就|很|比较)?[小大短长]$/.test(words)) return true;
  return MORE_IS_BETTER.has(feature) && HIGH.test(words);
}

/**
 * Whether Chinese words read as blame of `mention` bear it: a character that blames in its opinion, part of no other word, and
 * neither denied, feared nor said of what would be.
 */
export function isChineseBlame(text: string, mention: AspectMention): boolean {
  const clause = clauseAround(text, mention.start, mention.end);
  const before = text.slice(Math.max(clause.start, mention.start - 16), mention.start);
  const after = text.slice(mention.end, clause.end);
  if (ELSE.test(text.slice(clause.start, Math.max(mention.start, mention.opinion?.end ?? 0)))) return false;
  if (!mention.implicit && HEARD.test(text.slice(Math.max(0, mention.start - 32), mention.start)))
    return false;
  if (UNREAL.test(before) || NOT_MUCH.test(before) || DENIED_BEHIND.test(after)) return false;
  if (
    mention.implicit
      ? IF.test(before) && !WISHED.test(after)
      : /还没有?$/.test(before) && /^(?:体验|试|测|玩|用)/.test(mention.text)
  )
    return false;
  // What is denied before the mention is the opinion itself where nothing follows: 充电口不是这一种.
  if (
    (mention.opinion?.start ?? mention.start) >= mention.start &&
    DENIED_BEFORE.test(before) &&
    !EITHER.test(text.slice(mention.end, mention.end + 16))
  )
    return false;
  const opinion = mention.opinion?.text ?? (mention.implicit ? mention.text : '');
  if (opinion === '') return true;
  if (TASTE.test(before)) return false;
  const place = mention.opinion ?? mention;
  if (
    isOtherWord(text, mention) ||
    OF_OTHER.test(text.slice(Math.max(clause.start, place.start - 5), place.start))
  )
    return place.start < mention.start && (BLAMED_BEHIND.test(after) || /(?:没有?|无)$/.test(before));
  if (NOT_EASY.test(opinion) && MISHAP.test(text.slice(place.end, place.end + 4))) return false;
  if (opinion === '垃圾' && /(?:不会有|没有|清理)/.test(text.slice(clause.start, mention.start)))
    return false;
  if (isMeasure(mention, text, text.slice(clause.start, clause.end))) return false;
  if (mention.opinion !== null && NO_WORSE.test(text.slice(mention.end, mention.opinion.start))) return false;
  if (/^(?:不是|并非)/.test(opinion) && /只要/.test(text.slice(clause.start, mention.opinion?.start)))
    return false;
  // A price blames the price alone, and value for money is never too high.
  if (opinion.includes('贵') && mention.feature !== 'price' && mention.feature !== 'value') return false;
  if (mention.feature === 'value' && /^[^不]*高/.test(opinion)) return false;
  const behind = text.slice(place.end, clause.end);
  if (opinion === '怕' || (DENIED.test(opinion) && !/^[,，]?就是/.test(text.slice(place.end, place.end + 4))))
    return false;
  // 能不好么 asks for a yes.
  if (
    opinion.startsWith('不') &&
    /[能会]$/.test(text.slice(clause.start, mention.opinion?.start)) &&
    /^[么吗嘛]/.test(behind)
  )
    return false;
  if (MISSING.test(text.slice(clause.start, mention.start))) return true;
  return SIGN.test(opinion) && !NO_SIGN.test(opinion);
}
