import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { otherVariants } from '../products/other-variants.js';
import type { Wishes } from '../wishes/wishes.js';
import {
  type DescriptionReader,
  type FeatureEvidence,
  featureEvidence,
  hadFeatures,
} from './feature-evidence.js';
import { lackedFeatures } from './lacked-features.js';

/** A product of which it is known that it has a wished feature. */
export interface KnownFeature {
  readonly product: NodeId;
  readonly feature: string;
  readonly evidence: FeatureEvidence;
}

/** Candidates by what is known of the features that are wished and refused. */
export interface WeighedCandidates {
  /** Those that are not known to have what is refused, the fewest doubts first, ties in their order. */
  readonly products: readonly NodeId[];
  /** Doubts of each: what is known to be there counts 0, some of it ½, likely ¾, nothing known 1, known to lack 2; of refused features the other way round; each wished feature that owners find fault with ¾ more. */
  readonly doubts: ReadonlyMap<NodeId, number>;
  readonly known: readonly KnownFeature[];
  /** Wished features that no candidate is known to have. */
  readonly knownOfNone: readonly string[];
}

/** What is known of the wished features of what a page was chosen from. */
export interface KnownOnPage extends Pick<WeighedCandidates, 'doubts' | 'known' | 'knownOfNone'> {
  /** Whether products were shown before, of which it does not tell. */
  readonly isFurther: boolean;
}

/** Candidates that are looked at, the best by score; the descriptions of so many are read. */
export const WEIGHED = 1_000;
const DESCRIBED = 100;

const DOUBTS = { FULL: 0, PART: 0.5, LIKELY: 0.75, NONE: 2 } as const;
const UNKNOWN = 1;
/** A wished feature that owners find fault with: worse than some of what is to be there, better than not knowing of it. */
const FAULTED = 0.75;

/** Whether another variant of `product` leaves fewer doubts: an answer shows one of a model. */
function hasSurerVariant(snapshot: Snapshot, product: NodeId, doubts: ReadonlyMap<NodeId, number>): boolean {
  const table = snapshot.table('Product');
  const own = doubts.get(product) as number;
  return otherVariants(snapshot, table.indexOf(product)).some(
    (other) => (doubts.get(table.id(other)) ?? Number.POSITIVE_INFINITY) < own,
  );
}

/** `candidates`, each followed by the other variants of its model that meet the limits: it may be one of them that has what is wished. */
function withVariants(
  snapshot: Snapshot,
  candidates: readonly number[],
  isMet: (product: number) => boolean,
): number[] {
  return [
    ...new Set(candidates.flatMap((product) => [product, ...otherVariants(snapshot, product).filter(isMet)])),
  ];
}

/** Whether `wishes` name features that goods have or have not. */
export function weighsEvidence({ features }: Wishes): boolean {
  return hadFeatures([...features.want, ...features.avoid]).length > 0;
}

/**
 * Puts `candidates` (indices), the best first, and their variants that meet the limits (`isMet`, by index) in order by what is known of the
 * wished and refused features that goods have or have not.
 * Names, values and opinions are those of the snapshot; of the first hundred that it does not settle the descriptions are read.
 */
export async function weighEvidence(
  snapshot: Snapshot,
  wishes: Wishes,
  candidates: readonly number[],
  isMet: (product: number) => boolean,
  describe?: DescriptionReader,
): Promise<WeighedCandidates> {
  const table = snapshot.table('Product');
  const { features } = wishes;
  const all = withVariants(snapshot, candidates, isMet);
  const [wanted, refused] = [hadFeatures(features.want), hadFeatures(features.avoid)];
  const both = [...wanted, ...refused];
  const isSettled = (product: number): boolean =>
    both.every((feature) => {
      const source = featureEvidence(snapshot, product, feature)?.source;
      return source === 'VALUE' || source === 'NAME';
    });
  const ids = all
    .filter((product) => !isSettled(product))
    .slice(0, DESCRIBED)
    .map((product) => table.id(product));
  const texts = describe === undefined || ids.length === 0 ? new Map() : await describe(ids);
  const known: KnownFeature[] = [];
  const doubts = new Map<NodeId, number>();
  for (const product of all) {
    const id = table.id(product);
    const evidence = (feature: string): FeatureEvidence | undefined =>
      featureEvidence(snapshot, product, feature, texts.get(id));
    const against = refused.map(evidence);
    if (against.some((one) => one !== undefined && one.state !== 'NONE')) continue;
    let doubt = UNKNOWN * against.filter((one) => one === undefined).length;
    doubt += FAULTED * lackedFeatures(snapshot, wishes, id).length;
    for (const feature of wanted) {
      const found = evidence(feature);
      doubt += found === undefined ? UNKNOWN : DOUBTS[found.state];
      if (found?.state === 'FULL' || found?.state === 'PART')
        known.push({ product: id, feature, evidence: found });
    }
    doubts.set(id, doubt);
  }
  const products = [...doubts.keys()]
    .filter((id) => !hasSurerVariant(snapshot, id, doubts))
    .map((id, place) => ({ id, place, doubt: doubts.get(id) as number }))
    .sort((a, b) => a.doubt - b.doubt || a.place - b.place)
    .map(({ id }) => id);
  const knownOfNone = wanted.filter((name) => !known.some(({ feature }) => feature === name));
  return { products, doubts, known, knownOfNone };
}

/**
 * `weighed` with what is known of the wished features of those of `products` that were not weighed: what a request names, and what is kept of
 * an answer before. The same object where all were.
 */
export async function withEvidenceOf<
  Weighed extends Pick<WeighedCandidates, 'doubts' | 'known' | 'knownOfNone'>,
>(
  snapshot: Snapshot,
  { features }: Wishes,
  weighed: Weighed,
  products: readonly NodeId[],
  describe?: DescriptionReader,
): Promise<Weighed> {
  const table = snapshot.table('Product');
  const others = products.filter(
    (id) => !weighed.doubts.has(id) && !weighed.known.some(({ product }) => product === id),
  );
  if (others.length === 0) return weighed;
  const texts = (await describe?.(others)) ?? new Map<NodeId, readonly string[]>();
  const known = others.flatMap((product) =>
    hadFeatures(features.want).flatMap((feature): KnownFeature[] => {
      const evidence = featureEvidence(snapshot, table.indexOf(product), feature, texts.get(product));
      return evidence?.state === 'FULL' || evidence?.state === 'PART' ? [{ product, feature, evidence }] : [];
    }),
  );
  const knownOfNone = weighed.knownOfNone.filter((name) => !known.some(({ feature }) => feature === name));
  return { ...weighed, known: [...weighed.known, ...known], knownOfNone };
}
