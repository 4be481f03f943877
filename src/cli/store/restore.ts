import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, keyFileIn, loadConfig } from '../../config.js';
import { ConfigurationError } from '../../domain/errors.js';
import { type Manifest, readManifest, verifyBackup } from '../../graph/embedded/backup/backup-file.js';
import { restoreBackup } from '../../graph/embedded/backup/restore-backup.js';
import { holdsStore } from '../../graph/embedded/data-folder.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';
import { hashKeyMark } from './hash-key-mark.js';

interface Options {
  readonly force?: boolean;
  readonly check?: boolean;
}

/**
 * Throws where the people of the backup would get other ids than they have in it: where ID_HASH_KEY, or (unless it may
 * be replaced) the key in the folder, is another one than theirs.
 */
function checkKey(config: Config, manifest: Manifest, keyFile: string, force: boolean): void {
  const { idHashKey } = config;
  const isTheirs = (key: string): boolean => hashKeyMark(key) === manifest.hashKeyMark;
  if (idHashKey !== undefined && !isTheirs(idHashKey))
    throw new ConfigurationError(
      'ID_HASH_KEY is another key than that of the backup: nobody in it would be found',
    );
  if (idHashKey !== undefined) return;
  if (manifest.hashKey === undefined)
    throw new ConfigurationError(
      'the backup was made with ID_HASH_KEY, which is not in it: set the same one',
    );
  if (!isTheirs(manifest.hashKey))
    throw new ConfigurationError('the key in the backup is not that of its people');
  if (existsSync(keyFile) && !isTheirs(readFileSync(keyFile, 'utf8').trim()) && !force)
    throw new ConfigurationError(
      `${keyFile} is another key than that of the backup: add --force to replace it`,
    );
}

/** Written whole before it gets its name. */
function writeKey(keyFile: string, key: string): void {
  const draft = `${keyFile}.restored`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${key}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, keyFile);
}

async function run(name: string, { force = false, check = false }: Options): Promise<void> {
  const config = loadConfig();
  const file = resolve(name);
  const manifest = await readManifest(file);
  const { seq, nodes, edges, madeAt, schemaVersion } = manifest;
  const what = `of ${madeAt}, transaction ${seq}, ${nodes} nodes, ${edges} edges, schema version ${schemaVersion}`;
  if (check) {
    await verifyBackup(file, manifest);
    await writeOutput(`${file} is whole: ${what}\n`);
    return;
  }
  const { dataDir } = config;
  if (config.neo4j !== undefined)
    throw new ConfigurationError(
      'NEO4J_URI is set, and a backup is of the embedded store: unset it (guidegraph export and import go between them)',
    );
  if (holdsStore(dataDir) && !force)
    throw new ConfigurationError(
      `there is a store in ${dataDir}: name another DATA_DIR, or add --force to replace it`,
    );
  const keyFile = keyFileIn(dataDir);
  checkKey(config, manifest, keyFile, force);
  await restoreBackup(file, manifest, dataDir, () => {
    if (config.idHashKey === undefined && manifest.hashKey !== undefined) writeKey(keyFile, manifest.hashKey);
    // What was saved of the former store is built again at the next start.
    rmSync(join(dataDir, 'snapshot'), { force: true, recursive: true });
  });
  await writeOutput(`${dataDir} holds the backup ${what}\n`);
}

/** `guidegraph restore FILE`: puts a backup in the place of the embedded store. */
export const command: CommandModule = {
  define: (program) => {
    program
      .argument('<file>', 'file that guidegraph backup has made')
      .option('--force', 'replace the store that is there')
      .option('--check', 'only tell whether the backup is whole')
      .addHelpText(
        'after',
        `
Stop the server first. A backup of an earlier version is brought to the present schema. Erase again whoever was erased
after the backup was made.

Example:
  DATA_DIR=/srv/shop guidegraph restore /backups/shop-monday.backup`,
      )
      .action(run);
  },
};
