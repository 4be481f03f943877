import { choosePlan } from '../../api/services/stored-plan.js';
import { loadConfig } from '../../config.js';
import { openStore } from '../../graph/open-store.js';
import { buildSnapshot } from '../../graph/snapshot/snapshot-follower.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';

/** `guidegraph train ranking`: chooses settings and weights on held-out events and keeps them in the store. */
export const command: CommandModule = {
  define(train) {
    train
      .addHelpText(
        'after',
        '\nA server takes the new weights with its next training. Small shops choose by themselves.\n\nExample:\n  guidegraph train ranking',
      )
      .action(async () => {
        const store = await openStore(loadConfig());
        try {
          const { snapshot } = await buildSnapshot(store);
          const chosen = await choosePlan(store, snapshot);
          const parts = [...(chosen.plan?.parts ?? [])].sort((a, b) => b.weight - a.weight);
          await writeOutput(`${chosen.interactions} interactions with ${chosen.products} products\n`);
          for (const { name, weight, ndcg, newWeight = weight } of parts) {
            const ofNew = newWeight === weight ? '' : ` (${newWeight.toFixed(2)} for new products)`;
            await writeOutput(
              `${name.padEnd(22)} weight ${weight.toFixed(2)}${ofNew}  nDCG@10 on held-out events ${ndcg.toFixed(4)}\n`,
            );
          }
        } finally {
          await store.close();
        }
      });
  },
};
