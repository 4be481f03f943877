import { createSeededRandom, type SeededRandom, shuffle } from '../../src/lib/seeded-random.js';

/** A line of an interaction file: who, what, when (seconds). */
export interface Line {
  readonly user: string;
  readonly item: string;
  readonly time: number;
}

/** A shop in two parts, with facts of its items (`head relation tail`), items that nobody had, and a given validation part. */
export interface MadeUpShop {
  readonly train: readonly Line[];
  readonly test: readonly Line[];
  readonly graph?: readonly string[];
  readonly items?: readonly string[];
  readonly validation?: readonly Line[];
  /** False where lines are written without their times. */
  readonly hasTimes?: boolean;
}

/** What people of a shop of tastes are like. */
interface Tastes {
  readonly people: number;
  readonly items: number;
  readonly tastes: number;
  /** Fewest and most items of a person. */
  readonly each: readonly [number, number];
  /** Exponent of popularity within a taste: 0 where all items are alike. */
  readonly zipf?: number;
  /** Share of a person's items that are of his one or two tastes; the others are of any. */
  readonly within?: number;
}

const userName = (person: number): string => `u${person}`;
const itemName = (item: number): string => `i${item}`;
/** Items are dealt to tastes in turn, so that each has popular ones. */
const tasteOf = (item: number, tastes: number): number => item % tastes;

