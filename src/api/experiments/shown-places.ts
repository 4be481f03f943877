import type { GraphEdge } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { RelationshipName } from '../../domain/ontology.js';
import { joinOutcomes, type Outcome } from '../../experiment/join-outcomes.js';
import type { ShownPlace } from '../../experiment/report-experiment.js';
import { ALL_EDGES, type GraphStore } from '../../graph/graph-store.js';
import { numberOf, textOf } from '../shared/properties.js';

const USERS_AT_ONCE = 200;

/** What is looked for. */
export interface ShownQuery {
  readonly experiment: string;
  /** Relationships that count as success. */
  readonly outcomes: readonly RelationshipName[];
  readonly windowSeconds: number;
  /** Places of each page that are counted, from the top. */
  readonly places: number;
  /** A product that was merged since, by the one that it is now. */
  readonly currentId: (product: NodeId) => NodeId;
}

function secondsOf({ properties }: GraphEdge): number {
  return Date.parse(textOf(properties, 'at') ?? '') / 1_000;
}

function placesOf(user: NodeId, edges: readonly GraphEdge[], query: ShownQuery): ShownPlace[] {
  const { experiment, outcomes, windowSeconds, places, currentId } = query;
  const outcomeOf = (edge: GraphEdge): Outcome => ({
    user,
    product: currentId(edge.to),
    at: secondsOf(edge),
  });
  // What other answers showed takes its outcomes, too.
  const shown = edges.filter(({ type }) => type === 'SHOWN');
  const hits = joinOutcomes(
    shown.map(outcomeOf),
    edges.filter(({ type }) => outcomes.includes(type)).map(outcomeOf),
    windowSeconds,
  );
  return shown.flatMap(({ key, properties }, place): ShownPlace[] => {
    const rank = numberOf(properties, 'rank') ?? 1;
    if (properties.experiment !== experiment || rank > places) return [];
    return [
      {
        user,
        page: `${user} ${key}`,
        arm: textOf(properties, 'arm') ?? '',
        rank,
        scoredRank: numberOf(properties, 'scoredRank') ?? rank,
        propensity: numberOf(properties, 'propensity'),
        isHit: hits[place] as boolean,
      },
    ];
  });
}

/** Every place of an experiment that anybody of `users` saw, and whether something came of it; by user as they are given. */
export async function readShownPlaces(
  store: GraphStore,
  users: readonly NodeId[],
  query: ShownQuery,
): Promise<ShownPlace[]> {
  const found: ShownPlace[] = [];
  const types: RelationshipName[] = ['SHOWN', ...query.outcomes];
  for (let from = 0; from < users.length; from += USERS_AT_ONCE) {
    const ids = users.slice(from, from + USERS_AT_ONCE);
    const edges = await store.readEdges({ ids, direction: 'out', types, limitPerNode: ALL_EDGES });
    for (const user of ids)
      for (const place of placesOf(user, edges.get(user) ?? [], query)) found.push(place);
  }
  return found;
}
