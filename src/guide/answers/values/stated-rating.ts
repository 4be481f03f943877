import type { DisplayLanguage } from '../../../domain/localised-name.js';
import { ANSWER_WORDS } from '../say/answer-words.js';

/** Kinds of screens that shut each other out. */
const SCREENS: readonly RegExp[] = [/oled/u, /\bips\b|\blcd\b|\btft\b|液晶/u, /e[- ]?ink|墨水/u];
const LINES = /\b(?:8k|4k|2160p|1440p|1080p|720p)(?![a-z\d])/u;
const IP = /\bip([x0-6])([0-9])\b/u;
/** Generations of a wireless standard; what has a later one goes with an earlier one. */
const GENERATIONS: readonly RegExp[] = [
  /wi-? ?fi ?-?([4-8])(e?)(?![\d.])/u,
  /(?:bluetooth|蓝牙) ?(?:version |版本)?([3-6](?:\.\d)?)()(?!\d)/u,
];
/** Half a generation: Wi-Fi 6E. */
const EXTENDED = 0.5;
const ASKS = /^(?:is|are|does|do|has|have|can|with|will)\b|[吗么嘛]|是不是|有没有|是否|\?/u;
/** 支持吗 is answered by 支持 and 不支持. */
const SUPPORTS = /支持/u;
const OTHER = /\b(?:or|which|what|better|than|why|how)\b|还是|哪|什么|多少|几级|怎/u;

/** Whether a wireless standard of `said` is the one that `question` names, or a later one; undefined where they do not compare. */
function hasGeneration(question: string, said: string): boolean | undefined {
  const generation = (match: RegExpExecArray): number => Number(match[1]) + (match[2] ? EXTENDED : 0);
  for (const pattern of GENERATIONS) {
    const [asked, own] = [pattern.exec(question), pattern.exec(said)];
    if (asked !== null) return own === null ? undefined : generation(own) >= generation(asked);
  }
  return undefined;
}

/**
 * Yes or no to a kind of screen, a wireless standard or a protection against dust and water that a question names, by the value that is said:
 * "No." to OLED where it is IPS and to Wi-Fi 7 where it is Wi-Fi 6, "Yes." to IP67 where it is IP68, which is more. Undefined where nothing is named, where
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
  const [yes, no] = SUPPORTS.test(question) ? [words.supported, words.unsupported] : [words.yes, words.no];
  const tell = (isSo: boolean): string => (isSo ? yes : no);
  if (specification === 'display type') {
    const [asked, own] = [question, said].map((text) => SCREENS.findIndex((kind) => kind.test(text)));
    return asked === undefined || own === undefined || asked < 0 || own < 0 ? undefined : tell(asked === own);
  }
  if (specification === 'wireless standard') {
    const isSo = hasGeneration(question, said);
    return isSo === undefined ? undefined : tell(isSo);
  }
  if (specification === 'resolution') {
    const [asked, own] = [LINES.exec(question)?.[0], LINES.exec(said)?.[0]];
    // What shows or films in 4K does so in 1080p as well, and a screen of 1440p is no 1080p one.
    return asked !== undefined && asked === own ? tell(true) : undefined;
  }
  if (specification !== 'water resistance') return undefined;
  const [asked, own] = [IP.exec(question), IP.exec(said)];
  if (asked === null || own === null) return undefined;
  const digit = (text: string | undefined): number => (text === 'x' || text === undefined ? 0 : Number(text));
  return tell(digit(own[1]) >= digit(asked[1]) && digit(own[2]) >= digit(asked[2]));
}
