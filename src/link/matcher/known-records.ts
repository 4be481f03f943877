import type { RecordTerms } from '../record/record-view.js';

/** A record that the matcher has seen in training: what its title says, and on which side it stood. */
export interface KnownRecord {
  readonly key: number;
  /** Hashes of the title's words, with repeats. */
  readonly words: readonly number[];
  readonly onLeft: boolean;
  readonly onRight: boolean;
}

/** The records and labelled pairs of the training. */
export interface KnownRecords {
  readonly records: readonly KnownRecord[];
  /** Keys of records of one product: each list names the partners of its record. */
  readonly partners: ReadonlyMap<number, ReadonlySet<number>>;
  /** Keys of records that are known to be of another product. */
  readonly strangers: ReadonlyMap<number, ReadonlySet<number>>;
  /**
   * Whether the pairs were drawn from two lists (a shop's and another's), each with a product once. Then a record with
   * a partner is unlikely to have another. False where many records stand on both sides: one pool of offers.
   */
  readonly twoLists: boolean;
}

/** Share of records on both sides from which on the pairs count as drawn from one pool. */
const POOL_SHARE = 0.05;

/** Nothing known: what a built-in matcher starts with. */
export const NOTHING_KNOWN: KnownRecords = {
  records: [],
  partners: new Map(),
  strangers: new Map(),
  twoLists: false,
};

/** Collects distinct records by key, in order of their first appearance. */
export function collectRecords(
  pairs: readonly { readonly left: RecordTerms; readonly right: RecordTerms }[],
  before: readonly KnownRecord[] = [],
): KnownRecord[] {
  const found = new Map<
    number,
    { key: number; words: readonly number[]; onLeft: boolean; onRight: boolean }
  >();
  for (const record of before) found.set(record.key, { ...record });
  const add = ({ key, title }: RecordTerms, side: 'onLeft' | 'onRight'): void => {
    let record = found.get(key);
    if (record === undefined) {
      record = { key, words: title.words, onLeft: false, onRight: false };
      found.set(key, record);
    }
    record[side] = true;
  };
  for (const { left, right } of pairs) {
    add(left, 'onLeft');
    add(right, 'onRight');
  }
  return [...found.values()];
}

/** Whether `records` look like two lists rather than one pool; see {@link KnownRecords}. */
export function areTwoLists(records: readonly KnownRecord[]): boolean {
  const both = records.filter(({ onLeft, onRight }) => onLeft && onRight).length;
  return records.length > 0 && both < POOL_SHARE * records.length;
}

/** The links between keys, both ways. */
export function linkKeys(pairs: Iterable<readonly [number, number]>): Map<number, Set<number>> {
  const links = new Map<number, Set<number>>();
  const add = (from: number, to: number): void => {
    const own = links.get(from);
    if (own === undefined) links.set(from, new Set([to]));
    else own.add(to);
  };
  for (const [a, b] of pairs) {
    add(a, b);
    add(b, a);
  }
  return links;
}
