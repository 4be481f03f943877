import type { GrammarReading } from '../grammar-reading.js';
import type { Judged } from './judge.js';
import type { Sureness } from './sureness.js';

/**
 * The kind of goods that is sought: the grammar's, unless the model is sure of the words of another that may be, and doubts
 * the grammar's own. What a name or numbers alone tell has no words to be doubted by, and stays.
 */
export function judgedCategory(
  { category, names, chips }: GrammarReading,
  judged: readonly Judged[],
  sure: Sureness,
): string | null {
  const chances = new Map<string, number>();
  let [best, most]: [string | null, number] = [category, sure.category];
  for (const { candidate, chances: ruled } of judged) {
    const { kind, value, said } = candidate;
    if (kind !== 'category' || value === '-') continue;
    chances.set(value, Math.max(chances.get(value) ?? 0, ruled.want));
    if (said === 'sought' && ruled.want > most) [best, most] = [value, ruled.want];
  }
  const own = category === null ? 0 : chances.get(category);
  const isSettled = category === null && (chips.length > 0 || names.about.length > 0);
  return isSettled || own === undefined || own > 1 / 2 ? category : best;
}
