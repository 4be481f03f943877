import { after, before, type Rule } from './unit-candidate.js';

/** `s`, `second`: no seconds in model names, decades and ordinals. */
export const second: Rule = (candidate, text) => {
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

const DAY_LEAD =
  /(?:用|撑|顶|够|待机|续航|坚持|超过|能|玩|仅|只|放|近|约|不到|足足|充满|要|花|轻度|管|最多|至少|最长|差不多|大概|才|得|持|达|扛|有|长达|起码|一般|正常|左右|就|还|重度|了|航|电)$/u;

/** 天: a day where it is a span of time and not a date or a rate. */
export const day: Rule = (candidate, text) => {
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

/** 分 is a minute only before seconds; elsewhere it is a mark. */
export const minute: Rule = (candidate, text) =>
  candidate.form !== '分' || /^\d{1,2} ?秒/u.test(after(text, candidate.end, 4)) ? candidate.unit : undefined;
