import { CATEGORIES } from '../../../domain/vocabulary/categories.js';
import { misspeltName, spellingWords } from '../names/misspelt-names.js';
import { isKnownWord } from '../text/known-words.js';
import { isOrdinaryWord } from '../text/ordinary-words.js';
import { PhraseIndex, type PhraseMatch } from '../text/phrase-index.js';
import type { RequestText } from '../text/request-text.js';
import { wordOfSlip } from '../text/slips.js';

function* entries(): Generator<[string, string]> {
  for (const { name, nameZh, synonyms } of CATEGORIES) {
    yield [name, name];
    yield [nameZh, name];
    for (const word of [...synonyms.en, ...synonyms.zh]) yield [word, name];
  }
  for (const [phrase, name] of EXTRA) yield [phrase, name];
}

/** Heads of goods that are no category of the list, and phrases in which a category word means something else. */
const UNLISTED =
  '手机膜|tempered glass|screen protector|screen protectors|headphone jacks|earphone jacks|屏幕膜|spare battery|replacement battery|extra battery|备用电池|替换电池|原装电池|散热底座|保护膜|类纸膜|滤镜|uv镜|遮光罩|镜头盖|camera backpack|camera bags|lens cap|lens hood|lens filter|nd filter|pop socket|phone ring holder|phone ring stand|phone grip|lens cleaning|扫地机|扫地机器人|加湿器|webcam cover|ear pads|earpads|ear tips|ear cushions|stand thing|projector|watch strap|watch band|strap|tripod|laptop stand|phone holder|phone stand|monitor arm|mouse pad|mousepad|mouse mat|docking station|dock|usb hub|hub|screen protector|gimbal|phone mount|car mount|turntable|vr headset|smart ring|ring light|baby monitor|calculator|camera bag|camera strap|controller|gamepad|camera case|headphone stand|amplifier|dac|record player|dash cam|doorbell|security camera|tablet stand|keyboard cover|laptop bag|bag for my|bag|backpack|screen guard|strap|wristband|charging cradle|stand|mount|skin|grip|remote|ink cartridge|toner|headphone amp|laptop cooler|cooling pad|cpu|motherboard|ram stick|power strip|extension cord|smart home|light bulb|thermostat|scanner|vacuum|vacuum cleaner|robot vacuum|hoover|coffee maker|coffee machine|espresso machine|coffee grinder|air purifier|humidifier|dehumidifier|air fryer|electric toothbrush|power station|solar panel|walkie talkie|electric scooter|label maker|barcode scanner|吸尘器|洗地机|空气净化器|除湿机|电动牙刷|空气炸锅|咖啡机|扫码枪|考勤机|收银机|智能锁|手电筒|投影仪|投影|表带|三脚架|支架|鼠标垫|拓展坞|扩展坞|钢化膜|贴膜|手柄|云台|转接头|墨盒|硒鼓|翻译机|行车记录仪|录音笔|vr眼镜|麦克风支架|显示器支架|平板支架|手机支架|分线器|集线器|投影机|相机包|触控笔|电容笔|手写笔和|充电底座|底座|膜|钢化膜|表带|腕带|转换器|遥控器|摇杆帽|电脑桌|散热器|主板|内存条|监控摄像头|监控|门铃|电话机|学习机|点读笔|词典笔|充电桩|插排|插座|hub|自拍杆|补光灯|收音机|对讲机|电视盒子|机顶盒|散热支架|耳机支架|相机背带|耳罩套|耳塞套|耳帽|电脑支架|笔记本支架';
