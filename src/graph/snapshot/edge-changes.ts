/** Changes that are kept: more at once and what was worked out is better made anew. */
const KEPT = 4_096;

/** Told the ends of an edge, and the time that it had before and has now; NaN for none. */
type Visit = (source: number, target: number, before: number, after: number) => void;

/**
 * The last changes of the edges of a relation, so that what was worked out from it can be kept for all that did not
 * change: whoever keeps something remembers {@link count} and asks what came {@link since}.
 */
export class EdgeChanges {
  /** Changes ever made. */
  count = 0;
  private readonly sources = new Int32Array(KEPT);
  private readonly targets = new Int32Array(KEPT);
  /** Made with the first edge that has a time. */
  private times: { readonly before: Float64Array; readonly after: Float64Array } | undefined;

  /** `before` and `after`: the time (seconds since 1970) that the edge had and has; NaN for none. */
  note(source: number, target: number, before = Number.NaN, after = Number.NaN): void {
    const place = this.count++ % KEPT;
    this.sources[place] = source;
    this.targets[place] = target;
    if (this.times === undefined) {
      if (Number.isNaN(before) && Number.isNaN(after)) return;
      const nothing = (): Float64Array => new Float64Array(KEPT).fill(Number.NaN);
      this.times = { before: nothing(), after: nothing() };
    }
    this.times.before[place] = before;
    this.times.after[place] = after;
  }

  /** Everything may have changed. */
  noteAll(): void {
    this.count += KEPT + 1;
  }

  /** Tells the ends of each edge that was put or removed since `count`; false, and tells nothing, when they are too many. */
  since(count: number, visit: Visit): boolean {
    if (this.count - count > KEPT) return false;
    for (let change = count; change < this.count; change++) {
      const place = change % KEPT;
      const before = this.times?.before[place] ?? Number.NaN;
      const after = this.times?.after[place] ?? Number.NaN;
      visit(this.sources[place] as number, this.targets[place] as number, before, after);
    }
    return true;
  }
}
