import { LINES_AFTER_MAKERS, lacksSign } from '../../../domain/vocabulary/names-with-signs.js';
import type { RequestText } from '../text/request-text.js';

/** Lines that are also common words: they count with a model or their brand, or written with a capital. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  'switch|gram|alpha|swift|envy|blade|stealth|tune|flip|elite|charge|inspire|hero|mate|nova|yoga|surface|momentum|odyssey|pixel|versa|nord|moto|reno|echo|instinct|viper|nitro|aspire|liberty|predator|spectre|latitude|pavilion|omen|legion|blue|echo dot|phantom|boombox|cherry|razor|orbi|archer|deco|the frame|tuf|rog|victus|basilisk|g15|remarkable|framework|nothing|creative|brother|sharp|polar|nimble|crucial|blue|honor|honour|valve|astro|hammer|sigma|marshall|brio|gtx|colorful|orbit|mavic|razr|studio buds|smart band|first|bar|onyx|cannon|del laptops|haier|beats|roku|xtreme|akko|shure|whoop|hp|eos|rtx|mi band|switch|fiio|hasee|cmf|lg|wd|tp|b&o|quiet comfort|charge|find x|tozo|amazon|google|apple|microsoft|zoom|eero|poly|blade'.split(
    '|',
  ),
);
/** Of those, the ones that are names of makers: a lower-case mention counts unless it is the common word. */
const WORDLIKE_BRANDS = new Set(
  'nothing|creative|brother|sharp|polar|nimble|crucial|blue|honor|valve|astro|hammer|sigma|framework|remarkable|cherry|poly|colorful|beats|onyx|marshall'.split(
    '|',
  ),
);
const PRODUCT_CUE =
  /(?:^|\b(?:the|a|an|my|my old|for|or|and|vs|than|like|no|not|not an?|another|nintendo|is|does|can|new|original|any|which)) $/u;
/** Chinese names of makers that are also common words, and what follows them where they are names. */
const COMMON_SIGNS: ReadonlyMap<string, RegExp> = new Map([
  ['兄弟', /^(?:牌|的?打印|的?激光|dcp|hl|mfc|\d)/u],
  ['创新', /^(?:牌|的?声卡|的?音箱)/u],
  ['博士', /^(?:牌|的?耳机|的?音箱|的?音响|的?降噪)/u],
  ['锤子', /^(?:牌|的?手机|科技)/u],
  ['蓝宝石', /^(?:牌|的?显卡|rx|\d)/u],
  ['天龙', /^(?:牌|的?耳机|的?功放|的?音箱)/u],
  ['外星人', /^(?:牌|的|笔记本|电脑|m\d|x\d|显示器|aw)/u],
  ['一家手机', /^$/u],
  ['大法', /^(?:的|相机|耳机|手机|微单)/u],
]);
/** English names of makers that are names of places and other words, and what follows them where they are makers. */
const WITH_GOODS: ReadonlyMap<string, RegExp> = new Map([
  ['doro', /^ (?:(?:flip |mobile |cell |smart)?phones?|mobiles?|\d)/u],
  ['oura', /^ (?:smart )?rings?\b/u],
  ['poly', /^ (?:voyager|studio|sync|headsets?|headphones?|speakerphones?|webcams?|\d)/u],
]);
/** 除了施乐和惠普: nothing but a maker is refused like that. */
const REFUSED_NAME_ZH = /(?:除了|除开|不要|不买|别买|不考虑|别推荐?|不想要|拉黑)$/u;
/** Chinese names of lines that are common words or parts of some: they count after their maker alone. */
export const LINE_SIGNS_OF_MAKERS: ReadonlySet<string> = new Set([
  '御',
  '本能',
  '非凡',
  '无畏',
  '幽灵',
  '星系列',
  '雪人',
  '新帝',
  ...LINES_AFTER_MAKERS.map(([nameZh]) => nameZh),
]);

/** `honor my budget`, `it's an honor`, `beats me`: the word of the brand at `[start, end)` is no name. */
function isVerbOrPraise({ matched }: RequestText, start: number, end: number, brand: string): boolean {
  const before = matched.slice(Math.max(0, start - 12), start);
  const after = matched.slice(end, end + 12);
  if (brand === 'beats') return /^ (?:me|us)\b/u.test(after) || /\b(?:it|this) $/u.test(before);
  return (
    brand === 'honor' &&
    (/^ (?:my|our|your|the|this|that|his|her|a)\b/u.test(after) ||
      (/\b(?:an|the|great|big|real) $/u.test(before) &&
        /^(?: (?:to|of|for|if|being|is mine|was mine)\b|[.,!?]|$)/u.test(after)))
  );
}

/** Goods that Brother (兄弟) makes, and nobody's brothers before one of its. */
const PRINTS = /打印|一体机|墨盒|硒鼓/u;
const OF_BROTHER = /^的(?:$|[，,。.！!？?；;\s吧了呢]|可以|也行|就行|不错|挺|就)/u;
const KIN_BEFORE = /(?:[我你他她咱俺好老亲表堂]|哥们|给|送|帮|朋友|[些几两三群帮位]个?)的?$/u;

