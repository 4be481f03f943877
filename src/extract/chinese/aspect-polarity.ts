import type { OpinionChunk } from './opinion-chunks.js';
import type { Word } from './word.js';

// Of these much is bad: heads of aspect names, compared with the end of the name.
const LESS_IS_BETTER =
  /(噪音|噪声|噪点|杂音|发热|发热量|热量|温度|延迟|时滞|迟滞|功耗|耗电|耗电量|能耗|重量|体积|厚度|价格|价钱|价位|售价|报价|定价|价|紫边|缝隙|接缝|色差|辐射|漏光|坏点|广告|边框|黑边|失真|畸变|误差|故障率|返修率|充电时间|开机时间|启动时间|关机时间|等待时间|对焦时间|响应时间|反应时间|存储时间|时延|难度|复杂度|气味|味道|颗粒感|塑料感|风扇声|电流声|掉电速度|耗电速度|压力|个头|块头|身材|机身|机身尺寸|重力|负担)$/;
// Of the size of a thing: small is praise.
const SMALL_SCALARS = new Set(['轻', '薄', '偏轻', '偏薄']);

/** Polarity of one opinion towards an aspect: +1, −1, or 0 when the words do not tell. */
export function opinionSign(clause: readonly Word[], aspectText: string, opinion: OpinionChunk): -1 | 0 | 1 {
  const head = clause[opinion.head]?.text ?? '';
  let sign: number = opinion.sign;
  if (opinion.scalar) {
    if (SMALL_SCALARS.has(head)) sign = 1;
    else if (LESS_IS_BETTER.test(aspectText)) sign = -sign;
  }
  if (opinion.negations % 2 === 1) sign = -sign;
  return Math.sign(sign) as -1 | 0 | 1;
}

/** Polarity of an aspect from all that is said of it: the sign of the sum, negative where both are equally said. */
export function aspectSign(
  clause: readonly Word[],
  aspectText: string,
  opinions: readonly OpinionChunk[],
): -1 | 0 | 1 {
  const signs = opinions
    .map((opinion) => opinionSign(clause, aspectText, opinion))
    .filter((sign) => sign !== 0);
  const sum = signs.reduce<number>((total, sign) => total + sign, 0);
  if (sum === 0 && signs.length > 0) return -1;
  return Math.sign(sum) as -1 | 0 | 1;
}
