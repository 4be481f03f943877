import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import { AUDIENCE_PHRASES } from './audience-phrases.js';
import { FEATURE_PHRASES_EN } from './feature-phrases-en.js';
import { FEATURE_PHRASES_ZH } from './feature-phrases-zh.js';
import { FEATURE_SAYINGS_EN } from './feature-sayings-en.js';
import { FEATURE_SAYINGS_ZH } from './feature-sayings-zh.js';
import { categoryOfModel } from './model-category.js';
import { isStandard } from './model-tokens.js';
import { NEED_PHRASES } from './need-phrases.js';
import type { RequestText } from './request-text.js';

/** A name that no list has. */
export interface UnknownName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly category?: string;
}

const LATIN_WORD = /[a-z][a-z\d+]*/gu;
/** Latin words that people say in Chinese and that are no names. */
const SAID_IN_CHINESE =
  'ok app care get nice max pro plus ultra mini air vs pk or and no yes hi hello hey ai it tv pc mac win led oled amoled ips va lcd qled hdr usb usbc type typec hdmi dp vga wifi wi fi nfc gps sim esim ram rom ssd hdd nvme cpu gpu rgb pd qc gan aa bt lte ppt pdf excel word wps office ps pr ae lr fcp cad lol dota csgo pubg cs cf steam up vlog blog live house livehouse kpop cos cosplay logic docker java python linux windows android ios macos chromebook dlss fps tws anc hifi dac ldac aptx raw log iso xl hk nt ntd hkd usd rmb cny mb gb tb kg mm cm hz mah nit nits mp lm lux mate note go se fe gt sub dpi iq q k g t w p x d in by for the a an of to is on at with not buy zoom teams skype facetime netflix youtube b bilibili tiktok vip diy cp pass low high cheap diss solo kindle mesh lan wan poe nas vpn vr ar mr adobe srgb dci rec windows word mixer ui app ins tag bgm 3d 2d 4g 5g 2k 4k 8k hold drop bug crush wow emo yyds xswl plmm'.split(
    ' ',
  );
const VOCABULARY: ReadonlySet<string> = new Set([
  ...SAID_IN_CHINESE,
  ...[
    FEATURE_PHRASES_EN,
    FEATURE_PHRASES_ZH,
    FEATURE_SAYINGS_EN,
    FEATURE_SAYINGS_ZH,
    NEED_PHRASES,
    AUDIENCE_PHRASES,
    ...CATEGORIES.flatMap(({ name, synonyms }) => [name, ...synonyms.en, ...synonyms.zh]),
  ].flatMap((words) => words.toLowerCase().match(LATIN_WORD) ?? []),
]);

const NAME = /[a-z][a-z\d]*(?:[ -]?(?:[a-z]{1,12}(?![a-z])|\d+[a-z]{0,4}))*(?:\+(?!\d))?/y;
const SHORTEST = 4;
const MODEL_SUFFIX = /^(?:pro|max|plus|ultra|mini|air|se|lite|go|note|oled)$/u;

function chineseName(text: RequestText, at: number): UnknownName | undefined {
  NAME.lastIndex = at;
  const match = NAME.exec(text.normal);
  if (match === null) return undefined;
  const words = match[0].split(/[ -]/u);
  const first = words[0] ?? '';
  const letters = /^[a-z]+/u.exec(first)?.[0] ?? '';
  if (VOCABULARY.has(first) || VOCABULARY.has(letters) || isStandard(first)) return undefined;
  const numbered = /\d/u.test(match[0]);
  if (match[0].length < (numbered ? 3 : SHORTEST)) return undefined;
  // Prices and measures that stick to letters are no names.
  if (/^(?:nt|hk|rmb|usd|rs)\d/u.test(first)) return undefined;
  const kept: string[] = [];
  for (const word of words) {
    if (kept.length > 0 && (isStandard(word) || (VOCABULARY.has(word) && !MODEL_SUFFIX.test(word)))) break;
    kept.push(word);
  }
  const name = text.normal.slice(at, at + kept.join(' ').length);
  return { start: at, end: at + name.length, name, category: categoryOfModel(name) };
}

const CAPITALS = /(?:\p{Lu}[\p{L}\d]+ ){2,3}(?:\p{Lu}{0,3}\d[\p{L}\d.]*)(?![\p{L}%$"])/gyu;

function englishName(text: RequestText, at: number): UnknownName | undefined {
  CAPITALS.lastIndex = at;
  const match = CAPITALS.exec(text.raw);
  if (match === null || (at > 0 && /[\p{L}\d]/u.test(text.raw[at - 1] ?? ''))) return undefined;
  const name = text.normal.slice(at, at + match[0].length);
  const [first = '', ...others] = name.split(' ');
  if (VOCABULARY.has(first) || others.some(isStandard) || /^(?:i|the|my|is|does|can|under|about|around|max|budget|need|want|looking)$/u.test(first))
    return undefined;
  return { start: at, end: at + name.length, name, category: categoryOfModel(name) };
}

/**
 * A product's name at `at` that no list has: in Chinese text a Latin word that is no other word of such texts, with the
 * numbers after it (ticwatch pro 5); in English at least two capitalised words with a number (PreSonus Eris 3.5).
 */
export function unknownName(text: RequestText, at: number): UnknownName | undefined {
  return text.language === 'zh' ? chineseName(text, at) : englishName(text, at);
}
