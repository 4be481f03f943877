import { choosePlan } from '../../api/services/stored-plan.js';
import { TRAINING } from '../../api/services/training-options.js';
import { loadConfig } from '../../config.js';
import { openStore } from '../../graph/open-store.js';
import { buildSnapshot } from '../../graph/snapshot/snapshot-follower.js';
import { planModel } from '../../recommend/plan/model-plan.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';

/** `guidegraph train ranking`: chooses settings and weights on held-out events and keeps them in the store. */
export const command: CommandModule = {
  define(train) {
    train
      .option('--print', 'print the plan as JSON and keep nothing')
      .addHelpText(
        'after',
        '\nA server takes the new weights with its next training. It chooses by itself too: anew where the shop has grown or shrunk by a fifth.\n\nExample:\n  guidegraph train ranking',
      )
      .action(async ({ print }: { readonly print?: boolean }) => {
        const store = await openStore(loadConfig());
        try {
          const placed = await buildSnapshot(store);
          if (print === true) {
            await writeOutput(`${JSON.stringify(planModel(placed.snapshot, TRAINING))}\n`);
            return;
          }
          const chosen = await choosePlan(store, placed);
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
