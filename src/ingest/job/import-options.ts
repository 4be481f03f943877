import type { GraphStore } from '../../graph/graph-store.js';
import type { TextExtractor } from '../facts/text-extractor.js';
import type { OfferBook } from '../watch/offer-book.js';
import type { ErrorEntry } from './error-file.js';
import type { RecordSource } from './record-source.js';

/** How far an import is. */
export interface ImportProgress {
  readonly step: 'products' | 'reading' | 'facts' | 'projection';
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** Share of the work of finding out which listings are of one product, 0 to 1, in the step `products`. */
  readonly share?: number;
  /** Products whose texts were read and those whose are to be, in the step `facts`; that show what these say, in `projection`. */
  readonly products?: { readonly done: number; readonly total: number };
}

/** What an import needs. */
export interface ImportOptions {
  /** Undefined for a dry run without a store: the catalogue counts as empty. */
  readonly store: GraphStore | undefined;
  readonly source: RecordSource;
  /** Key that user names are hashed with. */
  readonly hashKey: string;
  /** Reads facts out of texts as they come in; without one only the records are stored. */
  readonly extractor?: TextExtractor;
  /** Keeps the history of the prices of listings, and which of them came. */
  readonly offers?: OfferBook;
  /** Folder for the job's state and error file; without one it keeps neither. */
  readonly folder?: string;
  /** Told of each row that did not go in, and of each field that was left out. */
  readonly onTrouble?: (entry: ErrorEntry) => void;
  /** Reads, checks and counts, and writes nothing at all. */
  readonly dryRun?: boolean;
  /** Starts from the first row even where an earlier run got further. */
  readonly again?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops after the batch at hand; the next run goes on from there. */
  readonly signal?: AbortSignal;
}
