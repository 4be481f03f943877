import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRankingCases } from '../../src/evaluate/ranking/ranking-cases.js';
import { readRankingData } from '../../src/evaluate/ranking/ranking-data.js';
import { readInteractions } from '../../src/evaluate/ranking/read-interactions.js';
import { buildCsr } from '../../src/lib/csr.js';
import type { Line, MadeUpShop } from './made-up-shops.js';
import type { RankingSplit } from './ranking-set.js';

/** The split that `evaluate ranking` reads from the files of `shop`: they are written and read as it does. */
export async function readMadeUpShop(shop: MadeUpShop): Promise<RankingSplit> {
  const place = mkdtempSync(join(tmpdir(), 'ranking-'));
  const write = (name: string, rows: readonly string[]): string => {
    const file = join(place, name);
    writeFileSync(file, rows.map((row) => `${row}\n`).join(''));
    return file;
  };
  const rowsOf = (lines: readonly Line[]): string[] =>
    lines.map(({ user, item, time }) =>
      shop.hasTimes === false ? `${user}\t${item}` : `${user}\t${item}\t1\t${time}`,
    );
  const bad = (): void => {
    throw new Error('a made-up shop wrote a bad line');
  };
  try {
    const test = await readInteractions(write('test.tsv', rowsOf(shop.test)), bad);
    const ranking = await readRankingData(
      {
        train: write('train.tsv', rowsOf(shop.train)),
        graph: shop.graph ? [write('graph.tsv', shop.graph)] : [],
        withoutRelations: [],
        ...(shop.items ? { items: write('items.tsv', shop.items) } : {}),
        strangers: test.users.names,
      },
      bad,
    );
    const { data, users, items } = ranking;
    const heldOut = shop.validation?.filter(
      ({ user, item }) => users.indexOf(user) >= 0 && items.indexOf(item) >= 0,
    );
    const given = heldOut && (await readInteractions(write('validation.tsv', rowsOf(heldOut)), bad));
    return {
      data,
      cases: createRankingCases(ranking, test, given),
      ...(heldOut
        ? {
            validation: buildCsr(users.names.length, items.names.length, {
              rows: heldOut.map(({ user }) => users.indexOf(user)),
              columns: heldOut.map(({ item }) => items.indexOf(item)),
            }),
          }
        : {}),
    };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
