import type { DisplayLanguage } from '../../domain/localised-name.js';
import { simplify } from '../../text/chinese/simplify.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import { seeksNothing } from './seeks-nothing.js';

/** What is said for courtesy alone. */
type Courtesy = 'greeting' | 'thanks' | 'farewell';

/** Marks and signs around such words: "hi :)", 你好～. */
const MARKS = /[\s,.!?~…，。！？～、:;)(\p{Extended_Pictographic}\u{fe0f}]+/gu;
/** Beside them nothing is said that counts. */
const BESIDE =
  /^(?:there|again|everyone|everybody|all|team|friends?|folks|guys|mate|so|very|much|a|lot|lots|bunch|million|you|for|your|the|help|now|then|and|ok|okay|great|perfect|cool|nice|well|good|oh|that|is|was|all|to|day|one|later|soon|tomorrow|around|take|care|have|today|really|most|kind|of)$/;
const ENGLISH: readonly (readonly [Courtesy, RegExp])[] = [
  ['thanks', /\b(?:thanks?|thank you|thx|ty|cheers|much appreciated|appreciate it)\b/],
  [
    'farewell',
    /\b(?:(?:good)?bye+|bye bye|see (?:you|ya)|see you later|farewell|good ?night|have a (?:nice|good|great) (?:day|one|evening|weekend)|take care|cya|talk later)\b/,
  ],
  ['greeting', /\b(?:hi+|hell+o+|he+y+|hiya|howdy|yo|greetings|good (?:morning|evening|afternoon|day))\b/],
];
const CHINESE: readonly (readonly [Courtesy, RegExp])[] = [
  ['thanks', /(?:谢谢|多谢|感谢|谢啦|谢了|辛苦了?)/gu],
  ['farewell', /(?:再见|拜拜|回头见|下次见|回聊|晚安|先走了|先这样|就这样)/gu],
  [
    'greeting',
    /(?:你好|您好|你们好|大家好|哈喽|哈啰|嗨|早上好|上午好|中午好|下午好|晚上好|早安|在吗|在不在|有人吗)/gu,
  ],
];
const BESIDE_ZH =
  /[你您们啦了呀啊哦呢吧嘛哈吗亲]|非常|十分|真是|太|好的?|帮忙|帮助|老板|客服|店家|掌柜|的|再|那|先|下次|今天/gu;

const WORDS = {
  en: {
    greeting:
      'Hello! Say what you are looking for, such as a quiet laptop under 1,000 dollars, or ask about a product, delivery or returns.',
    thanks: 'You are welcome.',
    farewell: 'Goodbye.',
  },
  zh: {
    greeting: '您好！请告诉我想买什么，例如“三千元以内拍照好的手机”，也可以问商品、配送或退换货。',
    thanks: '不客气。',
    farewell: '再见。',
  },
} as const;

function readEnglish(text: string): Courtesy | undefined {
  for (const [courtesy, pattern] of ENGLISH) {
    if (!pattern.test(text)) continue;
    const rest = ENGLISH.reduce((left, [, one]) => left.replace(one, ' '), text).split(' ');
    return rest.every((word) => word === '' || BESIDE.test(word)) ? courtesy : undefined;
  }
  return undefined;
}

function readChinese(text: string): Courtesy | undefined {
  const found = CHINESE.find(([, pattern]) => text.search(pattern) >= 0);
  const rest = CHINESE.reduce((left, [, one]) => left.replace(one, ''), text);
  return found === undefined || rest.replace(BESIDE_ZH, '').trim() !== '' ? undefined : found[0];
}

/** Such words are few. */
const LONGEST = 80;

/** What is said to `text` where it greets, thanks or takes leave and says nothing else: "hi", 谢谢您啦, "ok bye"; undefined elsewhere. */
export function courtesyReply(
  request: ParsedRequest,
  text: string,
  language: DisplayLanguage,
): string | undefined {
  if (text.length > LONGEST || !seeksNothing(request)) return undefined;
  const plain = simplify(text.toLowerCase()).replace(MARKS, ' ').trim();
  const courtesy = readChinese(plain) ?? readEnglish(plain);
  return courtesy && WORDS[language][courtesy];
}
