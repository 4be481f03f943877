// Makes pairs of the listings in training/pairs and trains the matcher that comes with the program; --check only tells
// whether the model file was made from the present listings.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readModelFile, writeModelFile } from '../src/learn/read-model-file.js';
import { createSeededRandom, type SeededRandom } from '../src/lib/seeded-random.js';
import { BUILT_IN_MATCHER } from '../src/link/built-in/built-in-matcher.js';
import { MATCHER_FEATURES } from '../src/link/matcher/matcher.js';
import { MATCHER_MODEL, storeMatcher } from '../src/link/matcher/matcher-file.js';
import { type LabelledPair, trainMatcher } from '../src/link/matcher/train-matcher.js';

interface Listing {
  readonly family: number;
  readonly product: number;
  readonly attributes: Readonly<Record<string, string>>;
}

const bytes = readFileSync(new URL('../training/pairs/listings.jsonl', import.meta.url));
const source = createHash('sha256').update(bytes).digest('hex');

const ENDINGS = [
  '',
  '',
  '',
  ' - free shipping',
  ' best price',
  ' | ElectroBarn',
  ' (new)',
  ' 正品',
  ' 包邮',
  ' - Preisvergleich',
];

/** The listing as another shop might give it: parts left out, cut, or in another place. */
function varied({ attributes }: Listing, random: SeededRandom): Record<string, string> {
  const entries = Object.entries(attributes);
  const [first, ...others] = entries as [[string, string], ...[string, string][]];
  const ending = ENDINGS[random.below(ENDINGS.length)] as string;
  const kept = others.filter(() => random.next() < 0.75);
  const price = (text: string): string =>
    random.next() < 0.5 ? text : (Number.parseFloat(text) * (0.92 + 0.16 * random.next())).toFixed(2);
  const out: Record<string, string> = { [first[0]]: `${first[1]}${ending}` };
  for (const [name, text] of kept) out[name] = /price|价格/.test(name) ? price(text) : text;
  const brand = kept.find(([name]) => /brand|manufacturer|品牌/.test(name));
  if (brand !== undefined && random.next() < 0.25) {
    delete out[brand[0]];
    out[first[0]] = `${brand[1]} ${out[first[0]]}`;
  }
  return out;
}

const ACCESSORIES = [
  'case for',
  'battery charger for',
  'cable for',
  'replacement remote for',
  'carrying bag for',
  'stand for',
  '适用 保护壳',
  '充电器 适用',
];

/** Something for the listing's product rather than that itself. */
function accessoryOf({ family, attributes }: Listing, random: SeededRandom): Listing {
  const word = ACCESSORIES[random.below(ACCESSORIES.length)] as string;
  const [[name, title]] = Object.entries(attributes) as [[string, string]];
  const short = title.split(' ').slice(0, 3).join(' ');
  return {
    family,
    product: -1,
    attributes: { [name]: random.next() < 0.5 ? `${word} ${short}` : `${short} ${word} ${short}` },
  };
}

function makePairs(listings: readonly Listing[], random: SeededRandom): LabelledPair[] {
  const pairs: LabelledPair[] = [];
  const add = (a: Listing, b: Listing): void => {
    const [left, right] = random.next() < 0.5 ? [a, b] : [b, a];
    pairs.push({ left: varied(left, random), right: varied(right, random), same: a.product === b.product });
  };
  listings.forEach((a, i) => {
    for (const b of listings.slice(i + 1)) {
      if (a.product === b.product) {
        for (let times = 0; times < 2; times += 1) add(a, b);
      } else if (a.family === b.family && random.next() < 0.7) add(a, b);
    }
    add(a, listings[random.below(listings.length)] as Listing);
    if (random.next() < 0.25) add(a, a);
    if (random.next() < 0.05) add(a, accessoryOf(a, random));
  });
  return pairs;
}

/** The directions in which likeness may only speak: a rule that few pairs teach holds for all goods. */
const RISING =
  /cosine|words in |shared|run|spelling|begins alike|codes? found|longest code|agree|brands alike|in (?:right|left) texts|share of/;
const FALLING = /lone|missing|conflict|other digits|none shared|price ratio/;
const monotone = Int8Array.from(MATCHER_FEATURES, (name) =>
  FALLING.test(name) ? -1 : RISING.test(name) ? 1 : 0,
);

if (process.argv.includes('--check')) {
  const { header } = readModelFile(BUILT_IN_MATCHER, MATCHER_MODEL.kind, MATCHER_MODEL.version);
  if ((header as { source?: string }).source !== source) {
    process.stderr.write(
      'src/link/built-in/matcher.model was made from other listings: run scripts/train-built-in-matcher.ts\n',
    );
    process.exitCode = 1;
  }
} else {
  const listings = bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Listing);
  const pairs = makePairs(listings, createSeededRandom(7));
  const matcher = trainMatcher(pairs, {
    remember: false,
    forests: 2,
    forest: {
      trees: 150,
      maxLeaves: 8,
      maxDepth: 5,
      minHessian: 4,
      l2: 5,
      learningRate: 0.08,
      featureShare: 0.4,
      monotone,
    },
  });
  writeModelFile(fileURLToPath(BUILT_IN_MATCHER), storeMatcher(matcher, source));
  process.stdout.write(
    `${pairs.length} pairs, ${pairs.filter(({ same }) => same).length} the same, threshold ${matcher.threshold.toFixed(3)}\n`,
  );
}
