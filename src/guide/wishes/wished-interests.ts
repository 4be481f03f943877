import { type NodeId, nodeId, slug } from '../../domain/ids.js';
import type { ServingRange } from '../../domain/vocabulary/needs.js';
import { servedOnKind } from '../../domain/vocabulary/needs-of-kinds.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import type { WishedRange } from '../../recommend/intents/wished-ranges.js';
import type { WishedInterest } from '../../recommend/recommendation.js';
import { audienceFeatures } from './audience-features.js';
import type { Wishes } from './wishes.js';

/** How much a wish of the request counts beside a stated interest of 1. */
const FEATURE_WISH = 4;
const NEED_WISH = 4;
/** An audience that owners say it suits. */
const AUDIENCE_WISH = 4;
/** A part of a wished feature: who wants a good camera is glad of its picture quality. */
const PART_WISH = 2;
/** A feature that the need wants, without being said. */
const NEED_FEATURE_WISH = 1.5;
/** A feature that people of the audience are glad of. */
const AUDIENCE_FEATURE_WISH = 1;
/** A range that the need wants, in the unit of scores: about what a feature counts that half of its owners praise. */
const RANGE_WISH = 0.4;

/** What of the wishes ranks. */
export interface RankedWishes {
  readonly interests: readonly WishedInterest[];
  readonly ranges: readonly WishedRange[];
}

/** What is part of `feature` (index), and of those parts; a circle of parts ends where it began. */
function partsOf(snapshot: Snapshot, feature: number): number[] {
  const { in: parts } = snapshot.relation('PART_OF:Feature:Feature');
  const found = new Set([feature]);
  for (const whole of found) {
    for (let at = parts.start(whole), end = parts.end(whole); at < end; at++)
      found.add(parts.targets[at] as number);
  }
  found.delete(feature);
  return [...found];
}

/** The features (indices) that the need (index) is served by in the graph. */
export function servingFeatures(snapshot: Snapshot, need: number): number[] {
  return need < 0 ? [] : targetsOf(snapshot, 'SERVED_BY:Need:Feature', need);
}

/** The ranges that the need (index) is served by, as the graph notes them; none where it notes nothing readable. */
function servingRanges(snapshot: Snapshot, need: number): readonly ServingRange[] {
  const { servedBy } = snapshot.table('Need').card(need);
  if (typeof servedBy !== 'string') return [];
  try {
    const { ranges } = JSON.parse(servedBy) as { ranges?: readonly ServingRange[] };
    return Array.isArray(ranges) ? ranges : [];
  } catch {
    return [];
  }
}

function wishedFeatures(snapshot: Snapshot, { features, finer }: Wishes): WishedInterest[] {
  const table = snapshot.table('Feature');
  const named = [...features.want, ...finer.features].map((name) => nodeId('Feature', slug(name)));
  return named.flatMap((node): WishedInterest[] => {
    const index = table.indexOf(node);
    const parts = index < 0 ? [] : partsOf(snapshot, index).map((part) => table.id(part));
    return [
      { node, weight: FEATURE_WISH },
      // A part that is named itself is wished as such.
      ...parts.filter((part) => !named.includes(part)).map((part) => ({ node: part, weight: PART_WISH })),
    ];
  });
}

/**
 * What ranks: wished features with their parts, needs (by what owners say of that use), the features and ranges of
 * specifications that a need is served by in the graph (or on that kind of goods), the audience (by what owners say of it), and the features that
 * it is glad of. A specification
 * that is limited by the request itself is no wish of a need any more.
 */
export function rankedWishes(snapshot: Snapshot, wishes: Wishes): RankedWishes {
  const [needTable, featureTable] = [snapshot.table('Need'), snapshot.table('Feature')];
  const limited = new Set(wishes.specifications.map(({ name }) => name));
  const needs = [...new Set([...wishes.needs, ...wishes.finer.needs])].map((name) => ({
    node: nodeId('Need', slug(name)),
    onKind: servedOnKind(name, wishes.category),
  }));
  const fromNeeds = needs.flatMap(({ node, onKind }): WishedInterest[] => [
    { node, weight: NEED_WISH },
    ...(
      onKind?.features.map((name) => nodeId('Feature', slug(name))) ??
      servingFeatures(snapshot, needTable.indexOf(node)).map((feature) => featureTable.id(feature))
    ).map((feature) => ({ node: feature, weight: NEED_FEATURE_WISH })),
  ]);
  const ranges = needs.flatMap(({ node, onKind }) =>
    (onKind?.ranges ?? servingRanges(snapshot, needTable.indexOf(node))).flatMap(
      ({ specification, min, max }): WishedRange[] =>
        limited.has(specification)
          ? []
          : [
              {
                specification: nodeId('Specification', slug(specification)),
                weight: RANGE_WISH,
                ...(min !== undefined && { gte: min }),
                ...(max !== undefined && { lte: max }),
              },
            ],
    ),
  );
  const fromAudience: WishedInterest[] = [
    ...(wishes.audience === null
      ? []
      : [{ node: nodeId('Audience', slug(wishes.audience)), weight: AUDIENCE_WISH }]),
    ...audienceFeatures(wishes.audience).map((name) => ({
      node: nodeId('Feature', slug(name)),
      weight: AUDIENCE_FEATURE_WISH,
    })),
  ];
  return { interests: [...wishedFeatures(snapshot, wishes), ...fromNeeds, ...fromAudience], ranges };
}

/** The same by node, for a comparison: what is asked of it, features, needs and specifications. */
export function askedInterests(snapshot: Snapshot, wishes: Wishes): ReadonlyMap<NodeId, number> {
  const { interests, ranges } = rankedWishes(snapshot, wishes);
  return new Map([
    ...ranges.map(({ specification, weight }) => [specification as NodeId, weight] as const),
    ...interests.map(({ node, weight }) => [node, weight] as const),
  ]);
}
