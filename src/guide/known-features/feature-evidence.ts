import { type NodeId, nodeId, slug } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { otherVariants } from '../products/other-variants.js';
import { FEATURE_SIGNS } from './feature-signs.js';
import { gradedValue } from './feature-values.js';
import { statedInText } from './stated-in-text.js';

/** What it is known from that a product has a feature, or has not. */
export type EvidenceSource = 'VALUE' | 'NAME' | 'DESCRIPTION' | 'OWNERS' | 'VARIANT';

/** What is known of a product and a feature that goods have or have not. */
export interface FeatureEvidence {
  /** FULL: it has it; PART: some of it, such as IPX4; LIKELY: owners of another variant say so; NONE: it has not. */
  readonly state: 'FULL' | 'PART' | 'LIKELY' | 'NONE';
  readonly source: EvidenceSource;
  /** The words of a stated value. */
  readonly text?: string;
}

/** The features that goods have or have not, of `names` (canonical). */
export function hadFeatures(names: readonly string[]): string[] {
  return names.filter((name) => FEATURE_SIGNS.has(name));
}

const stateOf = (stated: boolean | 'PART'): FeatureEvidence['state'] =>
  stated === 'PART' ? 'PART' : stated ? 'FULL' : 'NONE';

/** Names that say that a cable is needed, and what else does. */
const WIRED = /(?<![\w-])(?:wired|corded)(?!\w)|有线/;

function nameEvidence(snapshot: Snapshot, product: number, feature: string): FeatureEvidence | undefined {
  const { nameEn, nameZh } = snapshot.table('Product').card(product);
  for (const name of [nameEn, nameZh]) {
    if (typeof name !== 'string') continue;
    const isWired = feature === 'wireless' && WIRED.test(name.toLowerCase());
    const stated = isWired ? false : statedInText(name, feature);
    if (stated !== undefined) return { state: stateOf(stated), source: 'NAME' };
  }
  return undefined;
}

/** A stated length of the cable where no wireless standard is stated: it is one with a wire. */
function hasCable(snapshot: Snapshot, product: number): boolean {
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const length = snapshot.table('Specification').indexOf(nodeId('Specification', 'cable-length'));
  return length >= 0 && out.find(product, length) >= 0;
}

/** Praise and blame of `product` in `feature`, as the snapshot sums them; 0 where nobody speaks of it. */
function opinionOf(snapshot: Snapshot, product: number, feature: string): number {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const index = snapshot.table('Feature').indexOf(nodeId('Feature', slug(feature)));
  const at = index < 0 ? -1 : out.find(product, index);
  return at < 0 ? 0 : (out.columns[0]?.[at] as number);
}

/**
 * What is known of `feature` (canonical name) of `product` (index), by what is surest: its stated value, its name, its
 * `descriptions`, what its owners say, what owners of its variants say. Undefined where nothing of it is known.
 */
export function featureEvidence(
  snapshot: Snapshot,
  product: number,
  feature: string,
  descriptions: readonly string[] = [],
): FeatureEvidence | undefined {
  const value = gradedValue(snapshot, product, feature);
  if (value !== undefined)
    return { state: value.grade, source: 'VALUE', ...(value.text && { text: value.text }) };
  const named = nameEvidence(snapshot, product, feature);
  if (named !== undefined) return named;
  if (feature === 'wireless' && hasCable(snapshot, product)) return { state: 'NONE', source: 'VALUE' };
  const told = descriptions.map((text) => statedInText(text, feature));
  const best = ([true, 'PART', false] as const).find((one) => told.includes(one));
  if (best !== undefined) return { state: stateOf(best), source: 'DESCRIPTION' };
  const opinion = opinionOf(snapshot, product, feature);
  if (opinion !== 0) return { state: opinion > 0 ? 'FULL' : 'NONE', source: 'OWNERS' };
  // What only its name tells apart from the others is no matter of the model.
  const isOfModel = otherVariants(snapshot, product).some(
    (other) =>
      opinionOf(snapshot, other, feature) > 0 && nameEvidence(snapshot, other, feature) === undefined,
  );
  return isOfModel ? { state: 'LIKELY', source: 'VARIANT' } : undefined;
}

/** The descriptions of products, by product; those that have none are left out. */
export type DescriptionReader = (
  products: readonly NodeId[],
) => Promise<ReadonlyMap<NodeId, readonly string[]>>;
