import { type Command, InvalidArgumentError } from 'commander';
import { writeSyntheticShop } from '../../ingest/generate/write-synthetic-shop.js';
import type { CommandModule } from '../command.js';
import { createProgress } from '../input-output/progress.js';

interface Options {
  readonly products: number;
  readonly users: number;
  readonly events: number;
  readonly seed: number;
  readonly out: string;
}

function count(limit: number, least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > limit)
      throw new InvalidArgumentError(
        `expected a number from ${least} to ${limit}, got "${text.slice(0, 40)}"`,
      );
    return value;
  };
}

async function run({ out, ...shop }: Options): Promise<void> {
  const progress = createProgress('records', shop.products * 5 + shop.events + 1);
  await writeSyntheticShop(shop, out, () => progress.advance(1));
  progress.finish();
  process.stdout.write(
    `${out}: products.jsonl, reviews.jsonl and events.csv; bring them in with\n` +
      `  guidegraph import products ${out}/products.jsonl\n` +
      `  guidegraph import reviews ${out}/reviews.jsonl\n` +
      `  guidegraph import events ${out}/events.csv\n`,
  );
}

/** `guidegraph generate`: a synthetic shop of any size in the import formats. */
export const command: CommandModule = {
  define: (command: Command) => {
    command
      .option('--products <n>', 'products', count(10_000_000, 1), 1_000)
      .option('--users <n>', 'users', count(100_000_000, 1), 5_000)
      .option('--events <n>', 'events', count(1_000_000_000, 0), 100_000)
      .option('--seed <n>', 'the same seed gives the same shop', count(4_294_967_295, 0), 1)
      .requiredOption('--out <dir>', 'folder for the files, made when it is missing')
      .addHelpText(
        'after',
        `
Example:
  guidegraph generate --products 2000 --users 10000 --events 200000 --seed 7 --out shop`,
      )
      .action(run);
  },
};
