import { MOST_OPTIONS } from '../turns/facet.js';

/** A range of values, both ends included; open where an end is missing. */
export interface ValueRange {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface RangePart extends ValueRange {
  /** Places of the values in it, in the list given. */
  readonly places: readonly number[];
}

/** Values that come in so few kinds are named as they are: 8, 12 or 16 GB. */
const FEW_KINDS = 12;

/** How values are cut. */
export interface RangeStyle {
  /** What is less than this many times as much is alike and not parted. */
  readonly alike: number;
  /** Whether few kinds of values are named as they are; else ends are round numbers. */
  readonly isNamed: boolean;
}
/** The upper end of a range is at least so many times the lower one: "140 to 150" is no budget. */
const LEAST_WIDTH = 1.15;
const STEPS = [1, 0.5, 0.25, 0.2, 0.1];

/** The roundest number from `low` on that is below `high` (both above 0): between 299 and 349 that is 300. */
export function roundBetween(low: number, high: number): number {
  for (let power = Math.ceil(Math.log10(high)); power >= -6; power--) {
    for (const part of STEPS) {
      const step = part * 10 ** power;
      const round = Number((Math.ceil(low / step) * step).toPrecision(12));
      if (round >= low && round < high) return round;
    }
  }
  return low;
}

/** The places after which to cut `kinds`, so that each part weighs about the same; fewer where some kind weighs much. */
function cutsOf(masses: readonly number[], parts: number): number[] {
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const cuts = new Set<number>();
  let sum = 0;
  let next = 1;
  masses.forEach((mass, place) => {
    const before = sum;
    sum += mass;
    while (next < parts && sum >= (total * next) / parts) {
      const target = (total * next) / parts;
      // The nearer side of the kind that reaches over the mark.
      const cut = sum - target <= target - before ? place : place - 1;
      if (cut >= 0 && cut < masses.length - 1) cuts.add(cut);
      next++;
    }
  });
  return [...cuts].sort((a, b) => a - b);
}

/** Values that are nearly the same: nobody wants 8.0 mm rather than 8.1. */
interface Kind {
  readonly first: number;
  readonly last: number;
  readonly mass: number;
}

/** The kinds of positive `values`, ascending: each reaches to what is less than `alike` times its first. */
function kindsOf(values: readonly number[], weights: Float64Array, alike: number): Kind[] {
  const order = values.flatMap((value, place) => (value > 0 ? [place] : []));
  order.sort((a, b) => (values[a] as number) - (values[b] as number));
  const kinds: { first: number; last: number; mass: number }[] = [];
  for (const place of order) {
    const [value, weight] = [values[place] as number, weights[place] as number];
    const kind = kinds.at(-1);
    if (kind !== undefined && value < kind.first * alike) {
      kind.last = value;
      kind.mass += weight;
    } else kinds.push({ first: value, last: value, mass: weight });
  }
  return kinds;
}

/**
 * Cuts `values` (positive; NaN: unknown, in no part) into 2 to 5 ranges of about the same weight, ascending. None where all are
 * alike.
 */
export function rangeParts(
  values: readonly number[],
  weights: Float64Array,
  { alike, isNamed: namesFew }: RangeStyle,
): RangePart[] {
  const kinds = kindsOf(values, weights, alike);
  const cuts = cutsOf(
    kinds.map(({ mass }) => mass),
    MOST_OPTIONS,
  );
  if (cuts.length === 0) return [];
  const isNamed = namesFew && kinds.length <= FEW_KINDS;
  const bounds: { last: number; max: number; next: number }[] = [];
  for (const cut of cuts) {
    const [low, high] = [(kinds[cut] as Kind).last, (kinds[cut + 1] as Kind).first];
    const round = isNamed ? low : roundBetween(low, high);
    const bound = { last: low, max: round, next: isNamed ? high : round };
    const before = bounds.at(-1);
    // Between named values there is nothing to choose; of others a narrow range is no answer that anybody gives.
    if (isNamed || before === undefined || bound.max >= before.next * LEAST_WIDTH) bounds.push(bound);
  }
  return [...bounds, undefined].map((bound, part): RangePart => {
    const before = part === 0 ? undefined : bounds[part - 1];
    const [above, upTo] = [before?.last ?? 0, bound?.last ?? Number.POSITIVE_INFINITY];
    return {
      min: before?.next,
      max: bound?.max,
      places: values.flatMap((value, place) => (value > above && value <= upTo ? [place] : [])),
    };
  });
}
