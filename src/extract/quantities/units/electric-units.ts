import { followsName, type QuantityText } from '../quantity-text.js';
import { after, around, before, type Rule, stuck, unlessBefore } from './unit-candidate.js';
import { unitOf } from './units.js';

/** `5V/3A`, `9 V 2 A`: volts, and at most a sign between them and `at`. */
function followsVolts(text: QuantityText, at: number): boolean {
  return /\d ?v[ /x×,⎓=~-]{0,3}$/u.test(before(text, at, 7));
}

/** `A`, 安: amperes near other electric quantities. */
export const ampere: Rule = (candidate, text) => {
  if (candidate.form !== 'A') return unlessBefore(/^[卓全装静心徽]/u)(candidate, text);
  if (/^\s*(?:大作|游戏|级|级别|评|grade|aa)/u.test(after(text, candidate.end, 6))) return undefined;
  const near = around(text, candidate.start, candidate.end, 14);
  if (followsVolts(text, candidate.start)) return candidate.unit;
  if (!Number.isInteger(candidate.value) && !stuck(candidate)) return candidate.unit;
  if (!Number.isInteger(candidate.value))
    return followsName(text, candidate.start) ? undefined : candidate.unit;
  if (!stuck(candidate) && !/\d ?v|volt|current|output|input|amp/u.test(near)) return undefined;
  return /(?:current|output|input|charg|power|usb|adapter|socket|plug|amp|充|电流|输出|输入|快充|插|线|\dv)/u.test(
    near,
  ) && !followsName(text, candidate.start)
    ? candidate.unit
    : undefined;
};

/** `x`, `×`: a factor, unless it counts things. */
export const times: Rule = (candidate, text) => {
  const rest = after(text, candidate.end, 18);
  if (/^\s?[\d.]/u.test(rest)) return undefined;
  if (
    /^\s*-?(?:\w{1,9} ){0,1}-?(?:optical|zoom|tele|magnif|digital|光学|变焦|长焦|数码|hybrid|lossless|periscope)/u.test(
      rest,
    )
  )
    return candidate.unit;
  if (!stuck(candidate)) return undefined;
  // Ryzen 5600X, Arctis Nova 7X: the end of a name.
  if (text.raw[candidate.at] === 'X' && (candidate.value > 200 || followsName(text, candidate.start)))
    return undefined;
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

/** `K`: a colour temperature of 1,800 to 12,000. */
export const kelvin: Rule = ({ value, unit }, text) =>
  value >= 1800 && value <= 12000 && text.raw.length > 0 ? unit : undefined;

const HOT =
  /temp|degree|celsius|hot|heat|cool|warm|cold|cpu|gpu|核心|显卡|主板|温|热|烫|凉|冷|零下|散热|结冰|摄氏|压到|烤|夏天|室外|冬天/u;

const TURN =
  /^\s*(?:视角|旋转|无死角|全景|环绕|可视|广角|翻转|开合|全方位|的?角|转|fov|viewing|angle|view|rotation|field|panorama|hinge|近视|拍摄)/u;

/** What a bare `38C` or `-15C` follows where it is a reading of a thermometer. */
const READING =
  /(?:\b(?:at|at about|at around|to|hits?|hitting|reach(?:es|ed)?|around|under|below|above|past|survived|from)|[-−–])\s?$/u;

/** 度, degrees: a temperature where the words around speak of heat. */
export const degree: Rule = (candidate, text) => {
  if (
    TURN.test(after(text, candidate.end, 10)) ||
    /近视|视角|旋转|angle|viewing|\b(?:turn|tilt|rotat|fold|open|swivel|pivot|lean)\w* (?:by |to |up to |about )?$|倾/u.test(
      before(text, candidate.start, 18),
    )
  )
    return undefined;
  const reading =
    candidate.form === 'C' && stuck(candidate) && READING.test(before(text, candidate.start, 16));
  if (!reading && !HOT.test(around(text, candidate.start, candidate.end, 28))) return undefined;
  if (candidate.form === 'F') return unitOf('°F');
  if (
    candidate.form === '°' &&
    !/零下|-/u.test(before(text, candidate.start, 4)) &&
    !/temp|温|heat|hot|热|烫/u.test(around(text, candidate.start, candidate.end, 20))
  )
    return undefined;
  return unitOf('°C');
};

/** `w`: watts, unless it is short for `with` or for ten thousand. */
export const watt: Rule = (candidate, text) => {
  if (candidate.form !== 'w') return candidate.unit;
  const rest = after(text, candidate.end, 24);
  if (/^\+?(?:播放|粉|人|台|销量|用户|次|阅读|赞|评)/u.test(rest)) return undefined;
  const tenThousands = text.language === 'zh' && candidate.value >= 200;
  if (tenThousands && /摄|镜头|像素/u.test(around(text, candidate.start, candidate.end, 14)))
    return undefined;
  return !stuck(candidate) && rest.startsWith('/') ? undefined : candidate.unit;
};

/** `v`: volts. */
export const volt: Rule = (candidate, text) =>
  // RTX 3060 V2: a revision.
  (!stuck(candidate) && /^\d/u.test(after(text, candidate.end, 1))) ||
  (!stuck(candidate) && candidate.form === 'v' && text.raw[candidate.at] === 'v') ||
  // Xperia 1 V: a numeral.
  (!stuck(candidate) &&
    candidate.value < 3 &&
    Number.isInteger(candidate.value) &&
    /[A-Z][a-z]{1,11} $/u.test(text.raw.slice(Math.max(0, candidate.start - 12), candidate.start)))
    ? undefined
    : candidate.unit;
