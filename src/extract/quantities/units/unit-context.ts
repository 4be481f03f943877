import { type QuantityText, wordAfter, wordBefore } from '../quantity-text.js';
import { ampere, degree, kelvin, times, volt, watt } from './electric-units.js';
import { inch, inchSign, metre } from './length-units.js';
import { gram, megabits, megabyte, tera } from './memory-units.js';
import { cents, pounds, won, yuan } from './money-units.js';
import { day, dayLetter, hour, minute, second } from './time-units.js';
import { after, before, type Rule, stuck, type UnitCandidate, unlessBefore } from './unit-candidate.js';
import type { Unit } from './units.js';

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
  d: (candidate, text) => (candidate.form === 'd' ? dayLetter(candidate, text) : day(candidate, text)),
  h: hour,
  min: minute,
  m: metre,
  MB: megabyte,
  W: watt,
  V: volt,
  KRW: won,
  cent: cents,
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
    (/^(?:年|边|末|岁|期|[一二三四五六日]|围|游)/u.test(after(text, candidate.end, 2)) ||
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
  Mbps: (candidate, text) => (candidate.form === '兆' ? megabits(candidate, text) : candidate.unit),
  cycle: (candidate, text) => {
    if (candidate.form === 'cycle' && candidate.value < 20) return undefined;
    if (candidate.form !== '次') return candidate.unit;
    // 循环1000次: the word stands before the number.
    if (/(?:循环(?!播放|听|看)|充放)[^，。；;,.!?！？\d]{0,10}$/u.test(before(text, candidate.start, 14)))
      return candidate.value >= 20 || /电池循环/u.test(before(text, candidate.start, 8))
        ? candidate.unit
        : undefined;
    if (/电池[^。！？!?]{0,20}充了$/u.test(before(text, candidate.start, 24)) && candidate.value >= 50)
      return candidate.unit;
    const spoken =
      /循环/u.test(before(text, candidate.start, 30)) && /[扛撑充]/u.test(before(text, candidate.start, 4));
    return spoken && candidate.value >= 200 ? candidate.unit : undefined;
  },
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
  return /^(?:and|or|battery|runtime|charge)$/u.test(wordAfter(text.normal, end)) && lead === '';
}
