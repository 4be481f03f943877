import type { LinkedAspect } from './link-clause.js';
import type { OpinionChunk } from './opinion-chunks.js';
import type { Word } from './word.js';

type Sign = -1 | 0 | 1;

// Of these much is bad: heads of aspect names, compared with the end of the name.
const LESS_IS_BETTER =
  /(?:噪音|噪声|底噪|噪点|杂音|发热|发热量|热量|温度|延迟|时滞|迟滞|时延|功耗|耗电|耗电量|能耗|重量|体积|厚度|个头|块头|机身|机身尺寸|价格|价钱|价位|售价|报价|定价|价|成本|紫边|暗角|畸变|缝隙|接缝|色差|辐射|漏光|坏点|广告|边框|黑边|失真|色散|暗角|畸变|眩光|拖影|残影|爆音|底噪|回音|电耗|啸叫|误差|故障率|返修率|(?:充电|开机|启动|关机|等待|对焦|响应|反应|存储|加载)时间|难度|复杂度|气味|味道|颗粒感|塑料感|风扇声音?|快门声音?|电流声|掉电速度|耗电速度|掉电|费电|坏点|负担)$/;
// Praise of whatever they are said of, in size words.
const LIGHT_WORDS = new Set(['轻', '薄', '偏轻', '偏薄']);
// Strength is a size too when it is said of what should not be there (噪点 突出).
const STRENGTHS = new Set('厉害 突出 醒目 强 强烈 显著 充足 充分 惊人'.split(' '));
// Of what should not be there this is praise (底噪 几乎 没有).
const ABSENT = new Set(['没有', '没']);
// Negations that reach over what stands between the aspect and the opinion (没有 以前 快, 无法 令 我 满意).
const FAR_NEGATORS = new Set(
  '没有 没 不如 不像 不及 并不 并没有 不能 不会 无法 未 并未 没能 未必 不比 不是 难以 谈不上 算不上 称不上'.split(
    ' ',
  ),
);

/** Polarity of one opinion towards an aspect: +1, −1, or 0 when the words do not tell. */
export function opinionSign(
  clause: readonly Word[],
  aspectText: string,
  aspectTo: number,
  opinion: OpinionChunk,
): Sign {
  let negations = opinion.negations + (isDenied(clause, opinion.from) ? 1 : 0);
  if (isIdiomOfPraise(clause, opinion)) negations -= 1;
  for (let at = aspectTo; at < opinion.from; at++) {
    const text = clause[at]?.text ?? '';
    // 屏幕 没有 坏点，很 满意: what is denied there is a fault.
    if (ABSENT.has(text) && LESS_IS_BETTER.test(clause[at + 1]?.text ?? '')) continue;
    if (FAR_NEGATORS.has(text) || (text === '不' && clause[at + 1]?.text === '比')) negations += 1;
  }
  const head = clause[opinion.head]?.text ?? '';
  if (opinion.excess && negations === 0 && (opinion.scalar || opinion.reproach)) return -1;
  let sign: number = opinion.sign;
  if (ABSENT.has(head) && LESS_IS_BETTER.test(aspectText)) return 1;
  if (STRENGTHS.has(head) && LESS_IS_BETTER.test(aspectText)) sign = -1;
  else if (opinion.scalar) {
    if (LIGHT_WORDS.has(head)) sign = 1;
    else if (LESS_IS_BETTER.test(aspectText)) sign = -sign;
  }
  return toSign(negations % 2 === 1 ? -sign : sign);
}

const DENYING = new Set('不是 并不是 并非 不能 不 没 没有 没人 不会'.split(' '));
const SAYING = new Set('说 讲 觉得 认为 感觉 发现 感到'.split(' '));
const DENYING_SAID = new Set(['不觉得', '没觉得', '不认为']);
const SCOPE_OF_SAYING = 8;

/** Whether what is said is only said not to be so (不是 说 屏幕 不好, 没 觉得 音质 差). */
function isDenied(clause: readonly Word[], to: number): boolean {
  for (let at = Math.max(1, to - SCOPE_OF_SAYING); at < to; at++)
    if (SAYING.has(clause[at]?.text ?? '') && DENYING.has(clause[at - 1]?.text ?? '')) return true;
  return DENYING_SAID.has(clause[0]?.text ?? '') && to > 1;
}

/** 不要 太 好 is praise: "could not be better". */
function isIdiomOfPraise(clause: readonly Word[], { head, negations }: OpinionChunk): boolean {
  const [first, second] = [clause[head - 2]?.text, clause[head - 1]?.text];
  return negations === 0 && second === '太' && first === '不要';
}

/**
 * Polarity of an aspect from all that is said of it: the sign of the sum; negative where good and bad are equally
 * said, since the fault is what a writer adds; 0 where nothing is said. What is lacking is bad, unless much of it is bad.
 */
export function aspectSign(clause: readonly Word[], aspectText: string, linked: LinkedAspect): Sign {
  if (linked.link === 'lack') return LESS_IS_BETTER.test(aspectText) ? 1 : -1;
  const { aspect, opinions } = linked;
  if (ABSENT.has(clause[aspect.from - 1]?.text ?? '') && LESS_IS_BETTER.test(aspectText)) return 1;
  const signs = opinions
    .map((opinion) => opinionSign(clause, aspectText, aspect.to, opinion))
    .filter((s) => s !== 0);
  const sum = signs.reduce<number>((total, sign) => total + sign, 0);
  return sum === 0 && signs.length > 0 ? -1 : toSign(sum);
}

function toSign(value: number): Sign {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}
