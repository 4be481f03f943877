import type { Word } from './word.js';

const OPENERS = new Set(['要是', '如果', '假如', '若', '若是', '希望', '但愿', '期待', '建议']);
const FULFILLED = /就(?:更|太|真)?(?:是|很)?(?:好|完美|棒|爽|满意|赞|无敌|十全十美)了?|会更好|更好了/;

// Scorn before praise, and praise that makes one throw the thing away.
const SCORN = new Set(['呵呵', '呵', '切', '哼', '呵呵哒']);
const UNBEARABLE =
  /[到得](?:让|令|使)?(?:人|我)?(?:都|就)?(?:很|好)?(?:想|要|快)(?:摔|吐|哭|砸|退|骂|扔|崩溃)/;

function isIronic(text: string, clause: readonly Word[], before: readonly Word[] | undefined): boolean {
  if (SCORN.has(clause[0]?.text ?? '') || (before?.length === 1 && SCORN.has(before[0]?.text ?? '')))
    return true;
  const [start, end] = [clause[0]?.start ?? 0, clause.at(-1)?.end ?? 0];
  return UNBEARABLE.test(text.slice(start, end));
}

/** 还可以再提升, 别指望低音多猛: what is not there yet, or never will be. */
const WANTING =
  /(?:还可以|还能|还需|还得|可以|能|应该|需要)再?(?:提升|提高|改进|改善|优化|加强|增强|完善)|(?:还可以|还能|能|可以|如能)再(?:好|大|小|长|快|轻|薄|亮|清晰|丰富|便宜|低|高|多|细|强)(?:一?[点些]|$)|(?:别|不要|甭|不能)指望/;

/**
 * For each clause of a text whether it states what the product lacks: a wish (希望 …, 建议 …, 还可以再 …), a condition whose
 * consequence is praise (要是 … 就好了), in the same clause or the next two, or praise that is meant as its opposite
 * (呵呵, … 好 到 想 摔).
 */
export function findWishes(text: string, clauses: readonly (readonly Word[])[]): boolean[] {
  return clauses.map((clause, at) => {
    if (isIronic(text, clause, clauses[at - 1])) return true;
    if (WANTING.test(text.slice(clause[0]?.start ?? 0, clause.at(-1)?.end ?? 0))) return true;
    const opener = clause.slice(0, 4).find((word) => OPENERS.has(word.text));
    if (opener === undefined) return false;
    if (['希望', '但愿', '期待', '建议'].includes(opener.text)) return true;
    const last = clauses
      .slice(at, at + 3)
      .at(-1)
      ?.at(-1);
    const start = clause[0]?.start ?? 0;
    return last !== undefined && FULFILLED.test(text.slice(start, Math.min(last.end, start + 120)));
  });
}
