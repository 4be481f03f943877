import { compareIds } from '../../domain/ids.js';

/** What fewer people than this have in common is told to nobody: k-anonymity with k = 5 (Sweeney 2002). */
export const LEAST_PEOPLE = 5;

/** Something with how many people it is true of, and how often. */
export interface PeopleCount {
  readonly key: string;
  readonly people: number;
  readonly times: number;
}

/** Counts people: each person once a key, however often they come. */
export class PeopleCounter {
  private readonly counts = new Map<string, { people: Set<unknown>; times: number }>();

  note(key: string, person: unknown, times = 1): void {
    let count = this.counts.get(key);
    if (count === undefined) this.counts.set(key, (count = { people: new Set(), times: 0 }));
    count.people.add(person);
    count.times += times;
  }

  /** What at least LEAST_PEOPLE have in common, most people first, ties by key; at most `most`. */
  common(most: number): PeopleCount[] {
    return [...this.counts]
      .map(([key, { people, times }]) => ({ key, people: people.size, times }))
      .filter(({ people }) => people >= LEAST_PEOPLE)
      .sort((a, b) => b.people - a.people || compareIds(a.key, b.key))
      .slice(0, most);
  }
}
