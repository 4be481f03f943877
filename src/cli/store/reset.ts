import { createInterface } from 'node:readline/promises';
import { idHashKey, loadConfig } from '../../config.js';
import { clearStore } from '../../graph/clear-store.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { openStore } from '../../graph/open-store.js';
import { createExtractionPool } from '../../ingest/facts/extraction-pool.js';
import { fillSampleShop } from '../../ingest/sample-shop.js';
import type { CommandModule } from '../command.js';
import { EXIT } from '../exit-status.js';
import { createProgress } from '../input-output/progress.js';

interface Options {
  readonly sample?: boolean;
  readonly yes?: boolean;
}

async function confirmed(where: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(`Delete everything in ${where}? Type "yes": `);
  prompt.close();
  return answer.trim() === 'yes';
}

async function fill(store: GraphStore, hashKey: string): Promise<void> {
  const extractor = createExtractionPool();
  const onProgress = (step: string): void => void process.stderr.write(`filling: ${step}\n`);
  try {
    await fillSampleShop({ store, extractor, hashKey, onProgress });
  } finally {
    await extractor.close();
  }
}

/** `guidegraph reset`: empties the configured store, and fills it with the sample shop. */
export const command: CommandModule = {
  define(reset) {
    reset
      .option('--sample', 'fill it with the sample shop afterwards')
      .option('--yes', 'do not ask')
      .addHelpText('after', '\nExample:\n  guidegraph reset --sample --yes')
      .action(async ({ sample, yes }: Options) => {
        const config = loadConfig();
        const where = config.neo4j?.uri ?? config.dataDir;
        if (!yes && !(await confirmed(where))) {
          process.stderr.write('nothing was deleted (--yes deletes without asking)\n');
          process.exitCode = EXIT.usage;
          return;
        }
        const store = await openStore(config);
        try {
          const progress = createProgress('nodes deleted');
          await clearStore(store, (count) => progress.advance(count));
          progress.finish();
          if (sample) await fill(store, idHashKey(config));
          const { nodes, edges } = await store.counts();
          const sum = (counts: Readonly<Partial<Record<string, number>>>): number =>
            Object.values(counts).reduce<number>((all, n) => all + (n ?? 0), 0);
          process.stderr.write(`${where} now holds ${sum(nodes)} nodes and ${sum(edges)} edges\n`);
        } finally {
          await store.close();
        }
      });
  },
};
