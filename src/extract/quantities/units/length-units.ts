import { after, type Rule } from './unit-candidate.js';
import { unitOf } from './units.js';

const SHOWN =
  /^[\s)\],.;:!?，。、）]*(?:$|[),.;:!?，。、）x×*|/]|(?:[fuqw]{0,2}hd|wuxga|wqxga|led|hdr|[458]k|2\.?\d?k|off|above|across|apart|oled|amoled|lcd|ips|display|screen|monitor|laptop|tv|tablet|phone|panel|diagonal|wide|tall|long|thick|deep|high|hd|full|super|retina|touch|ltpo|qled|mini|curved|ultrawide|notebook|and|or|with|w\/|from|is|was|are|max|ish|tops|size|one|version|drive|hdd|ssd|sensor|lens|speakers?|cable|cord)\b|\p{Script=Han})/u;

/** `in` after a number: inches unless it is the preposition. */
export const inch: Rule = (candidate, text) => {
  const gap = text.normal.slice(candidate.numberEnd, candidate.at);
  if (gap === '')
    return /^-\d/u.test(after(text, candidate.end, 2)) &&
      Number.isInteger(candidate.value) &&
      candidate.value < 10
      ? undefined
      : candidate.unit;
  // A 2-in-1, and the 2-in/2-out of an audio interface.
  if (gap === '-')
    return /^(?:-\d|[ /]{1,2}\d{1,2}-out)/u.test(after(text, candidate.end, 8)) ? undefined : candidate.unit;
  if (candidate.kind !== 'digits') return undefined;
  const rest = after(text, candidate.end, 14).trimStart();
  return SHOWN.test(rest) || (rest === '' && !Number.isNaN(candidate.value)) ? candidate.unit : undefined;
};

/** `"` and `”`: inches unless they close a quotation. */
export const inchSign: Rule = (candidate, text) => {
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

/** `m`, 米: metres unless they count people or begin a name. */
export const metre: Rule = (candidate, text) => {
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
