/**
 * Phrases of shops: how a thing is sold, shipped and praised, in lower case. What parts two products is not among them:
 * a year, a region (港版, "US version"), a network, "original", what is in the box, or any state but new.
 */
const ENGLISH: readonly RegExp[] = [
  /\b(?:brand[ -]new|bnib|best price|lowest price|best ?seller|hot sale|on sale|special offer|limited time (?:offer|deal)|top rated|in stock)\b/g,
  /\b(?:(?:free|fast|next day|same day) (?:shipping|delivery|dispatch)|100 percent {1,2}(?:genuine|authentic|original))\b/g,
  /\b(?:official|flagship|authori[sz]ed)(?: (?:online|flagship|brand))? (?:store|shop|dealer|reseller|retailer|seller)\b/g,
  /\b(?:factory[ -](?:sealed|unlocked)|(?:fully|network|carrier|sim)[ -]unlocked|sim[ -]?free|(?:mobile|cell) phones?)\b/g,
  /\bcondition ?[:=-]? ?new\b|(?<!\b(?:like|as|near|nearly|almost) )\bnew condition\b/g,
  /\b(?:new in|in (?:sealed|original|retail)) (?:(?:sealed|original|retail) )?(?:box|package|packaging)\b/g,
  /\bcolou?rs? ?[:=]|(?<!built )\bin (?=(?:black|white|silver|grey|red|blue|green|pink|gold|purple|yellow|orange)\b)/g,
];
const CHINESE: readonly RegExp[] = [
  /智能手机|手机(?!壳|膜|套|支架|架|卡)|正品|官方|官网|旗舰店|专卖店|专营店|授权店|自营|直营|包邮|现货|全新|国行|行货|全网通/g,
  /原封|未拆封?|未激活|(?:全国)?联保|顺丰|次日达|当[天日]发货?|[速秒]发|特价|促销|热卖|爆款|秒杀|新品(?:上市)?|假一[赔罚]十/g,
  /百亿补贴|(?:国家|政府)补贴|国补|以旧换新|(?:\d{1,2}期)?免息|颜色 ?[:：]|(?<=\p{Script=Han})版/gu,
];
const HAN = /\p{Script=Han}/u;
/** The shop or the market behind a title: "… - shop.com", "… | 京东". */
const TAIL =
  /\s[-–|@]\s(?:www\.)?[a-z\d-]{2,30}\.(?:com|net|org|de|fr|es|it|nl|co\.uk|uk|com\.cn|cn|jp|eu|ca|au)\s?$|\s?[-–|]\s?(?:amazon|ebay|walmart|best buy|newegg|aliexpress|京东|天猫|淘宝|拼多多|苏宁(?:易购)?)(?:商城)?\s?$/;

/** `spelt`, which is in lower case, without the phrases of shops; each leaves a blank. Linear; '' for ''. */
export function withoutShopPhrases(spelt: string): string {
  let rest = spelt.trimEnd().replace(TAIL, ' ');
  for (const phrase of ENGLISH) rest = rest.replace(phrase, ' ');
  if (HAN.test(rest)) for (const phrase of CHINESE) rest = rest.replace(phrase, ' ');
  return rest;
}
