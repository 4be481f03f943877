import { ASKS } from '../direct-reply.js';

/** Words that ask for goods by way of what was shown: "is there something lighter than the second one?" */
const SEEKS =
  /^(?:(?:and|so|but|ok|okay|then),? ){0,2}(?:(?:is|are) there|do you (?:have|sell)|have you|can (?:you|i)|could (?:you|i)) |有没有|有.{0,20}[吗么]|还有/u;
const COMPARES =
  /\b(?:compare[ds]?|comparison|which|what|versus|vs|differences?|differ)\b|比较|对比|区别|差别|不同|哪|还是/u;
/** Blanks of a product at the beginning, with words about it behind them: "… is too heavy" asks nothing. */
const LEADING_PRODUCT = /^ {3,}(?=[^ ,])/u;
/** What stands between a product and a question about it. */
const LEADING = /^[\s,:]{1,9}/u;

const inLowerCase = (rest: string): string =>
  rest
    .slice(0, 500)
    .toLowerCase()
    .replaceAll(/[，：]/g, ',')
    .replace(LEADING_PRODUCT, 'it ')
    .replace(/^ {3,}/, '')
    .replace(LEADING, '')
    .trim();

const OF_THEM = /\b(?:of|about) {3}| {3}的/u;
const FOR_THEM = /\bfor {3}|[给配] {3}/iu;

const isQuestion = (text: string): boolean => ASKS.test(text) && !SEEKS.test(text);

/** Whether `rest`, which is a text with blanks in place of the products that it means, asks something of them. */
export function asksOfThem(rest: string): boolean {
  const text = inLowerCase(rest);
  return isQuestion(text) || (/[?？]$/.test(text) && !SEEKS.test(text)) || OF_THEM.test(rest);
}

/** Whether `rest` compares the several products that it means, and measures nothing else against them where `isMeasure` is true. */
export function comparesThem(rest: string, isMeasure: boolean): boolean {
  const text = inLowerCase(rest);
  return isQuestion(text) || (!isMeasure && COMPARES.test(text));
}

/** Whether `rest` is about something that goes with the products that it means: "a case for the first one". */
export const isForThem = (rest: string): boolean => FOR_THEM.test(rest);
