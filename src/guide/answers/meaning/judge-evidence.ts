import { type DenseLogistic, denseMargin } from '../../../learn/linear/dense-logistic.js';
import { logistic } from '../../../lib/logistic.js';
import type { Question } from '../question/read-question.js';
import { askedSlots, fillsSlots } from '../sentences/asked-slots.js';
import { isOtherLabel, type RankedSentence } from '../sentences/rank-sentences.js';
import type { ReadSentence } from '../sentences/read-sentences.js';
import { countedThings, tellsCount } from '../sentences/told-counts.js';
import type { AnswerModel } from './answer-model.js';
import { evidenceSigns, type Judged } from './evidence-signs.js';
import type { Meanings } from './meanings.js';
import { answersTopic, questionMeaning } from './question-meaning.js';

/** A sentence with all that it is judged by. */
export interface SignedSentence extends RankedSentence {
  readonly signs: readonly number[];
  /** Log odds by rules beside what its signs are worth. */
  readonly ruled: number;
}

/** What leaves open what is asked is less likely to answer, by so many log odds: e^−4 = .02. */
const OPEN = 4;
/** What says a value of the kind that is asked for, which little else is said like, is likelier to answer. */
const TELLING = 1;
/** Where things are counted, a number right before them is likelier to answer, and a sentence without one less likely. */
const COUNTS = 2;
const NO_COUNT = 2;

/** The log odds that a sentence answers, by what `judge` makes of its signs and by rules. */
export function answerMargin(
  judge: DenseLogistic,
  { signs, ruled }: Pick<SignedSentence, 'signs' | 'ruled'>,
): number {
  return denseMargin(judge, signs) + ruled;
}

/** Tells log odds of sentences by what `question` asks for: what fills no slot of it, see `fillsSlots`, and what counts. */
function rulesOf(question: Question): (sentence: ReadSentence) => number {
  const slots = askedSlots(question);
  const counted = countedThings(question);
  return (sentence) => {
    const open = fillsSlots(slots, question, sentence) ? (slots.isTelling ? TELLING : 0) : -OPEN;
    if (counted === undefined) return open;
    return open + (tellsCount(counted, sentence) ? COUNTS : -NO_COUNT);
  };
}

/** Sentences that are judged of all that there are: those that say most, by coverage and by what they mean. */
const JUDGED = 40;
/** Texts beyond these prove no more. */
const MOST_SUPPORT = 5;
/** A text speaks of what is asked from this share of it on. */
const SPEAKS = 0.5;

/** How much of the topics of the question a sentence speaks of. */
function expectedOf({ meaning }: Judged, { topics }: ReadSentence): number {
  let sum = 0;
  for (const [topic, share] of meaning.topics) sum += share * answersTopic(topic, topics);
  return meaning.sum === 0 ? 0 : sum / meaning.sum;
}

/**
 * The sentences that may answer, at most 40, with their signs: those of `ranked` and others that tell of the same by
 * other words. In order of how much they say, ties in the order given.
 */
export function signSentences(
  question: Question,
  ranked: readonly RankedSentence[],
  sentences: readonly ReadSentence[],
  meanings: Meanings,
): SignedSentence[] {
  const judged: Judged = {
    question,
    meaning: questionMeaning(question, question.units, meanings),
    meanings,
  };
  const found = new Map(ranked.map((one) => [one.sentence, one]));
  const best = ranked.reduce((most, { score }) => Math.max(most, score), 0);
  const all = sentences.map((sentence) => {
    const expected = expectedOf(judged, sentence);
    const one = found.get(sentence) ?? { sentence, coverage: 0, score: 0 };
    return { one, expected, says: one.coverage + expected * Math.min(1, 2 * judged.meaning.most) };
  });
  const speaking = new Set(
    all.filter(({ expected }) => expected >= SPEAKS).map(({ one }) => one.sentence.node.id),
  );
  const ruled = rulesOf(question);
  const support = Math.min(MOST_SUPPORT, speaking.size) / MOST_SUPPORT;
  return all
    .filter(({ says, one }) => says > 0 && !isOtherLabel(one.sentence, question.units))
    .sort((a, b) => b.says - a.says)
    .slice(0, JUDGED)
    .map(({ one }) => ({
      ...one,
      signs: evidenceSigns(judged, one, { best, support }),
      ruled: ruled(one.sentence),
    }));
}

/**
 * The same sentences by how sure they answer, surest first; `coverage` is the chance that they do, moved so that what
 * answers has `enough` or more: less is asked of them where the words of one cover as much of the question.
 */
export function judgeSentences(
  question: Question,
  ranked: readonly RankedSentence[],
  sentences: readonly ReadSentence[],
  { meanings, judge, thresholds }: AnswerModel,
  enough: number,
): RankedSentence[] {
  const isCovered = ranked.some(({ coverage }) => coverage >= enough);
  const least = isCovered ? thresholds.covered : thresholds.other;
  const moved = Math.log(enough / (1 - enough)) - least;
  return signSentences(question, ranked, sentences, meanings)
    .map((one) => ({
      sentence: one.sentence,
      score: one.score,
      coverage: logistic(answerMargin(judge, one) + moved),
    }))
    .sort((a, b) => b.coverage - a.coverage);
}
