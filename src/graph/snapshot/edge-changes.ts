/** Changes that are kept: more at once and what was worked out is better made anew. */
const KEPT = 4_096;

/**
 * The last changes of the edges of a relation, so that what was worked out from it can be kept for all that did not
 * change: whoever keeps something remembers {@link count} and asks what came {@link since}.
 */
export class EdgeChanges {
  /** Changes ever made. */
  count = 0;
  private readonly sources = new Int32Array(KEPT);
  private readonly targets = new Int32Array(KEPT);

  note(source: number, target: number): void {
    const place = this.count++ % KEPT;
    this.sources[place] = source;
    this.targets[place] = target;
  }

  /** Everything may have changed. */
  noteAll(): void {
    this.count += KEPT + 1;
  }

  /** Tells the ends of each edge that was put or removed since `count`; false, and tells nothing, when they are too many. */
  since(count: number, visit: (source: number, target: number) => void): boolean {
    if (this.count - count > KEPT) return false;
    for (let change = count; change < this.count; change++) {
      const place = change % KEPT;
      visit(this.sources[place] as number, this.targets[place] as number);
    }
    return true;
  }
}
