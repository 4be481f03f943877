import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { NumberRange } from '../select/product-filter.js';
import type { Share } from '../shares/share.js';
import type { IntentPart } from './intent-part.js';

/** A range of a specification that is wished and does not have to be met: a need is served by 16 GB of memory. */
export interface WishedRange extends NumberRange {
  readonly specification: NodeId;
  /** What a product whose value is in the range gains, in the unit of scores. */
  readonly weight: number;
}

/**
 * What wished ranges add: score(c) += unit · weight for each range that a stated value of c is in, both ends included;
 * nothing for a value outside and for one that nobody states. One share a range, through the specification.
 */
export function wishedRanges(snapshot: Snapshot, ranges: readonly WishedRange[], unit: number): IntentPart {
  const { in: having, out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const known = ranges.flatMap((range) => {
    const index = snapshot.table('Specification').indexOf(range.specification);
    return index < 0 ? [] : [{ ...range, index, value: range.weight * unit }];
  });
  const meets = (product: number, { index, gte, lte }: (typeof known)[number]): boolean => {
    const at = out.find(product, index);
    const value = at < 0 ? Number.NaN : (out.columns[0]?.[at] as number);
    return value >= (gte ?? Number.NEGATIVE_INFINITY) && value <= (lte ?? Number.POSITIVE_INFINITY);
  };
  return {
    accumulate(into) {
      for (const range of known)
        for (let at = having.start(range.index), end = having.end(range.index); at < end; at++) {
          const product = having.targets[at] as number;
          if (meets(product, range)) into.add(product, range.value);
        }
    },
    shares: (product) =>
      known.flatMap((range): Share[] =>
        meets(product, range)
          ? [
              {
                source: 'wished-range',
                kind: 'path',
                value: range.value,
                through: { label: 'Specification', index: range.index },
              },
            ]
          : [],
      ),
  };
}
