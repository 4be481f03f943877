import { userNamed } from '../../api/auth/authenticate.js';
import { idHashKey, loadConfig } from '../../config.js';
import { eraseUser } from '../../curate/user-data.js';
import { openStore } from '../../graph/open-store.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';

async function run({ user }: { user: string }): Promise<void> {
  const config = loadConfig();
  const id = userNamed(idHashKey(config), user);
  const store = await openStore(config);
  try {
    const { reviews, relationships } = await eraseUser(store, id);
    await writeOutput(`erased ${id} with ${reviews} reviews and ${relationships} relationships\n`);
  } finally {
    await store.close();
  }
}

/** `guidegraph erase`: everything that is known about a user, for good. */
export const command: CommandModule = {
  define: (program) => {
    program
      .requiredOption('--user <name>', 'whom to erase: as the shop calls them, or their id (user:…)')
      .addHelpText(
        'after',
        `
A server that runs on the same store drops them from memory and trains anew within a second or two.

Example:
  guidegraph erase --user mei`,
      )
      .action(run);
  },
};
