// Trains the request models that come with the program from training/requests and from the requests of bench/requests that
// were worked on (never from the test part), and writes them to src/guide/parse/learned/. With --check it trains nothing and
// fails where a model was made of other material. `--without a3 --to FOLDER` leaves an author out and writes elsewhere;
// `--keep a4` keeps what the grammar makes of an author's requests, before it is mended with them, and trains nothing.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  builtInRequestModel,
  REQUEST_MODEL,
  requestModel,
} from '../src/guide/parse/learned/request-model.js';
import { trainRequestModel } from '../src/guide/parse/learned/training/train-request-model.js';
import type { Gold } from '../src/guide/parse/learned/training/training-request.js';
import {
  type KeptReading,
  keptReading,
  linesOf,
  requestsOf,
} from '../src/guide/parse/learned/training/written-requests.js';
import { readModelFile, writeModelFile } from '../src/learn/read-model-file.js';

const root = join(import.meta.dirname, '..');
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

interface Material {
  readonly lines: readonly string[];
  readonly requests: readonly string[];
  readonly kept: readonly string[];
  readonly hash: string;
}

function materialOf(language: string, name: string): Material {
  const folder = join(root, 'training/requests');
  const lines = readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.txt'))
    .sort()
    .map((file) => join(folder, file));
  const requests = ['dev', 'own', 'new', 'late'].map((part) =>
    join(root, `bench/requests/${part}.${language}.jsonl`),
  );
  const kept = ['first-sight', 'late-first-sight'].map((when) => join(folder, `${name}-${when}.jsonl`));
  const hash = createHash('sha256');
  for (const file of [...lines, ...requests, ...kept]) hash.update(basename(file)).update(readFileSync(file));
  return { lines, requests, kept, hash: hash.digest('hex') };
}

const recordsIn = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

function isCurrent(file: URL, hash: string): boolean {
  if (!existsSync(file)) return false;
  const stored = readModelFile(file, REQUEST_MODEL.kind, REQUEST_MODEL.version);
  try {
    requestModel(stored);
  } catch {
    return false;
  }
  return (stored.header as { trainedOn?: unknown }).trainedOn === hash;
}

for (const [language, name] of [
  ['en', 'english'],
  ['zh', 'chinese'],
] as const) {
  const { lines, requests, kept, hash } = materialOf(language, name);
  const file = builtInRequestModel(language);
  if (process.argv.includes('--check')) {
    if (!isCurrent(file, hash)) {
      process.stderr.write(
        `${name}.model was not made of training/requests as it is: run npx tsx scripts/train-requests.ts\n`,
      );
      process.exitCode = 1;
    }
    continue;
  }
  const without = option('without');
  const records = requests
    .flatMap((part) => recordsIn<{ id: string; text: string; gold: Gold }>(part))
    .filter(({ id }) => without === undefined || !id.startsWith(without));
  const keep = option('keep');
  if (keep !== undefined) {
    const own = records.filter(({ id }) => id.startsWith(keep));
    for (const [at, { reading }] of requestsOf(own, new Map()).entries())
      appendFileSync(kept.at(-1) ?? '', `${JSON.stringify(keptReading(own[at]?.id ?? '', reading))}\n`);
    continue;
  }
  const first = new Map(
    kept.flatMap((part) => recordsIn<KeptReading>(part)).map((reading) => [reading.id, reading]),
  );
  const material = [
    ...lines.flatMap((part) => linesOf(readFileSync(part, 'utf8'))),
    ...requestsOf(records, first),
  ];
  const to = option('to');
  const target = to === undefined ? fileURLToPath(file) : join(to, basename(file.pathname));
  writeModelFile(target, trainRequestModel(material, hash));
  process.stdout.write(
    `${name}: ${material.length} requests and lines, ${(statSync(target).size / 1e6).toFixed(2)} MB\n`,
  );
}
