import { rowLength } from '../../lib/csr.js';
import type { Contribution, RawScorer, TrainingData } from '../scorer.js';

/** log(1 + users) of every item: the popularity that scorers share. */
export function logPopularity({ interactions: { byItem, itemCount } }: TrainingData): Float64Array {
  return Float64Array.from({ length: itemCount }, (_, item) => Math.log1p(rowLength(byItem, item)));
}

/** Most popular: score(j) = log(1 + users of j), the same for everybody. */
export function trainPopular(name: string, data: TrainingData): RawScorer {
  const popularity = logPopularity(data);
  return {
    name,
    itemCount: popularity.length,
    common: popularity,
    accumulate(_history, out, factor = 1): void {
      for (let j = 0; j < popularity.length; j += 1) (out[j] as number) += factor * (popularity[j] as number);
    },
    contributions(_history, item): Contribution[] {
      const value = popularity[item] as number;
      return value === 0 ? [] : [{ source: name, kind: 'popularity', value }];
    },
    eachShare(_history, item, visit): void {
      const value = popularity[item] as number;
      if (value !== 0) visit('popularity', -1, value);
    },
  };
}
