import type { ComparisonExample, ComparisonSentence } from './comparison-example.js';

/** Share of a form's tokens that must stand in predicates for it to be a sign of a comparison. */
const LEAST_SHARE = 0.02;

/** The forms that stand in the predicates of comparisons, in order of first occurrence. */
export function learnTriggers(examples: readonly ComparisonExample[]): string[] {
  const counts = new Map<string, { all: number; inside: number }>();
  for (const { sentence, gold } of examples) {
    const inside = new Set<number>();
    for (const { predicate } of gold) for (let i = predicate.from; i < predicate.to; i += 1) inside.add(i);
    for (const [i, { form }] of sentence.tokens.entries()) {
      const own = counts.get(form) ?? { all: 0, inside: 0 };
      own.all += 1;
      if (inside.has(i)) own.inside += 1;
      counts.set(form, own);
    }
  }
  return [...counts].filter(([, { all, inside }]) => inside > LEAST_SHARE * all).map(([form]) => form);
}

/** Whether a sentence can compare: one of its words has stood in a predicate, or the rules find a comparison. */
export function mayCompare(
  { sentence, rules }: Pick<ComparisonSentence, 'sentence' | 'rules'>,
  triggers: ReadonlySet<string>,
): boolean {
  return rules.length > 0 || sentence.tokens.some(({ form }) => triggers.has(form));
}
