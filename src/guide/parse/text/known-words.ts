import { CATEGORIES } from '../../../domain/vocabulary/categories.js';
import { FEATURE_PHRASES_EN } from '../features/feature-phrases-en.js';
import { FEATURE_PHRASES_ZH } from '../features/feature-phrases-zh.js';
import { FEATURE_SAYINGS_EN } from '../features/feature-sayings-en.js';
import { FEATURE_SAYINGS_ZH } from '../features/feature-sayings-zh.js';
import { AUDIENCE_PHRASES } from '../people/audience-phrases.js';
import { NEED_PHRASES } from '../people/need-phrases.js';

const LATIN_WORD = /[a-z][a-z\d+]*/gu;
/** Latin words that people say in Chinese and that are no names. */
const SAID_IN_CHINESE =
  'ok app care get nice max pro plus ultra mini air vs pk or and no yes hi hello hey ai it tv pc mac win led oled amoled ips va lcd qled hdr usb usbc type typec hdmi dp vga wifi wi fi nfc gps sim esim ram rom ssd hdd nvme cpu gpu rgb pd qc gan aa bt lte ppt pdf excel word wps office ps pr ae lr fcp cad lol dota csgo pubg cs cf steam up vlog blog live house livehouse kpop cos cosplay logic docker java python linux windows android ios macos chromebook dlss fps tws anc hifi dac ldac aptx raw log iso xl hk nt ntd hkd usd rmb cny mb gb tb kg mm cm hz mah nit nits mp lm lux mate note go se fe gt sub dpi iq q k g t w p x d in by for the a an of to is on at with not buy zoom teams skype facetime netflix youtube b bilibili tiktok vip diy cp pass low high cheap diss solo kindle mesh lan wan poe nas vpn vr ar mr adobe srgb dci rec windows word mixer ui app ins tag bgm 3d 2d 4g 5g 2k 4k 8k hold drop bug crush wow emo yyds xswl plmm lineageos homeassistant pcie sata ddr ecc raid emmc ufs numpad'.split(
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

/** Whether a Latin word in lower case is one of the words of goods, features, uses and people, or said so in Chinese. */
export function isKnownWord(word: string): boolean {
  return VOCABULARY.has(word);
}
