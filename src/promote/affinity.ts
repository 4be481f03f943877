import { ORDER_STATES } from '../domain/ontology.js';
import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Profile } from '../profile/profile.js';
import { type Facet, type FacetNode, traitShares } from './facets.js';

/** How well a candidate suits a user, and what of it comes from which facet. */
export interface Affinity {
  /** Index of the promotion or help topic. */
  readonly candidate: number;
  /** P(A | U), 0..1; the candidates sum to 1 where any facet speaks for one of them, else all are 0. */
  readonly affinity: number;
  /** Shares by facet, greatest first; they sum to the affinity within 1e-9. */
  readonly shares: readonly { readonly facet: Facet; readonly value: number }[];
}

type Kind = 'promotions' | 'helpTopics';
const RELATION = { promotions: 'PROMOTES:Promotion', helpTopics: 'ABOUT:HelpTopic' } as const;
const HELP_LABELS: readonly FacetNode['label'][] = ['Category', 'Feature', 'Product'];

/** Candidates that the facet leads to, each with its part of 1; none where it leads to none. */
type Links = readonly { readonly candidate: number; readonly part: number }[];

function evenly(candidates: readonly number[]): Links {
  return candidates.map((candidate) => ({ candidate, part: 1 / candidates.length }));
}

function nodeLinks(
  snapshot: Snapshot,
  kind: Kind,
  { label, index }: FacetNode,
  candidates: ReadonlySet<number>,
): Links {
  if (kind === 'helpTopics' && !HELP_LABELS.includes(label)) return [];
  const { in: linked } = snapshot.relation(`${RELATION[kind]}:${label}` as RelationKey);
  const own: number[] = [];
  for (let at = linked.start(index), end = linked.end(index); at < end; at++) {
    const candidate = linked.targets[at] as number;
    if (candidates.has(candidate)) own.push(candidate);
  }
  return evenly(own);
}

function stageLinks(snapshot: Snapshot, kind: Kind, index: number, candidates: ReadonlySet<number>): Links {
  if (kind !== 'helpTopics') return [];
  const state = ORDER_STATES[index] as string;
  return evenly(
    [...candidates].filter((candidate) => {
      const { stages } = snapshot.table('HelpTopic').card(candidate);
      return Array.isArray(stages) && stages.includes(state);
    }),
  );
}

/**
 * P(A|U) = Σ_i P(A|U_i) · P(U_i|U) over the user's facets U_i, normalised over `candidates`. P(A|U_i) is the same for all
 * candidates that are linked to the facet in the graph (an order's state: that name it), and 0 for others; for the
 * persona it is Σ_t P(A|t) · P(t|persona) over its traits.
 */
export function affinities(
  snapshot: Snapshot,
  profile: Profile,
  kind: Kind,
  candidates: readonly number[],
  facets: readonly Facet[],
): Affinity[] {
  const wanted = new Set(candidates);
  const linksOf = (facet: Facet): Links => {
    if (facet.label === 'Stage') return stageLinks(snapshot, kind, facet.index, wanted);
    if (facet.label !== 'Persona') return nodeLinks(snapshot, kind, facet, wanted);
    const parts = new Map<number, number>();
    for (const trait of traitShares(snapshot, profile, facet.persona))
      for (const { candidate, part } of nodeLinks(snapshot, kind, trait, wanted))
        parts.set(candidate, (parts.get(candidate) ?? 0) + part * trait.share);
    return [...parts].map(([candidate, part]) => ({ candidate, part }));
  };
  const shares = new Map(candidates.map((candidate) => [candidate, [] as { facet: Facet; value: number }[]]));
  let total = 0;
  for (const facet of facets) {
    for (const { candidate, part } of linksOf(facet)) {
      const value = facet.probability * part;
      shares.get(candidate)?.push({ facet, value });
      total += value;
    }
  }
  return candidates.map((candidate) => {
    const scaled = (shares.get(candidate) ?? []).map(({ facet, value }) => ({ facet, value: value / total }));
    scaled.sort((a, b) => b.value - a.value);
    return { candidate, affinity: scaled.reduce((sum, { value }) => sum + value, 0), shares: scaled };
  });
}
