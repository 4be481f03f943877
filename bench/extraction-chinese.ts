// Chinese aspect extraction against a labelled set, without labels: rules alone, and rules after learning from an
// unlabelled corpus (`--corpus FILE`, one text a line). `--errors` lists the sentences that are not fully right.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChineseExtractor } from '../src/extract/chinese/chinese-extractor.js';
import type { AspectMention, Polarity } from '../src/extract/extraction.js';
import { DEFAULT_MIN_CONFIDENCE } from '../src/extract/extractor.js';

const PROTOCOL = `Chinese aspect terms, no labels used.
Records of one sentence are merged (sentences de-duplicated, aspects united); tokens are joined without blanks, except
between two Latin or numeric tokens. A predicted explicit mention of confidence >= ${DEFAULT_MIN_CONFIDENCE} is right when
start and end are exactly those of a labelled aspect. P, R, F1 in % over all mentions; polarity: accuracy in % on exactly
matched spans (the labels know no neutral, so a neutral answer counts as wrong).`;
const DOMAINS = ['phone', 'camera', 'notebook'] as const;

interface GoldSentence {
  readonly text: string;
  /** Polarity by `start-end`. */
  readonly aspects: Map<string, Polarity>;
}

interface Score {
  gold: number;
  predicted: number;
  right: number;
  rightPolarity: number;
}

type Extract = (text: string) => readonly AspectMention[];

/** Reads records of three lines: the sentence with `$T$` for the aspect, the aspect, the polarity. */
function readGold(file: string): GoldSentence[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const sentences = new Map<string, GoldSentence>();
  for (let at = 0; at + 2 < lines.length; at += 3) {
    const [before = '', after = ''] = (lines[at] ?? '')
      .split('$T$')
      .map((part) => joinTokens(part.split(' ')));
    const aspect = joinTokens((lines[at + 1] ?? '').split(' '));
    const end = joinTokens([before, aspect]).length;
    const text = joinTokens([before, aspect, after]);
    const sentence = sentences.get(text) ?? { text, aspects: new Map<string, Polarity>() };
    sentence.aspects.set(
      `${end - aspect.length}-${end}`,
      (lines[at + 2] ?? '').trim().toLowerCase() as Polarity,
    );
    sentences.set(text, sentence);
  }
  return [...sentences.values()];
}

function joinTokens(tokens: readonly string[]): string {
  return tokens
    .filter((token) => token !== '')
    .reduce(
      (text, token) => (/[\w.]$/.test(text) && /^[\w.]/.test(token) ? `${text} ${token}` : text + token),
      '',
    );
}

function score(sentences: readonly GoldSentence[], extract: Extract, showErrors: boolean): Score {
  const total: Score = { gold: 0, predicted: 0, right: 0, rightPolarity: 0 };
  for (const { text, aspects } of sentences) {
    const mentions = extract(text);
    const polarities = mentions.map(({ start, end }) => aspects.get(`${start}-${end}`));
    total.gold += aspects.size;
    total.predicted += mentions.length;
    total.right += polarities.filter((polarity) => polarity !== undefined).length;
    const agreeing = mentions.filter(({ polarity }, at) => polarity === polarities[at]).length;
    total.rightPolarity += agreeing;
    if (showErrors && (agreeing < aspects.size || mentions.length > agreeing)) {
      const gold = [...aspects].map(([span, polarity]) => `${text.slice(...spanOf(span))}/${polarity}`);
      const predicted = mentions.map((m) => `${m.text}/${m.polarity} (${m.opinion?.text ?? ''})`);
      console.log(`${text}\t${gold.join(' ')}\t${predicted.join(' ')}`);
    }
  }
  return total;
}

function spanOf(key: string): [number, number] {
  const [start = 0, end = 0] = key.split('-').map(Number);
  return [start, end];
}

function row(name: string, { gold, predicted, right, rightPolarity }: Score): string {
  const precision = right / Math.max(1, predicted);
  const recall = right / Math.max(1, gold);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const figures = [precision, recall, f1, rightPolarity / Math.max(1, right)];
  const cells = figures.map((figure) => (100 * figure).toFixed(1).padStart(8));
  return `${name.padEnd(10)}${cells.join('')}   gold ${gold} predicted ${predicted}`;
}

function run(title: string, folder: string, corpus: string[] | undefined, showErrors: boolean): void {
  const extractor = createChineseExtractor(corpus === undefined ? {} : { corpus });
  const extract: Extract = (text) =>
    extractor
      .extractAspects(text, { id: '', text })
      .mentions.filter(({ implicit, confidence }) => !implicit && confidence >= DEFAULT_MIN_CONFIDENCE);
  extract('屏幕'); // loads the dictionary, which is not part of the speed
  console.log(`\n${title}\ndomain           P       R      F1  polarity`);
  const all: Score = { gold: 0, predicted: 0, right: 0, rightPolarity: 0 };
  let characters = 0;
  const started = process.cpuUsage();
  for (const domain of DOMAINS) {
    const sentences = readGold(join(folder, `${domain}.train.txt`));
    const part = score(sentences, extract, showErrors);
    for (const key of ['gold', 'predicted', 'right', 'rightPolarity'] as const) all[key] += part[key];
    characters += sentences.reduce((sum, { text }) => sum + text.length, 0);
    console.log(row(domain, part));
  }
  console.log(row('all', all));
  const seconds = process.cpuUsage(started).user / 1e6;
  console.log(`${Math.round(characters / seconds / 1000)} k characters/s of CPU`);
}

const folder = join(process.env['REAL_DATA_DIR'] ?? '', 'aspects', 'chinese-peng2018');
if (process.env['REAL_DATA_DIR'] === undefined || !existsSync(folder)) {
  console.log('extraction-chinese: skipped, REAL_DATA_DIR with aspects/chinese-peng2018 is not set');
} else {
  const corpusFile = process.argv[process.argv.indexOf('--corpus') + 1];
  console.log(PROTOCOL);
  run('rules and word lists', folder, undefined, process.argv.includes('--errors'));
  if (process.argv.includes('--corpus') && corpusFile !== undefined) {
    run('after learning from the corpus', folder, readFileSync(corpusFile, 'utf8').split('\n'), false);
  }
}
