import { NotFoundError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import { compareIds } from '../../domain/ids.js';
import type { Place } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { type Choice, choicesOf } from './compare-choices.js';
import {
  bestOf,
  type ComparedFeature,
  type ComparedOpinion,
  chanceOf,
  isDifferent,
  type OpinionEdges,
  opinionOfEdge,
  opinionsOfModel,
  opinionsOfSnapshot,
  testsOf,
} from './compare-opinions.js';
import { type ComparedSpecification, compareSpecifications } from './compare-specifications.js';
import { type UnitPrice, unitPrices } from './compare-unit-prices.js';

/** Interests of the user whom the comparison is for: nodes of features, needs and specifications with their weights; nobody has none. */
export type ComparedInterests = ReadonlyMap<NodeId, number>;

/**
 * Products side by side. Rows that differ come first, then what the user is interested in, then what people decide by (of opinions: what is
 * spoken of most), ties by id.
 */
export interface Comparison {
  readonly products: readonly NodeId[];
  /** Where who asks is: prices are those of there. */
  readonly place: Place;
  readonly specifications: readonly ComparedSpecification[];
  readonly features: readonly ComparedFeature[];
  /** What each product costs a unit of what matters, where all prices are of one currency. */
  readonly unitPrices: readonly UnitPrice[];
  /** What speaks for each product that can be had there against the others, in the order of the products. */
  readonly choices: readonly Choice[];
}

const NOBODY: ComparedInterests = new Map();

/**
 * Compares 2 to 10 products. `edges` are the opinions as the store has them; without, the counts of the snapshot stand in.
 * Prices are those of `place`. Throws NotFoundError for a product that is not there.
 */
export function compare(
  snapshot: Snapshot,
  ids: readonly NodeId[],
  edges?: OpinionEdges,
  interests: ComparedInterests = NOBODY,
  place: Place = {},
): Comparison {
  const table = snapshot.table('Product');
  const indexes = [...new Set(ids)].map((id) => {
    const index = table.indexOf(id);
    if (index < 0) throw new NotFoundError(id);
    return index;
  });
  const products = indexes.map((index) => table.id(index));
  const specifications = compareSpecifications(snapshot, indexes, interests);
  const features = compareFeatures(snapshot, products, edges, interests);
  const prices = unitPrices(snapshot, indexes, specifications, place);
  return {
    products,
    place,
    specifications,
    features,
    unitPrices: prices,
    choices: choicesOf(snapshot, indexes, { specifications, features, unitPrices: prices, place }, interests),
  };
}

function compareFeatures(
  snapshot: Snapshot,
  products: readonly NodeId[],
  edges: OpinionEdges | undefined,
  interests: ComparedInterests,
): ComparedFeature[] {
  const table = snapshot.table('Feature');
  const byFeature = new Map<NodeId, Map<NodeId, ComparedOpinion>>();
  const add = (feature: NodeId, opinion: ComparedOpinion): void => {
    if (table.indexOf(feature) < 0) return;
    const own = byFeature.get(feature) ?? new Map<NodeId, ComparedOpinion>();
    byFeature.set(feature, own.set(opinion.product, opinion));
  };
  for (const product of products) {
    if (edges === undefined)
      for (const [feature, opinion] of opinionsOfSnapshot(snapshot, product)) add(feature, opinion);
    else for (const edge of edges.get(product) ?? []) add(edge.to, opinionOfEdge(product, edge));
  }
  // What owners say of one variant is said of the model, where nobody says it of the other.
  for (const product of products)
    for (const [feature, opinion] of opinionsOfModel(snapshot, product)) {
      const own = byFeature.get(feature);
      if (own !== undefined && isSilent(own.get(product))) own.set(product, opinion);
    }
  const rows = [...byFeature].map(([feature, own]) => ({
    feature,
    opinions: products.map((product) => own.get(product) ?? opinionOfEdge(product, undefined)),
  }));
  // Only where two are spoken of something was tested.
  const tested = rows.filter(
    ({ opinions }) => opinions.filter(({ effectiveReviews }) => effectiveReviews > 0).length > 1,
  );
  const found = tested.map(({ opinions }) => chanceOf(opinions));
  const tests = testsOf(found);
  const sure = new Map(
    tested.map(({ feature }, place) => [feature, Math.min(1, tests * (found[place]?.chance ?? 1))]),
  );
  return rows
    .map(({ feature, opinions }): ComparedFeature => {
      const chance = sure.get(feature) ?? 1;
      const differs = isDifferent(chance);
      return {
        feature,
        opinions,
        differs,
        chance,
        best: differs ? bestOf(opinions, tests) : undefined,
        interest: interests.get(feature) ?? 0,
      };
    })
    .sort(
      (a, b) =>
        Number(b.differs) - Number(a.differs) ||
        b.interest - a.interest ||
        voices(b) - voices(a) ||
        compareIds(a.feature, b.feature),
    );
}

function isSilent(opinion: ComparedOpinion | undefined): boolean {
  return opinion === undefined || opinion.positive + opinion.negative === 0;
}

function voices({ opinions }: ComparedFeature): number {
  return opinions.reduce((sum, { positive, negative }) => sum + positive + negative, 0);
}
