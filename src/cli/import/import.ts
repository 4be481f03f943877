import { join } from 'node:path';
import { Argument, type Command } from 'commander';
import { idHashKey, loadConfig } from '../../config.js';
import { ConfigurationError } from '../../domain/errors.js';
import type { RecordSource } from '../../ingest/job/record-source.js';
import { runImport } from '../../ingest/job/run-import.js';
import { PRESETS } from '../../ingest/mapping/presets/presets.js';
import { RECORD_KINDS, type RecordKind } from '../../ingest/mapping/record-kinds.js';
import type { CommandModule, ProgramParts } from '../command.js';
import { EXIT } from '../exit-status.js';
import { openImportExtractor } from './import-extractor.js';
import { importWholeGraph } from './import-graph.js';
import { createMemoryKeeper } from './import-memory.js';
import { createImportProgress } from './import-progress.js';
import { importReport } from './import-report.js';
import { GRAPH_PRESET, openSource, type SourceOptions } from './import-source.js';
import { stopAtSignal } from './import-stop.js';
import { printSuggestion } from './import-suggestion.js';
import { type WatchWords, watchFeeds } from './import-watch.js';
import { openImportStore } from './open-import-store.js';

interface Options extends SourceOptions, Omit<WatchWords, 'watch'> {
  readonly watch?: string;
  readonly dryRun?: boolean;
  readonly again?: boolean;
  readonly graph?: string;
  readonly listPresets?: boolean;
  readonly suggestMap?: boolean;
}

const EXAMPLES = `
Files are CSV, TSV, JSON Lines or a JSON list, product feeds (Google's attributes, XML or table), schema.org products and
reviews in JSON-LD or in the scripts of pages, or any list of XML elements; plain, gzip or zip, in UTF-8, UTF-16, GB18030 or
another encoding. Other objects and columns are named like the fields of the records, or by --map or --preset.
A run that is broken off goes on where it was when it is started again. With --watch listings that a newer file lacks are
gone, and prices keep their history.

Examples:
  guidegraph import products catalogue.jsonl
  guidegraph import products --source my-shop feed.xml page.html
  guidegraph import events clicks.csv.gz
  guidegraph import reviews --suggest-map reviews.csv > my-shop.yaml
  guidegraph import reviews --map my-shop.yaml reviews.csv
  guidegraph import products --preset phone-catalogue --dry-run phones.csv
  guidegraph import products --watch /srv/feeds
  guidegraph import --graph everything.jsonl

A mapping file:
  kind: reviews
  source: my-shop
  form: {delimiter: ";", encoding: windows-1252}
  fields:
    product: [sku, product_id]
    user: {from: nickname, as: displayName}
    rating: {from: stars, scale: 10}
    text: "{pros} {cons}"
    at: {from: date, order: dmy, offset: "+01:00"}

Exit status: 0 all good, 1 failed or stopped, 2 wrong usage, 3 done, but some rows were bad.`;

