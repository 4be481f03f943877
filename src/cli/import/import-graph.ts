import { loadConfig } from '../../config.js';
import { openStore } from '../../graph/open-store.js';
import { importGraph } from '../../graph/store-transfer.js';
import { firstBytes, readGzip, readPlain } from '../../ingest/readers/byte-sources.js';
import { fileKind } from '../../ingest/readers/file-kind.js';
import { readTextLines } from '../../ingest/readers/read-text-lines.js';
import { EXIT } from '../exit-status.js';
import { createProgress } from '../input-output/progress.js';

async function* graphLines(file: string): AsyncGenerator<string> {
  const { sample, size } = await firstBytes(file);
  const bytes = fileKind(sample) === 'gzip' ? readGzip(file, size, () => {}) : readPlain(file, () => {});
  for await (const group of readTextLines(bytes, file, 'utf-8')) for (const { text } of group) yield text;
}

/** Puts a whole graph, as `guidegraph export` writes it, into the store; bad lines are told and make the exit status 3. */
export async function importWholeGraph(file: string): Promise<void> {
  const lines = graphLines(file);
  const store = await openStore(loadConfig());
  const progress = createProgress('lines');
  let told = 0;
  try {
    const report = await importGraph(store, lines, {
      onProgress: (count) => {
        progress.advance(count - told);
        told = count;
      },
      onBadLine: ({ line, code, reason }) => process.stderr.write(`line ${line}: ${code}: ${reason}\n`),
    });
    progress.finish();
    process.stdout.write(`${report.nodes} nodes and ${report.edges} edges in, ${report.bad} bad lines\n`);
    if (report.bad > 0) process.exitCode = EXIT.badRecords;
  } finally {
    await store.close();
  }
}
