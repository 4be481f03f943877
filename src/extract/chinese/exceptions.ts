import type { LinkedClause } from './link-clause.js';
import type { Word } from './word.js';

const EXCEPT = new Set(['除了', '除', '除开', '除去']);
const THE_REST = new Set('都 全 全部 均 其他 其它 其余 别的 一切 整体 没 没有'.split(' '));

/**
 * For each clause what its aspects are by being excepted from what the next one says of all the rest: −1 where the rest
 * is praised (除了 续航, 都 满意), +1 where it is blamed, else 0.
 */
export function findExceptions(
  clauses: readonly (readonly Word[])[],
  linked: readonly LinkedClause[],
): (-1 | 0 | 1)[] {
  return clauses.map((clause, at) => {
    const next = clauses[at + 1];
    if (next === undefined || !beginsException(clause)) return 0;
    if (!next.some(({ text }) => THE_REST.has(text))) return 0;
    const sum = signOf(linked[at + 1]);
    return sum > 0 ? -1 : sum < 0 ? 1 : 0;
  });
}

/** The sum of the signs of what a clause says, negation counted. */
function signOf(linked: LinkedClause | undefined): number {
  if (linked === undefined) return 0;
  const opinions = new Set([...linked.unlinked, ...linked.aspects.flatMap((one) => one.opinions)]);
  let sum = 0;
  for (const { sign, scalar, negations } of opinions) if (!scalar) sum += negations % 2 === 1 ? -sign : sign;
  return sum;
}

/** Whether a clause begins an exception: it is never the topic of the next one. */
export function beginsException(clause: readonly Word[]): boolean {
  return clause.slice(0, 2).some(({ text }) => EXCEPT.has(text));
}
