import type { Question } from './read-question.js';

/** What is asked, in normal form and without the names of products and what stands before them: "send the Wisp Pro back" is "send back". */
export function withoutNames({ normal, names }: Pick<Question, 'normal' | 'names'>): string {
  let text = normal;
  for (const { start, end } of names.named.toSorted((a, b) => b.start - a.start))
    text = `${text.slice(0, start).replace(/\b(?:my|the|an?|this) $/u, '')}${text.slice(end).trimStart()}`;
  return text.trim();
}
