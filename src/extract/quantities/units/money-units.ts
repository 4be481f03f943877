import { after, around, before, type Rule } from './unit-candidate.js';
import { unitOf } from './units.js';

const WEIGHT_WORDS =
  /weigh|weight|heav|light|lb|ounce|\boz\b|payload|load|carry|lift|kilo|mass|\bbag\b|gain|lost|lose|backpack/u;

const PRICE_WORDS =
  /cost|price|paid|pay|spend|spent|budget|£|quid|cheap|worth|deal|bought|sale|save|max|under|expensive|sell|retail|refund|discount|voucher|money|buy|from|than|afford|another|extra|each|gbp|limit|offer|off\b|bill/u;

/** `pounds`: a weight or British money, by the words around. */
export const pounds: Rule = (candidate, text) => {
  if (!candidate.form.startsWith('pound')) return candidate.unit;
  const nearby = around(text, candidate.start, candidate.end, 40);
  if (WEIGHT_WORDS.test(nearby) || /\b(?:foot|feet|ft) |\d'\d/u.test(before(text, candidate.start, 24)))
    return candidate.unit;
  if (/^ (?:a|per|each) (?:month|year|week|go)\b/u.test(after(text, candidate.end, 14))) return unitOf('GBP');
  if (PRICE_WORDS.test(nearby))
    return candidate.value < 12 &&
      !/cost|price|paid|pay|£|quid|worth|spen|extra|sale|save|each|cheap/u.test(nearby)
      ? candidate.unit
      : unitOf('GBP');
  return candidate.value >= 25 ? unitOf('GBP') : candidate.unit;
};

const THINGS =
  /^(?:大|小|新|好|副|备用|原装|独立|外接|移动|机械|固态|原|副)?(?:屏|电池|硬盘|固态|砖|表|显示|板|主板|内存|ssd|手表|玻璃|显卡|面板|地方|儿|电板|充电|钢化|平板|肌|区域|芯片|蛋糕|石头|布|键|基带|键盘|膜|盘|移动硬盘|去|用|买|到|拿|下单|入手|来|看|玩|给|存储|镜|手写|彩屏|画板|画布|主屏|副屏)/u;

/** 元, 块: money, unless they count things or begin a word. */
export const yuan: Rule = (candidate, text) => {
  const rest = after(text, candidate.end, 6);
  if (candidate.form === '元') {
    if (/^(?:素|器|件|锂|旦|化|气|宵|宇|组|材料|神)/u.test(rest)) return undefined;
    return candidate.unit;
  }
  if (candidate.form === '块') {
    const small =
      candidate.kind === 'han' ? candidate.value < 10 && candidate.value !== 0.5 : candidate.value < 10;
    if (small && (THINGS.test(rest) || rest.startsWith('装'))) return undefined;
    if (candidate.value === 1 && !/^(?:钱|多|[,，。!！?？]|$|九|\d|五)/u.test(rest)) return undefined;
  }
  return candidate.unit;
};

/** `won`: money only in thousands. */
export const won: Rule = (candidate) =>
  candidate.form === 'won' && candidate.value < 1000 ? undefined : candidate.unit;

/** `cents`: `my two cents` are an opinion. */
export const cents: Rule = (candidate, text) =>
  candidate.value === 2 && /\b(?:my|his|her|your|our|their) $/u.test(before(text, candidate.start, 8))
    ? undefined
    : candidate.unit;
