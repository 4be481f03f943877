// Chinese aspect extraction against a labelled set: rules, built-in model, learned from a corpus, and with labels.
// Options: `--corpus FILE` learns from unlabelled texts first (one a line), `--supervised` trains on a part of the set
// (learning curve, three seeds), `--errors` lists the sentences that are not fully right.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChineseExtractor } from '../src/extract/chinese/chinese-extractor.js';
import type { AspectMention, Polarity } from '../src/extract/extraction.js';
import { createExtractor, DEFAULT_MIN_CONFIDENCE } from '../src/extract/extractor.js';
import type { LanguageExtractor } from '../src/extract/language-extractor.js';
import { languageModels } from '../src/extract/trained/extractor-model.js';
import { createLanguageTools } from '../src/extract/trained/language-tools.js';
import { createTrainedExtractor } from '../src/extract/trained/trained-extractor.js';
import { trainExtractor } from '../src/extract/trained/training/train-extractor.js';
import type { TrainingRecord } from '../src/extract/trained/training/training-record.js';
import { calibrationReport } from '../src/learn/calibration/calibration-report.js';
import { createSeededRandom, shuffle } from '../src/lib/seeded-random.js';
import {
  CHINESE_DOMAINS,
  type ChineseSentence,
  nearDuplicateGroups,
  readChineseAspects,
} from './readers/chinese-aspects.js';

const PROTOCOL = `Chinese aspect terms.
Records of one sentence are merged (sentences de-duplicated, aspects united); tokens are joined without blanks, except
between two Latin or numeric tokens. A predicted explicit mention that is given by default is right when
start and end are exactly those of a labelled aspect. P, R, F1 in % over all mentions; polarity: accuracy in % on exactly
matched spans (the labels know no neutral, so a neutral answer counts as wrong).
With labels: a quarter of all sentences is held out, near-duplicates (Jaccard of character pairs >= 0.6) on one side only.`;

type Extract = (text: string) => readonly AspectMention[];

interface Score {
  /** Confidence of each mention, and whether it is right in span and polarity. */
  readonly said: number[];
  readonly agreed: number[];
  gold: number;
  predicted: number;
  right: number;
  rightPolarity: number;
}

const spanOf = (key: string): [number, number] => {
  const [start = 0, end = 0] = key.split('-').map(Number);
  return [start, end];
};

function addScore(total: Score, { text, aspects }: ChineseSentence, extract: Extract, errors: boolean): void {
  // One mention for each opinion about an aspect is one aspect.
  const byPlace = new Map(extract(text).map((mention) => [`${mention.start}-${mention.end}`, mention]));
  const mentions = [...byPlace.values()];
  const polarities = [...byPlace.keys()].map((place) => aspects.get(place));
  const agreeing = mentions.filter(({ polarity }, at) => polarity === polarities[at]).length;
  for (const [at, { confidence, polarity }] of mentions.entries()) {
    total.said.push(confidence);
    total.agreed.push(polarity === polarities[at] ? 1 : 0);
  }
  total.gold += aspects.size;
  total.predicted += mentions.length;
  total.right += polarities.filter((polarity) => polarity !== undefined).length;
  total.rightPolarity += agreeing;
  if (!errors || (agreeing === aspects.size && mentions.length === agreeing)) return;
  const gold = [...aspects].map(([span, polarity]) => `${text.slice(...spanOf(span))}/${polarity}`);
  const predicted = mentions.map((m) => `${m.text}/${m.polarity} (${m.opinion?.text ?? ''})`);
  console.log(`${text}\t${gold.join(' ')}\t${predicted.join(' ')}`);
}

function scoreOf(sentences: readonly ChineseSentence[], extract: Extract, errors = false): Score {
  const total: Score = { said: [], agreed: [], gold: 0, predicted: 0, right: 0, rightPolarity: 0 };
  for (const sentence of sentences) addScore(total, sentence, extract, errors);
  return total;
}

function row(name: string, { said, agreed, gold, predicted, right, rightPolarity }: Score): string {
  const { expectedCalibrationError, auroc, brierSkill } = calibrationReport(said, agreed);
  const confidence = [expectedCalibrationError, auroc, brierSkill].map((figure) =>
    figure.toFixed(3).padStart(8),
  );
  const precision = right / Math.max(1, predicted);
  const recall = right / Math.max(1, gold);
  const f1 = (2 * right) / Math.max(1, predicted + gold);
  const figures = [precision, recall, f1, rightPolarity / Math.max(1, right)];
  const cells = figures.map((figure) => (100 * figure).toFixed(1).padStart(8));
  return `${name.padEnd(18)}${cells.join('')}${confidence.join('')}   gold ${gold} predicted ${predicted}`;
}

