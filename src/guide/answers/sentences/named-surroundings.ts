import type { AskedSlot } from './asked-slot-tables.js';
import { same } from './same-name.js';

/**
 * Other devices, systems, people and places that goods meet, and what is done for a buyer, with all names by which whoever
 * tells of them would call them, in both languages. The first that is asked for counts.
 */
export const SURROUNDINGS: readonly AskedSlot[] = [
  // Devices and systems of others.
  {
    asked:
      /\b(?:play ?station|ps ?[45]|xbox|nintendo|(?:game|games|gaming) consoles?|steam ?deck)\b|游戏机|任天堂/u,
    said: /\b(?:play ?station|ps ?[45]|xbox|nintendo|switch|consoles?|steam ?deck|hdmi)\b|游戏机|任天堂|主机/u,
  },
  {
    asked:
      /\b(?:alexa|siri|google assistant|voice (?:assistants?|control|commands?))\b|语音助手|语音控制|小爱|小度/u,
    said: /\b(?:alexa|siri|assistants?|voice|talk to|speak to|listens?)\b|语音|助手|小爱|小度|喊/u,
  },
  same(/\b(?:linux|ubuntu|chrome ?os)\b/u),
  same(/\b(?:car ?play|android auto)\b/u),
  {
    asked: /\b(?:car charger|cigarette lighter|12 ?v(?:olt)?)\b|车载|点烟|车上充/u,
    said: /\b(?:cars?|lighter|12 ?v|driv\w+)\b|车|点烟/u,
  },
  {
    asked:
      /\b(?:multi-?point|two (?:phones|devices|sources) at (?:once|the same time)|(?:connect|pair)\w* to two)\b|同时连|双设备|连两[台个部]/u,
    said: /\b(?:multi-?point|two|both|switch\w*|at once|devices)\b|同时|两[台个部]|双|切换/u,
  },
  {
    asked: /\b(?:transparency|ambient (?:sound|mode)|hear-?through|pass-?through mode)\b|通透|环境音|透传/u,
    said: /\b(?:transparen\w+|ambient|hear-?through|surroundings?|announcements?)\b|通透|环境音|透传|外界|报站/u,
  },
  {
    asked:
      /\b(?:is there|are there|has|have|got|with|any)\b.{0,12}\b(?:anc|(?:active )?noise[- ]cancel\w*)|(?:[有带]|支持)(?:没有|不带)?(?:主动)?降噪|降噪(?:有没有|没有吗)/u,
    said: /\b(?:anc|noise|cancel\w*|quiet\w*|silen\w+)\b|降噪|安静|噪/u,
  },
  same(/\bsleep timers?\b|定时关/u),
  {
    asked:
      /\b(?:has|have|got|with|is there|any) (?:an? |its |own )*remote(?: control)?\b(?! (?:work|area|server|place|cabin|desktop))|[有带配](?:没有)?遥控/u,
    said: /\bremotes?\b|遥控/u,
  },
  { asked: /\bkaraoke\b|[k卡]歌/u, said: /\b(?:karaoke|mics?|microphones?|sing\w*)\b|歌|麦|话筒/u },
  {
    asked: /\b(?:screen protectors?|protective film)\b|贴膜|钢化膜|保护膜/u,
    said: /\b(?:protectors?|film|foil)\b|膜/u,
  },
  {
    asked:
      /\b(?:lies?|lay|lays|open|opens|fold|folds)(?: (?:it|out|all the way))? flat\b|\b180(?: degrees|°)|摊平|放平|平摊|180 ?(?:度|°)/u,
    said: /\b(?:flat|180|hinges?|degrees|all the way)\b|180|摊|平放|放平|转轴|铰链|开合/u,
  },
  {
    asked: /\bplug in (?:a|the|my) (?:cable|cord|lead|wire)\b|插(?:上)?线(?:听|用)|有线(?:听|模式|连接)/u,
    said: /\b(?:cables?|cord|leads?|wired|wire|jack|3\.5|plug\w*|sockets?)\b|线|插|耳机孔/u,
  },
  // People and animals.
  same(/\bleft[- ]hand\w*|\blefties?\b|左撇子|左手/u),
  {
    asked: /\b(?:(?:with|wear|wearing|over|under) (?:my )?(?:glasses|spectacles)|spectacles)\b|眼镜/u,
    said: /\b(?:glasses|spectacles)\b|眼镜/u,
  },
  same(/\b(?:dogs?|cats?|puppy|kittens?|pets?)\b|[狗猫]|宠物/u),
  same(/\b(?:pacemakers?|implants?)\b|起搏器/u),
  same(/\b(?:braille|talkback|voice ?over|screen reader|colou?r[- ]?blind\w*)\b|盲文|色盲|色弱|读屏/u),
  // What a shop may do besides.
  {
    asked: /\bcash(?: on delivery)?\b(?! back)|\bcod\b|货到付款|现金/u,
    said: /\bcash\b|货到付款|现金/u,
  },
  same(
    /\b(?:paypal|apple pay|google pay|klarna|bitcoin|crypto\w*|gift (?:cards?|vouchers?))\b|比特币|礼品卡|购物卡/u,
  ),
  {
    asked:
      /\b(?:install (?:it|them|the [a-z]{1,20}) for|set (?:it|them|everything) up for (?:me|us)|installation service|fitters?|technicians?)\b|上门[^，。？]{0,4}[装修调取]|帮[我忙]?[^，。？]{0,2}(?:安装|装[^，。？]{0,4}[吗不？])|包安装/u,
    said: /\b(?:install\w*|set up for|technicians?|fitters?)\b|上门|安装|师傅/u,
  },
  {
    asked: /\b(?:loyalty|bonus|reward) (?:points?|cards?|program\w*)\b|积分|返现|cash ?back/u,
    said: /\b(?:points?|rewards?|cash ?back)\b|积分|返现/u,
  },
];