const EXTRA: readonly (readonly [string, string])[] = [
  ['screen for my computer', 'monitor'],
  ['wall plug', 'charger'],
  ['charging pad', 'charger'],
  ['charging stand', 'charger'],
  ['charging brick', 'charger'],
  ['plug for the wall', 'charger'],
  ['step counter', 'fitness tracker'],
  ['steps counter', 'fitness tracker'],
  ['pedometer', 'fitness tracker'],
  ['wrist band', 'fitness tracker'],
  ['fitbit band', 'fitness tracker'],
  ['steps band', 'fitness tracker'],
  ['quadcopter', 'drone'],
  ['over ears', 'headphone'],
  ['on ear', 'headphone'],
  ['closed back', 'headphone'],
  ['open back', 'headphone'],
  ['wifi box', 'router'],
  ['speakerphone', 'speaker'],
  ['telephone', 'phone'],
  ['studio monitors', 'speaker'],
  ['battery charger', 'charger'],
  ['replacement battery charger', 'charger'],
  ['spare battery charger', 'charger'],
  ['pc controller', '-'],
  ['pc gamepad', '-'],
  ['pc case', '-'],
  ['pc手柄', '-'],
  ['电脑手柄', '-'],
  ['游戏手柄', '-'],
  ['键鼠', 'keyboard'],
  ['耳筒', 'headphone'],
  ['电脑音响', 'speaker'],
  ['电脑音箱', 'speaker'],
  ['条形音箱', 'speaker'],
  ['回音壁', 'speaker'],
  ['相机内存卡', 'memory card'],
  ['迷你主机', 'desktop'],
  ['小主机', 'desktop'],
  ['mini主机', 'desktop'],
  ['台式的', 'desktop'],
  ['台机', 'desktop'],
  ['头戴式', 'headphone'],
  ['头戴的', 'headphone'],
  ['入耳式', 'earbud'],
  ['入耳的', 'earbud'],
  ['计步器', 'fitness tracker'],
  ['咪高峰', 'microphone'],
  ['电容麦', 'microphone'],
  ['领夹麦', 'microphone'],
  ['desktop printer', 'printer'],
  ['desktop speakers', 'speaker'],
  ['desktop speaker', 'speaker'],
  ['desktop microphone', 'microphone'],
  ['desktop monitor', 'monitor'],
  ['lap top', 'laptop'],
  ['labtop', 'laptop'],
  ['note book computer', 'laptop'],
  ['head phones', 'headphone'],
  ['head set', 'headphone'],
  ['ear buds', 'earbud'],
  ['ear phones', 'earbud'],
  ['ear pods', 'earbud'],
  ['key board', 'keyboard'],
  ['web cam', 'webcam'],
  ['sound bar', 'speaker'],
  ['smart watch', 'smartwatch'],
  ['instant camera', 'camera'],
  ['pocket camera', 'camera'],
  ['bridge camera', 'camera'],
  ['burner phone', 'phone'],
  ['flip phone', 'phone'],
  ['dumb phone', 'phone'],
  ['dumbphone', 'phone'],
  ['daily driver phone', 'phone'],
  ['真无线', 'earbud'],
  ['类单眼', 'camera'],
  ['类单反', 'camera'],
  ['相机镜头', 'lens'],
  ['单反镜头', 'lens'],
  ['微单镜头', 'lens'],
  ['广角头', 'lens'],
  ['长焦头', 'lens'],
  ['微距头', 'lens'],
  ['定焦头', 'lens'],
  ['充电板', 'charger'],
  ['充电垫', 'charger'],
  ['墨水机', 'e-reader'],
  ['电纸书', 'e-reader'],
  ['电子纸', 'e-reader'],
  ['耳麦', 'headphone'],
  ['手绘屏', 'tablet'],
  ['数位屏', 'tablet'],
  ['绘画屏', 'tablet'],
  ['画画的屏', 'tablet'],
  ['老人机', 'phone'],
  ['老年机', 'phone'],
  ['旗舰机', 'phone'],
  ['安卓旗舰', 'phone'],
  ['安卓机', 'phone'],
  ['功能机', 'phone'],
  ['翻盖机', 'phone'],
  ['备用机', 'phone'],
  ['拍照手机', 'phone'],
  ['电话手表', 'smartwatch'],
  ['儿童手表', 'smartwatch'],
  ['cell', 'phone'],
  ['over ear', 'headphone'],
  ['camera phone', 'phone'],
  ['drawing tablet', 'tablet'],
  ['kids tablet', 'tablet'],
  ['noise cancelling earphones', 'earbud'],
  ['bluetooth earphones', 'earbud'],
  ['bluetooth earbuds', 'earbud'],
  ['wired earphones', 'headphone'],
  ['gaming laptop', 'laptop'],
  ['smart speaker', 'speaker'],
  ['steam machine', 'game console'],
  ['pendrive', 'storage'],
  ['wireless earphone', 'earbud'],
  ['智能机', 'phone'],
  ['电话', 'phone'],
  ['笔记本平板二合一', 'laptop'],
  ['电脑', 'laptop'],
  ['随身听', 'headphone'],
  ['机子', 'phone'],
  ['蓝牙耳塞', 'earbud'],
  ['入耳式蓝牙耳机', 'earbud'],
  ['真无线降噪耳机', 'earbud'],
  ['手写本', 'tablet'],
];

const INDEX = new PhraseIndex([
  ...UNLISTED.split('|').map((phrase): [string, string] => [phrase, '-']),
  ...entries(),
]);

const SPELLINGS = spellingWords(entries());

/** Kinds that are misspelt (`hedphones`, `moniter`), in words that are no others; before `first`, where one is written right, by known slips alone. */
function misspelt({ matched }: RequestText, masked: readonly boolean[], first: number): PhraseMatch[] {
  return [...matched.matchAll(/[a-z]{4,16}/gu)].flatMap(({ index, 0: word }) => {
    if (index >= first || masked[index] === true || isKnownWord(word) || isOrdinaryWord(word)) return [];
    const meant = wordOfSlip(word);
    const kind = meant === undefined ? undefined : INDEX.at(meant, 0);
    if (kind?.end === meant?.length && kind !== undefined)
      return [{ start: index, end: index + word.length, value: kind.value }];
    if (first !== Number.POSITIVE_INFINITY || word.length < 7) return [];
    return misspeltName(matched, index, SPELLINGS) ?? [];
  });
}

