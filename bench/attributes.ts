// Named attributes of offers (WDC-PAVE): held-out parts of the train files, as the text says it and normalised, with learning curve and baselines. Needs REAL_DATA_DIR.
// Options: `--folds N`, `--seeds N` (3), `--variant raw,normalised`, `--sizes small,large`, `--json`.
import { existsSync } from 'node:fs';
import { type AttributesRecord, evaluateAttributes } from '../src/evaluate/attributes.js';
import { readAttributes } from '../src/extract/attributes/attribute-model.js';
import { trainAttributes } from '../src/extract/attributes/train-attributes.js';
import { createSeededRandom, shuffle } from '../src/lib/seeded-random.js';
import { causesOf } from './attributes/causes.js';
import { lookUp } from './attributes/lookup-baseline.js';
import { type Offer, readOffers } from './readers/wdc-pave.js';

const PROTOCOL = `WDC-PAVE (Baumann, Brinkmann, Bizer 2024), P / R / F1 in %, micro over (record, attribute): the first predicted value
is right when it equals one of the expected ones as a text; "values": all predicted (record, attribute, value) against all expected.
Parts of train_large, near-duplicates (Jaccard of words at least .8) in one part; "small": learned only from those of the rest that
are in train. Options: --folds N (parts scored, of 5), --seeds N, --variant raw|normalised, --sizes small,large, --json.`;

const PARTS = 5;
const VARIANTS = { raw: 'wdc_with_all_attributes', normalised: 'wdc_normalized' } as const;

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};

/** The part of each offer: near-duplicates share one; a seed deals the groups out. */
function dealOut(offers: readonly Offer[], seed: number): Int32Array {
  const words = offers.map(
    ({ title, description }) =>
      new Set(`${title} ${description}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
  );
  const group = Int32Array.from(offers, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while ((group[root] as number) !== root) root = group[root] as number;
    return root;
  };
  for (let a = 0; a < offers.length; a += 1) {
    for (let b = a + 1; b < offers.length; b += 1) {
      const [left, right] = [words[a] as Set<string>, words[b] as Set<string>];
      if (Math.min(left.size, right.size) < 0.8 * Math.max(left.size, right.size)) continue;
      let both = 0;
      for (const word of left) if (right.has(word)) both += 1;
      if (both >= 0.8 * (left.size + right.size - both)) group[rootOf(b)] = rootOf(a);
    }
  }
  const roots = shuffle([...new Set(offers.map((_, i) => rootOf(i)))], createSeededRandom(seed));
  const part = new Map(roots.map((root, i) => [root, i % PARTS]));
  return Int32Array.from(offers, (_, i) => part.get(rootOf(i)) as number);
}

interface Result {
  readonly variant: string;
  readonly size: string;
  readonly system: string;
  readonly seed: number;
  readonly category: string;
  readonly attributes: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly values: number;
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
const results: Result[] = [];
const json = process.argv.includes('--json');

function report(
  variant: string,
  size: string,
  system: string,
  seed: number,
  gold: readonly Offer[],
  predicted: readonly AttributesRecord[],
): void {
  const groups = new Map<string, Offer[]>([['all', [...gold]]]);
  for (const offer of gold) groups.set(offer.category, [...(groups.get(offer.category) ?? []), offer]);
  for (const [category, own] of groups) {
    const { attributes, attributeValues } = evaluateAttributes(own, predicted);
    results.push({ variant, size, system, seed, category, attributes, values: attributeValues.f1 });
    if (json) continue;
    const { precision, recall, f1 } = attributes;
    console.log(
      `${variant.padEnd(11)}${size.padEnd(6)}${system.padEnd(11)}seed ${seed}  ${category.padEnd(26)}${[precision, recall, f1].map(percent).join(' ')}   values ${percent(attributeValues.f1)}`,
    );
  }
}

function run(folder: string): void {
  const folds = Number(option('folds', String(PARTS)));
  const seeds = Number(option('seeds', '3'));
  const wanted = option('variant', 'raw,normalised').split(',');
  const sizes = option('sizes', 'small,large').split(',');
  for (const [variant, name] of Object.entries(VARIANTS)) {
    if (!wanted.includes(variant)) continue;
    const offers = readOffers(folder, name, 'train_large');
    const small = new Set(readOffers(folder, name, 'train').map(({ id }) => id));
    for (let seed = 1; seed <= seeds; seed += 1) {
      const part = dealOut(offers, seed);
      for (const size of sizes) {
        const gold: Offer[] = [];
        const read: AttributesRecord[] = [];
        const looked: AttributesRecord[] = [];
        const causes = new Map<string, number>();
        let seconds = 0;
        for (let fold = 0; fold < folds; fold += 1) {
          const test = offers.filter((_, i) => part[i] === fold);
          const known = offers.filter(
            (offer, i) => part[i] !== fold && (size === 'large' || small.has(offer.id)),
          );
          const before = process.cpuUsage().user;
          const model = trainAttributes(known, { seed });
          seconds += (process.cpuUsage().user - before) / 1e6;
          gold.push(...test);
          for (const offer of test) {
            const found = readAttributes(model, offer);
            const attributes = Object.fromEntries(
              [...found].map(([key, values]) => [key, values.map(({ value }) => value)]),
            );
            read.push({ id: offer.id, attributes });
            for (const cause of causesOf(offer, attributes)) causes.set(cause, (causes.get(cause) ?? 0) + 1);
          }
          looked.push(...lookUp(known, test));
        }
        report(variant, size, 'lookup', seed, gold, looked);
        report(variant, size, 'reader', seed, gold, read);
        if (!json) {
          const told = [...causes].sort((a, b) => b[1] - a[1]).map(([cause, count]) => `${cause} ${count}`);
          console.log(
            `  wrong by cause: ${told.join(', ')}; training ${(seconds / folds).toFixed(0)} s CPU a part`,
          );
        }
      }
    }
  }
  if (json) console.log(JSON.stringify(results));
}

const folder = process.env.REAL_DATA_DIR;
if (folder === undefined || !existsSync(folder)) {
  console.log('skipped: REAL_DATA_DIR names no folder');
} else {
  if (!json) console.log(PROTOCOL);
  run(folder);
}
