import { words } from './word-lists.js';

const TABLE: readonly (readonly [feature: string, adjectives: string])[] = [
  ['weight', 'heavy heavier light lighter lightweight light-weight weighty feather-light'],
  [
    'size',
    'small smaller tiny compact bulky bulkier big bigger huge thin thinner slim slimmer thick chunky slender oversized pocketable pocket-sized',
  ],
  [
    'price',
    'cheap cheaper expensive pricey overpriced over-priced affordable inexpensive costly economical budget-friendly',
  ],
  [
    'speed',
    'fast faster slow slower sluggish laggy snappy zippy responsive unresponsive speedy quick quicker',
  ],
  [
    'design',
    'beautiful gorgeous ugly stylish sleek attractive elegant pretty good-looking hideous sexy stunning classy tacky',
  ],
  ['durability', 'durable sturdy sturdier flimsy fragile rugged tough robust indestructible breakable'],
  ['comfort', 'comfortable uncomfortable comfy ergonomic'],
  [
    'ease of use',
    'intuitive user-friendly unintuitive confusing complicated simple foolproof self-explanatory hassle-free cumbersome straightforward',
  ],
  ['portability', 'portable'],
  ['water resistance', 'waterproof water-resistant splash-proof weatherproof'],
  ['reliability', 'reliable unreliable dependable glitchy buggy flaky temperamental defective faulty'],
  ['fan noise', 'noisy silent noiseless quiet'],
];

/** Adjectives that name a feature when they are said of the product itself ("it is heavy" → weight). */
export const IMPLYING_ADJECTIVES: ReadonlyMap<string, string> = new Map(
  TABLE.flatMap(([feature, list]) => words(list).map((word) => [word, feature] as const)),
);

/** Verbs (lemmas) that judge a feature when the product itself does them, with their orientation. */
export const IMPLYING_VERBS: ReadonlyMap<string, readonly [feature: string, orientation: number]> = new Map([
  ['overheat', ['heat', -2]],
  ['freeze', ['reliability', -2]],
  ['crash', ['reliability', -2]],
  ['malfunction', ['reliability', -2]],
  ['glitch', ['reliability', -2]],
  ['lag', ['speed', -2]],
  ['stutter', ['speed', -2]],
  ['break', ['durability', -2]],
  ['crack', ['durability', -2]],
  ['scratch', ['durability', -2]],
]);

/** Phrases that judge a feature without naming it; `*` stands for up to three words. */
export const IMPLYING_PHRASES: readonly (readonly [phrase: string, feature: string, orientation: number])[] =
  [
    ['fits in * pocket', 'size', 2],
    ['fit in * pocket', 'size', 2],
    ['fits into * pocket', 'size', 2],
    ['slips into * pocket', 'size', 2],
    ['fits in * purse', 'size', 2],
    ['fits in * bag', 'size', 2],
    ['fits in * hand', 'size', 2],
    ['fits in * palm', 'size', 2],
    ['lasts all day', 'battery life', 2],
    ['last all day', 'battery life', 2],
    ['lasts * days', 'battery life', 2],
    ['lasts * hours', 'battery life', 1],
    ['dies * hours', 'battery life', -2],
    ['charge it once', 'battery life', 2],
    ['charge it every night', 'battery life', -1],
    ['out of juice', 'battery life', -2],
    ['gets hot', 'heat', -2],
    ['get hot', 'heat', -2],
    ['gets warm', 'heat', -1],
    ['runs hot', 'heat', -2],
    ['heats up', 'heat', -2],
    ['runs cool', 'heat', 2],
    ['breaks the bank', 'price', -2],
    ['break the bank', 'price', 2],
    ['worth every penny', 'value', 3],
    ['worth every cent', 'value', 3],
    ['worth the money', 'value', 2],
    ['waste of money', 'value', -3],
    ['cost a fortune', 'price', -2],
    ['costs a fortune', 'price', -2],
    ['fell apart', 'durability', -3],
    ['falls apart', 'durability', -3],
    ['falling apart', 'durability', -3],
    ['stopped working', 'reliability', -3],
    ['quit working', 'reliability', -3],
    ['survived * drop', 'durability', 2],
    ['survived * fall', 'durability', 2],
    ['hurts my ears', 'comfort', -2],
    ['hurt my ears', 'comfort', -2],
    ['falls out', 'comfort', -2],
    ['fall out of', 'comfort', -2],
    ['keeps dropping', 'connectivity', -2],
    ['keeps disconnecting', 'connectivity', -2],
    ['no lag', 'speed', 2],
    ['zero lag', 'speed', 2],
    ['no stutter', 'speed', 2],
    ['no delay', 'latency', 2],
    ['takes forever', 'speed', -2],
    ['take forever', 'speed', -2],
    ['out of the box', 'ease of use', 1],
  ];
