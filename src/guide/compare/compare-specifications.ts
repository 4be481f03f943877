import { compareIds, keyOf, type NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';

/** The value of one product for a specification; both undefined where nobody states it. */
export interface ComparedValue {
  readonly product: NodeId;
  readonly value: number | undefined;
  readonly text: string | undefined;
}

export interface ComparedSpecification {
  readonly specification: NodeId;
  readonly unit: string | undefined;
  /** In the order of the products asked for, all in the unit of the parameter. */
  readonly values: readonly ComparedValue[];
  readonly differs: boolean;
  /** The product with the better value where more, or less, is better for everybody; undefined on a tie. */
  readonly best: NodeId | undefined;
}

/** Parameters of which more is better, and less; of the others it is a matter of taste (the size of a screen). */
const MORE = new Set(
  'memory,storage,battery-capacity,battery-life,refresh-rate,camera-resolution,brightness,optical-zoom,pixel-density,noise-cancellation,cycle-life,core-count,clock-speed,data-rate,battery-health,color-gamut,screen-to-body-ratio,range,frame-rate,warranty-period'.split(
    ',',
  ),
);
const LESS = new Set('weight,thickness,response-time,latency,charging-time,noise-level'.split(','));
/** A difference that nobody would notice is none. */
const NOTICED = 0.03;

/** The better of the values, 1 for more and −1 for less; 0 where it is a matter of taste. */
export function directionOf(specification: NodeId): -1 | 0 | 1 {
  const key = keyOf(specification);
  return MORE.has(key) ? 1 : LESS.has(key) ? -1 : 0;
}

function bestValue(specification: NodeId, values: readonly ComparedValue[]): NodeId | undefined {
  const direction = directionOf(specification);
  const known = values.filter((one): one is ComparedValue & { value: number } => one.value !== undefined);
  if (direction === 0 || known.length < 2) return undefined;
  const [first, second] = known.toSorted((a, b) => direction * (b.value - a.value));
  if (first === undefined || second === undefined) return undefined;
  const gap = Math.abs(first.value - second.value);
  return gap > NOTICED * Math.max(Math.abs(first.value), Math.abs(second.value)) ? first.product : undefined;
}

/**
 * The parameters of `products` (indexes) side by side: those that differ first, then those whose feature of the same name
 * the user is interested in, then by id.
 */
export function compareSpecifications(
  snapshot: Snapshot,
  products: readonly number[],
  interests: ReadonlyMap<NodeId, number>,
): ComparedSpecification[] {
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const table = snapshot.table('Specification');
  const ids = snapshot.table('Product');
  const targets = new Set<number>();
  for (const product of products)
    for (let at = out.start(product), end = out.end(product); at < end; at++)
      targets.add(out.targets[at] as number);
  const rows = [...targets].map((specification): ComparedSpecification => {
    const values = products.map((product): ComparedValue => {
      const at = out.find(product, specification);
      const number = at < 0 ? Number.NaN : (out.columns[0]?.[at] as number);
      const text = at < 0 ? '' : snapshot.text(out.columns[1]?.[at] as number);
      return {
        product: ids.id(product),
        value: Number.isNaN(number) ? undefined : number,
        text: text === '' ? undefined : text,
      };
    });
    const said = new Set(values.map(({ value, text }) => value ?? text?.toLowerCase()));
    const { unit } = table.card(specification);
    const id = table.id(specification);
    return {
      specification: id,
      unit: typeof unit === 'string' ? unit : undefined,
      values,
      differs: said.size > 1,
      best: bestValue(id, values),
    };
  });
  const interest = ({ specification }: ComparedSpecification): number =>
    interests.get(`feature:${keyOf(specification)}` as NodeId) ?? 0;
  return rows.sort(
    (a, b) =>
      Number(b.differs) - Number(a.differs) ||
      interest(b) - interest(a) ||
      compareIds(a.specification, b.specification),
  );
}
