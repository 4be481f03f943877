import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { writeSyntheticShop } from '../../../../src/ingest/generate/write-synthetic-shop.js';
import { openFileSource } from '../../../../src/ingest/job/file-source.js';

const folder = mkdtempSync(join(tmpdir(), 'guidegraph-generate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const shop = { products: 120, users: 200, events: 4_000, seed: 5 };
const FILES = ['products.jsonl', 'reviews.jsonl', 'events.csv'] as const;

describe('writeSyntheticShop', () => {
  it('writes the same bytes for the same seed, others for another', async () => {
    const texts: string[] = [];
    for (const [name, seed] of [
      ['a', 5],
      ['b', 5],
      ['c', 6],
    ] as const) {
      await writeSyntheticShop({ ...shop, seed }, join(folder, name));
      texts.push(FILES.map((file) => readFileSync(join(folder, name, file), 'utf8')).join('\n'));
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toBe(texts[2]);
  });

  it('writes records that the import takes, all of them different products', async () => {
    await writeSyntheticShop(shop, join(folder, 'd'));
    const counts: number[] = [];
    for (const [file, kind] of [
      ['products.jsonl', 'products'],
      ['reviews.jsonl', 'reviews'],
      ['events.csv', 'events'],
    ] as const) {
      let count = 0;
      const source = await openFileSource(join(folder, 'd', file), { kind });
      for await (const group of source.rows(() => {}))
        for (const { outcome } of group) {
          expect(outcome.problem).toBeUndefined();
          count += 1;
        }
      counts.push(count);
    }
    expect(counts).toEqual([120, 480, 4_000]);
    const products = readFileSync(join(folder, 'd', 'products.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(new Set(products.map((line) => (JSON.parse(line) as { name: string }).name)).size).toBe(120);
  });

  it('has popular products and a long tail', async () => {
    await writeSyntheticShop({ ...shop, events: 20_000 }, join(folder, 'e'));
    const counts = new Map<string, number>();
    for (const line of readFileSync(join(folder, 'e', 'events.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)) {
      const product = line.split(',')[2] as string;
      counts.set(product, (counts.get(product) ?? 0) + 1);
    }
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const top = sorted.slice(0, 12).reduce((sum, count) => sum + count, 0);
    expect(top / 20_000).toBeGreaterThan(0.2);
    expect(sorted.at(-1)).toBeLessThan(sorted[0] as number);
  });
});
