import { type QuantityText, followsName, wordAfter, wordBefore } from './quantity-text.js';
import { type Unit, unitOf } from './units.js';

/** A unit that may be meant, where it stands and what was read before it. */
export interface UnitCandidate {
  readonly unit: Unit;
  readonly form: string;
  /** Where the number begins, where it ends, and where the unit stands. */
  readonly start: number;
  readonly numberEnd: number;
  readonly at: number;
  readonly end: number;
  readonly value: number;
  readonly kind: 'digits' | 'words' | 'han';
}

type Rule = (candidate: UnitCandidate, text: QuantityText) => Unit | undefined;

const around = ({ normal }: QuantityText, start: number, end: number, width: number): string =>
  normal.slice(Math.max(0, start - width), end + width);
const after = ({ normal }: QuantityText, end: number, width: number): string =>
  normal.slice(end, end + width);
const before = ({ normal }: QuantityText, start: number, width: number): string =>
  normal.slice(Math.max(0, start - width), start);
const stuck = (candidate: UnitCandidate): boolean => candidate.at === candidate.numberEnd;

/** The unit unless the text after it matches: then the sign is the beginning of another word. */
const unlessBefore =
  (pattern: RegExp): Rule =>
  (candidate, text) =>
    pattern.test(after(text, candidate.end, 4)) ? undefined : candidate.unit;

const SHOWN =
  /^[\s)\],.;:!?，。、）]*(?:$|[),.;:!?，。、）x×*]|(?:oled|amoled|lcd|ips|display|screen|monitor|laptop|tv|tablet|phone|panel|diagonal|wide|tall|long|thick|deep|high|hd|full|super|retina|touch|ltpo|qled|mini|curved|ultrawide|notebook|and|or|with|w\/|from|is|was|are|max|ish|tops|size|one|version|drive|hdd|ssd|sensor|lens|speakers?|cable|cord)\b|\p{Script=Han})/u;

const inch: Rule = (candidate, text) => {
  const gap = text.normal.slice(candidate.numberEnd, candidate.at);
  if (gap === '')
    return /^-\d/u.test(after(text, candidate.end, 2)) &&
      Number.isInteger(candidate.value) &&
      candidate.value < 10
      ? undefined
      : candidate.unit;
  if (gap === '-') return /^-\d/u.test(after(text, candidate.end, 2)) ? undefined : candidate.unit;
  if (candidate.kind !== 'digits') return undefined;
  const rest = after(text, candidate.end, 14).trimStart();
  return SHOWN.test(rest) || (rest === '' && !Number.isNaN(candidate.value)) ? candidate.unit : undefined;
};

