import { segmentChinese } from '../../../text/chinese/segment.js';
import { wordStem } from '../words/word-stem.js';

/** A word that carries meaning, with how much it counts beside a topic of 1. */
export interface PlainWord {
  readonly start: number;
  readonly end: number;
  /** Stem of an English word; a Chinese word as it is. */
  readonly word: string;
  readonly weight: number;
  /** A thing or what kind of thing, as far as its form tells. */
  readonly isThing: boolean;
}

const STOP = new Set(
  `inside gigs gig exactly roughly approximately type types tip tips advice help a an and any are as at be been being both but by can could did do does doing done for from get gets getting got had has have having he her here hers him his how i if in into is isnt it its itself ive im id me my no nor not of off on once only or other our ours out over own shall she should so some such than that the their theirs them then there these they theyre this those through to too under until up us very was we well were what whats when where which while who whom whose why will with wont would you your yours yourself about above after again against all also although am among another because before below between down during each either else ever every few further just like made make makes many may might more most much must need needs now one ones onto per please put really same say says said since still take takes tell thing things think till upon use used uses user users using want wants way without yes yet hi hello hey thanks thank ok okay anyone anybody someone somebody everybody people person folks owner owners buyer buyers customer customers reviewer reviewers review reviews opinion opinions experience experiences know see find found actually maybe perhaps quite rather pretty bit little lot lots kind sort sure let lets go goes going come comes enough able possible anything something nothing everything whether compared versus vs worth buy buying bought purchase cant dont doesnt didnt wont isnt arent wasnt couldnt shouldnt product products item model models device devices gadget thingy shop store sell sells selling exactly even always never often usually ive id best ago long time times question wondering curious im whats theres does havent hasnt mean means feel feels felt give gives given keep keeps kept there around part real while instead also first second new old own however especially regarding concerning mention mentioned state stated complain complains complaining complained complaint complaints praise praised happy unhappy satisfied love loved hate hated rate rated consider considered expect expected`.split(
    /\s+/,
  ),
);
/** Words of judgement and of no colour: they ask how something is, not what. */
const PALE = new Set(
  `good bad great decent fine ok poor nice excellent terrible awful amazing fantastic better worse worst high low big small large strong weak reliable reliably biggest largest smallest longest best fastest maximum max minimum min fit fits fitting amount usable useful problem problems issue issues trouble properly handle handles handling deal cope offer offers feature features include includes included support supports supported supporting suitable suit suits suited recommend recommended work works working last lasts perform performs quality level normal normally daily everyday life start version type kind regular difference different number total full trustworthy accurate accuracy exact precise precision pleasant acceptable adequate sufficient satisfying satisfactory satisfied impressive impressed disappointing disappointed usable manageable tolerable bearable convenient annoying annoyed useless worthwhile correct correctly right wrong honest true truly real advertised advertise claimed claim promised promise official noticeable noticeably significant significantly serious seriously constant constantly frequent frequently easily easy easier hard harder quick quickly slowly rapidly instantly instant clearly clear measurement measuring measured measure reading experience impression feeling aspect purpose occur occurs tend tends start starts suffer suffers cause causes allow allows become becomes turn turns lead leads prove manage manages managed somewhat totally completely particularly awfully crazy insane super okay alright actual practice practical ease terms regards extent proper annoyance nuisance drawback upside downside trouble troubles hassle let lets trust sane reasonable reasonably judged verdict hype fuss standout remarkable outstanding stellar superb lousy rubbish mediocre average so-so happen happens keeps stays stay remain remains`.split(
    /\s+/,
  ),
);
const PALE_ZH = new Set(
  '拿 打 听 出 看 靠谱 准 准确 精准 清楚 清晰 厉害 强 弱 差 棒 稳 方便 合适 适合 推荐 严重 明显 容易 真实 实际 实测 宣传 理想 满意 失望 给力 牛 垃圾 烂 糟糕 糟 优秀 出色 不错 凑合 将就 正常 完美 可靠 灵敏 灵 舍得 程度 水平 水准 能力 质量 性 力 度 打算 准备 考虑 纠结 怕 担心 坏 影响 变 成 出现 发生 存在 属于 算 算是 显得 看着 戴着 用着 拿着 搞 弄 做 进行 达到 做到'.split(
    ' ',
  ),
);
const PALE_WEIGHT_ZH = 0.12;
const PALE_STEMS = new Set([...PALE].map(wordStem));
const STOP_ZH = new Set(
  '单次 单 怎么办 怎么回事 咋办 咋回事 听说 老是 总是 经常 咋整 整 功能 版本 请教 求 劳驾 一起 单独 老 总 会儿 目测 到底 究竟 的 了 吗 呢 吧 啊 呀 嘛 么 是 有 没有 没 不 在 我 你 他 她 它 我们 你们 他们 大家 这 那 这个 那个 这款 那款 这台 这部 该 款 台 部 个 只 副 能 可以 能不能 可不可以 会 会不会 要 想 用 使用 还 也 都 就 才 和 与 跟 或 或者 还是 把 被 给 对 从 到 让 比 很 太 最 更 比较 挺 真 真的 怎么样 怎样 怎么 如何 什么 哪 哪个 哪款 哪些 多少 几 请问 请 问 一下 知道 说 说的 觉得 认为 评价 用户 买家 买过 买 购买 入手 值得 人 时候 之后 以后 里 里面 上 下 中 时 等 吧 好 不好 好不好 好吗 行 行不行 吗？ 支持 不支持 支不支持 是否 有没有 是不是 东西 产品 商品 店 店里 你们店 问题 情况 方面 表现 效果 感觉 体验 反馈 反映 提到 有人 大概 一般 如果 的话 因为 所以 但是 直接 需要 够 够用 不够 需不需要 一个 一点 有点 会有 没用过 用过 同 同款 啥 咋样 咋 为什么 为啥 吗 嗎 呢？ 想问 问下 来说 目前 现在 平时 平常 日常 自己 时间 起来 出来 过 着 得 地 之 于 及 以及 其 各 每 某 本 另 另外 并 而 而且 且 则 却 只 只有 又 再 先 后 前 可 可能 应该 必须 应 该 当 任何 所有 全部 其他 其它 别的 这样 那样 这种 那种 多 少 大 小'.split(
    ' ',
  ),
);
/** How much a word of each kind asks: things most, what happens to them less, how they are least. */
const WEIGHT_ZH: readonly (readonly [RegExp, number])[] = [
  [/^eng/u, 1.2],
  [/^n/u, 1],
  [/^(?:i|j|l|s|b)/u, 0.8],
  [/^v/u, 0.4],
  [/^(?:a|z|x)/u, 0.35],
];
/** 多不多, 吵不吵: the judgement is asked, the word is not. */
const EITHER = /^(.)[不没]\1$/u;
const MEANT = /^(?:n|v|a|eng|j|i|l|x|b|z|s)/u;
const ENGLISH = /[a-z][a-z']*|[a-z]*\d(?:[\da-z]|\.(?=[\da-z]))*/gu;
const PALE_WEIGHT = 0.25;
const NUMBER_WEIGHT = 0.6;

/**
 * The words of a text in normal form that carry meaning, from left to right, without those where `masked` is true.
 * Linear in the length.
 */
export function plainWords(text: string, masked: readonly boolean[] = []): PlainWord[] {
  const found: PlainWord[] = [];
  for (const { 0: written, index: start } of text.matchAll(ENGLISH)) {
    const end = start + written.length;
    if (masked[start] === true || masked[end - 1] === true) continue;
    const word = written.replace(/'s$/u, '').replace(/'/gu, '');
    if (STOP.has(word) || (word.length < 2 && !/\d/.test(word))) continue;
    const weight =
      PALE.has(word) || PALE_STEMS.has(wordStem(word)) ? PALE_WEIGHT : /\d/.test(word) ? NUMBER_WEIGHT : 1;
    found.push({ start, end, word: wordStem(word), weight, isThing: /\d/.test(word) });
  }
  if (!/\p{Script=Han}/u.test(text)) return found;
  for (const { start, end, text: word, tag } of segmentChinese(text)) {
    if (!/^\p{Script=Han}/u.test(word) || STOP_ZH.has(word) || !MEANT.test(tag)) continue;
    if (masked[start] === true || masked[end - 1] === true) continue;
    const weight = WEIGHT_ZH.find(([kind]) => kind.test(tag))?.[1] ?? 0.5;
    const isThing = /^(?:n|eng|b|j)/u.test(tag) && word.length > 1;
    found.push({
      start,
      end,
      word,
      weight:
        EITHER.test(word) || PALE_ZH.has(word) ? PALE_WEIGHT_ZH : word.length > 1 ? weight : 0.7 * weight,
      isThing,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
