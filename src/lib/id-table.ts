/** Names with dense numbers, in the order they were first seen. */
export interface IdTable {
  readonly names: readonly string[];
  /** The number of `name`, given now when it is new. */
  add(name: string): number;
  /** The number of `name`, or −1. */
  indexOf(name: string): number;
}

/** A table of `names`, which may repeat. */
export function createIdTable(names: Iterable<string> = []): IdTable {
  const list: string[] = [];
  const numbers = new Map<string, number>();
  const add = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, list.length);
    list.push(name);
    return list.length - 1;
  };
  for (const name of names) add(name);
  return { names: list, add, indexOf: (name) => numbers.get(name) ?? -1 };
}

/** A table of the distinct `names` in order by code unit, so that equal scores are broken by id. */
export function createSortedIdTable(names: Iterable<string>): IdTable {
  return createIdTable([...new Set(names)].sort());
}
