import { loadConfig } from '../../config.js';
import { createExtractor } from '../../extract/extractor.js';
import { openStore } from '../../graph/open-store.js';
import { learnUse } from '../../ingest/features/corpus-vectors.js';
import { nameCorpus } from '../../ingest/features/name-corpus.js';
import { rereadRenamed } from '../../ingest/features/reread-renamed.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';

interface Options {
  readonly dryRun?: boolean;
  readonly vectors: boolean;
  readonly json?: boolean;
}

async function run({ dryRun = false, vectors, json = false }: Options): Promise<void> {
  const store = await openStore(loadConfig());
  try {
    const use = vectors ? await learnUse(store) : undefined;
    const { namings, proposed } = await nameCorpus(store, use, dryRun);
    for (const naming of namings) {
      const { term, kind, name, reason, confidence } = naming;
      await writeOutput(
        json
          ? `${JSON.stringify(naming)}\n`
          : `${term} ${kind === 'part' ? 'is part of' : 'is'} ${name}  (${reason}, ${confidence})\n`,
      );
    }
    const texts = dryRun ? 0 : await rereadRenamed(store, createExtractor());
    if (!json)
      await writeOutput(`${namings.length} names, ${proposed} of them new; ${texts} texts read again\n`);
  } finally {
    await store.close();
  }
}

/** `guidegraph features`: names for the feature words of the shop's own texts, as statements that experts may refuse. */
export const command: CommandModule = {
  define: (program) => {
    program
      .option('--dry-run', 'only tell what would be proposed')
      .option('--no-vectors', 'do not learn from the texts which words are used alike')
      .option('--json', 'one JSON object a name')
      .addHelpText(
        'after',
        `
Finds other spellings, short forms, slips of the keyboard, parts, words that are used alike and words of the other language.
Each is a statement in the review queue (PART_OF). Sure ones hold until an expert refuses them, the others once one approves them;
texts whose features are called otherwise then are read again. What an expert decided is never changed.

Example:
  guidegraph features --dry-run`,
      )
      .action(run);
  },
};
