import type { DisplayLanguage } from '../../../domain/localised-name.js';
import { ANSWER_WORDS } from '../say/answer-words.js';

/** Kinds of screens that shut each other out. */
const SCREENS: readonly RegExp[] = [/oled/u, /\bips\b|\blcd\b|\btft\b|液晶/u, /e[- ]?ink|墨水/u];
const IP = /\bip([x0-6])([0-9])\b/u;
const ASKS = /^(?:is|are|does|do|has|have|can|with|will)\b|[吗么嘛]|是不是|有没有|是否|\?/u;
const OTHER = /\b(?:or|which|what|better|than|why|how)\b|还是|哪|什么|多少|几级|怎/u;

/**
 * Yes or no to a kind of screen or a protection against dust and water that a question names, by the value that is said:
 * "No." to OLED where it is IPS, "Yes." to IP67 where it is IP68, which is more. Undefined where nothing is named, where
 * the question asks for more than yes or no, or where the two cannot be told apart.
 */
export function ratingVerdict(
  specification: string,
  question: string,
  value: string,
  language: DisplayLanguage,
): string | undefined {
  if (!ASKS.test(question) || OTHER.test(question)) return undefined;
  const said = value.toLowerCase();
  const words = ANSWER_WORDS[language];
  const tell = (isSo: boolean): string => (isSo ? words.yes : words.no);
  if (specification === 'display type') {
    const [asked, own] = [question, said].map((text) => SCREENS.findIndex((kind) => kind.test(text)));
    return asked === undefined || own === undefined || asked < 0 || own < 0 ? undefined : tell(asked === own);
  }
  if (specification !== 'water resistance') return undefined;
  const [asked, own] = [IP.exec(question), IP.exec(said)];
  if (asked === null || own === null) return undefined;
  const digit = (text: string | undefined): number => (text === 'x' || text === undefined ? 0 : Number(text));
  return tell(digit(own[1]) >= digit(asked[1]) && digit(own[2]) >= digit(asked[2]));
}
