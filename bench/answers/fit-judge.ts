import type { AnswerModel } from '../../src/guide/answers/meaning/answer-model.js';
import { EVIDENCE_SIGNS } from '../../src/guide/answers/meaning/evidence-signs.js';
import { answerMargin } from '../../src/guide/answers/meaning/judge-evidence.js';
import { ENOUGH } from '../../src/guide/answers/sentences/judged-texts.js';
import { type DenseLogistic, denseMargin, fitDenseLogistic } from '../../src/learn/linear/dense-logistic.js';
import type { JudgedQuestion } from './evidence-rows.js';

/** Precision of the prior on each weight. */
const PRIOR = 30;
/** Sentences of a question that are learned from: the surest of the texts that answer, and of those that do not. */
const MOST = 3;
/**
 * How often each is learned from. What the surest sentences of a question say that nobody answers tells more of when to be silent than
 * what is said beside an answer; with 1 each a fifth fewer are answered rightly at the same share of false ones.
 */
const TIMES = { answer: 2, beside: 1, nobody: 4 } as const;
/** A record is right, but not each of its sentences: who is right is chosen anew so many times. */
const ROUNDS = 3;
/** Sentences within this of the surest are quoted beside it, at most as many. */
const NEAR = 1.2;
const QUOTED = 3;

const sum = (signs: readonly number[]): number =>
  (signs[0] as number) + 0.5 * (signs[EVIDENCE_SIGNS.indexOf('expected')] as number);

/** Learns whether a sentence answers. */
export function fitJudge(questions: readonly JudgedQuestion[]): DenseLogistic {
  let judge: DenseLogistic | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const rows: number[] = [];
    const labels: number[] = [];
    for (const { sentences, gold } of questions) {
      const isOpinion = gold.answerable && gold.expect.kind === 'opinion';
      for (const [isEvidence, times] of [
        [true, TIMES.answer],
        [false, gold.answerable ? TIMES.beside : TIMES.nobody],
      ] as const) {
        const margin = (one: JudgedQuestion['sentences'][number]): number =>
          judge === undefined ? sum(one.signs) : denseMargin(judge, one.signs);
        const chosen = sentences
          .filter(
            (one) =>
              one.isEvidence === isEvidence &&
              // What the shop says of it may be right as well, though reviews alone are listed.
              (isEvidence || !isOpinion || one.text.startsWith('review:')),
          )
          .toSorted((a, b) => margin(b) - margin(a))
          .slice(0, MOST);
        for (const { signs } of chosen)
          for (let time = 0; time < times; time += 1) {
            rows.push(...signs);
            labels.push(Number(isEvidence));
          }
      }
    }
    judge = fitDenseLogistic(rows, EVIDENCE_SIGNS.length, labels, PRIOR);
  }
  return judge as DenseLogistic;
}

/** How sure the surest sentence is (−∞ without one), and whether what would be quoted is right. */
export interface Judgement {
  readonly question: JudgedQuestion;
  readonly margin: number;
  readonly isRight: boolean;
  /** Whether the words of one sentence cover what is asked. */
  readonly isCovered: boolean;
}

/** What `judge` says of each of `questions`. */
export function judgeAll(judge: DenseLogistic, questions: readonly JudgedQuestion[]): Judgement[] {
  return questions.map((question) => {
    const seen = new Set<string>();
    const sure = question.sentences
      .map((one) => ({ ...one, margin: answerMargin(judge, one) }))
      .sort((a, b) => b.margin - a.margin)
      .filter(({ text }) => !seen.has(text) && seen.add(text))
      .slice(0, QUOTED);
    const margin = sure[0]?.margin ?? -Infinity;
    return {
      question,
      margin,
      isRight: sure.some((one) => one.isEvidence && one.margin >= margin - NEAR),
      isCovered: question.sentences.some(({ signs }) => (signs[0] as number) >= ENOUGH),
    };
  });
}

/** Judgements of each writer's questions, in both languages, by what the questions of all other writers teach. */
export function crossJudge(questions: readonly JudgedQuestion[]): Judgement[] {
  return [...new Set(questions.map(({ writer }) => writer))].flatMap((writer) =>
    judgeAll(
      fitJudge(questions.filter((one) => one.writer !== writer)),
      questions.filter((one) => one.writer === writer),
    ),
  );
}

type Thresholds = AnswerModel['thresholds'];

/** Whether it is answered. */
export function isAnswered({ margin, isCovered }: Judgement, { covered, other }: Thresholds): boolean {
  return margin >= (isCovered ? covered : other);
}

/** Thresholds are looked for from −3 to 2 in steps of a tenth. */
const LEAST = -30;
const GREATEST = 20;
const STEP = 0.1;

/** The thresholds by which most is answered rightly while at most `share` of what nobody answers is answered; ties to the higher ones. */
export function thresholdsFor(judgements: readonly Judgement[], share: number): Thresholds {
  const wrong = judgements.filter(({ question }) => !question.gold.answerable);
  const right = judgements.filter(({ question, isRight }) => question.gold.answerable && isRight);
  let best: { readonly thresholds: Thresholds; readonly count: number } | undefined;
  for (let low = LEAST; low <= GREATEST; low += 1)
    for (let high = low; high <= GREATEST; high += 1) {
      const thresholds = { covered: low * STEP, other: high * STEP };
      const count = right.filter((one) => isAnswered(one, thresholds)).length;
      const isAllowed = wrong.filter((one) => isAnswered(one, thresholds)).length <= share * wrong.length;
      if (isAllowed && count >= (best?.count ?? 0)) best = { thresholds, count };
    }
  return best?.thresholds ?? { covered: GREATEST * STEP, other: GREATEST * STEP };
}
