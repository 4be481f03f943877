/** How a source writes its numbers: with a decimal comma, a decimal point, or not known. */
export type NumberForm = 'comma' | 'point' | 'auto';

const DIGITS = /^\d+$/;

/** Takes the separators of thousands out: "1,29,999", "1 299", "1.299" (where the point cannot be decimal). */
function joinGroups(text: string, separator: string): string | undefined {
  const [head = '', ...groups] = text.split(separator);
  // Indian writing groups by two, all others by three; the last group always has three.
  const fits =
    DIGITS.test(head) &&
    head.length <= 3 &&
    groups.every(
      (group, index) =>
        (index === groups.length - 1 ? group.length === 3 : group.length === 2 || group.length === 3) &&
        DIGITS.test(group),
    );
  return fits ? [head, ...groups].join('') : undefined;
}

/**
 * A number in the writing of any country: "1,299.99", "1.299,99", "1 299,99", "1'299.99", "1,29,999". Where one mark
 * alone leaves it open ("1,299"), three digits behind it are thousands, unless `form` says that it is the decimal mark.
 * Undefined for anything else, also for "" and for a number with words around it.
 */
export function parseNumber(text: string, form: NumberForm = 'auto'): number | undefined {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed.length > 40) return undefined;
  const sign = /^[-+−]/.test(trimmed) ? trimmed[0] : '';
  const body = trimmed.slice(sign === '' ? 0 : 1).replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d)/g, '');
  if (!/^[\d.,]+$/.test(body) || !/\d/.test(body)) return undefined;
  const value = readBody(body, form);
  return value === undefined ? undefined : sign === '-' || sign === '−' ? -value : value;
}

function readBody(body: string, form: NumberForm): number | undefined {
  const point = body.lastIndexOf('.');
  const comma = body.lastIndexOf(',');
  if (point < 0 && comma < 0) return Number(body);
  const last = point > comma ? '.' : ',';
  const other = last === '.' ? ',' : '.';
  const at = Math.max(point, comma);
  const both = point >= 0 && comma >= 0;
  const alone = body.indexOf(last) === at;
  if (!alone) {
    // One mark several times: it can only separate thousands.
    const joined = both ? undefined : joinGroups(body, last);
    return joined === undefined ? undefined : Number(joined);
  }
  const decimals = body.slice(at + 1);
  const whole = both ? joinGroups(body.slice(0, at), other) : body.slice(0, at);
  if (whole === undefined || !/^\d*$/.test(whole) || !/^\d*$/.test(decimals)) return undefined;
  const decimalMark = form === 'auto' ? undefined : form === 'comma' ? ',' : '.';
  const isThousands =
    !both &&
    decimals.length === 3 &&
    whole !== '' &&
    whole.length <= 3 &&
    whole !== '0' &&
    decimalMark !== last;
  return isThousands ? Number(whole + decimals) : Number(`${whole}.${decimals}`);
}
