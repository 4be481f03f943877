import { NotFoundError } from '../domain/errors.js';
import type { GraphEdge } from '../domain/graph-records.js';
import type { NodeId } from '../domain/ids.js';
import { compareIds } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';

/** The value of one product for a specification; both undefined where nobody states it. */
export interface ComparedValue {
  readonly product: NodeId;
  readonly value: number | undefined;
  readonly text: string | undefined;
}

export interface ComparedSpecification {
  readonly specification: NodeId;
  readonly unit: string | undefined;
  /** In the order of the products asked for. */
  readonly values: readonly ComparedValue[];
  readonly differs: boolean;
}

export interface ComparedOpinion {
  readonly product: NodeId;
  readonly positive: number;
  readonly negative: number;
  /** Praise against blame as the texts weigh, −1..1; 0 where nobody spoke. */
  readonly score: number;
  /** How many new, telling and independent texts the opinions weigh as much as. */
  readonly effectiveReviews: number;
  /** The 95 % interval of the share of praise as the texts weigh, 0..1; the whole range where nobody spoke. */
  readonly low: number;
  readonly high: number;
}

export interface ComparedFeature {
  readonly feature: NodeId;
  readonly opinions: readonly ComparedOpinion[];
  /** True where two intervals do not overlap: the difference is more than chance. */
  readonly differs: boolean;
}

/** Products side by side: what differs first, then by id. */
export interface Comparison {
  readonly products: readonly NodeId[];
  readonly specifications: readonly ComparedSpecification[];
  readonly features: readonly ComparedFeature[];
}

/** The `HAS_FEATURE` relationships of each product as the store has them: the snapshot knows no intervals. */
export type OpinionEdges = ReadonlyMap<NodeId, readonly GraphEdge[]>;

/** Compares 2 to 10 products. Throws NotFoundError for one that is not there. */
export function compare(snapshot: Snapshot, ids: readonly NodeId[], edges: OpinionEdges): Comparison {
  const table = snapshot.table('Product');
  const products = [...new Set(ids)].map((id) => {
    const index = table.indexOf(id);
    if (index < 0) throw new NotFoundError(id);
    return index;
  });
  return {
    products: products.map((index) => table.id(index)),
    specifications: specifications(snapshot, products),
    features: features(
      snapshot,
      products.map((index) => table.id(index)),
      edges,
    ),
  };
}

function specificationsOfAll(snapshot: Snapshot, products: readonly number[]): number[] {
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const targets = new Set<number>();
  for (const product of products) {
    for (let at = out.start(product), end = out.end(product); at < end; at++)
      targets.add(out.targets[at] as number);
  }
  return [...targets];
}

function specifications(snapshot: Snapshot, products: readonly number[]): ComparedSpecification[] {
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const table = snapshot.table('Specification');
  const rows = specificationsOfAll(snapshot, products).map((specification) => {
    const values = products.map((product): ComparedValue => {
      const at = out.find(product, specification);
      const number = at < 0 ? Number.NaN : (out.columns[0]?.[at] as number);
      const text = at < 0 ? '' : snapshot.text(out.columns[1]?.[at] as number);
      return {
        product: snapshot.table('Product').id(product),
        value: Number.isNaN(number) ? undefined : number,
        text: text === '' ? undefined : text,
      };
    });
    const said = new Set(values.map(({ value, text }) => value ?? text?.toLowerCase()));
    const { unit } = table.card(specification);
    return {
      specification: table.id(specification),
      unit: typeof unit === 'string' ? unit : undefined,
      values,
      differs: said.size > 1,
    };
  });
  return rows.sort(
    (a, b) => Number(b.differs) - Number(a.differs) || compareIds(a.specification, b.specification),
  );
}

function opinionOf(product: NodeId, edge: GraphEdge | undefined): ComparedOpinion {
  const number = (name: string, otherwise: number): number => {
    const value = edge?.properties[name];
    return typeof value === 'number' ? value : otherwise;
  };
  return {
    product,
    positive: number('positive', 0),
    negative: number('negative', 0),
    score: number('score', 0),
    effectiveReviews: number('effectiveReviews', 0),
    low: number('low', 0),
    high: number('high', 1),
  };
}

function features(snapshot: Snapshot, products: readonly NodeId[], edges: OpinionEdges): ComparedFeature[] {
  const table = snapshot.table('Feature');
  const byFeature = new Map<NodeId, Map<NodeId, GraphEdge>>();
  for (const product of products) {
    for (const edge of edges.get(product) ?? []) {
      if (table.indexOf(edge.to) < 0) continue;
      const own = byFeature.get(edge.to) ?? new Map<NodeId, GraphEdge>();
      byFeature.set(edge.to, own.set(product, edge));
    }
  }
  const rows = [...byFeature].map(([feature, own]): ComparedFeature => {
    const opinions = products.map((product) => opinionOf(product, own.get(product)));
    return { feature, opinions, differs: opinions.some((a) => opinions.some((b) => a.low > b.high)) };
  });
  const voices = ({ opinions }: ComparedFeature): number =>
    opinions.reduce((sum, { positive, negative }) => sum + positive + negative, 0);
  return rows.sort(
    (a, b) =>
      Number(b.differs) - Number(a.differs) || voices(b) - voices(a) || compareIds(a.feature, b.feature),
  );
}
