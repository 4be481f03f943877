import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Facet } from './facets.js';

/** How well a candidate suits a user, and what of it comes from which facet. */
export interface Affinity {
  /** Index of the promotion or help topic. */
  readonly candidate: number;
  /** P(A | U), 0..1; the candidates sum to 1 where any facet speaks for one of them, else all are 0. */
  readonly affinity: number;
  /** Shares by facet, greatest first; they sum to the affinity within 1e-9. */
  readonly shares: readonly { readonly facet: Facet; readonly value: number }[];
}

const RELATION = { promotions: 'PROMOTES:Promotion', helpTopics: 'ABOUT:HelpTopic' } as const;
const HELP_LABELS: readonly Facet['label'][] = ['Category', 'Feature', 'Product'];

/**
 * P(A|U) = Σ_i P(A|U_i) · P(U_i|U) over the user's facets U_i, normalised over `candidates`; P(A|U_i) is the same for
 * all candidates that are linked to the facet in the graph, and 0 for others.
 */
export function affinities(
  snapshot: Snapshot,
  kind: keyof typeof RELATION,
  candidates: readonly number[],
  facets: readonly Facet[],
): Affinity[] {
  const shares = new Map(candidates.map((candidate) => [candidate, [] as { facet: Facet; value: number }[]]));
  let total = 0;
  for (const facet of facets) {
    if (kind === 'helpTopics' && !HELP_LABELS.includes(facet.label)) continue;
    const { in: linked } = snapshot.relation(`${RELATION[kind]}:${facet.label}` as RelationKey);
    const own: number[] = [];
    for (let at = linked.start(facet.index), end = linked.end(facet.index); at < end; at++) {
      const candidate = linked.targets[at] as number;
      if (shares.has(candidate)) own.push(candidate);
    }
    for (const candidate of own)
      shares.get(candidate)?.push({ facet, value: facet.probability / own.length });
    if (own.length > 0) total += facet.probability;
  }
  return candidates.map((candidate) => {
    const scaled = (shares.get(candidate) ?? []).map(({ facet, value }) => ({ facet, value: value / total }));
    scaled.sort((a, b) => b.value - a.value);
    return { candidate, affinity: scaled.reduce((sum, { value }) => sum + value, 0), shares: scaled };
  });
}
