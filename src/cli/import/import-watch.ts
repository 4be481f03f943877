import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { idHashKey, loadConfig } from '../../config.js';
import { ConfigurationError } from '../../domain/errors.js';
import { prepareJobFolder } from '../../ingest/job/job-state.js';
import type { RecordKind } from '../../ingest/mapping/record-kinds.js';
import { feedTime } from '../../ingest/watch/feed-time.js';
import { type FeedSummary, importFeed } from '../../ingest/watch/import-feed.js';
import { lookAtFolder } from '../../ingest/watch/settled-files.js';
import { watchFolder } from '../../ingest/watch/watch-folder.js';
import type { ProgramParts } from '../command.js';
import { EXIT } from '../exit-status.js';
import { openImportExtractor } from './import-extractor.js';
import { createMemoryKeeper } from './import-memory.js';
import { createImportProgress } from './import-progress.js';
import { importReport } from './import-report.js';
import { openSource, type SourceOptions } from './import-source.js';
import { stopAtSignal } from './import-stop.js';
import { sourceName } from './import-suggestion.js';
import { openImportStore } from './open-import-store.js';

/** How a folder is watched, as the command line says it. */
export interface WatchWords extends SourceOptions {
  readonly watch: string;
  readonly facts: boolean;
  readonly once?: boolean;
  readonly every: string;
  readonly settle: string;
  readonly keepMissing?: boolean;
  readonly mostGone: string;
}

function numberOf(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most))
    throw new ConfigurationError(
      `${option}: expected a number from ${least} to ${most}, got ${JSON.stringify(text.slice(0, 40))}`,
    );
  return value;
}

/** What a feed did to the listings, in words, a line each. */
function feedReport({ offers, gone, keptBecause }: FeedSummary): string {
  const { added, changed, repriced, returned, same } = offers;
  return [
    `  listings: ${added} new, ${changed} changed (${repriced} with another price, ${returned} back again), ${same} the same, ${gone} gone`,
    ...(keptBecause === undefined
      ? []
      : [`  listings that it does not have stay as they are: ${keptBecause}`]),
    '',
  ].join('\n');
}

/**
 * `guidegraph import KIND --watch FOLDER`: brings feeds in as they come into a folder, until it is stopped or, with
 * `--once`, until all that lies there is in. Exit status 1 with `--once` where a file could not be read.
 */
export async function watchFeeds(kind: RecordKind, words: WatchWords, parts: ProgramParts): Promise<void> {
  const config = loadConfig();
  const folder = resolve(words.watch);
  const every = numberOf('--every', words.every, 0.1, 86_400);
  const settle = numberOf('--settle', words.settle, 0, 86_400);
  const mostGone = numberOf('--most-gone', words.mostGone, 0, 100) / 100;
  // A wrong name is told at once, and so is a mapping that does not fit.
  await lookAtFolder(folder);
  const jobs = join(config.dataDir, 'imports');
  prepareJobFolder(jobs);
  const keepSmall = createMemoryKeeper();
  const stopping = stopAtSignal();
  const key = createHash('sha256').update(`${kind}\n${folder}`).digest('hex').slice(0, 8);
  process.stderr.write(`watching ${folder} for ${kind}; Ctrl-C stops it\n`);
  try {
    const isGood = await watchFolder<FeedSummary>({
      folder,
      stateFile: join(jobs, `watch.${kind}.${key}.json`),
      settleMs: settle * 1_000,
      everyMs: every * 1_000,
      once: words.once === true,
      signal: stopping.signal,
      openStore: async () => {
        const store = await openImportStore(config, {});
        if (store === undefined) throw new ConfigurationError('expected a store to write to, got none');
        return store;
      },
      bring: async (store, file) => {
        const { name, path, writtenAt } = file;
        const occasion = String(writtenAt);
        const source = await openSource(kind, path, {
          ...words,
          source: words.source ?? sourceName(name),
          occasion,
        });
        const extractor = words.facts ? openImportExtractor(config, parts) : undefined;
        const progress = createImportProgress(source.label);
        try {
          const summary = await importFeed(
            {
              store,
              source,
              hashKey: idHashKey(config),
              extractor,
              folder: jobs,
              onProgress: (state) => {
                keepSmall();
                progress.show(state);
              },
              signal: stopping.signal,
            },
            {
              at: new Date(Math.min(feedTime(file), Date.now())).toISOString(),
              keepMissing: words.keepMissing === true,
              mostGone,
            },
          );
          return summary.imported.outcome === 'stopped' ? undefined : summary;
        } finally {
          progress.end();
          await extractor?.close();
        }
      },
      onDone: (_file, summary) =>
        process.stdout.write(
          importReport(summary.imported) + (kind === 'products' ? feedReport(summary) : ''),
        ),
      onUnreadable: (_file, error) => process.stderr.write(`${error.message}\n`),
      onFailure: (error) =>
        process.stderr.write(
          `${error instanceof Error ? error.message : String(error)}; it is tried again\n`,
        ),
    });
    if (!isGood && words.once === true) process.exitCode = EXIT.failed;
  } finally {
    stopping.release();
  }
}
