// Imports the same shop whole, twice, in halves, in another order and killed at random points: one graph hash for all.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeSyntheticShop } from '../../src/ingest/generate/write-synthetic-shop.js';
import { createSeededRandom, shuffle } from '../../src/lib/seeded-random.js';
import { cutFile, type File, hashOf, importOnce } from './parts/import-run.js';
import { runSoak } from './parts/run-soak.js';
import { spread } from './parts/spread.js';

const FILES = [
  ['products', 'products.jsonl'],
  ['reviews', 'reviews.jsonl'],
  ['events', 'events.csv'],
] as const;

await runSoak({
  name: 'import-kill',
  what: 'Imports a synthetic shop in every way that has to come to the same graph, at last with kill -9 again and again.',
  options: {
    kills: { default: '200', help: 'kills that hit an import' },
    products: { default: '15', help: 'of the shop; it has five reviews each' },
    events: { default: '3000', help: 'of the shop' },
    seed: { default: '1', help: 'of the shop and the times' },
  },
  run: async (values, folder, progress) => {
    const random = createSeededRandom(Number(values.seed));
    const problems: string[] = [];
    const dataDir = (name: string): string => join(folder, name);
    const [products, events] = [Number(values.products), Number(values.events)];
    await writeSyntheticShop({ products, users: 100, events, seed: Number(values.seed) }, folder);
    const files = FILES.map(([kind, name]): File => [kind, join(folder, name)]);
    const wholeMs: number[] = [];
    for (const file of files) wholeMs.push((await importOnce(dataDir('whole'), file)).ms);
    const hash = (name: string): Promise<string> =>
      hashOf(dataDir(name), (problem) => problems.push(problem));
    const expected = await hash('whole');
    progress(
      `whole: ${wholeMs.map((ms) => (ms / 1_000).toFixed(1)).join(' + ')} s, ${expected.slice(0, 16)}`,
    );
    const check = async (name: string, what: string): Promise<void> => {
      if ((await hash(name)) !== expected) problems.push(`${what}: another graph`);
    };
    const ways: readonly [name: string, (lines: string[]) => string[][]][] = [
      ['with a row doubled', (lines) => [[...lines, lines[0] as string]]],
      ['second half first', (lines) => [lines.slice(lines.length >> 1), lines.slice(0, lines.length >> 1)]],
      ['in random order', (lines) => (shuffle(lines, random), [lines])],
    ];
    for (const [name, cut] of ways) {
      for (const file of files)
        for (const part of cutFile(folder, file, name, cut)) await importOnce(dataDir(name), part);
      await check(name, name);
    }
    // The same twice.
    for (const file of cutFile(folder, files[2] as File, 'copy', (lines) => [lines]))
      await importOnce(dataDir('whole'), file);
    await check('whole', 'a file twice');

    let [kills, shops] = [0, 0];
    const againMs: number[] = [];
    while (kills < Number(values.kills)) {
      for (const [index, file] of files.entries()) {
        for (let isOver = false; !isOver; ) {
          // Longer than a whole run now and then, so that it comes to its end.
          const limit =
            kills < Number(values.kills) ? random.next() * (wholeMs[index] as number) * 1.25 : undefined;
          const { isKilled, ms } = await importOnce(dataDir('killed'), file, limit);
          if (isKilled) kills += 1;
          else againMs.push(ms);
          isOver = !isKilled;
        }
      }
      shops += 1;
      await check('killed', `killed, shop ${shops}`);
      progress(`shop ${shops}: ${kills} kills, ${problems.length} problems`);
      rmSync(dataDir('killed'), { recursive: true });
    }
    return {
      problems,
      facts: {
        'ways beside kills': ways.length + 1,
        'kill -9 that hit': kills,
        'shops imported so, each compared': shops,
        'the run that came to its end took': spread(
          againMs.map((ms) => ms / 1_000),
          's',
          2,
        ),
        'graph hash': expected.slice(0, 16),
      },
    };
  },
});
