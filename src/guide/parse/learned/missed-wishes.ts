import { logistic } from '../../../lib/logistic.js';
import { isSaidOf, OF_COURSE } from '../features/feature-kinds.js';
import type { FoundFeature } from '../features/found-feature.js';
import type { GrammarReading } from '../grammar-reading.js';
import type { PhraseMatch } from '../text/phrase-index.js';
import type { ClauseMargins } from './clause-margins.js';
import type { Gram } from './grams.js';
import type { Reading } from './reading.js';
import type { RequestModel } from './request-model.js';

type Found = PhraseMatch & { readonly confidence: number };

/** Digits and a letter that name something may as well be an amount: 256G is no 5G. */
const NAMED_BY_DIGITS = /^\d+[a-z]$/;

/** Whether a wish that is named by digits is written as such in `matched`, and is no part of a greater number. */
function isWritten(value: string, matched: string): boolean {
  for (let at = matched.indexOf(value); at >= 0; at = matched.indexOf(value, at + 1))
    if (!/[\d.]/.test(matched[at - 1] ?? '')) return true;
  return false;
}

/** What only the model found in the words of a request. */
export interface MissedWishes {
  readonly features: readonly (FoundFeature & { readonly confidence: number })[];
  readonly needs: readonly Found[];
  readonly audience?: Found;
  readonly category?: Found;
}

/** Log odds above which words alone are taken to speak of something, by kind. */
const SURE = { want: 1.6, need: 1.2, for: 1.5, kind: 0.3 } as const;
/** A gram that tells this share of what the strongest tells belongs to the words that say it. */
const SHARE = 0.5;

/** The words of a clause that tell most of `label`: the strongest gram, and what overlaps or touches it and tells much. */
function wordsOf(
  { grams }: ClauseMargins,
  label: number,
  { wishes }: RequestModel,
): { start: number; end: number } | undefined {
  const told = grams
    .map((gram): [Gram, number] => [gram, wishes.weight(gram.name, label)])
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || a.start - b.start);
  const [first] = told;
  if (first === undefined) return undefined;
  let { start, end } = first[0];
  for (const [gram, weight] of told)
    if (weight >= SHARE * first[1] && gram.start <= end + 1 && start <= gram.end + 1)
      [start, end] = [Math.min(start, gram.start), Math.max(end, gram.end)];
  return { start, end };
}

/**
 * What the words of a request speak of so clearly that it is taken to be meant though no list has words for it, and
 * nothing of that name was found or passed over: each with the words that tell most, and how likely it is.
 */
export function missedWishes(
  reading: Reading,
  { text, category, features, needs, audience, evidence, fittedSystems }: GrammarReading,
  clauses: readonly ClauseMargins[],
  model: RequestModel,
): MissedWishes {
  const seen = new Set([
    ...reading.candidates.map(({ kind, value }) => `${kind} ${value}`),
    ...features.map(({ listed }) => `feature ${listed}`),
    ...needs.map(({ value }) => `need ${value}`),
  ]);
  const best = (prefix: keyof typeof SURE, kind: string): Found[] =>
    model.wishes.labels.flatMap((name, label): Found[] => {
      const value = name.slice(prefix.length + 1);
      if (!name.startsWith(`${prefix}:`) || seen.has(`${kind} ${value}`)) return [];
      let clause: ClauseMargins | undefined;
      let most: number = SURE[prefix];
      for (const other of clauses) {
        const margin = other.margins[label] as number;
        if (margin > most) [clause, most] = [other, margin];
      }
      const words = clause === undefined ? undefined : wordsOf(clause, label, model);
      return words === undefined ? [] : [{ ...words, value, confidence: logistic(most) }];
    });
  const likeliest = (found: readonly Found[]): Found | undefined =>
    [...found].sort((a, b) => b.confidence - a.confidence)[0];
  const usual = new Set(OF_COURSE[category ?? ''] ?? []);
  const person = audience.value === null ? likeliest(best('for', 'audience')) : undefined;
  const kind =
    category === null && !evidence.hasCategory && !evidence.hasName && fittedSystems.length === 0
      ? likeliest(best('kind', 'category'))
      : undefined;
  return {
    features: best('want', 'feature')
      .filter(({ value }) => !usual.has(value) && isSaidOf(value, category))
      .filter(({ value }) => !NAMED_BY_DIGITS.test(value) || isWritten(value, text.matched))
      .map(({ start, end, value, confidence }) => ({
        start,
        end,
        name: value,
        listed: value,
        stance: 'want' as const,
        confidence,
      })),
    needs: best('need', 'need'),
    ...(person !== undefined && { audience: person }),
    ...(kind !== undefined && { category: kind }),
  };
}