function listPresets(): void {
  const lines = Object.entries(PRESETS).map(([name, { description, records }]) => {
    const kinds = [...new Set(records.map(({ kind }) => kind))].join(', ');
    return `${name.padEnd(26)}${kinds.padEnd(20)}${description ?? ''}`;
  });
  lines.push(
    `${GRAPH_PRESET.padEnd(26)}${'products'.padEnd(20)}a folder with a product graph of numbered entities and purchases (users.txt.gz, product.txt.gz, also_bought_p_p.txt.gz …)`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function importFiles(
  kind: RecordKind,
  files: readonly string[],
  options: Options,
  parts: ProgramParts,
): Promise<void> {
  const config = loadConfig();
  const sources: RecordSource[] = [];
  // All files are opened before the first is imported, so that a wrong name is told at once.
  for (const file of files) sources.push(await openSource(kind, file, options));
  const store = await openImportStore(config, options);
  const extractor = options.facts && options.dryRun !== true ? openImportExtractor(config, parts) : undefined;
  const keepSmall = createMemoryKeeper();
  const stopping = stopAtSignal();
  try {
    for (const source of sources) {
      const progress = createImportProgress(source.label);
      const summary = await runImport({
        store,
        source,
        hashKey: options.dryRun === true ? 'dry run' : idHashKey(config),
        extractor,
        folder: join(config.dataDir, 'imports'),
        dryRun: options.dryRun,
        again: options.again,
        onProgress: (state) => {
          keepSmall();
          progress.show(state);
        },
        signal: stopping.signal,
      });
      progress.end();
      process.stdout.write(importReport(summary));
      if (summary.tally.rejected > 0) process.exitCode = EXIT.badRecords;
      if (summary.outcome === 'stopped') {
        process.exitCode = EXIT.failed;
        return;
      }
    }
  } finally {
    stopping.release();
    await extractor?.close();
    await store?.close();
  }
}

async function run(
  kind: RecordKind | undefined,
  files: readonly string[],
  options: Options,
  parts: ProgramParts,
): Promise<void> {
  if (options.listPresets === true) return listPresets();
  if (options.graph !== undefined) {
    if (kind !== undefined) throw new ConfigurationError('--graph takes its file alone, without a kind');
    return importWholeGraph(options.graph);
  }
  const { watch } = options;
  if (watch !== undefined) {
    if (kind === undefined || files.length > 0 || options.dryRun === true)
      throw new ConfigurationError('--watch takes a kind and its folder, no files and no --dry-run');
    return watchFeeds(kind, { ...options, watch }, parts);
  }
  if (kind === undefined || files.length === 0)
    throw new ConfigurationError(
      `expected what to import (${RECORD_KINDS.join(', ')}) and its files, for example: guidegraph import products catalogue.csv`,
    );
  if (options.suggestMap === true) {
    const { source, delimiter, encoding } = options;
    return printSuggestion(kind, files[0] as string, { source, form: { delimiter, encoding } });
  }
  return importFiles(kind, files, options, parts);
}

/** `guidegraph import KIND FILE…`: records of a shop, or with `--graph` a whole graph, into the store. */
export const command: CommandModule = {
  define: (command: Command, parts) => {
    command
      .addArgument(new Argument('[kind]', 'what the files hold').choices(RECORD_KINDS))
      .argument('[files...]', 'the files')
      .option('--map <file>', 'a YAML file that tells which columns hold what')
      .option('--preset <name>', 'a ready mapping for a common source')
      .option('--suggest-map', 'print a mapping file for the (first) file, found by its headers and cells')
      .option('--list-presets', 'print the presets')
      .option('--source <name>', 'name of the source, for records that do not say it (import)')
      .option('--delimiter <character>', 'what separates the cells, if it is not found by itself')
      .option(
        '--encoding <name>',
        'encoding of the text, if it is not found by itself (gb18030, windows-1252 …)',
      )
      .option('--dry-run', 'read, check and count, and write nothing')
      .option('--again', 'start from the first row, even if an earlier run got further')
      .option('--no-facts', 'store the texts without reading facts out of them')
      .option('--graph <file>', 'put a whole graph (written by "guidegraph export") into the store')
      .option(
        '--watch <folder>',
        'bring in the files of a folder as they come: each is the whole of its sources',
      )
      .option('--once', '--watch: end when all that lies there is in')
      .option('--every <seconds>', '--watch: how often the folder is looked at', '30')
      .option('--settle <seconds>', '--watch: how long a file must stay as it is before it is read', '10')
      .option('--keep-missing', '--watch: listings that a file does not have stay as they are')
      .option(
        '--most-gone <percent>',
        '--watch: a file that lacks more of a source is taken for broken',
        '50',
      )
      .addHelpText('after', EXAMPLES)
      .action(async (kind: RecordKind | undefined, files: string[], options: Options) =>
        run(kind, files, options, parts),
      );
  },
};