/** Whether a request for a printer speaks of one of theirs: 想换台兄弟的. */
function isPrinterOfBrother({ normal }: RequestText, start: number, end: number): boolean {
  return (
    normal.slice(start, end) === '兄弟' &&
    PRINTS.test(normal) &&
    OF_BROTHER.test(normal.slice(end, end + 4)) &&
    !KIN_BEFORE.test(normal.slice(Math.max(0, start - 4), start))
  );
}

/** Whether the word of a brand at `[start, end)` is the common word here (a sharp screen). */
export function brandUsedAsWord(text: RequestText, start: number, end: number, brand: string): boolean {
  if (isPrinterOfBrother(text, start, end)) return false;
  const meant = COMMON_SIGNS.get(text.normal.slice(start, end));
  if (meant !== undefined) return !meant.test(text.normal.slice(end, end + 6));
  const goods = WITH_GOODS.get(text.normal.slice(start, end));
  if (goods !== undefined) return !goods.test(text.matched.slice(end, end + 18));
  if (lacksSign(text.normal.slice(start, end), text.normal.slice(end, end + 12)))
    return !REFUSED_NAME_ZH.test(text.normal.slice(Math.max(0, start - 5), start));
  if (brand === 'gigabyte' && /^gigabytes?$/u.test(text.normal.slice(start, end)))
    return /\b(?:\d+|thousand|hundred|many|few|of|the|a) $/u.test(
      text.matched.slice(Math.max(0, start - 10), start),
    );
  if (!WORDLIKE_BRANDS.has(brand) || /[^a-z -]/u.test(text.normal.slice(start, end))) return false;
  if (isVerbOrPraise(text, start, end, brand)) return true;
  // `Nothing in pink` begins a sentence.
  if (brand === 'nothing' && /[.!?;:\n] ?$/u.test(text.raw.slice(Math.max(0, start - 2), start)))
    return !/^ (?:phone|ear|headphone)/u.test(text.matched.slice(end, end + 12));
  const capital = /^\p{Lu}/u.test(text.raw.slice(start)) && start > 0;
  if (capital || /\b(?:by|from) $/u.test(text.matched.slice(Math.max(0, start - 6), start))) return false;
  const after = text.matched.slice(end, end + 14);
  if (brand === 'nothing') return !/^ (?:phone|ear|headphone)/u.test(after);
  if (brand === 'beats')
    return (
      !/^ (?:headphone|earbud|studio|solo|fit|or|and|by)|^[?,.]|^$/u.test(after) &&
      /\b(?:my|making|makes?|made|the|produces?|producing|produced|some|sick|drum|with|of) $/u.test(
        text.matched.slice(Math.max(0, start - 8), start),
      )
    );
  // `epson or brother`: beside another maker.
  if (
    /\b(?:epson|canon|hp|xerox|lexmark|sony|samsung|bose|lg|philips|logitech|dell|lenovo|asus|acer|apple|jbl|beats|garmin|fitbit)(?: or|,| and| vs| versus) $/u.test(
      text.matched.slice(Math.max(0, start - 18), start),
    )
  )
    return false;
  if (brand === 'honor' || brand === 'marshall' || brand === 'polar' || brand === 'onyx') return false;
  if (/^ [a-z]{1,4}-?[a-z]{0,2}\d/u.test(after)) return false;
  return !/^ (?:printer|laser|tv|monitor|keyboard|mouse|yeti|headset|lens|ssd|switch|mx|ms\d|hl|laptop|\d|microphone|speaker)/u.test(
    after,
  );
}

/** Of those, the ones whose models begin with a digit (Charge 6): other words after them make no name. */
const NUMBERED_LINES = new Set('charge|flip|tune|elite|inspire|hero'.split('|'));

/** Whether the word of a line at `[start, end)` names the line: not where it is a common word that nothing else tells to be a name. */
export function isLineMeant(
  text: RequestText,
  start: number,
  end: number,
  line: string,
  hasBrand: boolean,
  model: boolean,
): boolean {
  if (!COMMON_WORDS.has(line) || hasBrand) return true;
  const written = text.normal.slice(start, end);
  if (/[^a-z\d ]/u.test(written)) return true;
  if (model) return !NUMBERED_LINES.has(line) || /^ ?\d/u.test(text.normal.slice(end, end + 2));
  const capital = /^\p{Lu}/u.test(text.raw.slice(start)) || (start === 0 && text.matched.length > end);
  if (line === 'switch' || line === 'surface' || line === 'pixel' || line === 'echo' || line === 'legion') {
    return (
      capital ||
      text.language === 'zh' ||
      (PRODUCT_CUE.test(text.matched.slice(Math.max(0, start - 14), start)) &&
        !/^ (?:to|from|pro|design)/u.test(text.normal.slice(end, end + 8)))
    );
  }
  return capital && start > 0 && !/[.!?] $/u.test(text.raw.slice(Math.max(0, start - 2), start));
}
