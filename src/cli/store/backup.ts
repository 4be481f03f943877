import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { idHashKey, loadConfig } from '../../config.js';
import { ConfigurationError } from '../../domain/errors.js';
import { writeBackup } from '../../graph/embedded/backup/write-backup.js';
import { holdsStore } from '../../graph/embedded/data-folder.js';
import { openEmbeddedStore } from '../../graph/open-store.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';
import { createProgress, type Progress } from '../input-output/progress.js';
import { requireWritable } from '../input-output/require-writable.js';
import { hashKeyMark } from './hash-key-mark.js';

const MEGABYTE = 1_000_000;

/** Throws where a backup at `file` would be of no use, or would replace what it was not asked to. */
function checkTarget(file: string, dataDir: string, force: boolean): void {
  requireWritable(file);
  if (realpathSync(dirname(file)) === realpathSync(dataDir))
    throw new ConfigurationError(`${file} is in the folder of the store itself: name a file in another one`);
  if (existsSync(file) && !force)
    throw new ConfigurationError(`${file} is there already: name another file, or add --force`);
}

async function run(name: string, { force = false }: { force?: boolean }): Promise<void> {
  const config = loadConfig();
  const { dataDir } = config;
  if (config.neo4j !== undefined)
    throw new ConfigurationError(
      'this is for the embedded store: Neo4j has neo4j-admin database dump, and guidegraph export works with both',
    );
  if (!holdsStore(dataDir))
    throw new ConfigurationError(`there is no store in ${dataDir}: name its folder by DATA_DIR`);
  const file = resolve(name);
  checkTarget(file, dataDir, force);
  const key = idHashKey(config);
  let progress: Progress | undefined;
  const store = await openEmbeddedStore(dataDir);
  try {
    const { seq, nodes, edges, bytes } = await writeBackup(store, file, {
      madeAt: new Date().toISOString(),
      hashKeyMark: hashKeyMark(key),
      hashKey: config.idHashKey === undefined ? key : undefined,
      onProgress: (piece, total) => {
        progress ??= createProgress('MB', Math.ceil(total / MEGABYTE));
        progress.advance(Math.round(piece / MEGABYTE));
      },
    });
    progress?.finish();
    await writeOutput(
      `${file}: transaction ${seq}, ${nodes} nodes, ${edges} edges, ${(bytes / MEGABYTE).toFixed(1)} MB, checked\n`,
    );
  } finally {
    await store.close();
  }
}

/** `guidegraph backup FILE`: the embedded store as it is at one moment, while a server serves it. */
export const command: CommandModule = {
  define: (program) => {
    program
      .argument('<file>', 'file to write')
      .option('--force', 'replace a file that is there')
      .addHelpText(
        'after',
        `
The server goes on meanwhile. The file holds everything, the key of user ids in the store's folder, too: keep it as
secret as that folder. Whoever is erased later is in it still: do not keep backups for longer than you may.

Example:
  guidegraph backup /backups/shop-monday.backup`,
      )
      .action(run);
  },
};
