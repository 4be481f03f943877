import type { RequestText } from '../text/request-text.js';

const LIKE_EN =
  /(?:(?<!'d )(?<!\bwould )(?<!\bi )(?<!\bnot )(?<!\bwe )(?<!n't )(?:\blike)|similar (?:to|as)|(?:any(?:thing|one)?|something|somethin|one)(?: [a-z]+){0,2} (?:cheaper|smaller|lighter|newer|quieter|louder|bigger|faster|simpler|less \w+) than|alternatives? (?:to|for)|equivalent (?:of|to|for)|version of|instead of(?: buying| getting)?|substitute for|replacement for|in place of|dupes? (?:of|for)|comparable (?:to|with)|rivals? (?:to|of|for)|same as|akin to|close to|clones? of|competitors? (?:to|of)|answer to|in the (?:style|vein|spirit|mould|mold) of|along the lines of|in the spirit of|(?:comes|come|coming|is|what'?s) (?:closest|nearest|near(?:est)?) to|nearest (?:thing )?to|resembl(?:es|ing)|in the same (?:league|class|ballpark|vein) as|on (?:a )?par with|closest (?:thing )?to|cousins? of|(?:smaller|bigger|cheaper|little|older|newer|younger|big) (?:sibling|brother|sister|cousin|version) (?:of|to)|similar vibe to|reminds me of|near|as good as|poor man'?s|in lieu of)(?: (?:the|a|an|old|new|current|buying|apple'?s|his|her|those|these|that)){0,3} $/u;
/** A device of one's own that is replaced is no model. */
const MINE_EN = /(?:replacement for|instead of|same as|like) (?:my|our|his|her)(?: \w+)? $/u;
const AFTER_EN =
  /^(?:'?s)?,? (?:or (?:(?:something|anything|one) )?(?:similar|like it|like that|comparable|(?:just|equally|nearly|almost) (?:as )?\w+|as (?:small|light|good|cheap|simple|quiet|tough|thin|tiny)\b)|(?:style )?alternatives?|equivalent|dupes?|competitors?|lookalike|clone|or the like|replacement|look ?-?alike|look alike|but,? (?:you know,? )?(?:with|without|in|for)\b|without the [\w' ]{0,16}price|(?:sound|quality|feel|looks?|performance|style) (?:for|without|at|but) |but (?:for less|way |much |not (?:so|as|that) |(?:a bit |a lot |even )?(?:cheaper|lighter|smaller|bigger|newer|better|less|for|with(?:out)?|from|in )))/u;
/** The model is named in one sentence and meant in another. */
const MEANT_EN =
  /\b(?:like (?:it|that|them|those|this one)|(?:near|close to|similar to|comes? near|comes? close to) (?:it|that|them|those)|what else|anything similar|something similar|alternatives?\b|the same (?:\w+ )?but|(?:those|them|it|one|that) but (?:with|for|in|cheaper|lighter|smaller|better|newer)|instead of (?:it|them|that)|equivalents?|what sounds close|along the same lines|(?:of|in) (?:that|this|the same) (?:sort|kind|type|ilk|spirit|vein)|in the same (?:vein|league|ballpark|spirit)|same sort of thing|same kind of thing|of the same kind|closest thing|something comparable|comes? (?:close|near)|version of (?:it|that|those|them|these))\b/u;

const LIKE_ZH =
  /(?:顶替|替换|媲美|类似|像|跟|和|与|替代|代替|平替|取代|相当于|对标|除了|同|比照|比肩|仿|参考)(?:我的|那个|这个|老款|人家|那款)?$/u;
/** Those of them that need no word after the name. */
const LIKENESS_ZH = /(?:类似|替代|代替|平替|取代|对标|顶替|媲美|相当于)(?:于|我的|那个|这个)? ?$/u;
const SAME_ZH =
  /一个路数|路数|一挂|一个类型|那么|这么|一样|差不多|类似|那样|这样|那种|这种|平替|替代|代替|取代|对标|同款|相当|似的|相近|接近|顶替|媲美|替换|还有(?:啥|什么|哪些|没有)|一样[小大轻薄]/u;
const AFTER_ZH =
  /^(?:的|这?一?类|这?款|这?副|这?台|同)?[\p{Script=Han}]{0,4}?(?:平替|有没有便宜(?:点|些)?的替代|嗰种|果种|替代|类似|差不多|同款|这样|那样|一样|那种|同类|同级|竞品|便宜版|平价|这种|相似|似的|同配置|同等|同价位|的感觉|造型|手感但|味道|那么[小大轻薄]|[\p{Script=Han}]{0,4}(?<![人图录影])像(?:的|一点))|^(?:的|那个|那种)?[\p{Script=Han}]{0,6}[，,]?(?:价格|价钱)(?:要)?(?:砍|减|一半|打)|^[^，。,]{0,6}(?:但是?|不过)(?:要|更)?(?:便宜|轻|小|大|新|国产|实惠)/u;
const MEANT_ZH =
  /平替|替代品|类似的|差不多的|代替的|同类的|同级别的|有没有像它|像它|跟它|和它|同它|相近的|接近的|安卓版的?|安卓的那种|顶替|顶上|还有啥|还有什么|别的选择|便宜点的有[不没]|便宜的有吗|别的牌子.{0,4}(?:同|类似)|不同牌子/u;

/** 像Kindle但不是亚马逊的, 有没有像Kindle的. */
const ALIKE_ZH = /像(?:那个|那种|个)?$/u;
const ALIKE_SOUGHT_ZH =
  /(?:有没有|有冇|有什么|有啥|找|求|推荐|[想要]要|来|买)[^，。,]{0,4}[像似](?:那个|那种|个)?$/u;
const UNLIKE_ZH = /^[^，。,]{0,6}[，,]?(?:但是?|不过|可是|只是)(?:要|得|必须)?(?:不|别|非|没|换)/u;

/** Whether the name at `[start, end)` is what the sought thing shall be like: `like X`, `X or similar`, 类似X, X的平替. */
export function isModelNamed(text: RequestText, { start, end }: { start: number; end: number }): boolean {
  const before = text.matched.slice(Math.max(0, start - 40), start);
  const signs = before.trimEnd();
  const after = text.matched.slice(end, end + 28);
  if (text.language === 'en') return (LIKE_EN.test(before) && !MINE_EN.test(before)) || AFTER_EN.test(after);
  if (/^.{0,4}(?:哪|谁|区别|比)/u.test(after)) return false;
  return (
    (LIKE_ZH.test(signs) && (SAME_ZH.test(text.matched.slice(end)) || LIKENESS_ZH.test(before))) ||
    ALIKE_SOUGHT_ZH.test(signs) ||
    (ALIKE_ZH.test(signs) && UNLIKE_ZH.test(after)) ||
    AFTER_ZH.test(after) ||
    LIKE_EN.test(before)
  );
}

/** Whether a request asks for something like what it names elsewhere: `what else is like it`, 有平替吗. */
export function meansModel({ matched, language }: RequestText): boolean {
  return (language === 'zh' ? MEANT_ZH : MEANT_EN).test(matched);
}
