import type { Word } from './word.js';

const OPENERS = new Set(['要是', '如果', '假如', '若', '若是', '希望', '但愿', '期待', '建议']);
const FULFILLED = /就(?:更|太|真)?(?:是|很)?(?:好|完美|棒|爽|满意|赞|无敌|十全十美)了?|会更好|更好了/;

/**
 * For each clause of a text whether it states a wish, that is something the product lacks: 希望 …, 建议 …, or a
 * condition whose consequence is praise (要是 … 就好了), in the same clause or the next two.
 */
export function findWishes(text: string, clauses: readonly (readonly Word[])[]): boolean[] {
  return clauses.map((clause, at) => {
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
