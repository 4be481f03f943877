import type { PhraseMatch } from '../text/phrase-index.js';
import type { RequestText } from '../text/request-text.js';

/** One's own trade, which no list can hold: 我自己是做后期的. */
const TRADE_ZH =
  /我(?:自己|本人|本身)?(?:就是|是)?(?:做|搞|干|从事)[^，。,;；的了用想要懂梦]{2,6}(?:的|行业|工作)(?=[，。,;；\s]|$)/gu;

function findTrades(text: RequestText): PhraseMatch[] {
  return [...text.matched.matchAll(TRADE_ZH)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: 'professional',
  }));
}

/** A place of work that is the writer's: `we run a bakery`, 我们面包店. */
const WORKPLACE_EN =
  /\b(?:we|i) (?:run|own|manage|operate)(?: (?:an?|the|our|my|two|three))?(?: (?:small|little|tiny|own|new|family|busy))?(?: [a-z]+)? (?:bakery|shop|store|cafe|restaurant|bar|pub|hotel|hostel|salon|clinic|gallery|company|business|firm|startup|warehouse|factory|guesthouse|food truck)s?\b(?! (?:trip|near|car|phone|laptop|of|is|was)s?\b)/gu;
const WORKPLACE_ZH =
  /(?:我们?|俺们?|咱们?)(?:家|的)?(?:开|有)?(?:了)?(?:一?家|个)?[^，。,;；我的不没用在去到住从]{0,4}(?<![网酒书药])(?:店|餐馆|餐厅|饭馆|诊所|民宿|工厂|厂子)(?=[，。,;；\s里]|$|[点用的要买配换想])/gu;

function findWorkplaces(text: RequestText): PhraseMatch[] {
  return [...text.matched.matchAll(text.language === 'zh' ? WORKPLACE_ZH : WORKPLACE_EN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: 'business',
  }));
}

/** What a request says of its writer's work: trades are professional, places of work that are theirs business. */
export function findOccupations(text: RequestText): PhraseMatch[] {
  return [...findTrades(text), ...findWorkplaces(text)];
}