const HEAD = `${''.padEnd(18)}       P       R      F1  polarity   ECE   AUROC   skill`;

const given = (mentions: readonly AspectMention[], least = 0): AspectMention[] =>
  mentions.filter(({ implicit, confidence }) => !implicit && confidence >= least);

const aspectsOf =
  (extractor: LanguageExtractor): Extract =>
  (text) =>
    given(
      extractor.extractAspects(text, { id: '', text }).mentions,
      extractor.leastConfidence ?? DEFAULT_MIN_CONFIDENCE,
    );

function run(title: string, domains: ReadonlyMap<string, ChineseSentence[]>, extract: Extract): void {
  extract('屏幕'); // loads the dictionary, which is not part of the speed
  console.log(`\n${title}\n${HEAD}`);
  const all: ChineseSentence[] = [];
  const started = process.cpuUsage();
  for (const [domain, sentences] of domains) {
    console.log(row(domain, scoreOf(sentences, extract, process.argv.includes('--errors'))));
    all.push(...sentences);
  }
  const { user, system } = process.cpuUsage(started);
  console.log(row('all', scoreOf(all, extract)));
  const characters = all.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`${Math.round((1000 * characters) / (user + system))} k characters/s of CPU`);
}

function recordOf({ text, aspects }: ChineseSentence): TrainingRecord {
  const mentions = [...aspects].map(([key, polarity]: [string, Polarity]) => {
    const [start, end] = spanOf(key);
    return { start, end, polarity, implicit: false, opinion: null };
  });
  return { id: text, text, language: 'zh', mentions };
}

function runSupervised(sentences: readonly ChineseSentence[]): void {
  const groups = nearDuplicateGroups(sentences.map(({ text }) => text));
  const isHeld = (group: number | undefined): boolean =>
    (createHash('sha256')
      .update(sentences[group ?? 0]?.text ?? '')
      .digest()[0] ?? 0) < 64;
  const held = sentences.filter((_, i) => isHeld(groups[i]));
  const rest = sentences.filter((_, i) => !isHeld(groups[i]));
  console.log(`\nwith labels: ${rest.length} sentences to learn from, ${held.length} held out\n${HEAD}`);
  console.log(row('rules', scoreOf(held, aspectsOf(createChineseExtractor()))));
  for (const share of [0.25, 0.5, 1])
    for (const seed of [1, 2, 3]) {
      const data = shuffle([...rest], createSeededRandom(seed)).slice(0, Math.round(share * rest.length));
      const { zh } = languageModels(trainExtractor(data.map(recordOf), { seed }));
      if (zh === undefined) throw new Error('expected a model for Chinese');
      const extract = aspectsOf(createTrainedExtractor(zh, createLanguageTools('zh')));
      console.log(row(`${100 * share} %, seed ${seed}`, scoreOf(held, extract)));
    }
}

const folder = join(process.env['REAL_DATA_DIR'] ?? '', 'aspects', 'chinese-peng2018');
if (process.env['REAL_DATA_DIR'] === undefined || !existsSync(folder)) {
  console.log('extraction-chinese: skipped, REAL_DATA_DIR with aspects/chinese-peng2018 is not set');
} else {
  const domains = new Map(CHINESE_DOMAINS.map((domain) => [domain, readChineseAspects(folder, domain)]));
  console.log(PROTOCOL);
  run('rules and word lists', domains, aspectsOf(createChineseExtractor()));
  const builtIn = createExtractor();
  run('the default: rules weighed by the built-in model', domains, (text) =>
    given(builtIn.extract({ id: '', text, language: 'zh' }).mentions),
  );
  const corpusFile = process.argv[process.argv.indexOf('--corpus') + 1];
  if (process.argv.includes('--corpus') && corpusFile !== undefined) {
    const learned = createExtractor({ corpus: readFileSync(corpusFile, 'utf8').split('\n') });
    run('the default after learning from the corpus', domains, (text) =>
      given(learned.extract({ id: '', text, language: 'zh' }).mentions),
    );
  }
  if (process.argv.includes('--supervised')) {
    const merged = new Map([...domains.values()].flat().map((sentence) => [sentence.text, sentence]));
    runSupervised([...merged.values()]);
  }
}
