import type { GraphQLError } from 'graphql';

/** Where an object or a list of an answer is: under `key` of what is at `parent`, which is undefined for the answer itself. */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string | number;
}

/** What `error.path` says of `key` at `parent`. */
export function pathTo(parent: Place | undefined, key: string | number): (string | number)[] {
  const path = [key];
  for (let at = parent; at !== undefined; at = at.parent) path.push(at.key);
  return path.reverse();
}

/** The errors of one answer, in the order in which they came. */
export class FieldErrors {
  readonly list: GraphQLError[] = [];
  /** The places that are null for an error, as JSON of their paths. */
  private readonly nulled = new Set<string>();

  /** Adds `error`, for which the place at `path` is null; not where that is inside of one that is null already. */
  add(error: GraphQLError, path: readonly (string | number)[]): void {
    for (let length = 0; length <= path.length; length++)
      if (this.nulled.has(JSON.stringify(path.slice(0, length)))) return;
    this.nulled.add(JSON.stringify(path));
    this.list.push(error);
  }
}
