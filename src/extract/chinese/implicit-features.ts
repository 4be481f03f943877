import type { AspectMention } from '../extraction.js';

type Rule = readonly [feature: string, polarity: 'positive' | 'negative', pattern: RegExp];

// Ways of speaking of a feature that no word names. Bounded gaps keep every pattern linear.
const RULES: readonly Rule[] = [
  [
    'battery',
    'positive',
    /[一两二三四五六七2-9](?:天|周|个?星期|个?礼拜|个?月)(?:才|只用|只需|只要)?(?:充)?一充|[一两二三四五六七半2-9](?:周|个?星期|个?礼拜|个?月)(?:才|只用|只需)?充(?:一次|1次)(?:电)?|[两二三四五六七2-9]天(?:才|只用|只需)?充(?:一次|1次)(?:电)?|(?:能|可以|可)(?:用|撑|坚持|顶|扛)(?:上|个)?(?:[一两二三四五六七2-9]|一整|整)天/g,
  ],
  [
    'battery',
    'negative',
    /(?:一天|每天)(?:就)?(?:要|得|需要|必须)?充[两二三四五2-9](?:次|回)(?:电)?|(?:撑|坚持|用|扛)不(?:到|了|过)(?:一天|半天|第二天|下班|晚上|下午|中午)|半天(?:就|都)?(?:没电|要充|充一次)|用了?[^，。！？；\s]{0,4}(?:小时|个点|分钟|会儿)就(?:没电|要充|关机)|(?:中午|下午|一会儿?|很快|老是|动不动)就没电|掉电?得(?:很|太|飞)?快/g,
  ],
  [
    'size',
    'positive',
    /(?:放|装|塞|揣)得?(?:进|下)(?:了)?[^，。！？；\s]{0,4}(?:口袋|裤兜|兜|包)|单手(?:就|也)?(?:能|可以|可)?(?:握|操作|掌握|拿|用)|一只手(?:就)?(?:能|可以)(?:握|拿|操作)/g,
  ],
  [
    'size',
    'positive',
    /(?:放|装|塞|揣)(?:在|进)?[^，。！？；\s]{0,3}(?:口袋|裤兜|兜)里?(?:也|都|就)?(?:正好|刚好|刚刚好|没问题|很合适|不占地方)/g,
  ],
  ['value', 'negative', /浪费(?:钱|金钱)|(?:钱|银子)(?:都)?(?:打了)?(?:白花|打水漂)/g],
  [
    'size',
    'negative',
    /(?:放|装|塞|揣)不(?:进|下)[^，。！？；\s]{0,4}(?:口袋|裤兜|兜|包)|单手(?:握|拿|操作|够)不(?:了|住|过来|到)|(?:太|很)占地方/g,
  ],
  [
    'weight',
    'negative',
    /(?:拿|举|戴|背|握)(?:久|时间长|长)了?[^，。！？；\s]{0,3}(?:手|胳膊|手腕|脖子|肩膀|肩)?[^，。！？；\s]{0,2}(?:酸|累|疼|痛)|(?:像|跟|和)(?:块|一块)?(?:砖头|砖|板砖)/g,
  ],
  [
    'weight',
    'positive',
    /(?:背|带|拿|戴)(?:着|在身上|一天)?(?:完全|一点也|一点都|都)?(?:不累|没(?:什么)?感觉|没有负担|没负担)/g,
  ],
  [
    'heat',
    'positive',
    /(?:一点|完全|丝毫|基本|几乎|根本|从来)?(?:也|都)?不(?:怎么|太|会)?(?:发热|发烫|烫手)/g,
  ],
  ['heat', 'negative', /(?:可以|能)(?:煎|煮)(?:鸡)?蛋|暖手宝|(?:变|像)(?:个|成)?(?:暖宝宝|火炉|烤炉)/g],
  [
    'speed',
    'positive',
    /秒(?:开|进|加载)|(?:一点|丝毫|完全)(?:也|都)?不卡(?:顿)?|(?:打开|开)(?:软件|应用|程序|网页)[^，。！？；\s]{0,4}(?:秒|很快|飞快)/g,
  ],
  ['speed', 'negative', /(?:转圈圈|一直转圈|等(?:好久|半天)|半天(?:才|都)?(?:打不开|打开|反应|没反应))/g],
  [
    'price',
    'negative',
    /(?:刚买|买完|买了|没(?:几|两)天|第二天)[^，。！？；\s]{0,5}(?:就)?(?:降价|降了|跌了|便宜了)/g,
  ],
  [
    'durability',
    'positive',
    /(?:摔|掉)了?[^，。！？；\s]{0,5}(?:没坏|没事|没碎|还能用|完好)|用了[^，。！？；\s]{0,4}年[^，。！？；\s]{0,4}(?:没坏|没问题|没毛病|跟新的|像新的)/g,
  ],
  [
    'durability',
    'negative',
    /(?:用了?|没用|不到|才用)[^，。！？；\s]{0,5}(?:天|周|月|年)[^，。！？；\s]{0,3}就(?:坏|不能用|出问题|罢工|报废)/g,
  ],
  ['comfort', 'positive', /(?:戴|佩戴)(?:着|一天|久了|很久)?(?:也|都|完全)?(?:不(?:疼|痛|夹|累|压)|没感觉)/g],
  [
    'comfort',
    'negative',
    /(?:戴|佩戴)(?:着|一会儿?|久了|时间长了?|长了)?[^，。！？；\s]{0,4}(?:疼|痛|夹头|出汗|压耳朵)/g,
  ],
  [
    'comfort',
    'negative',
    /夹(?:耳朵|头|脑袋)|压(?:脖子|肩膀?|耳朵|头)|捂(?:得|耳朵)[^，。！？；\s]{0,3}(?:汗|热)/g,
  ],
  ['comfort', 'positive', /不(?:夹(?:耳朵|头|脑袋)|压(?:脖子|肩膀?|耳朵|头))|一次(?:都|也)?没掉/g],
  [
    'durability',
    'positive',
    /摔不(?:坏|烂|碎)|泡不(?:坏|烂)|连[^，。！？；\s]{0,2}(?:划痕|裂纹|印子)都没有?/g,
  ],
  [
    'water resistance',
    'positive',
    /掉[^，。！？；\s]{0,3}水[^，。！？；\s]{0,8}(?:没事|照用|还能用|没坏|捞起来)|(?:游泳|洗澡|淋雨)[^，。！？；\s]{0,3}没(?:事|问题)/g,
  ],
  [
    'portability',
    'positive',
    /(?:揣|塞|装|放)(?:在|进|到)?[^，。！？；\s]{0,4}(?:兜|口袋|包|文件夹)里?就(?:走|行)/g,
  ],
];

/** Mentions below this confidence are given to nobody: they do not keep a feature from being told. */
const LEAST = 0.2;

/**
 * Features that a text speaks of without naming them (一天一充, 放得进口袋), in order of `start`. Spans that
 * `taken` overlaps are left out, since there the feature is named. Empty text gives an empty list.
 */
export function findImplicitFeatures(text: string, taken: readonly AspectMention[]): AspectMention[] {
  const covered = new Set(
    taken.flatMap(({ start, end, confidence }) =>
      confidence < LEAST ? [] : Array.from({ length: end - start }, (_, i) => start + i),
    ),
  );
  const found: AspectMention[] = [];
  for (const [feature, polarity, pattern] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (covered.has(start) || covered.has(end - 1)) continue;
      for (let at = start; at < end; at++) covered.add(at);
      const span = { start, end, text: match[0] };
      found.push({ ...span, feature, implicit: true, polarity, confidence: 0.6, opinion: span });
    }
  }
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
