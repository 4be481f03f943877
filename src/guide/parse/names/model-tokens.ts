// What may follow a brand or a line as part of a product's name.

const SUFFIX = new Set(
  'pro|max|plus|ultra|mini|air|se|fe|lite|fold|flip|slim|neo|oled|ii|iii|iv|v|vi|mark|mk|note|carbon|nano|xl|signature|paperwhite|oasis|scribe|colorsoft|elipsa|clara|libra|dot|solo|sport|solar|platinum|classic|active|studio|go|edge|gt|anywhere|master|elite|kids|gen|promax|plus+|pro+|nc|earbuds|quietcomfort|color|colour|clip|evo|x|s|r|e|z|superlight|pocket|action|rt|turbo|pad|shield|flex|spin|duo|xt|xtx|iiix|alpha|nova|page|ti|bw|colour|fan'.split(
    '|',
  ),
);
const SUFFIX_ZH =
  /^(?:至尊版|标准版|青春版|竞速版|探索版|典藏版|活力版|旗舰版|普通版|尊享版|手环|手表|平板)/u;
const TOKEN = /[a-z\d][a-z\d+]*(?:[-.][a-z\d]+)*\+?/y;
const STANDARD =
  /^(?:[45]g|\d{3,4}p\d*|\d+k\d*|\d+k|4g|2k|1080p|720p|1440p|ip[x\d]\d|usb\d?|wifi\d?|ddr\d|hdmi|h26\d|mp[34]|mp\d|\d+(?:gb|tb|mb|hz|mah|w|wh|mp|mm|cm|kg|g|inch|in|nits?|h|hrs?|ms|fps|v|ghz|ppi|x|t|k)|i[3579](?:-.*)?|ryzen|rtx.*|gtx.*|3\.5mm|dac|3d|2[- ]?in[- ]?1|m\.2|v\d|\d+\.\d+|1st|2nd|3rd|\d+th|gen\d)$/u;
