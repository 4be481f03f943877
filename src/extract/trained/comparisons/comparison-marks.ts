import type { AnalysedSentence } from '../analysis.js';

/** Words between the parts of a comparison, in both languages: what they stand by says more than where they stand. */
const MARKS: ReadonlySet<string> = new Set(
  `than as to from over compared versus vs like unlike of in the and but or with between among other any all most
   more less least same different only is are was were has have not 's
   比 和 跟 与 同 像 不 没 如 于 更 最 较 相 一 样 差 多 过 还 要 是 的 了 得 ， 。 、 , .`.split(/\s+/),
);

/** How far away a mark is looked for, in tokens. */
const FARTHEST = 12;

/** Distances as few names: near ones each by itself, far ones together; the sign is the side. */
export function distanceName(distance: number): string {
  const far = Math.abs(distance);
  const size = far <= 4 ? far : far <= 6 ? 6 : far <= 9 ? 9 : far <= 14 ? 14 : far <= 22 ? 22 : 40;
  return distance < 0 ? `-${size}` : String(size);
}

const isBreak = (form: string): boolean => /^[,.;:!?，。；：！？()（）-]+$/.test(form);

/** For each token the nearest marks on both sides and the breaks and verbs of its clause, as names of atoms. */
export function markAtoms({ tokens }: AnalysedSentence): string[][] {
  const atoms: string[][] = tokens.map(() => []);
  for (let step = 1; step >= -1; step -= 2) {
    let mark = '';
    let at = 0;
    for (let i = step > 0 ? 0 : tokens.length - 1; i >= 0 && i < tokens.length; i += step) {
      const form = tokens[i]?.form ?? '';
      const distance = Math.abs(i - at);
      if (mark !== '' && distance <= FARTHEST)
        atoms[i]?.push(`m${step}=${mark}`, `md${step}=${mark}${distanceName(distance)}`);
      if (MARKS.has(form) || isBreak(form)) {
        mark = form;
        at = i;
      }
    }
  }
  return atoms;
}
