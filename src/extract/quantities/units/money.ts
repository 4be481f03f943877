import { currencyOf, type Unit, unitOf } from './units.js';

const BEFORE: readonly (readonly [string, string])[] = [
  ['us$', 'USD'],
  ['us $', 'USD'],
  ['usd$', 'USD'],
  ['hk$', 'HKD'],
  ['nt$', 'TWD'],
  ['ca$', 'CAD'],
  ['cad$', 'CAD'],
  ['cad $', 'CAD'],
  ['aud $', 'AUD'],
  ['usd $', 'USD'],
  ['nzd $', 'NZD'],
  ['sgd $', 'SGD'],
  ['hkd $', 'HKD'],
  ['c$', 'CAD'],
  ['au$', 'AUD'],
  ['a$', 'AUD'],
  ['nz$', 'NZD'],
  ['s$', 'SGD'],
  ['r$', 'BRL'],
  ['rmb', 'CNY'],
  ['人民币', 'CNY'],
  ['rs.', 'INR'],
  ['rs', 'INR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['฿', 'THB'],
];
const FIRST = new Set(BEFORE.map(([sign]) => sign[0]));
const CODE = /(usd|eur|gbp|cny|inr|hkd|twd|ntd|jpy|cad|aud|sgd|nzd|chf|krw|myr|zar|sek|pln|thb|brl|php)/y;

/** The currency sign, code or word that stands directly before a number; undefined when there is none at `at`. */
export function readCurrencyBefore(normal: string, at: number): { unit: Unit; end: number } | undefined {
  const sign = normal[at] ?? '';
  const letter = sign >= 'a' && sign <= 'z';
  if (letter && /[a-z]/u.test(normal[at - 1] ?? '')) return undefined;
  if (FIRST.has(sign)) {
    for (const [form, code] of BEFORE) {
      if (normal.startsWith(form, at)) return numberAfter(normal, at + form.length, unitOf(code));
    }
  }
  if (!letter) return undefined;
  CODE.lastIndex = at;
  const code = CODE.exec(normal)?.[1];
  const unit = code === undefined ? undefined : currencyOf(code === 'ntd' ? 'twd' : code);
  return unit === undefined || code === undefined ? undefined : numberAfter(normal, at + code.length, unit);
}

function numberAfter(normal: string, end: number, unit: Unit): { unit: Unit; end: number } | undefined {
  const at = normal[end] === ' ' ? end + 1 : end;
  return /[\d.一二两三四五六七八九十]/u.test(normal[at] ?? '') ? { unit, end: at } : undefined;
}

const DOLLARS = /(?: ?(usd|cad|aud|hkd|nzd|sgd|us|ntd|twd)\b(?! ?[$\d])| ?(?:us )?dollars?\b| ?bucks\b)/y;
const SAME =
  / ?(?:元人民币|人民币|元|块钱|块|euros?\b|eur\b(?! ?\d)|gbp\b(?! ?\d)|pounds\b|yuan\b|rmb\b(?! ?\d)|cny\b(?! ?\d)|rupees\b|inr\b|quid\b|日元|港币|港元|jpy\b|yen\b)/y;

/** A currency that is said again after the number (`$1,399 CAD`, `¥3999元`): its unit, and where the amount ends. */
export function readCurrencyAfter(
  raw: string,
  normal: string,
  end: number,
  unit: Unit,
): { unit: Unit; end: number } {
  if (unit.name.endsWith('D')) {
    DOLLARS.lastIndex = end;
    const match = DOLLARS.exec(normal);
    if (match !== null && match[1] !== undefined && !/[A-Z]/u.test(raw.slice(end, end + match[0].length))) {
      return match[1] === 'us'
        ? { unit, end }
        : { unit: currencyOf(match[1]) ?? unit, end: end + match[0].length };
    }
    if (match !== null) {
      const code =
        match[1] === undefined
          ? undefined
          : match[1] === 'us'
            ? 'usd'
            : match[1] === 'ntd'
              ? 'twd'
              : match[1];
      return { unit: code === undefined ? unit : (currencyOf(code) ?? unit), end: end + match[0].length };
    }
  }
  SAME.lastIndex = end;
  const again = SAME.exec(normal);
  if (again === null) return { unit, end };
  const yen = /日元|jpy|yen/u.test(again[0]);
  return { unit: yen ? unitOf('JPY') : unit, end: end + again[0].length };
}