const inchSign: Rule = (candidate, text) => {
  const opening = candidate.form === '”' ? '“' : '"';
  const line = text.raw.slice(Math.max(0, candidate.start - 200), candidate.start);
  const quotes = line.split(opening).length - 1;
  const inches = (line.match(/\d["”]/gu) ?? []).length;
  if (candidate.form === '″') return candidate.unit;
  return opening === '“'
    ? line.lastIndexOf('“') > line.lastIndexOf('”')
      ? undefined
      : candidate.unit
    : (quotes - inches) % 2 === 1
      ? undefined
      : candidate.unit;
};

const MEMORY =
  /^\s*(?:\)?\s*)(?:of )?(?:\w{1,8} )?(?:ram|rom|memory|storage|ssd|vram|ddr|gddr|lpddr|emmc|ufs|nvme|card|flash|hdd|internal|unified|model|version|variant|file|内存|运存|运行|存储|显存|缓存|闪存|固态|硬盘|版|独显|空间|卡|的?内存|u盘|流量|文件|视频|机身|大内存|电影|硬碟|\+|\/\d|[×x*]\s?\d)/u;
const HEAVY = /(?:重|轻|克|weigh|weight|heavy|light|mass|grams?|仅|才)[^,，。;；!？?]{0,10}$/u;
const NETWORK =
  /^\s*(?:网|信号|手机|全网|双模|套餐|版?本?手机|network|lte|phone|connect|support|wi|speed|ready|band|modem|时代|芯片|模块|频段|上网|卡|速度|制式|用户)/u;
const MEMORY_SIZES = new Set([
  1, 2, 3, 4, 6, 8, 10, 12, 16, 18, 20, 24, 32, 36, 48, 64, 96, 128, 192, 256, 384, 512, 1024,
]);

/** `G`, `g`: gigabytes or grams, or the generation of a network. */
const gram: Rule = (candidate, text) => {
  const gigabytes = unitOf('GB');
  const capital = text.raw[candidate.at] === 'G';
  const rest = after(text, candidate.end, 16);
  const lead = before(text, candidate.start, 14);
  if (MEMORY.test(rest))
    return !(candidate.value <= 6 && candidate.value >= 2) || !NETWORK.test(rest) ? gigabytes : undefined;
  const isSize = MEMORY_SIZES.has(candidate.value);
  if (HEAVY.test(lead) || /^\s*(?:重|轻|以内很轻|in weight|heavy|weight)/u.test(rest)) return unitOf('g');
  if (
    /(?:内存|运存|存储|ram|memory|storage|rom|硬盘|固态|显存|空间|容量|ssd|版本|\+|\/)\s*[^,，。]{0,4}$/u.test(
      lead,
    ) &&
    isSize
  )
    return gigabytes;
  if (candidate.value >= 2 && candidate.value <= 6 && Number.isInteger(candidate.value) && stuck(candidate)) {
    return !capital && candidate.value !== 5 && candidate.value !== 4 ? unitOf('g') : undefined;
  }
  if (capital) return stuck(candidate) || isSize || text.language === 'zh' ? gigabytes : undefined;
  return text.language === 'zh' && isSize && candidate.value >= 8 ? gigabytes : unitOf('g');
};

const DISK = /ssd|hdd|drive|storage|disk|nvme|硬盘|固态|存储|空间|u盘|机械|容量|网盘|移动/u;

const tera: Rule = (candidate, text) => {
  if (candidate.form.length > 1) return candidate.unit;
  const nearby = around(text, candidate.start, candidate.end, 12);
  if (text.raw[candidate.at] === 't' && text.language === 'en') return undefined;
  if (/^\s*pro|^\s*ultra|^\s*恤/u.test(after(text, candidate.end, 6))) return undefined;
  if (![0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24].includes(candidate.value))
    return undefined;
  if (DISK.test(nearby) || /[+/]\s*$/u.test(before(text, candidate.start, 2))) return candidate.unit;
  const named =
    followsName(text, candidate.start) ||
    /(?:一加|小米|红米|oneplus|mi|xiaomi|note|redmi|pro)\s*$/u.test(before(text, candidate.start, 10));
  return text.language === 'zh' && !named && candidate.value <= 8 ? candidate.unit : undefined;
};

const ampere: Rule = (candidate, text) => {
  if (candidate.form !== 'A') return unlessBefore(/^[卓全装静心徽]/u)(candidate, text);
  if (/^\s*(?:大作|游戏|级|级别|评|grade|aa)/u.test(after(text, candidate.end, 6))) return undefined;
  const lead = before(text, candidate.start, 6);
  const near = around(text, candidate.start, candidate.end, 14);
  if (!stuck(candidate) && !/\dv|volt|current|output|input|amp/u.test(near)) return undefined;
  if (/\dv\s*[/x×,⎓⎓=-]*\s*$/u.test(lead) || !Number.isInteger(candidate.value))
    return followsName(text, candidate.start) ? undefined : candidate.unit;
  return /(?:current|output|input|charg|power|usb|adapter|socket|plug|amp|充|电流|输出|输入|快充|插|线|\dv)/u.test(
    near,
  ) && !followsName(text, candidate.start)
    ? candidate.unit
    : undefined;
};

const second: Rule = (candidate, text) => {
  if (
    candidate.form === 'second' &&
    candidate.kind === 'words' &&
    candidate.value === 1 &&
    text.normal[candidate.numberEnd] === ' '
  )
    return undefined;
  if (candidate.form !== 's') return candidate.unit;
  const { value } = candidate;
  if (
    value >= 1900 ||
    (value % 10 === 0 &&
      value >= 20 &&
      value <= 90 &&
      /(?:the|early|late|mid|my|in (?:his|her|their|your))[ -]$/u.test(before(text, candidate.start, 9)))
  )
    return undefined;
  const named =
    /(?:iphone|nexus|redmi|mi|model|honor|oneplus|note|galaxy|xbox|pro|air|surface|小米|红米)\s*$/u.test(
      before(text, candidate.start, 10),
    );
  return named ? undefined : candidate.unit;
};

const times: Rule = (candidate, text) => {
  const rest = after(text, candidate.end, 18);
  if (/^\s?[\d.]/u.test(rest)) return undefined;
  if (
    /^\s*-?(?:\w{1,9} ){0,1}-?(?:optical|zoom|tele|magnif|digital|光学|变焦|长焦|数码|hybrid|lossless|periscope)/u.test(
      rest,
    )
  )
    return candidate.unit;
  if (!stuck(candidate)) return undefined;
  if (
    candidate.value <= 16 &&
    Number.isInteger(candidate.value) &&
    /^ ?(?:usb|hdmi|thunderbolt|type|display|mic|sd|rj|lan|ethernet|a?a+ |audio|speaker|cable|tweeter|woofer|m\.2|pcie|dp|port|fan)/u.test(
      rest,
    )
  )
    return undefined;
  return candidate.unit;
};

const kelvin: Rule = ({ value, unit }, text) =>
  value >= 1800 && value <= 12000 && text.raw.length > 0 ? unit : undefined;

const HOT =
  /temp|degree|celsius|hot|heat|cool|warm|cold|温|热|烫|凉|冷|零下|散热|结冰|摄氏|压到|烤|夏天|室外|冬天/u;
const TURN =
  /^\s*(?:视角|旋转|无死角|全景|环绕|可视|广角|翻转|开合|全方位|的?角|转|fov|viewing|angle|view|rotation|field|panorama|hinge|近视|拍摄)/u;

const degree: Rule = (candidate, text) => {
  if (
    TURN.test(after(text, candidate.end, 10)) ||
    /近视|视角|旋转|angle|[Vv]iewing|倾/u.test(before(text, candidate.start, 8))
  )
    return undefined;
  if (!HOT.test(around(text, candidate.start, candidate.end, 28))) return undefined;
  if (candidate.form === 'F') return unitOf('°F');
  if (
    candidate.form === '°' &&
    !/零下|-/u.test(before(text, candidate.start, 4)) &&
    !/temp|温|heat|hot|热|烫/u.test(around(text, candidate.start, candidate.end, 20))
  )
    return undefined;
  return unitOf('°C');
};

const WEIGHT_WORDS =
  /weigh|weight|heav|light|lb|ounce|\boz\b|payload|load|carry|lift|kilo|mass|\bbag\b|gain|lost|lose|backpack/u;
const PRICE_WORDS =
  /cost|price|paid|pay|spend|spent|budget|£|quid|cheap|worth|deal|bought|sale|save|max|under|expensive|sell|retail|refund|discount|voucher|money|buy|from|than|afford|another|extra|each|gbp|limit|offer|off\b|bill/u;

const pounds: Rule = (candidate, text) => {
  if (!/^pound/u.test(candidate.form)) return candidate.unit;
  const nearby = around(text, candidate.start, candidate.end, 40);
  if (WEIGHT_WORDS.test(nearby)) return candidate.unit;
  if (PRICE_WORDS.test(nearby))
    return candidate.value < 12 &&
      !/cost|price|paid|pay|£|quid|worth|spen|extra|sale|save|each|cheap/u.test(nearby)
      ? candidate.unit
      : unitOf('GBP');
  return candidate.value >= 25 ? unitOf('GBP') : candidate.unit;
};

const THINGS =
  /^(?:大|小|新|好|副|备用|原装|独立|外接|移动|机械|固态|原|副)?(?:屏|电池|硬盘|固态|砖|表|显示|板|主板|内存|ssd|手表|玻璃|显卡|面板|地方|儿|电板|充电|钢化|平板|肌|区域|芯片|蛋糕|石头|布|键|基带|键盘|膜|盘|移动硬盘|去|用|买|到|拿|下单|入手|来|看|玩|给|存储|镜|手写|彩屏|画板|画布|主屏|副屏)/u;

const yuan: Rule = (candidate, text) => {
  const rest = after(text, candidate.end, 6);
  if (candidate.form === '元') {
    if (/^(?:素|器|件|锂|旦|化|气|宵|宇|组|材料|神)/u.test(rest)) return undefined;
    return candidate.unit;
  }
  if (candidate.form === '块') {
    const small =
      candidate.kind === 'han' ? candidate.value < 10 && candidate.value !== 0.5 : candidate.value < 10;
    if (small && THINGS.test(rest)) return undefined;
    if (candidate.value === 1 && !/^(?:钱|多|[,，。!！?？]|$|九|\d|五)/u.test(rest)) return undefined;
  }
  return candidate.unit;
};

const DAY_LEAD =
  /(?:用|撑|顶|够|待机|续航|坚持|超过|能|玩|仅|只|放|近|约|不到|足足|充满|要|花|轻度|管|最多|至少|最长|差不多|大概|才|得|持|达|扛|有|长达|起码|一般|正常|左右|就|还|重度|了|航|电)$/u;

const day: Rule = (candidate, text) => {
  if (candidate.form !== '天') return candidate.unit;
  const lead = before(text, candidate.start, 5);
  const rest = after(text, candidate.end, 6);
  if (/^(?:天|气|猫|线|玑|堂|空|翼|际|下|生|然|赋|才|秤|花)/u.test(rest)) return undefined;
  if (/[第这那前过每有头改]$/u.test(lead) && !/(?:还有|能有|才有|得有|有有)$/u.test(lead)) return undefined;
  if (candidate.kind === 'han' && candidate.value === 0.5 && !DAY_LEAD.test(lead)) return undefined;
  if (candidate.value !== 1 || text.normal.slice(candidate.start, candidate.at).includes('整'))
    return candidate.unit;
  if (/^(?:一|两|二|三|1|2|3|充|到晚|天|之内|下来要)/u.test(rest) && !/^充?[一满]?次?[^充]/u.test(''))
    return undefined;
  return DAY_LEAD.test(lead) ||
    /^(?:半|多|左右|以上|没问题|无压力|绰绰|不到|都没|完全|毫无|够|不用|没压力|就没|电池?)/u.test(rest)
    ? candidate.unit
    : undefined;
};

const metre: Rule = (candidate, text) => {
  const rest = after(text, candidate.end, 10);
  if (candidate.form === 'm') {
    if (/^\s*(?:users|downloads|people|views|units|sold|songs|copies|\+ ?users|宽带|流量)/u.test(rest))
      return undefined;
    if (/^\s*(?:缓存|内存|显存|cache|l[123])/u.test(rest)) return unitOf('MB');
    return text.raw[candidate.at] === 'M' ? undefined : candidate.unit;
  }
  if (candidate.form === '米') return /^(?:家|粉|色|聊|系|ui)/u.test(rest) ? undefined : candidate.unit;
  return candidate.unit;
};

const megabyte: Rule = (candidate, text) => {
  if (candidate.form !== 'm') return candidate.unit;
  if (text.raw[candidate.at] !== 'M') return undefined;
  const nearby = around(text, candidate.start, candidate.end, 12);
  if (/宽带|带宽|网速|光纤|光猫|网络|电信|联通|移动网|下载/u.test(nearby)) return unitOf('Mbps');
  if (/像素|摄像/u.test(nearby)) return unitOf('MP');
  return text.language === 'zh' || /cache|memory|ram/u.test(nearby) ? candidate.unit : undefined;
};

const watt: Rule = (candidate, text) =>
  candidate.form === 'w' && !stuck(candidate) && text.normal[candidate.end] === '/'
    ? undefined
    : candidate.unit;
const volt: Rule = (candidate, text) =>
  candidate.form === 'v' && text.raw[candidate.at] === 'v' && !stuck(candidate) ? undefined : candidate.unit;
const won: Rule = (candidate) =>
  candidate.form === 'won' && candidate.value < 1000 ? undefined : candidate.unit;

const RULES: Readonly<Record<string, Rule>> = {
  g: (candidate, text) =>
    candidate.form === 'g'
      ? gram(candidate, text)
      : candidate.form === '克'
        ? unlessBefore(/^(?:拉|服|隆|苏)/u)(candidate, text)
        : candidate.unit,
  GB: (candidate, text) => (candidate.form === 'g' ? gram(candidate, text) : candidate.unit),
  TB: tera,
  A: ampere,
  s: second,
  x: (candidate, text) => (candidate.form === '倍' ? candidate.unit : times(candidate, text)),
  K: (candidate, text) => (candidate.form === 'K' ? kelvin(candidate, text) : candidate.unit),
  degree,
  lb: pounds,
  CNY: yuan,
  d: day,
  m: metre,
  MB: megabyte,
  W: watt,
  V: volt,
  KRW: won,
  in: (candidate, text) =>
    candidate.form === 'in'
      ? inch(candidate, text)
      : /["”″]/u.test(candidate.form)
        ? inchSign(candidate, text)
        : candidate.unit,
  mao: unlessBefore(/^(?:病|刺|边|玻璃|绒|线|度|落|膜|色)/u),
  USD: (candidate, text) =>
    candidate.form === '刀' && (candidate.value < 5 || /^[切片具锋]/u.test(after(text, candidate.end, 1)))
      ? undefined
      : candidate.form === '$' && !stuck(candidate)
        ? undefined
        : candidate.unit,
  week: (candidate, text) =>
    candidate.form === '周' &&
    (/^(?:年|边|末|岁|期|[一二三四五六日]|围)/u.test(after(text, candidate.end, 2)) ||
      /[第这那每上下前]$/u.test(before(text, candidate.start, 1)))
      ? undefined
      : candidate.unit,
  rpm: (candidate) => (candidate.form === '转' && candidate.value < 100 ? undefined : candidate.unit),
  core: (candidate, text) =>
    candidate.form === '核' ? unlessBefore(/^(?:算|对|酸|桃|能)/u)(candidate, text) : candidate.unit,
  ohm: (candidate, text) =>
    candidate.form === '欧' ? unlessBefore(/^[洲版盟美]/u)(candidate, text) : candidate.unit,
  ft: (candidate, text) =>
    candidate.form === '尺' ? unlessBefore(/^[寸度]/u)(candidate, text) : candidate.unit,
  yd: (candidate) => (candidate.form === '码' ? undefined : candidate.unit),
  Mbps: (candidate, text) =>
    candidate.form === '兆'
      ? unlessBefore(/^(?:网口|网卡|以太|端口|路由|光口|口)/u)(candidate, text)
      : candidate.unit,
  cycle: (candidate) => (candidate.form === 'cycle' && candidate.value < 20 ? undefined : candidate.unit),
};

/** The unit that is meant by a candidate in its context; undefined when the signs are no unit there. */
export function acceptUnit(candidate: UnitCandidate, text: QuantityText): Unit | undefined {
  const rule = RULES[candidate.unit.name];
  return rule === undefined ? candidate.unit : rule(candidate, text);
}

/** Words that make `one day`, `a day` and the like no rate: what stands before a span of time. */
export function spansTime(text: QuantityText, start: number, end: number): boolean {
  const lead = wordBefore(text.normal, start);
  if (
    /^(?:in|for|last|lasts|lasted|lasting|about|over|under|within|than|nearly|almost|only|just|around|takes|took|take|get|gets|got|getting|after|of|full|exactly|least|half|roughly|approximately|barely|maybe|even|to|give|gives|have|is|was|be|up|easily|with|by|wait|waited|spend|spent|needs|need|approx|every|plus|another)$/u.test(
      lead,
    )
  )
    return true;
  return /^(?:and|battery|runtime|charge)$/u.test(wordAfter(text.normal, end)) && lead === '';
}
