import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readGraph } from '../../src/evaluate/ranking/read-graph.js';
import { buildCsr, keepEntries, rowLength, transposeCsr } from '../../src/lib/csr.js';
import { createSortedIdTable, type IdTable } from '../../src/lib/id-table.js';
import { createSeededRandom, shuffle } from '../../src/lib/seeded-random.js';
import type { InteractionMatrix, ItemRelation } from '../../src/rank/scorer.js';
import { holdOut } from '../../src/rank/validation/hold-out.js';
import { keepInteractions } from '../../src/rank/validation/keep-interactions.js';
import { casesOf, type RankingSet } from './ranking-set.js';

/** Where the purchases lie under the folder of the real data. */
export const PHONE_FOLDER = join('interactions', 'amazon-cellphones');

const FACTS = ['also_bought_p_p', 'also_viewed_p_p', 'bought_together_p_p', 'brand_p_b', 'category_p_c'];
const BRAND = ['brand_p_b', 'category_p_c'];

/** Purchases and every relation of the product graph, read as `evaluate ranking --graph` reads them. */
export interface PhoneShop {
  readonly interactions: InteractionMatrix;
  readonly relations: readonly ItemRelation[];
}

function readLines(folder: string, name: string): string[] {
  const bytes = gunzipSync(readFileSync(join(folder, PHONE_FOLDER, 'kg', `${name}.txt.gz`)));
  return bytes.toString('utf8').replace(/\n$/u, '').split('\n');
}

function writeFacts(folder: string, products: readonly string[], file: string): void {
  const related = readLines(folder, 'related_product');
  const facts: string[] = [];
  for (const name of FACTS) {
    readLines(folder, name).forEach((line, product) => {
      for (const tail of line.split(' ').filter((text) => text !== '')) {
        const named = name.endsWith('_p_p') ? related[Number(tail)] : `${name}:${tail}`;
        facts.push(`${products[product]}\t${name}\t${named}`);
      }
    });
  }
  writeFileSync(file, `${facts.join('\n')}\n`);
}

/** Reads the shop; the graph goes through a file of its own, so that roles are told as the commands tell them. */
export async function readPhones(folder: string): Promise<PhoneShop> {
  const products = readLines(folder, 'product');
  const items: IdTable = createSortedIdTable(products);
  const text = readFileSync(join(folder, PHONE_FOLDER, 'train_labels.tsv'), 'utf8');
  const pairs = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t').map(Number) as [number, number]);
  const userCount = pairs.reduce((most, [user]) => Math.max(most, user + 1), 0);
  const itemCount = items.names.length;
  const byUser = buildCsr(userCount, itemCount, {
    rows: pairs.map(([user]) => user),
    columns: pairs.map(([, product]) => items.indexOf(products[product] as string)),
  });
  const place = mkdtempSync(join(tmpdir(), 'ranking-'));
  try {
    const file = join(place, 'graph.tsv');
    writeFacts(folder, products, file);
    const { relations } = await readGraph([file], { items, excluded: new Set() }, () => undefined);
    const interactions = { userCount, itemCount, byUser, byItem: transposeCsr(byUser, itemCount) };
    return { interactions, relations };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Every history cut to two purchases chosen by chance. */
function cutToTwo(train: InteractionMatrix, seed: number): InteractionMatrix {
  const random = createSeededRandom(seed);
  const chosen = new Set<number>();
  for (let user = 0; user < train.userCount; user += 1) {
    const from = train.byUser.pointers[user] as number;
    const entries = Array.from({ length: rowLength(train.byUser, user) }, (_, k) => from + k);
    for (const entry of shuffle(entries, random).slice(0, 2)) chosen.add(entry);
  }
  return keepInteractions(train, (entry) => chosen.has(entry));
}

const COMMON = `every product that the user has not in train is ranked, binary relevance, ideal DCG cut at min(k, test
products). Settings and weights are chosen on parts held out of train; the test part is only scored.`;
const NOTE = `The co-purchase relations were computed by their source from purchases that include the held-out ones.`;

/** The protocols over the cell-phone purchases, by name. */
export function phoneSets({ interactions, relations }: PhoneShop): Readonly<Record<string, RankingSet>> {
  const brand = relations.filter(({ name }) => BRAND.includes(name));
  const fifth = (known: readonly ItemRelation[], cut = false): RankingSet['split'] => {
    return (seed) => {
      const { train, heldOut } = holdOut(interactions, 0.2, seed);
      const own = cut ? cutToTwo(train, seed) : train;
      const data = { interactions: own, relations: known };
      return { data, cases: casesOf(data, heldOut) };
    };
  };
  return {
    phones: {
      protocol: `Cell phones, purchases alone: a random fifth of each user's is the test part, ${COMMON}`,
      split: fifth([]),
    },
    'phones-graph': { protocol: `Cell phones with their graph: ${COMMON} ${NOTE}`, split: fifth(relations) },
    'phones-brand': { protocol: `Cell phones with brand and category: ${COMMON}`, split: fifth(brand) },
    'phones-two': {
      protocol: `Cell phones with their graph, every history cut to two purchases: ${COMMON} ${NOTE}`,
      split: fifth(relations, true),
    },
    'phones-cold': {
      protocol: `Cell phones with their graph: a random tenth of the products has no purchase in train; only those products are
listed, and what their buyers bought of them is the test part. ${NOTE}`,
      split: (seed) => {
        const { itemCount } = interactions;
        const order = shuffle(
          Array.from({ length: itemCount }, (_, item) => item),
          createSeededRandom(seed),
        );
        const candidates = new Uint8Array(itemCount);
        for (const item of order.slice(0, Math.floor(itemCount / 10))) candidates[item] = 1;
        const { byUser } = interactions;
        const isTest = (entry: number): boolean => candidates[byUser.indices[entry] as number] === 1;
        const data = { interactions: keepInteractions(interactions, (entry) => !isTest(entry)), relations };
        return { data, cases: casesOf(data, keepEntries(byUser, isTest)), candidates };
      },
    },
  };
}
