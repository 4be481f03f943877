import type { DenseLogistic } from '../../../learn/linear/dense-logistic.js';
import type { StoredModel } from '../../../learn/model-file.js';
import { joinParts, splitParts } from '../../../learn/model-part.js';
import { readModelFile } from '../../../learn/read-model-file.js';
import { EVIDENCE_SIGNS } from './evidence-signs.js';
import { Meanings } from './meanings.js';

/** Kind and version of the model file. */
export const ANSWER_MODEL = { kind: 'answers', version: 1 } as const;
/** Where the model lies; `npx tsx scripts/train-built-in-answers.ts` makes it. */
export const BUILT_IN_ANSWERS = new URL('./answers.model', import.meta.url);

/** What words tell of, and whether a sentence answers. */
export interface AnswerModel {
  readonly meanings: Meanings;
  /** Log odds over {@link EVIDENCE_SIGNS}. */
  readonly judge: DenseLogistic;
  /** From these log odds on a sentence answers: where the words of one cover the question, and where none does. */
  readonly thresholds: { readonly covered: number; readonly other: number };
}

/** `model` as a file keeps it; `source` is the hash of what it was made of. */
export function storeAnswerModel({ meanings, judge, thresholds }: AnswerModel, source: string): StoredModel {
  const { bias, weights, means, scales } = judge;
  const { header, arrays } = joinParts({
    meanings: meanings.toPart(),
    judge: { header: { bias, thresholds, signs: EVIDENCE_SIGNS }, arrays: { weights, means, scales } },
  });
  return { ...ANSWER_MODEL, header: { source, parts: header }, arrays };
}

/** The model that {@link storeAnswerModel} stored. Throws an Error where it was made for other signs. */
function loadAnswerModel({ header, arrays }: StoredModel): AnswerModel {
  const { meanings, judge } = splitParts({ header: (header as { parts?: unknown }).parts, arrays });
  const { bias, thresholds, signs } = (judge?.header ?? {}) as {
    bias?: number;
    thresholds?: AnswerModel['thresholds'];
    signs?: readonly string[];
  };
  if (
    meanings === undefined ||
    judge === undefined ||
    thresholds === undefined ||
    signs?.join() !== EVIDENCE_SIGNS.join()
  )
    throw new Error('expected a model for the signs of today: run npx tsx scripts/train-built-in-answers.ts');
  const { weights, means, scales } = judge.arrays;
  return {
    meanings: Meanings.read(meanings),
    judge: {
      bias: Number(bias),
      weights: Float64Array.from(weights ?? []),
      means: Float64Array.from(means ?? []),
      scales: Float64Array.from(scales ?? []),
    },
    thresholds,
  };
}

let loaded: AnswerModel | undefined;

/** The model that comes with the program. Read once, when the first question is answered from texts. */
export function builtInAnswers(): AnswerModel {
  loaded ??= loadAnswerModel(readModelFile(BUILT_IN_ANSWERS, ANSWER_MODEL.kind, ANSWER_MODEL.version));
  return loaded;
}
