// English aspect extraction against labelled reviews. Without labels: the built-in extractor, or with `--rules` the rules
// alone; `--corpus` lets the rules learn from the unlabelled texts first (on Hu and Liu the product's own sentences, so
// transductive). With `--supervised`: trained on the labels of others, with learning curve (`--only=SET`, `--corpus`,
// `--vectors=FILE`, `--networks=COUNT`). Needs REAL_DATA_DIR.
// `--errors` prints the most frequent wrong and missed terms of Hu and Liu.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateExtraction } from '../src/evaluate/extraction.js';
import type { ExtractionRecord, ExtractionReport } from '../src/evaluate/extraction-report.js';
import { addOverlaps, MatchCounter } from '../src/evaluate/match-counter.js';
import { createChineseExtractor } from '../src/extract/chinese/chinese-extractor.js';
import { createEnglishExtractor } from '../src/extract/english/english-extractor.js';
import { createExtractor } from '../src/extract/extractor.js';
import { readVectorFile } from '../src/learn/vectors/read-vector-file.js';
import {
  distinctSpans,
  type LabelledText,
  readQuads,
  readTriplets,
  readUnlabelled,
} from './readers/aspect-spans.js';
import { readHuLiu } from './readers/hu-liu.js';
import { type Extract, HuLiuScores, percent } from './readers/hu-liu-scores.js';
import { confidenceFigures, measureSupervised, named } from './readers/measure-supervised.js';

const PROTOCOL = `No labels used; mentions that are given by default. P / R / F1 in %.
confidence: right are mentions of the gold's span and polarity; calibration error over 15 bins of equal mass, AUROC, Brier skill.
Hu and Liu (2004), 5 products, each by itself: names are lower-cased, stripped of punctuation, every word in the singular.
  mention: distinct explicit names of a sentence against the annotated ones that occur in it, exactly, micro
  opinionated: the same for the predicted mentions with a polarity
  types relaxed: distinct opinionated names of a product against all its annotated ones, by containment of words, macro
  sentence: a sentence with a mention that has a polarity against one with any annotated feature; trivial: all of them
  orientation: sign of the sum of polarities, over sentences that both sides call opinionated and whose gold sum is not 0
Others: exact offsets of explicit aspects, micro; polarity on exactly matched spans whose label is not neutral.`;

const withCorpus = process.argv.includes('--corpus');

const withRules = process.argv.includes('--rules');

function extractorFor(texts: readonly string[]): Extract {
  const corpus = withCorpus ? texts : undefined;
  const extractor = createExtractor(
    withRules ? { languages: { en: createEnglishExtractor({ corpus }) } } : { corpus },
  );
  return (text) => extractor.extract({ id: '', text, language: 'en', kind: 'review' }).mentions;
}

function printConfidence({ mentionConfidence }: ExtractionReport): void {
  if (mentionConfidence === undefined) return;
  console.log(`            confidence     ${confidenceFigures(mentionConfidence)}`);
}

function printSpans(name: string, texts: readonly LabelledText[]): void {
  const extract = extractorFor(texts.map(({ text }) => text));
  const [all, polar, overlap] = [new MatchCounter(), new MatchCounter(), new MatchCounter()];
  let cases = 0;
  let right = 0;
  let words = 0;
  const before = process.cpuUsage().user;
  for (const { text, mentions: labels } of texts) {
    const spans = distinctSpans(labels);
    words += text.split(/\s+/).length;
    const mentions = extract(text).filter(({ implicit }) => !implicit);
    const opinionated = mentions.filter(({ polarity }) => polarity !== 'neutral');
    const key = ({ start, end }: { start: number; end: number }): string => `${start}:${end}`;
    all.addKeys(spans.map(key), mentions.map(key));
    polar.addKeys(spans.map(key), opinionated.map(key));
    addOverlaps(overlap, spans, opinionated);
    for (const mention of opinionated) {
      const label = spans.find((span) => key(span) === key(mention));
      if (label === undefined || label.polarity === 'neutral') continue;
      cases += 1;
      if (label.polarity === mention.polarity) right += 1;
    }
  }
  const seconds = (process.cpuUsage().user - before) / 1e6;
  const records = texts.map(({ text, mentions }, i) => ({ id: String(i), text, mentions: named(mentions) }));
  const predicted = texts.map(({ text }, i) => ({ id: String(i), mentions: [...extract(text)] }));
  console.log(`${name.padEnd(12)}mention        ${percent(all.result())}`);
  console.log(`            opinionated    ${percent(polar.result())}`);
  console.log(`            overlap        ${percent(overlap.result())}`);
  console.log(
    `            polarity       ${((100 * right) / cases).toFixed(1)} of ${cases};  ${Math.round(words / seconds)} words/s of CPU time`,
  );
  printConfidence(evaluateExtraction(records, predicted));
}

function printSeed(): void {
  const file = new URL('../seed/gold.jsonl', import.meta.url);
  if (!existsSync(file)) return;
  const gold = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ExtractionRecord);
  const extractor = createExtractor(
    withRules ? { languages: { en: createEnglishExtractor(), zh: createChineseExtractor() } } : {},
  );
  for (const language of ['en', 'zh'] as const) {
    const own = gold.filter((record) => record.language === language);
    const predicted = own.map(({ id, text = '' }) =>
      extractor.extract({ id, text, language, kind: 'review' }),
    );
    const report = evaluateExtraction(own, predicted);
    console.log(`seed ${language}     mention        ${percent(report.mentionsExact)}`);
    console.log(
      `            polarity       ${(100 * report.mentionPolarity.accuracy).toFixed(1)} of ${report.mentionPolarity.cases}`,
    );
    printConfidence(report);
  }
}

function printUnsupervised(root: string | undefined): void {
  console.log(
    `${PROTOCOL}\nRead by ${withRules ? 'the rules alone' : 'the built-in extractor (--rules: the rules alone)'}. Learning from the unlabelled texts first: ${withCorpus ? 'yes' : 'no (--corpus)'}\n`,
  );
  printSeed();
  if (root === undefined) return;
  const sentences = readHuLiu(join(root, 'aspects/hu-liu-2004'));
  const scores = new HuLiuScores();
  for (const product of new Set(sentences.map((sentence) => sentence.product))) {
    const own = sentences.filter((sentence) => sentence.product === product);
    scores.addProduct(own, extractorFor(own.map(({ text }) => text)));
  }
  scores.print();
  printSpans('electronics', readTriplets(join(root, 'aspects/dmaste-electronics/train.txt')));
  printSpans('phones', readQuads(join(root, 'aspects/asqp-en-phone/train.txt')));
}

/** The value of an option "--name=value". */
function optionOf(name: string): string | undefined {
  const start = `--${name}=`;
  return process.argv.find((word) => word.startsWith(start))?.slice(start.length);
}

async function printSupervised(root: string): Promise<void> {
  const vectors = optionOf('vectors');
  measureSupervised(root, {
    only: optionOf('only'),
    corpus: withCorpus ? readUnlabelled(join(root, 'aspects/dmaste-electronics/unlabelled.txt')) : undefined,
    vectors: vectors === undefined ? undefined : await readVectorFile(vectors),
    networks: Number(optionOf('networks') ?? 0),
  });
}

const folder = process.env.REAL_DATA_DIR;
const root = folder !== undefined && existsSync(join(folder, 'aspects')) ? folder : undefined;
if (!process.argv.includes('--supervised')) printUnsupervised(root);
else if (root !== undefined) await printSupervised(root);
if (root === undefined)
  console.log('Skipped the labelled reviews: set REAL_DATA_DIR to the folder that holds "aspects".');
