import type { Rows } from './rows.js';

/** Empties the row of `index` in `rows` and takes `index` out of the rows at the other end, each of which is told. */
export function detach(rows: Rows, opposite: Rows, index: number, tell: (other: number) => void): void {
  const others = new Set<number>();
  for (let at = rows.start(index), end = rows.end(index); at < end; at++)
    others.add(rows.targets[at] as number);
  for (const other of others) {
    opposite.removeTarget(other, index);
    tell(other);
  }
  rows.clear(index);
}
