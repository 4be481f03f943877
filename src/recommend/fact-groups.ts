import type { SnapshotLabel } from '../graph/snapshot/relation-catalogue.js';
import { SNAPSHOT_LABELS } from '../graph/snapshot/relation-catalogue.js';
import type { Share } from './hybrid-model.js';

/** A share with the number of people behind it, where it stands for neighbours. */
export type CountedShare = Share & { readonly neighbours?: number };

/** Shares that go over the same fact (a feature, for all own products that have it), by their strongest, with their sum. */
export interface FactGroup {
  readonly share: CountedShare;
  readonly value: number;
}

/** Neighbours are counted, never listed: one share a scorer, behind all others, with the product left out. */
export function mergeUsers(shares: readonly Share[]): CountedShare[] {
  const merged = new Map<string, { source: string; kind: 'user'; value: number; neighbours: number }>();
  const others: CountedShare[] = [];
  for (const share of shares) {
    if (share.kind !== 'user') {
      others.push(share);
      continue;
    }
    const known = merged.get(share.source);
    if (known === undefined)
      merged.set(share.source, { source: share.source, kind: 'user', value: share.value, neighbours: 1 });
    else {
      known.value += share.value;
      known.neighbours++;
    }
  }
  return [...others, ...merged.values()];
}

const LABEL_NUMBER = new Map<SnapshotLabel, number>(SNAPSHOT_LABELS.map((label, number) => [label, number]));

/** A number for what a share goes through; below 0 for the product of the history that it comes from alone, else −1. */
function throughNumber({ through, product }: Share): number {
  if (through === undefined) return product === undefined ? -1 : -2 - product;
  return through.index * SNAPSHOT_LABELS.length + (LABEL_NUMBER.get(through.label) as number);
}

/** The positive facts, those of one source over one node put together, greatest sum first. */
export function strongestFacts(shares: readonly CountedShare[]): FactGroup[] {
  const bySource = new Map<string, Map<number, { share: CountedShare; value: number }>>();
  const groups: { share: CountedShare; value: number }[] = [];
  let [source, own] = ['', new Map<number, { share: CountedShare; value: number }>()];
  for (const share of shares) {
    if (share.value <= 0 || share.kind === 'baseline' || share.kind === 'rule') continue;
    if (share.source !== source) {
      ({ source } = share);
      own = bySource.get(source) ?? new Map();
      bySource.set(source, own);
    }
    const through = throughNumber(share);
    const known = own.get(through);
    if (known === undefined) {
      const group = { share, value: share.value };
      own.set(through, group);
      groups.push(group);
    } else {
      if (share.value > known.share.value) known.share = share;
      known.value += share.value;
    }
  }
  return groups.sort((a, b) => b.value - a.value);
}
