import type { ReviewRecord } from '../records.js';
import { SeenRows } from './seen-rows.js';

/** One name with more reviews than this is not one person's. */
const REVIEWS_LIMIT = 50;

/**
 * Finds the display names that several people share: names under which one product is reviewed twice, and those with
 * more than 50 reviews. `note` every review of the source first; a doubled one counts once.
 */
export class SharedNames {
  private readonly reviews = new SeenRows();
  private readonly pairs = new SeenRows();
  private readonly counts = new Map<string, number>();
  private readonly shared = new Set<string>();

  note({ user, product, text }: ReviewRecord): void {
    if (user === undefined || this.reviews.add(`${user}\u001f${product}\u001f${text}`)) return;
    const count = (this.counts.get(user) ?? 0) + 1;
    this.counts.set(user, count);
    if (this.pairs.add(`${user}\u001f${product}`) || count > REVIEWS_LIMIT) this.shared.add(user);
  }

  isShared(name: string): boolean {
    return this.shared.has(name);
  }
}
