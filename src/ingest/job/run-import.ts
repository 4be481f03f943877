import type { GraphStore } from '../../graph/graph-store.js';
import { writeAll } from '../../graph/write-all.js';
import { CatalogueIndex } from '../catalogue-index.js';
import { loadFeatureNames, withFeatureNames } from '../features/feature-names.js';
import { moveListings } from '../identity/move-listings.js';
import { planCatalogue } from '../identity/plan-catalogue.js';
import { writePlan } from '../identity/write-plan.js';
import { ontologyOperations } from '../operations/ontology-operations.js';
import { comingListings } from './coming-listings.js';
import { FactReader } from './fact-reader.js';
import { ImportJob, jobFiles } from './import-job.js';
import type { ImportOptions } from './import-options.js';
import { countGrowth, type ImportSummary } from './import-summary.js';
import { ImportTally } from './import-tally.js';
import { type JobState, loadJobState, prepareJobFolder } from './job-state.js';
import type { RecordSource } from './record-source.js';
import { storeIdentity } from './store-identity.js';
import { UserIds } from './user-ids.js';

/**
 * Imports a source: where it brings listings, works out which products they are of, with all that are there, before any
 * is written (so that neither their order nor their number of files matters); checks every row, writes the good ones in
 * batches, reads the facts of their texts, and leaves the bad ones with their reasons in an error file. Its state is on disk after every batch: run again after a crash it goes
 * on behind the last one, and since every write is idempotent, no row counts twice. Memory grows by about 16 bytes a row
 * and 10 KB a listing. Throws UnreadableFileError, StoreUnavailableError (run it again then).
 */
export async function runImport(options: ImportOptions): Promise<ImportSummary> {
  const startedAt = performance.now();
  const { source, folder } = options;
  const store = options.dryRun === true ? undefined : options.store;
  const files = folder === undefined ? undefined : jobFiles(folder, source.label, source.identity);
  const toPlan = source.kinds.has('products');
  const index =
    options.store === undefined
      ? new CatalogueIndex()
      : await CatalogueIndex.load(options.store, { isLight: !toPlan });
  if (store !== undefined && folder !== undefined) prepareJobFolder(folder);
  const state = await newState(store, index);
  const earlier =
    store === undefined || files === undefined || options.again === true
      ? undefined
      : loadJobState(files.state);
  const skip = earlier === undefined ? 0 : rowsToSkip(earlier, state, source);
  if (skip === Number.POSITIVE_INFINITY)
    return { ...emptySummary(options, 'already'), resumedAt: earlier?.rows ?? 0 };
  const before = await store?.counts();
  if (store !== undefined) await writeAll(store, ontologyOperations());
  const plan = toPlan
    ? await planCatalogue({
        store,
        index,
        coming: comingListings(source),
        again: earlier !== undefined && !earlier.done,
        onProgress: (share) => tellPlan(options, share),
      })
    : undefined;
  if (store !== undefined && plan !== undefined) await moveListings(store, index, plan);
  const facts =
    store === undefined || options.extractor === undefined
      ? undefined
      : new FactReader(
          store,
          withFeatureNames(options.extractor, await loadFeatureNames(store)),
          index,
          toPlan,
        );
  const { hashKey, offers, onTrouble } = options;
  const context = { index, hashKey, userIds: new UserIds(), ...(offers && { offers }) };
  const job = new ImportJob({ context, store, facts, files, state, skip, ...(onTrouble && { onTrouble }) });
  try {
    const isComplete = await readRows(options, job);
    await job.settle();
    if (isComplete) {
      if (store !== undefined && plan !== undefined) await writePlan(store, plan);
      await facts?.finish(skip > 0, (step, done, total) => tellFacts(options, job.tally, step, done, total));
      job.finish();
    }
    const seconds = (performance.now() - startedAt) / 1000;
    job.close();
    return {
      ...emptySummary(options, isComplete ? 'done' : 'stopped'),
      tally: job.tally,
      resumedAt: skip,
      ...countGrowth(before, await store?.counts()),
      texts: facts?.texts ?? 0,
      seconds,
      rowsPerSecond: (job.tally.rows - skip) / Math.max(seconds, 0.001),
      errorFile: job.errorFile,
    };
  } finally {
    job.close();
  }
}

async function newState(store: GraphStore | undefined, index: CatalogueIndex): Promise<JobState> {
  const identity = store === undefined ? '' : await storeIdentity(store);
  return { store: identity, rows: 0, products: index.size, done: false, at: new Date().toISOString() };
}

/** How many rows of `source` an earlier run brought into this very store; infinity when it brought all. */
function rowsToSkip(earlier: JobState, now: JobState, source: RecordSource): number {
  if (earlier.store !== now.store) return 0;
  // Rows that named a product which was not there may find it now; where the source brings the products itself, no.
  if (!source.kinds.has('products') && earlier.products !== now.products) return 0;
  return earlier.done ? Number.POSITIVE_INFINITY : earlier.rows;
}

/** Gives all rows to `job`; false when the signal stopped it before the end. */
async function readRows({ source, signal, onProgress }: ImportOptions, job: ImportJob): Promise<boolean> {
  let bytes = 0;
  const groups = source.rows((count) => {
    bytes += count;
  });
  for await (const group of groups) {
    for (const row of group) await job.take(row);
    onProgress?.({ step: 'reading', rows: job.tally.rows, bytes, totalBytes: source.totalBytes });
    if (signal?.aborted === true) return false;
  }
  return true;
}

function tellPlan(options: ImportOptions, share: number): void {
  const { totalBytes } = options.source;
  options.onProgress?.({ step: 'products', rows: 0, bytes: 0, totalBytes, share });
}

function tellFacts(
  options: ImportOptions,
  { rows }: ImportTally,
  step: 'facts' | 'projection',
  done: number,
  total: number,
): void {
  const { totalBytes } = options.source;
  options.onProgress?.({ step, rows, bytes: totalBytes, totalBytes, products: { done, total } });
}

function emptySummary({ source, dryRun }: ImportOptions, outcome: ImportSummary['outcome']): ImportSummary {
  return {
    label: source.label,
    tally: new ImportTally(),
    outcome,
    resumedAt: 0,
    dryRun: dryRun === true,
    nodes: 0,
    edges: 0,
    statements: 0,
    texts: 0,
    seconds: 0,
    rowsPerSecond: 0,
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    errorFile: undefined,
  };
}
