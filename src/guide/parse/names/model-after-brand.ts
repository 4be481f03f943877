import { isOrdinaryWord } from '../text/ordinary-words.js';
import { extendName } from './model-tokens.js';

/** Words that product names are made of, besides numbers: they lead from a brand to a number (`link 2`, `qc earbuds 2`). */
const MODEL_WORDS = new Set(
  'ace air pro max plus ultra mini lite go one era arc beam link studio onyx aura space motion life free open run smart watch band pad tab book phone buds earbuds ear headphone headphones extreme portable elements true wireless sport live find reno mate nova pura gt magic note neo play pop wave pulse tour solo flex fit evo core prime power quick nano max3 sense charge inspire luxe ionic qc nc wh wf xm mx rt ax be g k m s v x z a b c d e f h p q r t w'.split(
    ' ',
  ),
);
/** Latin words in Chinese text that are no part of a product's name. */
const NO_MODEL = new Set(
  'oled ips lcd qled mini led usb type typec hdmi wifi nfc gps vs pk or and app ok pc tv dc hdr ssd nvme ram cpu gpu rgb led eink mac win windows android ios linux pd qc type-c ip pro max plus ultra air vlog ppt pdf excel word lol pubg csgo steam'.split(
    ' ',
  ),
);
const TOKEN = /[ -]?([a-z]{1,4}-[a-z]{0,3}\d[a-z\d-]*|[a-z]+(?![a-z\d])|[a-z\d][a-z\d.-]*\+?)/y;
const UNIT_TAIL = /^\d+(?:\.\d+)?(?:gb?|tb?|mb|hz|mah|w|wh|mp|mm|cm|kg|inch|in|nits?|h|hrs?|ms|fps|k|x|p)$/u;

/** From this share of words with a capital on a capital tells no name. */
const CAPITALS = 0.6;
const FOCAL_LENGTH = /^ ?\d{2,3}(?:[-–]\d{2,3})? ?mm(?![a-z])/u;
/** Most words between a brand and the number of its model. */
const WORDS = 3;

/**
 * Where the model name ends that follows a brand at `brandEnd`, or `brandEnd` where none does: up to three words that
 * names are made of and then a number (`insta360 ace pro 2`), in Chinese text also one Latin word (明基screenbar) or
 * digits that stick to the brand (佳明265). `bareNumbers`: the brand's models are called by a number alone; `raw`: the text as it is written; `isName`: whether another maker's name begins at a place.
 */
export function modelAfterBrand(
  normal: string,
  brandEnd: number,
  {
    bareNumbers,
    chinese,
    raw,
    isName,
  }: { raw: string; bareNumbers: boolean; chinese: boolean; isName: (at: number) => boolean },
): number {
  // 适马150-600mm镜头: what a lens of theirs measures.
  if (FOCAL_LENGTH.test(normal.slice(brandEnd, brandEnd + 14))) return brandEnd;
  let end = brandEnd;
  for (let words = 0; words <= WORDS; words += 1) {
    TOKEN.lastIndex = end;
    const match = TOKEN.exec(normal);
    if (match === null) break;
    const token = match[1] ?? '';
    // Another maker: oppo vivo.
    if (isName(match.index + match[0].length - token.length)) break;
    const stuck = chinese && end === brandEnd && match[0] === token;
    if (/\d/u.test(token)) {
      if (
        stuck &&
        /^\d{3,4}[a-z]?$/u.test(token) &&
        !isMeasured(normal, match.index + match[0].length, token)
      )
        return match.index + match[0].length;
      // xiaomi 13t; of 13 TB is no disk.
      const isNamedT =
        words === 0 &&
        /^1[0-6]t$/u.test(token) &&
        !/^ ?(?:ssd|hdd|drive|disk|hard|storage|nas|硬盘|固态)/u.test(normal.slice(TOKEN.lastIndex));
      if (UNIT_TAIL.test(token) && !isNamedT && !(stuck && /^\d{4}/u.test(token))) break;
      const extended = extendName(normal, end, bareNumbers || words > 0);
      return extended.model && /\d/u.test(normal.slice(brandEnd, extended.end)) ? extended.end : brandEnd;
    }
    const latinName =
      chinese && words === 0 && token.length >= 3 && !NO_MODEL.has(token) && !MODEL_WORDS.has(token);
    if (latinName) {
      const extended = extendName(normal, match.index + match[0].length, true);
      return extended.end;
    }
    if (!MODEL_WORDS.has(token)) {
      if (chinese || words > 1 || isOrdinaryWord(token)) break;
      const at = match.index + match[0].length - token.length;
      // Sonos Roam: a word with a capital that is no other word of requests.
      if (/^\p{Lu}\p{Ll}/u.test(raw.slice(at, at + 2)) && !isShouted(raw)) {
        const extended = extendName(normal, match.index + match[0].length, true);
        return extended.end;
      }
    }
    end = match.index + match[0].length;
  }
  return brandEnd;
}

/** Whether most words begin with a capital, which then says nothing. */
function isShouted(raw: string): boolean {
  const words = raw.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * CAPITALS;
}

/** A price, a size or a count rather than the number of a model: 小米2000以内, 海信65寸. */
function isMeasured(normal: string, end: number, token: string): boolean {
  if (/^\d{3,4}w$/u.test(token)) return /^\d{3}w$/u.test(token) && Number(token.slice(0, -1)) % 10 === 0;
  const value = Number.parseInt(token, 10);
  return (
    (value % 50 === 0 && value >= 100) ||
    /^ ?(?:元|块|以内|以下|左右|上下|以上|寸|吋|英寸|g|t|毫安|瓦|小时|hz|w|内|的预算|预算|多|来|起|到|-|~|封顶|年|度|片|组)/u.test(
      normal.slice(end, end + 4),
    )
  );
}
