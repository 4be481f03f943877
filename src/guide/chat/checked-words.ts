import type { DisplayLanguage } from '../../domain/localised-name.js';
import { isFaithful } from '../phrasing/is-faithful.js';

/** A chat's last words, and the facts that they consist of. */
export interface ChatWords {
  readonly text: string;
  readonly facts: readonly string[];
}

const LONGEST = 4_000;
const MARKED = /⟦([^⟦⟧]*)⟧/gu;

/**
 * `said` without its marks, where every part between ⟦ and ⟧ is one of `facts` word for word, there is one at least, none
 * twice, and between them are connecting words alone ({@link isFaithful}); undefined otherwise. So nothing can leave that
 * no tool gave.
 */
export function checkedWords(
  said: string,
  facts: ReadonlySet<string>,
  language: DisplayLanguage,
): ChatWords | undefined {
  if (said.length > LONGEST) return undefined;
  const named = [...said.matchAll(MARKED)].map(([, fact = '']) => fact);
  if (named.length === 0 || new Set(named).size < named.length || named.some((fact) => !facts.has(fact)))
    return undefined;
  const text = said.replace(/[⟦⟧]/gu, '').replace(/\s+/gu, ' ').trim();
  const flat = named.map((fact) => fact.replace(/\s+/gu, ' ').trim());
  return isFaithful(text, flat, language) ? { text, facts: named } : undefined;
}