const UNIT_NEXT =
  /^ ?-?(?:gb|tb|mb|g\b|t\b|hz|mah|w\b(?!\/)|watt|wh\b|mp\b|mm\b|cm\b|kg\b|lbs?\b|inch|in\b|in\.|"|″|”|nits?\b|hours?\b|hrs?\b|h\b|ms\b|fps|x\b|days?\b|dollars?|bucks|usd|eur|euros?|gbp|pounds|quid|%|k\b|megapixel|rupees|yuan|rmb|oz\b|ounces|grams?|people|persons?|pieces|ports?|years?|元|块|寸|吋|英寸|以内|以下|左右|以上|内存|运存|g内|毫安|小时|瓦|万|千|百|多(?![厚重大长高久])|款|台|部|个|年|月|号|岁|天|公斤|克|倍|p\b|€|£|起|上下|预算|到|-\d{3}|~\d|max\b(?! ?\d)|tops\b|limit|or less|or under|or so|ish\b|budget)/u;

/** Whether a token is a standard, a unit or a chip's name, which names no product. */
export function isStandard(token: string): boolean {
  return STANDARD.test(token);
}

/** One token of a model name, or the end of the name. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly digits: boolean;
}

function tokenAt(text: string, at: number): Token | undefined {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  return match === null ? undefined : { start: at, end: at + match[0].length, digits: /\d/u.test(match[0]) };
}

function isModel(text: string, token: Token, context: { hasNumber: boolean; bareNumbers: boolean }): boolean {
  const written = text.slice(token.start, token.end);
  if (SUFFIX.has(written) && (written.length > 1 || context.hasNumber))
    // `iphone 16 pro max 512`: the name; `iphone 16 max 900`: a limit.
    return (
      written !== 'max' ||
      !/^ ?\d{3}/u.test(text.slice(token.end)) ||
      text.slice(Math.max(0, token.start - 4), token.start) === 'pro '
    );
  // ipad pro 12.9
  if (
    /^1[0-6]\.\d$/u.test(written) &&
    /\b(?:ipad|surface|matepad|tab)(?: pro| air)? $/u.test(
      text.slice(Math.max(0, token.start - 14), token.start),
    )
  )
    return !UNIT_NEXT.test(text.slice(token.end, token.end + 12));
  // deathadder v3, xiaomi 13t
  if (
    /^v[2-9]$/u.test(written) ||
    (/^1\d(?:t|s)$/u.test(written) &&
      !context.hasNumber &&
      (context.bareNumbers ||
        /\b(?:xiaomi|oneplus|mi|redmi note) $/u.test(text.slice(Math.max(0, token.start - 12), token.start))))
  )
    return true;
  if (!token.digits || STANDARD.test(written)) return false;
  const rest = text.slice(token.end, token.end + 12);
  const bare = /^\d+$/u.test(written);
  if (bare && UNIT_NEXT.test(rest)) return false;
  if (!bare)
    return !/^\d+(?:st|nd|rd|th)$/u.test(written) && !(UNIT_NEXT.test(rest) && /^\d+\.\d$/u.test(written));
  if (!context.bareNumbers) return false;
  const value = Number(written);
  if (/^20[12]\d$/u.test(written)) return !/^\s*(?:[-~]|以|左)/u.test(rest);
  return context.hasNumber
    ? value < 20 && written.length <= 2
    : value <= 999 &&
        !(
          value % 50 === 0 &&
          !/^ ?(?:pro|ultra|plus|max|lite|s\b|系列)/u.test(rest) &&
          context.bareNumbers &&
          value > 100
        );
}

const GENERATION =
  /^ ?\(?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|latest|newest) gen(?:eration)?\)?|^ ?\(?gen(?:eration)? ?\d{1,2}\)?|^ ?第?[一二三四五六七八九十\d]{1,2}代/u;

/**
 * Where the product's name ends that goes on at `end` (after its brand or line): model tokens, generations and
 * sizes that are part of the name. `bareNumbers`: whether a number alone may be part of it. At most six tokens.
 */
export function extendName(text: string, end: number, bareNumbers: boolean): { end: number; model: boolean } {
  let hasNumber = /\d$/u.test(text.slice(0, end));
  let model = false;
  for (let count = 0; count < 6; count += 1) {
    const generation = GENERATION.exec(text.slice(end, end + 24));
    if (generation !== null && !/latest|newest|last/u.test(generation[0])) {
      end += generation[0].length;
      model = true;
      continue;
    }
    const zh = SUFFIX_ZH.exec(text.slice(end, end + 4));
    if (zh !== null && (model || hasNumber)) {
      end += zh[0].length;
      continue;
    }
    const gap = text[end] === ' ' || text[end] === '-' ? 1 : 0;
    const token = tokenAt(text, end + gap);
    if (
      token === undefined ||
      (gap === 0 && /[a-z\d]/u.test(text[end - 1] ?? '') && token.digits === hasNumber && !model && false)
    )
      break;
    if (!isModel(text, token, { hasNumber, bareNumbers })) break;
    // `can the pixel watch 2 go in the sea`
    if (/^ go (?:in|into|on|to|under|with|for|through|near|over)\b/u.test(text.slice(end, end + 14))) break;
    // `do the sony xm5 fold`
    if (
      /^ (?:fold|flip|spin)\b(?: (?:up|flat|down|in|for|well)\b| ?[?.,]|$)/u.test(
        text.slice(end, end + 12),
      ) &&
      /^\W*(?:do|does|can|will|would|could)\b/u.test(text)
    )
      break;
    hasNumber ||= token.digits;
    model = true;
    end = token.end;
  }
  return { end, model };
}

const ALONE =
  /(?:wh|wf|wi|srs|mdr|ath|hd|dt|ie|um|ilce|dsc|zv|dcp|mfc|hl|et|xp|qn|un|oled|kd|xr|ue|mx|pro|sm)?-?\d{2,5}[a-z]{1,4}\d{0,2}|[a-z]{2,4}-[a-z]{1,2}\d{2,5}[a-z]{0,3}|[a-z]{1,4}-?\d{2,5}[a-z]{0,4}\d{0,2}|[a-z]\d[a-z]\d?/y;

/** A model name that stands alone (`wh-1000xm5`, `g502`, `s24`): its end, or -1. Standards and units are none. */
export function modelAlone(text: string, at: number): number {
  if (at > 0 && /[a-z\d.-]/u.test(text[at - 1] ?? '')) return -1;
  const token = tokenAt(text, at);
  if (token === undefined || !token.digits) return -1;
  const written = text.slice(token.start, token.end);
  if (STANDARD.test(written) || !/[a-z]/u.test(written) || written.length < 3) return -1;
  if (
    /^(?:m\d|n\d|i\d.*|ps\d|sub\d+|sub-\d+|under\d+|\d+-?\w*inch|w\d+|usd\d+|rs\d+|rmb\d+|eur\d+|gbp\d+|cny\d+|x\d|mp\d|wifi\d.*|win\d+|windows\d+|bluetooth\d.*|bt\d.*|android\d+|cat\d.*|pcie\d.*|ip[x\d]+\d|ps\d|lpddr\d.*|ddr\d.*|hdr\d*.*|usb\d.*|ax\d+|be\d+|wpa\d|\d+(?:-\w+)+|\d+s|\d+k|\d+m|\d+p|\d+d|\d+e|\d+ish|\d+c|\d+mbps|\d+gbps|\d+usd|\d+eur|\d+rmb|n\d{3}|mbps|\d+yo|\d+khz|\d+mhz|\d+lbs?|\d+oz|\d+pcs|\d+ml|\d+core|\d+l|\d+mb|\d+ft|\d+m|\d+ppm|\d+dpi|\d+ohm|\d+db|\d+lm|k\d+)$/u.test(
      written,
    )
  )
    return -1;
  // `R1200 or under`: rand.
  if (
    /^r\d{3,6}$/u.test(written) &&
    (/\b(?:under|below|max|budget|up to|less than) $/u.test(text.slice(Math.max(0, at - 10), at)) ||
      /^ ?(?:or (?:less|under|below)|max|tops|budget)\b/u.test(text.slice(token.end, token.end + 10)))
  )
    return -1;
  // A4 is paper, an a55 is a phone.
  if (
    /^a\d{2}$/u.test(written) &&
    !/\b(?:the|my|galaxy|an?|or|and|vs|than) $|三星|盖乐世/u.test(text.slice(Math.max(0, at - 8), at))
  )
    return -1;
  ALONE.lastIndex = at;
  const match = ALONE.exec(text);
  return match !== null && match[0].length === written.length ? token.end : -1;
}
