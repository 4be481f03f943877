/** Entries of a segment of one place: 3 MB, 1.5 MB of packed values. */
const SEGMENT = 2 ** 18;

/** Values as they are, or packed: as multiples of a step of the row. */
export type RingValues = Float64Array | Uint16Array;

/** A row as it lies in a segment: the entries from `start` to before `end`, each of the value `step` · `values`. */
export interface RingRow<V extends RingValues = RingValues> {
  readonly targets: Int32Array;
  readonly values: V;
  readonly step: number;
  readonly start: number;
  readonly end: number;
}

interface Segment<V extends RingValues> {
  readonly targets: Int32Array;
  readonly values: V;
}

/**
 * Rows of numbered nodes, 12 bytes an entry or 6 of packed values, beside each other in segments of which the latest are kept: of all rows together at
 * most as many entries as told, or two segments. Once all are in use, what is asked for while its segment is in the older half is
 * written again, so that what was not asked for lately goes first. A row longer than a segment gets a larger one, which takes the
 * places of several; one that would take more than half of all is not kept. A segment that is let go of stays as it is for whoever
 * still reads one of its rows.
 */
export class RowRing<V extends RingValues> {
  private readonly segmentCount: number;
  /** The latest segments; segment n stands at n % segmentCount, and nothing at the other places that a larger one takes. */
  private readonly segments: (Segment<V> | undefined)[] = [];
  /** The last number that is taken. */
  private latest = -1;
  /** The number of the segment that is written, and how much of it is. */
  private written = -1;
  private used = 0;
  /** By node: the number of its segment (−1 for none), where its row starts there, its length, its step. */
  private numbers = new Int32Array(0);
  private starts = new Int32Array(0);
  private lengths = new Int32Array(0);
  private steps = new Float64Array(0);

  constructor(
    maxEntries: number,
    private readonly makeValues: (length: number) => V,
  ) {
    this.segmentCount = Math.max(2, Math.floor(maxEntries / SEGMENT));
  }

  /** The row of `node`; undefined where there is none, or no longer. */
  get(node: number): RingRow<V> | undefined {
    const number = this.numbers[node] ?? -1;
    const age = this.latest - number;
    if (number < 0 || age >= this.segmentCount) return undefined;
    const { targets, values } = this.segments[number % this.segmentCount] as Segment<V>;
    const start = this.starts[node] as number;
    const step = this.steps[node] as number;
    const row = { targets, values, step, start, end: start + (this.lengths[node] as number) };
    const isFull = this.latest + 1 >= this.segmentCount;
    if (!isFull || age * 2 <= this.segmentCount) return row;
    const copy = this.put(node, row.end - start, step);
    copy.targets.set(targets.subarray(start, row.end), copy.start);
    copy.values.set(values.subarray(start, row.end), copy.start);
    return copy;
  }

  /** Room for a row of `length` entries, which is that of `node` from now on: to be filled before anything else is asked. */
  put(node: number, length: number, step = 1): RingRow<V> {
    const places = Math.max(1, Math.ceil(length / SEGMENT));
    if (places > 1 && 2 * places > this.segmentCount) {
      // It is not kept: it is made again.
      this.drop(node);
      return {
        targets: new Int32Array(length),
        values: this.makeValues(length),
        step,
        start: 0,
        end: length,
      };
    }
    let segment = this.segments[this.written % this.segmentCount];
    if (segment === undefined || this.used + length > segment.targets.length) segment = this.open(places);
    if (node >= this.numbers.length) this.makeRoom(node);
    const start = this.used;
    this.used += length;
    this.numbers[node] = this.written;
    this.starts[node] = start;
    this.lengths[node] = length;
    this.steps[node] = step;
    return { ...segment, step, start, end: start + length };
  }

  /** Forgets the row of `node`. */
  drop(node: number): void {
    if (node < this.numbers.length) this.numbers[node] = -1;
  }

  /** Forgets all rows. */
  clear(): void {
    this.numbers.fill(-1);
    this.segments.length = 0;
    this.latest = -1;
    this.written = -1;
  }

  /** Begins a segment that takes so many places, which lets go of what stood there. */
  private open(places: number): Segment<V> {
    const size = places * SEGMENT;
    const segment = { targets: new Int32Array(size), values: this.makeValues(size) };
    this.written = this.latest + 1;
    this.latest += places;
    this.used = 0;
    for (let number = this.written; number <= this.latest; number++)
      this.segments[number % this.segmentCount] = number === this.written ? segment : undefined;
    return segment;
  }

  private makeRoom(node: number): void {
    const room = Math.max(1_024, 2 ** Math.ceil(Math.log2(node + 1)));
    const numbers = new Int32Array(room).fill(-1);
    const starts = new Int32Array(room);
    const lengths = new Int32Array(room);
    const steps = new Float64Array(room);
    numbers.set(this.numbers);
    starts.set(this.starts);
    lengths.set(this.lengths);
    steps.set(this.steps);
    this.numbers = numbers;
    this.starts = starts;
    this.lengths = lengths;
    this.steps = steps;
  }
}
