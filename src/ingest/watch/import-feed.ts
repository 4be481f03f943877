import type { ImportOptions } from '../job/import-options.js';
import type { ImportSummary } from '../job/import-summary.js';
import { runImport } from '../job/run-import.js';
import { UnreadableFileError } from '../readers/unreadable-file-error.js';
import { newerFeed, noteFeed } from './newest-feeds.js';
import { type MissingListings, OfferBook, type OfferCounts } from './offer-book.js';
import { settleOffers } from './settle-offers.js';

/** What a feed means for listings that it does not have. */
export interface FeedRules {
  /** When the feed says what it says, in ISO 8601. */
  readonly at: string;
  /** Listings that it does not have stay as they are. */
  readonly keepMissing: boolean;
  /** Where it lacks more than this share of a source's listings, 0 to 1, it is taken for broken and none of them is gone. */
  readonly mostGone: number;
}

/** What a feed did. */
export interface FeedSummary {
  readonly imported: ImportSummary;
  readonly offers: OfferCounts;
  /** Listings that are gone since this feed. */
  readonly gone: number;
  /** Why listings that it does not have were left as they are; undefined where they were not. */
  readonly keptBecause: string | undefined;
}

/** More bad rows than this share: it is not known what a feed does not have. */
const MOST_REJECTED = 0.05;

function whyKept(
  { tally }: ImportSummary,
  book: OfferBook,
  missing: ReadonlyMap<string, MissingListings>,
  { keepMissing, mostGone }: FeedRules,
): string | undefined {
  if (keepMissing) return undefined;
  if (tally.endsOpen)
    return 'it ends without a line end or inside of a cell or record, so more of it may be missing: is it whole?';
  if (tally.rejected > tally.rows * MOST_REJECTED)
    return `${tally.rejected} of ${tally.rows} rows are bad, so what it does not have is not known`;
  if (book.namelessRows > 0)
    return `${book.namelessRows} of ${tally.rows} rows are bad and do not tell which listing they are of, so what it does not have is not known`;
  for (const [source, { listed, gone }] of missing)
    if (gone.length > listed * mostGone)
      return `it lacks ${gone.length} of the ${listed} listings of ${JSON.stringify(source.slice(0, 60))}, more than ${Math.round(mostGone * 100)} %: is it whole?`;
  return undefined;
}

/**
 * Imports a feed that is the whole state of the sources in it: new and changed listings with the history of their prices,
 * and those that it does not have any more are gone. The same feed again changes nothing; broken off, it is done again.
 * Throws UnreadableFileError for a feed that is older than one of a source of it that was read, where it would be the
 * whole state, and what `runImport` throws.
 */
export async function importFeed(
  options: ImportOptions & { readonly store: NonNullable<ImportOptions['store']> },
  rules: FeedRules,
): Promise<FeedSummary> {
  const { store, source } = options;
  const newer = rules.keepMissing ? undefined : await newerFeed(store, source, rules.at);
  if (newer !== undefined)
    throw new UnreadableFileError(
      source.label,
      `expected a feed that is not older than the newest one of its source, of ${newer}, got one of ${rules.at}: it is left out`,
    );
  const book = await OfferBook.load(store, rules.at);
  let imported = await runImport({ ...options, offers: book });
  // Its rows are in, but whether what it lacks was marked is not known. None was read: the book is as it was.
  if (imported.outcome === 'already') imported = await runImport({ ...options, offers: book, again: true });
  const offers = book.counts;
  if (imported.outcome !== 'done') return { imported, offers, gone: 0, keptBecause: undefined };
  const missing = book.missing();
  const keptBecause = whyKept(imported, book, missing, rules);
  const isKept = rules.keepMissing || keptBecause !== undefined;
  const gone = isKept ? [] : [...missing.values()].flatMap((own) => own.gone);
  const long = [...missing.values()].flatMap((own) => own.long);
  await settleOffers(store, { gone, long, back: book.returned }, rules.at);
  if (!rules.keepMissing) await noteFeed(store, book.itsSources, rules.at);
  return { imported, offers, gone: gone.length, keptBecause };
}
