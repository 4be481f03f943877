import type { RequestText } from '../text/request-text.js';

/** A denial or a complaint; what is not bad, other people and `can't wait` are none. */
const SIGNS_EN =
  /\b(?:no|not|none|never|neither|nor|nothing|without|except|but|avoid\w*|anti|against|instead|skip\w*|hat(?:e|es|ed|ing)|loath\w*|dislik\w*|despis\w*|boycott\w*|ban(?:ned|s)?|bann?ing|refus\w*|exclud\w*|reject\w*|tired|sick|fed up|done|enough|burn(?:ed|t)|let (?:me|us|him|her) down|worst|terrible|awful|garbage|rubbish|junk|crap|trash|sucks?|broke\w*|died|dies|dead|fail\w*|crash\w*|bad|useless|trust|swore|sworn|anything|anyone|other|another|else|away|out|off|switch(?:ing)?|leav(?:e|ing)|regret\w*|hell|rather|nah|nope|over|sorry|last)\b|n'?t\b/u;
const SIGNS_ZH =
  /不(?!错|少|断|过|管|论|仅|光|但是?|同|到)|别(?!人|的|墅|致)|没(?!问题)|非(?!常|凡)|勿|免谈|拉黑|除|排除|讨厌|烦|恨|怕|坑|差(?!不多)|坏|烂|垃圾|后悔|受够|抵制|避|换|唔|冇|甭|莫|算了|拒/u;

/** A wish right before a name: `I want a`, 想买. */
const WISHED_BEFORE =
  /\b(?:wants?|needs?|looking for|would like|'?d like|buy|get|find|show me|give me|after|prefers?)(?: me| him| her)?(?: an?| the| some| any| new| good| cheap| small| big| used)* $|(?:想买|想要|想入手?|想换|要买|打算买|准备买|求|推荐|来|买|入手|看看)(?:一|个|台|部|款|副|只|块|把|点|新|的)* ?$/u;

const CLAUSE = /[.,!?;:\n，。！？；：]/u;

/** The part of `matched` around `at` between two of `marks`. */
function around(matched: string, at: number, marks: RegExp): readonly [before: string, after: string] {
  const before =
    matched
      .slice(Math.max(0, at - 120), at)
      .split(marks)
      .at(-1) ?? '';
  return [before, matched.slice(at, at + 120).split(marks)[0] ?? ''];
}

/** Whether the name at `start` is plainly wished: right after `I want a`, and nothing in its clause denies or complains. */
export function isPlainlyWished({ matched, language }: RequestText, start: number): boolean {
  const signs = language === 'zh' ? SIGNS_ZH : SIGNS_EN;
  const [before, after] = around(matched, start, CLAUSE);
  return WISHED_BEFORE.test(before) && !signs.test(before.replace(WISHED_BEFORE, '')) && !signs.test(after);
}

/** Whether the words around the name at `start` may refuse it: something in its clause denies or complains. */
export function mayBeRefused(text: RequestText, start: number): boolean {
  const signs = text.language === 'zh' ? SIGNS_ZH : SIGNS_EN;
  return around(text.matched, start, CLAUSE).some((part) => signs.test(part));
}
