import { NotFoundError } from '../domain/errors.js';
import type { NodeId } from '../domain/ids.js';
import { compareIds } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { wilsonInterval } from '../lib/wilson-interval.js';

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
  /** The 95 % interval of the share of praise, 0..1; the whole range where nobody spoke. */
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

/** Compares 2 to 10 products. Throws NotFoundError for one that is not there. */
export function compare(snapshot: Snapshot, ids: readonly NodeId[]): Comparison {
  const table = snapshot.table('Product');
  const products = [...new Set(ids)].map((id) => {
    const index = table.indexOf(id);
    if (index < 0) throw new NotFoundError(id);
    return index;
  });
  return {
    products: products.map((index) => table.id(index)),
    specifications: specifications(snapshot, products),
    features: features(snapshot, products),
  };
}

function targetsOfAll(
  snapshot: Snapshot,
  key: 'HAS_SPEC:Product:Specification' | 'HAS_FEATURE:Product:Feature',
  products: readonly number[],
): number[] {
  const { out } = snapshot.relation(key);
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
  const rows = targetsOfAll(snapshot, 'HAS_SPEC:Product:Specification', products).map((specification) => {
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

function features(snapshot: Snapshot, products: readonly number[]): ComparedFeature[] {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const rows = targetsOfAll(snapshot, 'HAS_FEATURE:Product:Feature', products).map((feature) => {
    const opinions = products.map((product): ComparedOpinion => {
      const at = out.find(product, feature);
      const positive = at < 0 ? 0 : (out.columns[1]?.[at] as number);
      const negative = at < 0 ? 0 : (out.columns[2]?.[at] as number);
      return {
        product: snapshot.table('Product').id(product),
        positive,
        negative,
        ...wilsonInterval(positive, positive + negative),
      };
    });
    const differs = opinions.some((a) => opinions.some((b) => a.low > b.high));
    return { feature: snapshot.table('Feature').id(feature), opinions, differs };
  });
  const voices = ({ opinions }: ComparedFeature): number =>
    opinions.reduce((sum, { positive, negative }) => sum + positive + negative, 0);
  return rows.sort(
    (a, b) =>
      Number(b.differs) - Number(a.differs) || voices(b) - voices(a) || compareIds(a.feature, b.feature),
  );
}
