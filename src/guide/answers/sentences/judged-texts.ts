import type { Asking } from '../asking.js';
import { builtInAnswers } from '../meaning/answer-model.js';
import { judgeSentences } from '../meaning/judge-evidence.js';
import { NUMBER, NUMBER_ASKED } from '../question/asks-number.js';
import type { Question } from '../question/read-question.js';
import { bySureness } from './by-sureness.js';
import { type RankedSentence, rankSentences } from './rank-sentences.js';
import type { ReadSentence } from './read-sentences.js';

/** From this chance on a sentence answers, and from this share of what is asked on whatever else was found. */
export const ENOUGH = 0.65;
/** What is asked must weigh as much as this, or it asks nothing in particular. */
const LEAST_WEIGHT = 0.3;
/** A clause alone answers a little less than the whole question would. */
const CLAUSE = 0.95;

/** Each sentence by the whole question, or by the clause of it that it fits best: "is it sturdy, I heard it breaks". */
export function rankByClauses({ units }: Question, sentences: readonly ReadSentence[]): RankedSentence[] {
  const clauses = [...new Set(units.map(({ clause }) => clause))];
  const tried = [
    units,
    ...(clauses.length < 2 ? [] : clauses.map((clause) => units.filter((unit) => unit.clause === clause))),
  ];
  const best = new Map<ReadSentence, RankedSentence>();
  tried.forEach((own, place) => {
    if (own.reduce((sum, { weight }) => sum + weight, 0) < LEAST_WEIGHT) return;
    for (const one of rankSentences(sentences, own)) {
      const coverage = (place === 0 ? 1 : CLAUSE) * one.coverage;
      if (coverage > (best.get(one.sentence)?.coverage ?? 0)) best.set(one.sentence, { ...one, coverage });
    }
  });
  return [...best.values()];
}

/** The sentences that may answer: who asks for a number is answered by those with one. */
export function sentencesFor({
  question,
  sentences,
}: Pick<Asking, 'question' | 'sentences'>): readonly ReadSentence[] {
  return NUMBER_ASKED.test(question.normal)
    ? sentences.filter(({ normal }) => NUMBER.test(normal))
    : sentences;
}

const kept = new WeakMap<Asking, RankedSentence[]>();

/** Sentences of the texts by how sure they answer, then those in the language of the question: {@link bySureness}. Judged once for an asking. */
export function judgedTexts(asking: Asking): readonly RankedSentence[] {
  const known = kept.get(asking);
  if (known !== undefined) return known;
  const sentences = sentencesFor(asking);
  const ranked = rankByClauses(asking.question, sentences);
  const judged = judgeSentences(asking.question, ranked, sentences, builtInAnswers(), ENOUGH);
  const sorted = bySureness(judged, asking.language);
  kept.set(asking, sorted);
  return sorted;
}
