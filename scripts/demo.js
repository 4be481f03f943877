// Brings real data into a fresh store and asks it for recommendations: npm run demo -- NAME
// The files are not part of this repository: REAL_DATA_DIR names the folder that holds them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './build.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What each demonstration imports: kind, preset, file below REAL_DATA_DIR. */
const DEMOS = {
  gsmarena: [['products', 'phone-catalogue', 'catalogs/gsmarena.csv']],
  laptops: [['products', 'laptop-catalogue', 'catalogs/laptop_price.csv']],
  cameras: [['products', 'camera-catalogue', 'catalogs/camera_dataset.csv']],
  datafiniti: [['reviews', 'device-reviews', 'reviews/datafiniti-amazon-1429.csv.zip']],
  jd: [['reviews', 'jd-phone-reviews', 'reviews/jd-phone-reviews.csv']],
  cellphones: [['products', 'copurchase-graph', 'interactions/amazon-cellphones']],
};

function fail(message) {
  process.stderr.write(`demo: ${message}\n`);
  process.exit(2);
}

function sizeOf(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += sizeOf(path);
    else if (entry.isFile()) bytes += statSync(path).size;
  }
  return bytes;
}

const name = process.argv[2] ?? '';
const steps = Object.hasOwn(DEMOS, name) ? DEMOS[name] : undefined;
if (steps === undefined)
  fail(`expected one of ${Object.keys(DEMOS).join(', ')}: npm run demo -- ${Object.keys(DEMOS)[0]}`);
const data = process.env.REAL_DATA_DIR;
if (!data) fail('set REAL_DATA_DIR to the folder with the real data files');
const missing = steps.map((step) => join(data, step[2])).filter((file) => !existsSync(file));
if (missing.length > 0) fail(`there is no ${missing.join(', ')}`);

if (!isBuilt()) build();
// Its own folder, made anew: the store that the shop works with is not touched. Neo4j keeps what it holds already.
const dataDir = join(root, '.data', `demo-${name}`);
rmSync(dataDir, { recursive: true, force: true });
process.env.DATA_DIR = dataDir;
process.stdout.write(
  `${process.env.NEO4J_URI ? `Neo4j at ${process.env.NEO4J_URI}` : `embedded store in ${dataDir}`}\n\n`,
);
for (const [kind, preset, file] of steps) {
  const words = [join(root, 'bin', 'guidegraph.js'), 'import', kind, '--preset', preset, join(data, file)];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0 && status !== 3) process.exit(status ?? 1);
}
if (!process.env.NEO4J_URI)
  process.stdout.write(`  ${(sizeOf(dataDir) / 1024 / 1024).toFixed(1)} MiB on disk\n`);
const { showRecommendations } = await import('./demo/show-recommendations.js');
await showRecommendations();