/** Draws numbers below `count` with chance 1 / (1 + n)^zipf. */
function zipfDraw(count: number, zipf: number): (random: SeededRandom) => number {
  const sums = new Float64Array(count);
  let total = 0;
  for (let n = 0; n < count; n += 1) {
    total += (1 + n) ** -zipf;
    sums[n] = total;
  }
  return (random) => {
    const at = random.next() * total;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

const DAY = 86_400;

/** People who draw most items from one or two tastes, by popularity within; their items a day apart, in the order drawn. */
function tasteLines(tastes: Tastes, seed: number): Line[] {
  const { people, items, each, zipf = 0.8, within = 0.85 } = tastes;
  const count = tastes.tastes;
  const drawOf = Array.from({ length: count }, (_, taste) =>
    zipfDraw(Math.ceil((items - taste) / count), zipf),
  );
  const drawAny = zipfDraw(items, zipf);
  return Array.from({ length: people }, (_, person) => {
    const random = createSeededRandom(seed * 100_003 + person);
    const own = [random.below(count), random.below(count)].slice(0, 1 + random.below(2));
    const length = Math.min(items, each[0] + random.below(each[1] - each[0] + 1));
    const chosen = new Set<number>();
    for (let tries = 0; chosen.size < length && tries < 50 * length; tries += 1) {
      const taste = own[random.below(own.length)] as number;
      const isWithin = random.next() < within;
      chosen.add(isWithin ? taste + count * (drawOf[taste]?.(random) ?? 0) : drawAny(random));
    }
    const from = random.below(300);
    return [...chosen].map((item, n) => ({
      user: userName(person),
      item: itemName(item),
      time: (from + n) * DAY,
    }));
  }).flat();
}

function byUser(lines: readonly Line[]): Line[][] {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const own = found.get(line.user) ?? [];
    found.set(line.user, own);
    own.push(line);
  }
  return [...found.values()];
}

/** A random part of each person's lines is the test part; everybody keeps one. `countOf` says how many of so many. */
function splitEach(
  lines: readonly Line[],
  seed: number,
  countOf: (length: number, random: SeededRandom) => number = (length, random) =>
    Math.floor(length / 5 + random.next()),
): MadeUpShop {
  const random = createSeededRandom(seed + 7);
  const parts = byUser(lines).map((own) => {
    const count = Math.min(own.length - 1, countOf(own.length, random));
    const mixed = shuffle([...own], random);
    return { test: mixed.slice(0, count), train: mixed.slice(count) };
  });
  return { train: parts.flatMap(({ train }) => train), test: parts.flatMap(({ test }) => test) };
}

/** The last `share` of all lines in time are the test part, of people that train knows, without what they have there. */
function splitByTime(lines: readonly Line[], share: number): MadeUpShop {
  const sorted = [...lines].sort((a, b) => a.time - b.time);
  const cut = Math.floor(sorted.length * (1 - share));
  const train = sorted.slice(0, cut);
  const known = new Set(train.map(({ user }) => user));
  const had = new Set(train.map(({ user, item }) => `${user}\t${item}`));
  const test = sorted.slice(cut).filter(({ user, item }) => known.has(user) && !had.has(`${user}\t${item}`));
  return { train, test };
}

/** The last of each person's lines in time are the test part: `countOf` says how many of so many. */
function splitLast(lines: readonly Line[], countOf: (length: number) => number): MadeUpShop {
  const parts = byUser(lines).map((own) => {
    const sorted = [...own].sort((a, b) => a.time - b.time);
    const cut = sorted.length - Math.min(own.length - 1, countOf(own.length));
    return { train: sorted.slice(0, cut), test: sorted.slice(cut) };
  });
  return { train: parts.flatMap(({ train }) => train), test: parts.flatMap(({ test }) => test) };
}

/** Facts of items: the taste of each (`share` of them say another), as one of `relation`. */
function tasteFacts(items: number, tastes: number, relation: string, wrong: number, seed: number): string[] {
  const random = createSeededRandom(seed + 11);
  return Array.from({ length: items }, (_, item) => {
    const said = random.next() < wrong ? random.below(tastes) : tasteOf(item, tastes);
    return `${itemName(item)}\t${relation}\t${relation}${said}`;
  });
}

/** Items sold once: each has a kind, a person wants one or two kinds, and nothing is sold twice. */
function soldOnce(people: number, each: number, kinds: number, seed: number): MadeUpShop {
  const random = createSeededRandom(seed);
  const lines = Array.from({ length: people }, (_, person) => {
    const wanted = [random.below(kinds), random.below(kinds)];
    return Array.from({ length: each }, (_, n) => ({
      line: { user: userName(person), item: itemName(person * each + n), time: n * DAY },
      kind: random.next() < 0.8 ? (wanted[random.below(2)] as number) : random.below(kinds),
      make: random.below(8),
    }));
  }).flat();
  const graph = lines.flatMap(({ line: { item }, kind, make }) => [
    `${item}\tkind\tk${kind}`,
    `${item}\tmake\tm${make}`,
  ]);
  const split = splitEach(
    lines.map(({ line }) => line),
    seed,
    () => 1,
  );
  return { ...split, graph, items: split.test.map(({ item }) => item) };
}

const ONE = (): number => 1;

/** Made-up shops by name: what a shop may look like that ours were not measured on. Each is drawn from a seed. */
export const MADE_UP_SHOPS: Readonly<Record<string, (seed: number) => MadeUpShop>> = {
  '50 people, 30 items': (seed) =>
    splitEach(tasteLines({ people: 50, items: 30, tastes: 3, each: [4, 10] }, seed), seed),
  '3,000 people, 40 items': (seed) =>
    splitEach(tasteLines({ people: 3_000, items: 40, tastes: 4, each: [4, 12] }, seed), seed),
  '20 tastes, all items alike': (seed) =>
    splitEach(tasteLines({ people: 800, items: 400, tastes: 20, each: [5, 15], zipf: 0 }, seed), seed),
  'popularity and nothing else': (seed) =>
    splitEach(
      tasteLines({ people: 800, items: 300, tastes: 1, each: [3, 15], zipf: 0.9, within: 0 }, seed),
      seed,
    ),
  'histories of 60, few tastes': (seed) =>
    splitEach(tasteLines({ people: 400, items: 600, tastes: 8, each: [40, 80], within: 0.7 }, seed), seed),
  '30 tastes with category and brand': (seed) => ({
    ...splitEach(tasteLines({ people: 700, items: 600, tastes: 30, each: [4, 12] }, seed), seed),
    graph: [
      ...tasteFacts(600, 30, 'feature', 0.3, seed),
      ...tasteFacts(600, 10, 'category', 0.1, seed + 1),
      ...tasteFacts(600, 15, 'brand', 0.5, seed + 2),
    ],
  }),
  '80 tastes, 2,500 items, three to six each, a graph of taste': (seed) => ({
    ...splitEach(tasteLines({ people: 1_000, items: 2_500, tastes: 80, each: [3, 6] }, seed), seed, ONE),
    graph: tasteFacts(2_500, 80, 'feature', 0, seed),
  }),
  '40 tastes, two to four items each, a graph of taste': (seed) => ({
    ...splitEach(tasteLines({ people: 1_200, items: 800, tastes: 40, each: [2, 4] }, seed), seed, ONE),
    graph: tasteFacts(800, 40, 'feature', 0, seed),
  }),
  'random facts': (seed) => ({
    ...splitEach(tasteLines({ people: 700, items: 400, tastes: 12, each: [4, 12] }, seed), seed),
    graph: tasteFacts(400, 12, 'feature', 1, seed),
  }),
  'the next item follows from the last, which is tested': (seed) => {
    const lines = byUser(tasteLines({ people: 900, items: 400, tastes: 10, each: [4, 10] }, seed)).flatMap(
      (own) => {
        // Each item but the first is with chance .6 the successor of the one before.
        const random = createSeededRandom(seed * 7 + own.length);
        let before = -1;
        return own.map((line) => {
          const drawn = Number(line.item.slice(1));
          before = before >= 0 && random.next() < 0.6 ? (before * 7 + 3) % 400 : drawn;
          return { ...line, item: itemName(before) };
        });
      },
    );
    return splitLast(distinct(lines), ONE);
  },
  'items rise and fall; the last fifth in time is tested': (seed) => splitByTime(waves(seed), 0.2),
  'items rise and fall; a random fifth': (seed) => splitEach(waves(seed), seed),
  'lines given up to thirty times': (seed) => {
    const split = splitEach(tasteLines({ people: 600, items: 400, tastes: 12, each: [4, 12] }, seed), seed);
    const random = createSeededRandom(seed);
    return {
      ...split,
      train: split.train.flatMap((line) => Array.from({ length: 1 + random.below(30) }, () => line)),
    };
  },
  '15 scripts with 60 % of all items': (seed) => {
    const split = splitEach(tasteLines({ people: 600, items: 400, tastes: 12, each: [4, 12] }, seed), seed);
    const random = createSeededRandom(seed);
    const scripts = Array.from({ length: 15 }, (_, script) =>
      Array.from({ length: 400 }, (_, item) => ({
        user: `s${script}`,
        item: itemName(item),
        time: item,
      })).filter(() => random.next() < 0.6),
    ).flat();
    return { ...split, train: [...split.train, ...scripts] };
  },
  'all times the same': (seed) => {
    const split = splitEach(tasteLines({ people: 600, items: 400, tastes: 12, each: [4, 14] }, seed), seed);
    return { ...split, train: split.train.map((line) => ({ ...line, time: 5 })) };
  },
  'no times': (seed) => ({
    ...splitEach(tasteLines({ people: 600, items: 400, tastes: 12, each: [4, 14] }, seed), seed),
    hasTimes: false,
  }),
  'a validation part of one person': (seed) => {
    const split = splitEach(tasteLines({ people: 600, items: 400, tastes: 12, each: [4, 14] }, seed), seed);
    const [first] = split.train;
    return { ...split, train: split.train.slice(1), validation: first ? [first] : [] };
  },
  'a fifth of the items new and wanted': (seed) => {
    const lines = tasteLines({ people: 800, items: 400, tastes: 12, each: [5, 14] }, seed);
    const isNew = ({ item }: Line): boolean => Number(item.slice(1)) % 5 === 2;
    const split = splitEach(
      lines.filter((line) => !isNew(line)),
      seed,
    );
    const known = new Set(split.train.map(({ user }) => user));
    const wanted = lines.filter((line) => isNew(line) && known.has(line.user));
    return {
      train: split.train,
      test: [...split.test, ...wanted],
      graph: tasteFacts(400, 12, 'feature', 0, seed),
      items: wanted.map(({ item }) => item),
    };
  },
  'sold once: 600 people with five': (seed) => soldOnce(600, 5, 30, seed),
  'sold once: 150 people with eight': (seed) => soldOnce(150, 8, 12, seed),
  'one item of four people in five': (seed) =>
    splitEach(
      tasteLines({ people: 900, items: 200, tastes: 8, each: [2, 9] }, seed),
      seed,
      (length, random) => (random.next() < 0.8 ? length - 1 : 1),
    ),
  '30,000 pairs, 2,000 items, sixty tastes': (seed) =>
    splitEach(tasteLines({ people: 3_000, items: 2_000, tastes: 60, each: [4, 16] }, seed), seed),
};

/** Items whose popularity rises and falls within some weeks of their own, and tastes. */
function waves(seed: number): Line[] {
  const [people, items, tastes] = [800, 500, 10];
  return Array.from({ length: people }, (_, person) => {
    const random = createSeededRandom(seed * 99_991 + person);
    const taste = random.below(tastes);
    let day = random.below(300);
    const chosen = new Map<number, number>();
    for (let n = 4 + random.below(9); n > 0; n -= 1) {
      day += random.below(20);
      for (let tries = 0; tries < 200; tries += 1) {
        const item = random.below(items);
        // Each item has a day of its own, and sells within about three weeks of it.
        const centre = (item * 7_919) % 360;
        const fits = tasteOf(item, tastes) === taste || random.next() < 0.15;
        if (!fits || chosen.has(item) || random.next() > Math.exp(-(((day - centre) / 20) ** 2))) continue;
        chosen.set(item, day);
        break;
      }
    }
    return [...chosen].map(([item, at]) => ({
      user: userName(person),
      item: itemName(item),
      time: at * DAY + random.below(DAY),
    }));
  }).flat();
}

/** Each pair of person and item once, the first. */
function distinct(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ user, item }) => {
    const pair = `${user}\t${item}`;
    if (seen.has(pair)) return false;
    seen.add(pair);
    return true;
  });
}
