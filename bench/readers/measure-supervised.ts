import { join } from 'node:path';
import { evaluateExtraction } from '../../src/evaluate/extraction.js';
import { readTrainingSentences } from '../../src/extract/built-in/training-sentences.js';
import type { AspectMention } from '../../src/extract/extraction.js';
import { createExtractor } from '../../src/extract/extractor.js';
import { languageModels } from '../../src/extract/trained/extractor-model.js';
import { createLanguageTools } from '../../src/extract/trained/language-tools.js';
import { createTrainedExtractor } from '../../src/extract/trained/trained-extractor.js';
import { type TrainingOptions, trainExtractor } from '../../src/extract/trained/training/train-extractor.js';
import type { TrainingRecord } from '../../src/extract/trained/training/training-record.js';
import type { CalibrationReport } from '../../src/learn/calibration/calibration-report.js';
import { createSeededRandom, shuffle } from '../../src/lib/seeded-random.js';
import { distinctSpans, type LabelledText, readQuads, readTriplets } from './aspect-spans.js';
import { type HuLiuSentence, readHuLiu } from './hu-liu.js';
import { huLiuRecords } from './hu-liu-records.js';
import { type Extract, HuLiuScores } from './hu-liu-scores.js';

const SEEDS = [1, 2, 3];
const SHARES = [0.25, 0.5, 1];

/** What the supervised measures can be asked for. */
export interface SupervisedOptions extends Pick<TrainingOptions, 'corpus' | 'vectors' | 'networks'> {
  /** Only the sets whose name holds this. */
  readonly only?: string;
}

function records(texts: readonly LabelledText[]): TrainingRecord[] {
  return texts.map(({ text, mentions }, i) => ({ id: String(i), language: 'en', text, mentions }));
}

function train(data: readonly TrainingRecord[], options: TrainingOptions): Extract {
  const model = languageModels(trainExtractor(data, options)).en;
  if (model === undefined) throw new Error('expected a model for English');
  const en = createTrainedExtractor(model, createLanguageTools('en'));
  const extractor = createExtractor({ languages: { en } });
  return (text) => extractor.extract({ id: '', text, language: 'en', kind: 'review' }).mentions;
}

/** The first `share` of `data` in an order that `seed` fixes. */
function part(data: readonly TrainingRecord[], share: number, seed: number): TrainingRecord[] {
  const order = shuffle([...data], createSeededRandom(1000 + seed));
  return order.slice(0, Math.round(share * order.length));
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean and standard deviation over seeds, in percent. */
function overSeeds(values: readonly number[]): string {
  const mean = meanOf(values);
  const deviation = Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
  return `${(100 * mean).toFixed(1)} ± ${(100 * deviation).toFixed(1)}`;
}

/** Labelled spans as mentions to compare with. */
export const named = (mentions: readonly { start: number; end: number }[]): AspectMention[] =>
  mentions.map((mention) => ({ feature: '', text: '', confidence: 1, ...mention }) as AspectMention);

/** Error, AUROC and Brier skill of confidences, and how many there were. */
export function confidenceFigures({
  expectedCalibrationError,
  auroc,
  brierSkill,
  baseRate,
  cases,
}: CalibrationReport): string {
  return `error ${expectedCalibrationError.toFixed(3)}  AUROC ${auroc.toFixed(3)}  skill ${brierSkill.toFixed(3)}  (${(100 * baseRate).toFixed(0)} % of ${cases} right)`;
}

function scoresOf(
  extract: Extract,
  test: readonly TrainingRecord[],
): { spans: number; triplets: number; polarity: number; confidence: CalibrationReport | undefined } {
  const predicted = test.map(({ id, text }) => ({ id, mentions: [...extract(text)] }));
  const gold = test.map(({ id, mentions }) => ({ id, mentions: named(mentions) }));
  const pairs = evaluateExtraction(gold, predicted);
  const single = (list: typeof predicted): typeof predicted =>
    list.map(({ id, mentions }) => ({ id, mentions: distinctSpans(mentions) }));
  const spans = evaluateExtraction(single(gold), single(predicted));
  return {
    spans: spans.mentionsExact.f1,
    triplets: pairs.triplets?.f1 ?? 0,
    polarity: spans.mentionPolarity.accuracy,
    confidence: pairs.mentionConfidence,
  };
}

function curve(
  name: string,
  data: readonly TrainingRecord[],
  test: readonly TrainingRecord[],
  options: SupervisedOptions,
): void {
  for (const share of SHARES) {
    const before = process.cpuUsage().user;
    const runs = SEEDS.map((seed) => scoresOf(train(part(data, share, seed), { ...options, seed }), test));
    const seconds = (process.cpuUsage().user - before) / 1e6 / SEEDS.length;
    const confidence = runs.flatMap((run) => run.confidence ?? []);
    const show = (key: 'spans' | 'triplets' | 'polarity'): string => overSeeds(runs.map((run) => run[key]));
    console.log(
      `${name.padEnd(14)}${Math.round(100 * share)} %`.padEnd(21) +
        `aspects ${show('spans')}   triplets ${show('triplets')}   polarity ${show('polarity')}   ${seconds.toFixed(0)} s of CPU`,
    );
    for (const one of confidence) console.log(`${''.padEnd(21)}confidence ${confidenceFigures(one)}`);
  }
}

function leaveOneOut(sentences: readonly HuLiuSentence[], options: SupervisedOptions): void {
  const products = [...new Set(sentences.map(({ product }) => product))];
  const runs = SEEDS.map((seed) => {
    const scores = new HuLiuScores();
    for (const product of products) {
      const others = huLiuRecords(sentences.filter((sentence) => sentence.product !== product));
      const own = sentences.filter((sentence) => sentence.product === product);
      scores.addProduct(own, train(others, { ...options, seed }));
    }
    return scores;
  });
  const show = (value: (scores: HuLiuScores) => number): string => overSeeds(runs.map(value));
  console.log(
    `Hu and Liu, one product left out: mention ${show(({ mention }) => mention.result().f1)}   types relaxed ${show(
      ({ types }) => meanOf(types.map(({ f1 }) => f1)),
    )}   sentence ${show(({ sentence }) => sentence.result().f1)}   orientation ${show(
      ({ right, orientations }) => right / orientations,
    )}`,
  );
}

/**
 * Prints F1 of exact aspect spans, exact (aspect, opinion, polarity) triplets and accuracy of polarity on exact spans,
 * trained on a quarter, half and all of the train files and measured on the dev files: mean and deviation over three
 * seeds, which fix the part and the training. Then the sentences of our own, every third held out.
 */
export function measureSupervised(root: string, options: SupervisedOptions): void {
  const aspects = join(root, 'aspects');
  const wanted = (name: string): boolean => options.only === undefined || name.includes(options.only);
  const sets = [
    ['electronics', readTriplets, 'dmaste-electronics'],
    ['phones', readQuads, 'asqp-en-phone'],
  ] as const;
  for (const [name, read, folder] of sets)
    if (wanted(name))
      curve(
        name,
        records(read(join(aspects, folder, 'train.txt'))),
        records(read(join(aspects, folder, 'dev.txt'))),
        options,
      );
  if (wanted('hu-liu')) leaveOneOut(readHuLiu(join(aspects, 'hu-liu-2004')), options);
  const own = readTrainingSentences(
    new URL('../../training/english', import.meta.url).pathname,
    'en',
  ).records;
  const isTest = (i: number): boolean => i % 3 === 0;
  if (wanted('own'))
    curve(
      'own',
      own.filter((_, i) => !isTest(i)),
      own.filter((_, i) => isTest(i)),
      options,
    );
}
