// Entity resolution: F1 on held-out pairs by share of the training, and a catalogue of 100,000 records resolved.
// Options: `--seeds N` (3), `--sets NAME,NAME` (those alone whose names hold one of these; none: the large catalogues). Needs REAL_DATA_DIR.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateMatching, type MatchingReport } from '../src/evaluate/matching.js';
import { builtInMatcher } from '../src/link/built-in/built-in-matcher.js';
import { productConflict } from '../src/link/conflicts/product-conflict.js';
import { type ExactKeys, exactKeys } from '../src/link/identity/exact-keys.js';
import { NOTHING_KNOWN } from '../src/link/matcher/known-records.js';
import type { Matcher } from '../src/link/matcher/matcher.js';
import { type PairScore, scorePairs } from '../src/link/matcher/score-pairs.js';
import { type LabelledPair, trainMatcher } from '../src/link/matcher/train-matcher.js';
import { allTextOf, brandOf, readRecord, titleOf } from '../src/link/record/read-record.js';
import { tokenise } from '../src/link/record/tokenise.js';
import { resolveRecords } from '../src/link/resolve/resolve-records.js';
import { readLabelledPairs } from './readers/labelled-pairs.js';
import { syntheticCatalogue } from './readers/synthetic-catalogue.js';

const SETS = [
  ['Abt-Buy', 'Abt-Buy/train.txt', 'Abt-Buy/valid.txt'],
  ['Amazon-Google', 'Amazon-Google/train.txt', 'Amazon-Google/valid.txt'],
  ['WDC computers, small', 'wdc-computers/train.txt.small', 'wdc-computers/valid.txt.small'],
  ['WDC computers, medium', 'wdc-computers/train.txt.medium', 'wdc-computers/valid.txt.medium'],
  ['WDC cameras, small', 'wdc-cameras/train.txt.small', 'wdc-cameras/valid.txt.small'],
  ['WDC cameras, medium', 'wdc-cameras/train.txt.medium', 'wdc-cameras/valid.txt.medium'],
] as const;
const PROTOCOL = `Trained on the train file alone; threshold and calibration by five folds within it; the validation file is only scored.
"no partners": the same training, but told nothing of which records were partners. "built in": no label of these sets.`;

const option = (name: string): string | undefined => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : process.argv[place + 1];
};
const seeds = Number(option('seeds') ?? 3);
const wanted = option('sets');
const percent = (share: number): string => (100 * share).toFixed(1);

function report(test: readonly LabelledPair[], scores: readonly PairScore[]): MatchingReport {
  const id = (_: unknown, i: number): string => String(i);
  return evaluateMatching(
    test.map(({ same }, i) => ({ id: id(same, i), same })),
    scores.map(({ same, score }, i) => ({ id: id(same, i), same, score })),
  );
}

/** What a wrong answer has about it; the first that holds. */
function causeOf({ left, right, same }: LabelledPair): string {
  const [a, b] = [readRecord(left), readRecord(right)];
  const [x, y] = [tokenise(titleOf(a)), tokenise(titleOf(b))];
  const conflict = productConflict(x, y);
  if (same) {
    if (conflict !== undefined) return `missed: names conflict (${conflict})`;
    if (x.words.length < 5 || y.words.length < 5) return 'missed: a name of fewer than five words';
    const codes = [...x.codes].some((code) => tokenise(allTextOf(b)).squeezed.includes(code));
    return codes ? 'missed: though a model number is shared' : 'missed: other words, no model number shared';
  }
  if (conflict !== undefined) return `false: though names conflict (${conflict})`;
  if (x.codes.some((code) => y.squeezed.includes(code))) return 'false: a model number is shared';
  return x.codes.length + y.codes.length === 0
    ? 'false: no model numbers'
    : 'false: model numbers of one side or unlike';
}

function line(name: string, { match, calibration }: MatchingReport): string {
  const shares = [match.precision, match.recall, match.f1]
    .map((share) => percent(share).padStart(6))
    .join(' ');
  return `  ${name.padEnd(26)}${shares}   ${calibration?.expectedCalibrationError.toFixed(3) ?? ''}   ${calibration?.auroc.toFixed(4) ?? ''}`;
}

