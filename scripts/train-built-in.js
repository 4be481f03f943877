// Trains the extraction models that come with the program from the sentences in training/, and writes them to
// src/extract/built-in/. With --check it trains nothing and fails where a model was made of other
// sentences than those, or by components that have changed since.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, isBuilt } from './build.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
if (!isBuilt()) build({ check: false });
const load = (path) => import(pathToFileURL(join(root, 'dist', path)).href);

const { readTrainingSentences } = await load('extract/built-in/training-sentences.js');
const { readModelFile, writeModelFile } = await load('learn/read-model-file.js');
const { EXTRACTOR_MODEL, languageModels } = await load('extract/trained/extractor-model.js');

/** Whether the components of today can read the model. */
function isReadable(model) {
  try {
    return Object.keys(languageModels(model)).length > 0;
  } catch {
    return false;
  }
}

const MODELS = [
  ['en', 'english'],
  ['zh', 'chinese'],
];
const check = process.argv.includes('--check');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));

for (const [language, name] of MODELS) {
  if (only.length > 0 && !only.includes(name)) continue;
  const { records, hash } = readTrainingSentences(join(root, 'training', name), language);
  const file = join(root, 'src/extract/built-in', `${name}.model`);
  if (check) {
    const stored = existsSync(file)
      ? readModelFile(file, EXTRACTOR_MODEL.kind, EXTRACTOR_MODEL.version)
      : undefined;
    if (stored?.header.trainedOn !== hash || !isReadable(stored)) {
      process.stderr.write(
        `${name}.model was not made by this program of the sentences in training/${name}: run node scripts/train-built-in.js ${name}\n`,
      );
      process.exitCode = 1;
    }
    continue;
  }
  const { trainExtractor } = await load('extract/trained/training/train-extractor.js');
  const model = trainExtractor(records, {
    compact: true,
    // The built-in extractors compare by rules.
    comparisons: false,
    // They know by themselves how sure rules and tagger are together.
    confidence: false,
    onProgress: (what) => process.stderr.write(`${what}\n`),
  });
  writeModelFile(file, { ...model, header: { ...model.header, trainedOn: hash } });
  process.stdout.write(
    `${name}: ${records.length} sentences, ${(statSync(file).size / 1e6).toFixed(2)} MB\n`,
  );
}