/** `a reader for the bath`: of books, unless it reads cards or fingers. */
const READERS =
  /(?<!\b(?:card|finger|fingerprint|print|thumb|sd|pdf|screen|news|rss|avid|keen|big|great|fast|slow|heavy) )(?<=\b(?:an?|another|kobo|boox|waterproof|cheap|light|small) )reader\b(?! (?:lag|app|mode|of|on my|for (?:sd|cards?|the sd|memory|id))\b)/gu;

/** switch的卡: a memory card. */
const CARDS =
  /(?<=\b(?:bigger|larger|another|spare|extra) )card(?= for)|\bcard(?= for (?:my|the|a|our) (?:gopro|camera|switch|steam deck|drone|phone|dashcam))|(?<=配[^，。,]{0,8}[的张個个])卡(?=[，。,\s]|$)|(?<=[张張])卡(?=[，。,\s]|$)|(?<=(?:switch|oled|lite|ns|gopro|相机|微单|单反|无人机|记录仪|pocket|action|手机|ns2)(?: ?\d)?(?:用)?的?|一张[^，。]{0,6})卡(?=[，。,\s]|$)|(?<=\d ?(?:gb|gig|gigs|tb|g) )card\b/gu;

/** 一块表, 佳明的表: a watch. */
const WATCHES = /(?<=[块只的款])表(?![格现面示情达盘带哥姐弟妹演扬单])/gu;
/** 剪辑用的本, 换个本: a laptop. */
const BOOKS = /(?<=[的个台款])本(?=[，。,\s了吗呢]|$)/gu;
/** Words in which the sign of another kind stands: 打电话, 找台机器. */
const NO_GOODS =
  /\b(?:i|we|they|to|can|you|who|mostly|only|just|and) watch\b|\b(?:he|she|who|mum|mom|dad|nan|gran|grandma|wife|husband) watches\b|\band watches(?= (?:bbc|the (?!one)|her|his|netflix|youtube|tv|films?|movies?|iplayer|videos?|it\b|football|shows?)\b)|\bwatch(?= (?:the (?:match|game|news|football|kids|tv|telly|film|movie)|it\b|tv|telly|films?|movies?|netflix|videos?|football|youtube|series|shows?|a (?:film|movie|lot)|anime))|(?<=[打接通拨讲听煲])电话(?!手表)|(?<=[找来买整一这那])台机(?=器|子)|台机(?=器)|电脑桌(?=面)|外壳(?=扎实|结实|材质|要|得|是|质感|别|用|好|塑料|金属)/gu;

/** hdmi2.1线: a cable with what it carries. */
const CABLES =
  /(?<=[条根][^，。,]{0,12})线(?=[，。,\s]|$)|^线(?=[，,])|(?<=(?:hdmi|dp|usb|typec|type c|type-c|c口|雷电|雷雳|视频|音频|双头)[\d. 口]{0,5})(?:数据)?线(?![上下条路程])/gu;

/** `a screen for my macbook`: a monitor. */
const SCREENS =
  /(?<=\b(?:an?|another|second|extra|external|bigger) )screen(?= for (?:my|our|his|her|the|a) (?:(?:work|home|new|old|gaming) )?(?:macbook|mac\b|pc\b|laptop|computer|desktop|thinkpad|surface|ps5|xbox|steam deck|home office|desk\b))|(?<=(?:加|配|接|外接|再来|添)(?:一|个)?[块个台])屏(?![幕保])/gu;

/** 配个拍人像的头, a6700能用的广角: a lens. */
const LENSES =
  /(?<=配[^，。,]{0,8}[的个])头(?=[，。,\s]|$)|(?<=(?:能|可以?)用的|适配的|兼容的)(?:超?广角|长焦|定焦|微距)(?=[有推求哪吗，。,?？\s]|$)/gu;

function shortWords(text: RequestText): PhraseMatch[] {
  const found = (pattern: RegExp, value: string): PhraseMatch[] =>
    [...text.matched.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value,
    }));
  return [
    ...found(CARDS, 'memory card'),
    ...found(READERS, 'e-reader'),
    ...found(WATCHES, 'smartwatch'),
    ...found(SCREENS, 'monitor'),
    ...found(LENSES, 'lens'),
    ...found(BOOKS, 'laptop'),
    ...found(CABLES, 'cable'),
  ];
}

/** The words of kinds of goods in a request and of goods beyond the list (value `-`); positions of `masked` are not read. */
export function categoryWords(text: RequestText, masked: readonly boolean[]): PhraseMatch[] {
  const other = [...text.matched.matchAll(NO_GOODS)];
  const written = [...INDEX.findAll(text.matched, masked), ...shortWords(text)];
  const first = Math.min(...written.map(({ start }) => start));
  return [...written, ...misspelt(text, masked, first)].filter(
    ({ start, end }) => !other.some((match) => match.index <= start && end <= match.index + match[0].length),
  );
}
