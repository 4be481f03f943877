import { CorpusStatistics } from '../corpus/corpus-statistics.js';
import { type PairView, pairView } from '../features/pair-view.js';
import { readRecord } from '../record/read-record.js';
import {
  countRecord,
  type RecordTerms,
  type RecordView,
  recordTerms,
  recordView,
} from '../record/record-view.js';
import { collectRecords, type KnownRecord } from './known-records.js';

/** The attributes of one record, names free. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Two records that may be one product. */
export interface RecordPair {
  readonly left: Attributes;
  readonly right: Attributes;
}

/** Pairs cut into terms and weighed by the corpus that they and the records known before make. */
export interface PreparedPairs {
  readonly pairs: readonly PairView[];
  readonly statistics: CorpusStatistics;
  /** All distinct records: those known before and those of the pairs. */
  readonly records: readonly KnownRecord[];
}

/**
 * Prepares `pairs`. `before` holds the terms counted in training and its records: a record that was counted there is not
 * counted again.
 */
export function preparePairs(
  pairs: readonly RecordPair[],
  before: { readonly statistics: CorpusStatistics; readonly records: readonly KnownRecord[] },
): PreparedPairs {
  const terms = pairs.map(({ left, right }) => ({
    left: recordTerms(readRecord(left)),
    right: recordTerms(readRecord(right)),
  }));
  const statistics = before.statistics.copy();
  const counted = new Set(before.records.map(({ key }) => key));
  for (const { left, right } of terms) {
    for (const record of [left, right]) {
      if (counted.has(record.key)) continue;
      counted.add(record.key);
      countRecord(statistics, record);
    }
  }
  const views = new Map<number, RecordView>();
  const viewOf = (record: RecordTerms): RecordView => {
    const known = views.get(record.key);
    if (known !== undefined) return known;
    const view = recordView(record, statistics);
    views.set(record.key, view);
    return view;
  };
  return {
    pairs: terms.map(({ left, right }) => pairView(viewOf(left), viewOf(right), statistics)),
    statistics,
    records: collectRecords(terms, before.records),
  };
}
