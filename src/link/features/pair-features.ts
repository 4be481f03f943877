import { amountFeatures } from './amount-features.js';
import { codeFeatures } from './code-features.js';
import type { FeatureGroup } from './feature-group.js';
import { loneWordFeatures, numberFeatures } from './lone-word-features.js';
import { offerFeatures } from './offer-features.js';
import type { PairView } from './pair-view.js';
import { tellingWordFeatures } from './telling-word-features.js';
import { titleFeatures, wholeFeatures } from './text-features.js';

const GROUPS: readonly FeatureGroup[] = [
  titleFeatures,
  wholeFeatures,
  loneWordFeatures,
  numberFeatures,
  codeFeatures,
  amountFeatures,
  offerFeatures,
  tellingWordFeatures,
];

/** Names of all features that two records alone decide, in the order of their values. */
export const PAIR_FEATURES: readonly string[] = GROUPS.flatMap(({ names }) => names);

const GROUP_OF: readonly FeatureGroup[] = GROUPS.flatMap((group) => group.names.map(() => group));

/** The values of {@link PAIR_FEATURES} for `pair`; NaN for what cannot be told. */
export function pairFeatures(pair: PairView): Float64Array {
  return Float64Array.from(GROUPS.flatMap((group) => group.values(pair)));
}

/** What of each side the feature at `index` looks at. */
export function showFeature(index: number, pair: PairView): readonly [left: string, right: string] {
  return GROUP_OF[index]?.show(pair) ?? ['', ''];
}
