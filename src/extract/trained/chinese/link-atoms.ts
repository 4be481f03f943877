import { opinionSign } from '../../chinese/aspect-polarity.js';
import type { ReadClause } from '../../chinese/clause-mentions.js';

const sign = (value: number): string => (value > 0 ? '+' : value < 0 ? '-' : '0');

/**
 * What the rules' links say of a word, by the start of the word: the run of names it stands in (`t`), how an opinion is
 * linked to it (`kt`, `ktp`), of what kind and sign the opinion is that it belongs to (`ks`, `ksp`), negation and wish.
 */
export function linkAtoms(clauses: readonly ReadClause[]): ReadonlyMap<number, readonly string[]> {
  const atoms = new Map<number, string[]>();
  const add = (start: number | undefined, ...names: readonly string[]): void => {
    if (start === undefined) return;
    const own = atoms.get(start);
    if (own === undefined) atoms.set(start, [...names]);
    else own.push(...names);
  };
  for (const { words, linked, wish } of clauses) {
    if (wish) for (const { start } of words) add(start, 'u=wish');
    for (const { aspect, opinions, link } of linked.aspects) {
      const name = words
        .slice(aspect.from, aspect.to)
        .map(({ text }) => text)
        .join('');
      const signs = opinions.map((opinion) => opinionSign(words, name, aspect.to, opinion));
      for (let i = aspect.from; i < aspect.to; i += 1) {
        const place = `${i === aspect.from ? 'B' : 'I'}${i === aspect.to - 1 ? 'E' : ''}`;
        add(words[i]?.start, `t=${place}${aspect.sort}`, `kt=${link}`, ...signs.map((s) => `ktp=${sign(s)}`));
      }
      opinions.forEach((opinion, k) => {
        const negated = opinion.negations % 2 === 1 ? ['neg=1'] : [];
        for (let i = opinion.from; i < opinion.to; i += 1)
          add(words[i]?.start, `ks=${link}`, `ksp=${sign(signs[k] ?? 0)}`, ...negated);
      });
    }
    for (const { from, to, negations } of linked.unlinked)
      for (let i = from; i < to; i += 1)
        add(words[i]?.start, 'ks=free', ...(negations % 2 === 1 ? ['neg=1'] : []));
  }
  return atoms;
}
