import { compareIds, keyOf, type NodeId } from '../../domain/ids.js';
import { directionOf } from '../../domain/vocabulary/direction-of.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { areSameWords, isBetterInWords } from './better-words.js';
import { decidingPlaces, interestInSpecification } from './deciding-specifications.js';
import { isNoticed } from './is-noticed.js';

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
  /** The product with the better value where more, or less, or what the words say is better for everybody; undefined on a tie. */
  readonly best: NodeId | undefined;
  /** Where it stands among what people decide by between goods of that kind, 0 for what counts most; undefined for what hardly anybody does. */
  readonly place: number | undefined;
}

function bestNumber(specification: NodeId, values: readonly ComparedValue[]): NodeId | undefined {
  const direction = directionOf(specification);
  const known = values.filter((one): one is ComparedValue & { value: number } => one.value !== undefined);
  if (direction === 0 || known.length < 2) return undefined;
  const [first, second] = known.toSorted((a, b) => direction * (b.value - a.value));
  if (first === undefined || second === undefined) return undefined;
  return isNoticed(first.value, second.value) ? first.product : undefined;
}

function bestWords(specification: NodeId, values: readonly ComparedValue[]): NodeId | undefined {
  const known = values.filter((one): one is ComparedValue & { text: string } => one.text !== undefined);
  if (known.length < 2) return undefined;
  return known.find((one) =>
    known.every((other) => one === other || isBetterInWords(specification, one.text, other.text)),
  )?.product;
}

/** Whether two of the values are not the same; one that nobody states is another than one that is stated. */
function areDifferent(values: readonly ComparedValue[]): boolean {
  const [first, ...rest] = values;
  if (first === undefined) return false;
  return rest.some(({ value, text }) =>
    value !== undefined || first.value !== undefined
      ? value !== first.value
      : text === undefined || first.text === undefined
        ? text !== first.text
        : !areSameWords(text, first.text),
  );
}

/**
 * The parameters of `products` (indexes) side by side: those that differ first, then what the user is interested in, then what people
 * decide by between goods of that kind, then by id.
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
  const placeOf = decidingPlaces(snapshot, products);
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
    const { unit } = table.card(specification);
    const id = table.id(specification);
    return {
      specification: id,
      unit: typeof unit === 'string' ? unit : undefined,
      values,
      differs: areDifferent(values),
      best: bestNumber(id, values) ?? bestWords(id, values),
      place: placeOf(id),
    };
  });
  const interest = ({ specification }: ComparedSpecification): number =>
    interestInSpecification(interests, specification);
  const place = (row: ComparedSpecification): number => row.place ?? Number.MAX_SAFE_INTEGER;
  return rows.sort(
    (a, b) =>
      Number(b.differs) - Number(a.differs) ||
      interest(b) - interest(a) ||
      place(a) - place(b) ||
      compareIds(a.specification, b.specification),
  );
}

/** Whether what `one` states is better for everybody than what `other` does; false where either states nothing. */
function isBetter(specification: NodeId, one: ComparedValue, other: ComparedValue): boolean {
  if (one.text !== undefined && other.text !== undefined)
    return isBetterInWords(specification, one.text, other.text);
  if (one.value === undefined || other.value === undefined) return false;
  return directionOf(specification) * (one.value - other.value) > 0 && isNoticed(one.value, other.value);
}

/** Whether what `product` states in `row` is better than what another one does, and nothing that any of the others states is better. */
export function isAmongBest({ specification, values }: ComparedSpecification, product: NodeId): boolean {
  const own = values.find((one) => one.product === product);
  if (own === undefined) return false;
  return (
    values.some((other) => isBetter(specification, own, other)) &&
    !values.some((other) => isBetter(specification, other, own))
  );
}

/** Where the better value is a matter of taste and people choose by it all the same. */
const CHOSEN_BY_TASTE: ReadonlySet<string> = new Set(['display-type', 'operating-system', 'screen-size']);

/** A system without its version: Android 15 and Android 13 are no two to choose between. */
const familyOf = (text: string): string =>
  /^\p{L}+/u.exec(text.trim())?.[0].toLowerCase() ?? text.toLowerCase();

/**
 * Whether what `product` states in `row` is another value than each other one states, where that is a matter of taste: E-ink beside IPS, the
 * larger screen and the smaller one.
 */
export function isOwnTaste({ specification, values }: ComparedSpecification, product: NodeId): boolean {
  if (!CHOSEN_BY_TASTE.has(keyOf(specification))) return false;
  const own = values.find((one) => one.product === product);
  const others = values.filter((one) => one.product !== product);
  const { value, text } = own ?? {};
  if (value !== undefined) {
    const numbers = others.flatMap((one) => one.value ?? []);
    const isOutside = value > Math.max(...numbers) || value < Math.min(...numbers);
    return numbers.length > 0 && isOutside && numbers.every((other) => isNoticed(value, other));
  }
  if (text === undefined) return false;
  const texts = others.flatMap((one) => one.text ?? []);
  const isSystem = keyOf(specification) === 'operating-system';
  return (
    texts.length > 0 &&
    texts.every((other) => (isSystem ? familyOf(text) !== familyOf(other) : !areSameWords(text, other)))
  );
}
