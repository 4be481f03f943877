// Speed and memory of the default extractor: English tokens and Chinese characters a second of CPU, resident memory.
// Options: `--texts=N` texts a language (5,000; 0 for none), `--stream=N` texts of the stream whose memory is told
// (100,000; 0 for none), `--threads=N` threads of the stream (2). Needs REAL_DATA_DIR; texts are repeated where there are fewer. The stream wants `npm run build`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../src/extract/extraction.js';
import { createExtractor, type Extractor } from '../src/extract/extractor.js';
import type { ExtractionPool, ExtractionPoolOptions } from '../src/ingest/facts/extraction-pool.js';

const PROTOCOL = `Features, opinions, specifications, entities and comparisons of reviews, one thread, by process.cpuUsage(),
after 1,000 texts of warm-up; the best of three rounds. A token is a word or a sign; characters are UTF-16 code units.
Memory: resident MB of the whole process at each tenth of a stream through the pool of threads, 500 texts at once as an
import reads them, every tenth Chinese; each text carries a word that no other has, so that nothing is met twice.`;
const WARM_UP = 1_000;
const ROUNDS = 3;
const TEXTS_AT_ONCE = 500;
const POOL = join(import.meta.dirname, '..', 'dist', 'ingest', 'facts', 'extraction-pool.js');

/** The value of an option "--name=value". */
function countOf(name: string, fallback: number): number {
  const start = `--${name}=`;
  const given = process.argv.find((word) => word.startsWith(start))?.slice(start.length);
  const count = Number(given ?? fallback);
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`expected a whole number for --${name}, got ${given}`);
  return count;
}

function linesOf(folder: string, language: Language): string[] {
  const file =
    language === 'en' ? 'aspects/dmaste-electronics/unlabelled.txt' : 'reviews/jd-phone-reviews.csv';
  const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
  return language === 'en' ? lines.map((line) => line.replace(/^\S+ #### /, '')) : lines.slice(1);
}

const read = (extractor: Extractor, text: string): unknown =>
  extractor.extract({ id: '', text, kind: 'review' });

function measureSpeed(
  extractor: Extractor,
  language: Language,
  lines: readonly string[],
  count: number,
): void {
  for (const text of lines.slice(-WARM_UP)) read(extractor, text);
  const texts = Array.from({ length: count }, (_, i) => lines[i % lines.length] ?? '');
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    for (const text of texts) read(extractor, text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  const tokens = texts.reduce((sum, text) => sum + (text.match(/[\w']+|[^\s\w]/g)?.length ?? 0), 0);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const rate = (amount: number): string => Math.round(amount / least).toLocaleString('en');
  const figures = language === 'en' ? `${rate(tokens)} tokens/s, ` : '';
  console.log(`${language}  ${count} texts: ${figures}${rate(characters)} characters/s of CPU`);
}

/** The text of place `i`: those of the files in turn, each with a name that stands in no other. */
function textAt(i: number, english: readonly string[], chinese: readonly string[]): string {
  const name = `q${i.toString(36)}x`;
  return i % 10 === 9
    ? `${chinese[i % chinese.length] ?? ''}。${name}的屏幕很好`
    : `${english[i % english.length] ?? ''} The ${name} case is good.`;
}

async function measureMemory(
  english: readonly string[],
  chinese: readonly string[],
  count: number,
): Promise<void> {
  if (!existsSync(POOL)) {
    console.log('stream: skipped, the threads read with compiled code: npm run build');
    return;
  }
  const { createExtractionPool } = (await import(pathToFileURL(POOL).href)) as {
    createExtractionPool: (options: ExtractionPoolOptions) => ExtractionPool;
  };
  const threads = countOf('threads', 2);
  const pool = createExtractionPool({ threads });
  const before = process.cpuUsage();
  const megabytes: string[] = [];
  for (let from = 0; from < count; from += TEXTS_AT_ONCE) {
    const texts = Array.from({ length: Math.min(TEXTS_AT_ONCE, count - from) }, (_, i) =>
      textAt(from + i, english, chinese),
    );
    await Promise.all(texts.map((text) => pool.extract({ id: '', text, kind: 'review' })));
    const done = from + texts.length;
    if (Math.floor((10 * done) / count) === Math.floor((10 * from) / count)) continue;
    megabytes.push((process.memoryUsage.rss() / 1e6).toFixed(0));
    process.stderr.write(`${done} texts: ${megabytes.at(-1) ?? ''} MB\n`);
  }
  const { user, system } = process.cpuUsage(before);
  await pool.close();
  console.log(
    `resident MB at each tenth of ${count} texts: ${megabytes.join(' ')} (${threads} threads, ${((user + system) / 1e6).toFixed(0)} s CPU)`,
  );
}

const folder = process.env['REAL_DATA_DIR'];
if (folder === undefined || !existsSync(join(folder, 'reviews'))) {
  console.log('extraction-speed: skipped, REAL_DATA_DIR with "aspects" and "reviews" is not set');
} else {
  console.log(PROTOCOL);
  const extractor = createExtractor();
  const [english, chinese] = [linesOf(folder, 'en'), linesOf(folder, 'zh')];
  const texts = countOf('texts', 5_000);
  if (texts > 0) {
    measureSpeed(extractor, 'en', english, texts);
    measureSpeed(extractor, 'zh', chinese, Math.ceil(texts / 2));
  }
  const stream = countOf('stream', 100_000);
  if (stream > 0) await measureMemory(english, chinese, stream);
}
