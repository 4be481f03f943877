import { followsName } from '../quantity-text.js';
import { after, before, type Rule, stuck as stuckTo } from './unit-candidate.js';

/** `h`: no hours in names of chips and versions (i7-13700H, 22H2) and in the hardness of glass (9H). */
export const hour: Rule = (candidate, text) => {
  if (candidate.form !== 'h' || text.raw[candidate.at] !== 'H' || !stuckTo(candidate)) return candidate.unit;
  if (candidate.value >= 100 || /^\d(?!\d)/u.test(after(text, candidate.end, 2))) return undefined;
  const hard = /glass|harden|hardness|temper|protector|film|硬度|钢化|玻璃|膜/u;
  const near = before(text, candidate.start, 24) + after(text, candidate.end, 24);
  return candidate.value <= 9 && hard.test(near) ? undefined : candidate.unit;
};

/** `s`, `second`: no seconds in model names, decades and ordinals. */
export const second: Rule = (candidate, text) => {
  if (
    candidate.form === 'second' &&
    candidate.kind === 'words' &&
    candidate.value === 1 &&
    text.normal[candidate.numberEnd] === ' '
  )
    return undefined;
  if (candidate.form === '秒')
    return /^[变杀懂回删]/u.test(after(text, candidate.end, 1)) ? undefined : candidate.unit;
  if (candidate.form !== 's') return candidate.unit;
  if (
    text.raw[candidate.at] === 'S' &&
    (candidate.value < 10 ||
      /[A-Z][A-Za-z]{0,11} ?$/u.test(text.raw.slice(Math.max(0, candidate.start - 12), candidate.start)))
  )
    return undefined;
  // The 90s, two 24s, the 700s: a decade or several of a size.
  if (
    Number.isInteger(candidate.value) &&
    candidate.value >= 20 &&
    stuckTo(candidate) &&
    (/\b(?:the|these|those|two|three|four|both|old|new|of) $/u.test(before(text, candidate.start, 7)) ||
      (candidate.value % 10 === 0 &&
        candidate.value >= 50 &&
        candidate.value <= 90 &&
        /^ (?:music|hip|pop|rock|style|look|disco|films?|movies?|songs?|hits|kid|vibes?)/u.test(
          after(text, candidate.end, 8),
        )))
  )
    return undefined;
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
    /(?:iphone|nexus|redmi|mi|model|honor|oneplus|note|galaxy|xbox|pro|air|surface|小米|红米|骁龙|天玑|麒麟)\s*$/u.test(
      before(text, candidate.start, 10),
    );
  return named ? undefined : candidate.unit;
};

const DAY_LEAD =
  /(?:用|撑|顶|够|待机|续航|坚持|超过|能|玩|仅|只|放|近|约|不到|足足|充满|要|花|轻度|管|最多|至少|最长|差不多|大概|才|得|持|达|扛|有|长达|起码|一般|正常|左右|就|还|重度|了|航|电)$/u;

/** 等了半天 tells of a long while, not of half a day. */
const WAITED = /(?:等|找|弄|搞|折腾|研究|试|说|想|调|修|琢磨|装|愣|看|查)了?$/u;

/** 天: a day where it is a span of time and not a date or a rate. */
export const day: Rule = (candidate, text) => {
  if (candidate.form !== '天') return candidate.unit;
  const lead = before(text, candidate.start, 5);
  const rest = after(text, candidate.end, 6);
  if (/^(?:两头|打[鱼渔]|一[充次])/u.test(rest)) return undefined;
  if (/^(?:天|气|猫|线|玑|堂|空|翼|际|下|生|然|赋|秤|花)/u.test(rest)) return undefined;
  if (candidate.value === 1 && rest.startsWith('才')) return undefined;
  if (/[第这那前过每头改]$/u.test(lead)) return undefined;
  if (lead.endsWith('有') && candidate.value === 1 && !/[还能才得只]有$/u.test(lead)) return undefined;
  if (candidate.value === 0.5 && WAITED.test(lead)) return undefined;
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

/** `34 d`: days, where the letter stands alone. */
export const dayLetter: Rule = (candidate, text) =>
  text.raw[candidate.at] === 'd' && !stuckTo(candidate) && !followsName(text, candidate.start)
    ? candidate.unit
    : undefined;

/** 分 is a minute only before seconds; elsewhere it is a mark. */
export const minute: Rule = (candidate, text) =>
  candidate.form !== '分' ||
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?秒/u.test(after(text, candidate.end, 5))
    ? candidate.unit
    : undefined;
