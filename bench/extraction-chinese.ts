import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChineseExtractor } from '../src/extract/chinese/chinese-extractor.js';
import { DEFAULT_MIN_CONFIDENCE } from '../src/extract/extractor.js';
import type { AspectMention, Polarity } from '../src/extract/extraction.js';

const PROTOCOL =
  'Chinese aspect terms, no labels used. Records of one sentence are merged (sentences de-duplicated, aspects united); ' +
  'tokens are joined without blanks, but between two Latin or numeric tokens; a predicted explicit mention is right when ' +
  'start and end are exactly those of a labelled aspect; P, R, F1 over all mentions (micro); polarity accuracy on ' +
  'exactly matched spans (a neutral answer counts as wrong).';
const DOMAINS = ['phone', 'camera', 'notebook'] as const;

interface GoldSentence {
  readonly text: string;
  readonly aspects: Map<string, Polarity>;
}

/** Reads the three-lines-a-record files; `$T$` marks the aspect. */
function readGold(file: string): GoldSentence[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const sentences = new Map<string, GoldSentence>();
  for (let at = 0; at + 2 < lines.length; at += 3) {
    const aspect = joinTokens((lines[at + 1] ?? '').split(' '));
    const parts = (lines[at] ?? '').split('$T$');
    const before = joinTokens((parts[0] ?? '').split(' '));
    const text = joinTokens([before, aspect, joinTokens((parts[1] ?? '').split(' '))]);
    const start = joinTokens([before, aspect]).length - aspect.length;
    const sentence = sentences.get(text) ?? { text, aspects: new Map<string, Polarity>() };
    sentence.aspects.set(
      `${start}-${start + aspect.length}`,
      (lines[at + 2] ?? '').trim().toLowerCase() as Polarity,
    );
    sentences.set(text, sentence);
  }
  return [...sentences.values()];
}

function joinTokens(tokens: readonly string[]): string {
  return tokens
    .filter((t) => t !== '')
    .reduce(
      (text, token) => (/[\w.]$/.test(text) && /^[\w.]/.test(token) ? `${text} ${token}` : text + token),
      '',
    );
}

interface Score {
  gold: number;
  predicted: number;
  right: number;
  rightPolarity: number;
}

function score(
  sentences: readonly GoldSentence[],
  extract: (text: string) => readonly AspectMention[],
  show?: (g: GoldSentence, p: readonly AspectMention[]) => void,
): Score {
  const total = { gold: 0, predicted: 0, right: 0, rightPolarity: 0 };
  for (const sentence of sentences) {
    const mentions = extract(sentence.text);
    total.gold += sentence.aspects.size;
    total.predicted += mentions.length;
    for (const mention of mentions) {
      const polarity = sentence.aspects.get(`${mention.start}-${mention.end}`);
      if (polarity === undefined) continue;
      total.right += 1;
      if (polarity === mention.polarity) total.rightPolarity += 1;
    }
    show?.(sentence, mentions);
  }
  return total;
}

function row(name: string, { gold, predicted, right, rightPolarity }: Score): string {
  const precision = right / Math.max(1, predicted);
  const recall = right / Math.max(1, gold);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const numbers = [precision, recall, f1, rightPolarity / Math.max(1, right)].map((x) =>
    (100 * x).toFixed(1).padStart(6),
  );
  return `${name.padEnd(10)} ${numbers.join(' ')}   gold ${gold} predicted ${predicted}`;
}

const folder = join(process.env['REAL_DATA_DIR'] ?? '', 'aspects', 'chinese-peng2018');
if (process.env['REAL_DATA_DIR'] === undefined || !existsSync(folder)) {
  console.log('extraction-chinese: skipped, REAL_DATA_DIR has no aspects/chinese-peng2018');
} else {
  const extractor = createChineseExtractor();
  const extract = (text: string) =>
    extractor
      .extractAspects(text, { id: '', text })
      .mentions.filter((m) => !m.implicit && m.confidence >= DEFAULT_MIN_CONFIDENCE);
  extract('屏幕');
  const show = process.argv.includes('--errors')
    ? (g: GoldSentence, p: readonly AspectMention[]) => {
        const gold = [...g.aspects]
          .map(([k, pol]) => {
            const [s, e] = k.split('-').map(Number);
            return `${g.text.slice(s, e)}/${pol[0]}`;
          })
          .join(' ');
        const pred = p
          .map((m) => `${m.text}/${m.polarity[0] + (m.polarity[1] ?? '')}(${m.opinion?.text ?? ''})`)
          .join(' ');
        const exact =
          p.length === g.aspects.size && p.every((m) => g.aspects.get(`${m.start}-${m.end}`) === m.polarity);
        if (!exact) console.log(`${g.text}\t${gold}\t${pred}`);
      }
    : undefined;
  console.log(PROTOCOL);
  console.log('domain          P      R     F1 polarity');
  const all: Score = { gold: 0, predicted: 0, right: 0, rightPolarity: 0 };
  const started = process.cpuUsage();
  for (const domain of DOMAINS) {
    const part = score(readGold(join(folder, `${domain}.train.txt`)), extract, show);
    for (const key of ['gold', 'predicted', 'right', 'rightPolarity'] as const) all[key] += part[key];
    console.log(row(domain, part));
  }
  console.log(row('all', all));
  console.log(`CPU ${(process.cpuUsage(started).user / 1000).toFixed(0)} ms`);
}
