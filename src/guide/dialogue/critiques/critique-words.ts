import type { Critique } from './critique.js';

/** Words that are a critique by themselves. */
export interface CritiquePhrase {
  readonly pattern: RegExp;
  readonly critique: Critique;
}

const feature = (name: string): Critique => ({ about: 'feature', name, way: 'better' });
const spec = (name: string, way: 'less' | 'more'): Critique => ({ about: 'specification', name, way });
const CHEAPER: Critique = { about: 'price', way: 'less' };
const DEARER: Critique = { about: 'price', way: 'more' };
const OTHER_BRAND: Critique = { about: 'brand', way: 'other' };
/** Another product than the one shown. */
export const OTHER_PRODUCT: Critique = { about: 'product', way: 'other' };

/** English phrases, the longer before what is part of them. */
export const ENGLISH_PHRASES: readonly CritiquePhrase[] = [
  {
    pattern:
      /\b(?:not|no|another|different|other|except|hate|dislike) (?:of )?(?:this |that |the )?(?:brand|make|maker|manufacturer)s?\b/,
    critique: OTHER_BRAND,
  },
  { pattern: /\bsame (?:brand|make|maker)\b/, critique: { about: 'brand', way: 'same' } },
  {
    pattern:
      /\b(?:not (?:this|that|it)(?: one)?|(?:do not|don't|did not|didn't) (?:really |quite )?like (?:it|this|that)(?: one)?(?=[,.;!]| ?$)|(?:another|a different|the next|next) one|something else|anything else)\b/,
    critique: OTHER_PRODUCT,
  },
  {
    pattern:
      /(?:^|[,.] ?)(?:that's |it's |what\?? )?[$€£]?\d[\d,.]{0,8}(?: ?(?:dollars|bucks|euros|pounds|usd))? ?[?!]{2,4}|(?:[$€£]?\b\d[\d,.]{0,8}(?: ?(?:dollars|bucks|euros|pounds|usd))? ?[?!]{1,4} ?)?\b(?:no way|are you (?:kidding|joking|serious|crazy|out of your mind)(?: me)?|rip[- ]?off|daylight robbery|that's (?:a lot|insane|crazy))\b|\b(?:cheaper|less expensive|more affordable|too (?:expensive|dear|pricey)|costs? less|lower price)\b/,
    critique: CHEAPER,
  },
  { pattern: /\b(?:more expensive|pricier|dearer|higher end|more premium|too cheap)\b/, critique: DEARER },
  {
    pattern: /\b(?:lighter|less heavy|too heavy|weighs? less)\b/,
    critique: spec('weight', 'less'),
  },
  { pattern: /\b(?:heavier|too light)\b/, critique: spec('weight', 'more') },
  { pattern: /\b(?:thinner|slimmer|too thick)\b/, critique: spec('thickness', 'less') },
  { pattern: /\b(?:brighter|too dark|too dim)\b/, critique: spec('brightness', 'more') },
  { pattern: /\b(?:faster|quicker|snappier|too slow)\b/, critique: feature('speed') },
  { pattern: /\b(?:quieter|less noisy|less noise|too (?:loud|noisy))\b/, critique: feature('fan noise') },
  { pattern: /\b(?:louder|too quiet)\b/, critique: feature('sound') },
  { pattern: /\b(?:sturdier|tougher|more (?:rugged|durable|robust))\b/, critique: feature('durability') },
  { pattern: /\b(?:simpler|easier(?: to use)?|too complicated)\b/, critique: feature('ease of use') },
  {
    pattern: /\b(?:prettier|nicer looking|better looking|(?:too |so |very )?ugly)\b/,
    critique: feature('design'),
  },
  { pattern: /\b(?:comfier|more comfortable)\b/, critique: feature('comfort') },
  { pattern: /\b(?:lasts? longer|longer lasting)\b/, critique: spec('battery life', 'more') },
];

/** Chinese phrases, likewise. */
export const CHINESE_PHRASES: readonly CritiquePhrase[] = [
  {
    pattern: /(?:不要|不想要|不喜欢|换个|换一个|换|别的|其他|除了)(?:这个|这|那个)?(?:牌子|品牌)/,
    critique: OTHER_BRAND,
  },
  { pattern: /(?:同样的?|一样的?|同一个)(?:牌子|品牌)/, critique: { about: 'brand', way: 'same' } },
  {
    pattern:
      /不要这[个款台部]|这[个款台部](?:不要|不行|不好)|不喜欢这[个款台部]|^都?不(?:喜欢|想要|满意)[了]?$|换[一]?[个款台部]|下一[个款台部]|看看?别的|有没有别的|其他的/,
    critique: OTHER_PRODUCT,
  },
  {
    pattern:
      /^(?:这|要)?[\d一二两三四五六七八九十百千万多块元]{1,10}[?？!！]{2,4}|[\d一二两三四五六七八九十百千万多块元]{0,8}[?？!！]{0,3}(?:你们?|这)?(?:疯了|抢钱|宰人|太黑|坑人|黑店|开玩笑)[啊吧呢吗]?|(?:这么|那么|好)贵|太贵|贵了|(?:再|更)?(?<!最)便宜[一]?[点些]?|价格(?:再)?低[一]?[点些]/,
    critique: CHEAPER,
  },
  { pattern: /贵[一]?[点些]|高端[一]?[点些]|太便宜/, critique: DEARER },
  { pattern: /(?:再)?轻[一]?[点些]|更轻|太重/, critique: spec('weight', 'less') },
  { pattern: /重[一]?[点些]|太轻/, critique: spec('weight', 'more') },
  { pattern: /薄[一]?[点些]|更薄|太厚/, critique: spec('thickness', 'less') },
  { pattern: /亮[一]?[点些]|更亮|太暗/, critique: spec('brightness', 'more') },
  { pattern: /快[一]?[点些]|更快|太慢|太卡/, critique: feature('speed') },
  { pattern: /安静[一]?[点些]|更安静|太吵/, critique: feature('fan noise') },
  { pattern: /结实[一]?[点些]|耐用[一]?[点些]|耐摔[一]?[点些]/, critique: feature('durability') },
  { pattern: /简单[一]?[点些]|太复杂/, critique: feature('ease of use') },
  { pattern: /好看[一]?[点些]|更好看|[太真好]丑|丑死|难看/, critique: feature('design') },
  { pattern: /舒服[一]?[点些]|更舒服/, critique: feature('comfort') },
];

/** Specifications that a thing is big or small in. */
export const SIZE_OF: Readonly<Record<string, string>> = {
  '': 'screen size',
  screen: 'screen size',
  display: 'screen size',
  battery: 'battery capacity',
  storage: 'storage',
  memory: 'memory',
  ram: 'memory',
  屏幕: 'screen size',
  屏: 'screen size',
  显示屏: 'screen size',
  电池: 'battery capacity',
  存储: 'storage',
  容量: 'storage',
  内存: 'memory',
  续航: 'battery life',
};