/** How right the pairs are that an import would join by name and brand alone, and which share of the true ones they are. */
function sureLine(test: readonly LabelledPair[]): string {
  const keysOf = (attributes: LabelledPair['left']): ExactKeys => {
    const record = readRecord(attributes);
    return exactKeys({ name: titleOf(record), brand: brandOf(record) });
  };
  const sure = test.filter(({ left, right }) => {
    const [a, b] = [keysOf(left), keysOf(right)];
    return (
      a.names[0] !== undefined &&
      a.names[0] === b.names[0] &&
      (a.brand === b.brand || a.brand === '' || b.brand === '')
    );
  });
  const right = sure.filter(({ same }) => same).length;
  const all = test.filter(({ same }) => same).length;
  return `  sure in an import: ${right} of ${sure.length} right, ${percent(right / all)} % of the true pairs`;
}

function measure(name: string, train: readonly LabelledPair[], test: readonly LabelledPair[]): void {
  console.log(
    `${name}: ${train.length} pairs to learn from, ${test.length} to test\n  ${''.padEnd(26)}     P      R     F1   ECE     AUROC`,
  );
  const f1: number[] = [];
  const causes = new Map<string, number>();
  const run = (matcher: Matcher): MatchingReport => report(test, scorePairs(matcher, test, 0));
  console.log(line('built in', run(builtInMatcher())));
  console.log(sureLine(test));
  for (const share of [0.125, 0.25, 0.5]) {
    const part = train.filter((_, i) => (i * 8) % 8 === 0 && (i % 8) / 8 < share);
    console.log(line(`${100 * share} % of the pairs`, run(trainMatcher(part))));
  }
  for (let seed = 1; seed <= seeds; seed += 1) {
    const before = process.cpuUsage();
    const matcher = trainMatcher(train, { seed });
    const trained = process.cpuUsage(before);
    const scores = scorePairs(matcher, test, 0);
    const own = report(test, scores);
    f1.push(own.match.f1);
    console.log(
      `${line(`all, seed ${seed}`, own)}   ${((trained.user + trained.system) / 1e6).toFixed(0)} s CPU to train`,
    );
    if (seed > 1) continue;
    test.forEach((pair, i) => {
      if (scores[i]?.same !== pair.same) causes.set(causeOf(pair), (causes.get(causeOf(pair)) ?? 0) + 1);
    });
    if (matcher.known.twoLists)
      console.log(line('all, seed 1, no partners', run(trainMatcher(train, { partners: false }))));
  }
  const mean = f1.reduce((sum, own) => sum + own, 0) / f1.length;
  const deviation = Math.sqrt(f1.reduce((sum, own) => sum + (own - mean) ** 2, 0) / f1.length);
  console.log(`  F1 over seeds ${percent(mean)} ± ${percent(deviation)}`);
  for (const [cause, times] of [...causes].sort((a, b) => b[1] - a[1]))
    console.log(`    ${String(times).padStart(4)} ${cause}`);
}

/** Precision and recall over pairs of records in one group. */
function pairwise(found: readonly string[], gold: readonly number[]): string {
  const pairsIn = (keys: readonly string[]): number => {
    const sizes = new Map<string, number>();
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const both = pairsIn(found.map((own, i) => `${own} ${gold[i] as number}`));
  return `P ${percent(both / pairsIn(found))} R ${percent(both / pairsIn(gold.map(String)))}`;
}

function resolveCatalogue(count: number): void {
  const catalogue = syntheticCatalogue(count, 1);
  const before = process.cpuUsage();
  const resolved = resolveRecords({ ...builtInMatcher(), known: NOTHING_KNOWN }, catalogue);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `resolve ${count} records: ${((user + system) / 1e6).toFixed(1)} s CPU, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most; products ${pairwise(
      resolved.map(({ cluster }) => cluster),
      catalogue.map(({ product }) => product),
    )}, models ${pairwise(
      resolved.map(({ model }) => model),
      catalogue.map(({ model }) => model),
    )}`,
  );
}

for (const count of [10_000, 100_000]) if (wanted === undefined || wanted === 'none') resolveCatalogue(count);
const root = process.env.REAL_DATA_DIR;
if (root === undefined || !existsSync(join(root, 'entity-resolution'))) {
  console.log('Skipped the labelled pairs: set REAL_DATA_DIR to the folder that holds "entity-resolution".');
} else {
  console.log(PROTOCOL);
  for (const [name, train, test] of SETS) {
    if (wanted !== undefined && !wanted.split(',').some((part) => name.includes(part))) continue;
    const read = (file: string): LabelledPair[] => readLabelledPairs(join(root, 'entity-resolution', file));
    measure(name, read(train), read(test));
  }
}
