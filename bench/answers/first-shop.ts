import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SEED = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'seed');
/** Categories that the shop did not sell when the questions were written. */
const LATER_CATEGORIES = ['e-reader', 'monitor', 'power bank', 'router'];
/** Number of the last review of each kind and language that was there: later ones count on. */
const LAST_REVIEWS: Readonly<Record<string, number>> = {
  'camera-en': 34,
  'camera-zh': 20,
  'earbud-en': 33,
  'earbud-zh': 20,
  'hp-en': 42,
  'hp-zh': 25,
  'lt-en': 42,
  'lt-zh': 24,
  'ph-en': 44,
  'ph-zh': 25,
  'speaker-en': 36,
  'speaker-zh': 21,
  'sw-en': 36,
  'sw-zh': 25,
  'tablet-en': 36,
  'tablet-zh': 21,
};
const HELP_TOPICS = 17;

interface Row {
  readonly externalId: string;
  readonly category?: string;
}

const linesOf = (file: string): string[] => readFileSync(join(SEED, file), 'utf8').trim().split('\n');

function isFirstReview(line: string): boolean {
  const { externalId } = JSON.parse(line) as Row;
  const dash = externalId.lastIndexOf('-');
  return Number(externalId.slice(dash + 1)) <= (LAST_REVIEWS[externalId.slice(0, dash)] ?? 0);
}

/**
 * Writes into `folder` the sample shop as it was when the questions of this bench were written: 114 listings, 484 reviews,
 * 17 help topics. Questions that nothing answered there may be answered by what came later, so the shop stands still.
 * Throws when these counts are not met.
 */
export function writeFirstShop(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const later = new Set<string>();
  const products = linesOf('products.jsonl').filter((line) => {
    const { externalId, category } = JSON.parse(line) as Row;
    const first = !LATER_CATEGORIES.includes(category ?? '');
    if (!first) later.add(externalId);
    return first;
  });
  const reviews = linesOf('reviews.jsonl').filter(isFirstReview);
  const topics = linesOf('help-topics.jsonl').slice(0, HELP_TOPICS);
  if (products.length !== 114 || reviews.length !== 484)
    throw new Error(
      `expected 114 listings and 484 reviews of the first shop, got ${products.length} and ${reviews.length}`,
    );
  const events = linesOf('events.csv').filter((line) => !later.has(line.split(',')[2] ?? ''));
  for (const [file, lines] of [
    ['products.jsonl', products],
    ['reviews.jsonl', reviews],
    ['help-topics.jsonl', topics],
    ['events.csv', events],
    ['promotions.jsonl', []],
  ] as const)
    writeFileSync(join(folder, file), lines.map((line) => `${line}\n`).join(''));
  copyFileSync(join(SEED, 'users.json'), join(folder, 'users.json'));
  return folder;
}
