// Speed and memory of the default extractor: English tokens and Chinese characters a second of CPU, resident memory.
// Options: `--texts=N` texts a language (5,000), `--stream=N` texts of the stream whose memory is told (100,000;
// 0 for none). Needs REAL_DATA_DIR; texts are repeated where there are fewer.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExtractor, type Extractor } from '../src/extract/extractor.js';
import type { Language } from '../src/extract/extraction.js';

const PROTOCOL = `Features, opinions, specifications, entities and comparisons of reviews, one thread, by process.cpuUsage(),
after 1,000 texts of warm-up; the best of three rounds. A token is a word or a sign; characters are UTF-16 code units.
Memory: resident MB at each tenth of a stream of English texts, after a collection of garbage.`;
const WARM_UP = 1_000;
const ROUNDS = 3;

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

function measureMemory(extractor: Extractor, lines: readonly string[], count: number): void {
  const megabytes: string[] = [];
  for (let i = 0; i < count; i += 1) {
    read(extractor, lines[i % lines.length] ?? '');
    if ((i + 1) % Math.ceil(count / 10) !== 0 && i + 1 < count) continue;
    globalThis.gc?.();
    megabytes.push((process.memoryUsage.rss() / 1e6).toFixed(0));
  }
  console.log(`resident MB at each tenth of ${count} texts: ${megabytes.join(' ')}`);
}

const folder = process.env['REAL_DATA_DIR'];
if (folder === undefined || !existsSync(join(folder, 'reviews'))) {
  console.log('extraction-speed: skipped, REAL_DATA_DIR with "aspects" and "reviews" is not set');
} else {
  console.log(PROTOCOL);
  const extractor = createExtractor();
  const [english, chinese] = [linesOf(folder, 'en'), linesOf(folder, 'zh')];
  const texts = countOf('texts', 5_000);
  measureSpeed(extractor, 'en', english, texts);
  measureSpeed(extractor, 'zh', chinese, Math.ceil(texts / 2));
  const stream = countOf('stream', 100_000);
  if (stream > 0) measureMemory(extractor, english, stream);
}
