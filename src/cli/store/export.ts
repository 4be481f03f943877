import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { loadConfig } from '../../config.js';
import { ConfigurationError } from '../../domain/errors.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { openStore } from '../../graph/open-store.js';
import { exportGraph } from '../../graph/store-transfer.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';
import { createProgress } from '../input-output/progress.js';

/** Lines are written in pieces of about this many UTF-16 code units. */
const PIECE = 65_536;

/** Writes the whole graph as JSON Lines through `write`; waits while the reader is slow. */
async function writeGraph(store: GraphStore, write: (text: string) => Promise<void>): Promise<void> {
  const progress = createProgress('records');
  let piece = '';
  for await (const line of exportGraph(store)) {
    piece += `${line}\n`;
    progress.advance(1);
    if (piece.length < PIECE) continue;
    await write(piece);
    piece = '';
  }
  if (piece !== '') await write(piece);
  progress.finish();
}

/** Writes to a draft beside `file` that takes its name when it is whole, so that a broken-off export is never taken for one. */
async function writeFileWhole(
  file: string,
  fill: (write: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const draft = `${file}.part`;
  const stream = createWriteStream(draft, { mode: 0o600 });
  try {
    await once(stream, 'open');
    await fill(async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    });
    stream.end();
    await once(stream, 'close');
    await rename(draft, file);
  } catch (error) {
    stream.destroy();
    await rm(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new ConfigurationError(`${file} cannot be written (${code}): name a file in a folder that can`);
  }
}

/** `guidegraph export [FILE]`: the whole graph, nodes before edges; standard output when no file is named. */
export const command: CommandModule = {
  define: (program) => {
    program
      .argument('[file]', 'file to write; standard output when left out or -')
      .addHelpText(
        'after',
        '\nOne JSON object a line: {"kind":"node","id","properties"} or {"kind":"edge","type","from","to","key","properties"}.\n' +
          'Read it back, into either store, with: guidegraph import --graph FILE\n\n' +
          'Example:\n  guidegraph export shop.jsonl',
      )
      .action(async (file: string | undefined) => {
        const store = await openStore(loadConfig());
        try {
          if (file === undefined || file === '-') await writeGraph(store, writeOutput);
          else await writeFileWhole(file, (write) => writeGraph(store, write));
        } finally {
          await store.close();
        }
      });
  },
};
