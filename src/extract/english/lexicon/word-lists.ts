/** Words of one kind by intensity, separated by white space. */
export type WordLists = Readonly<Record<1 | 2 | 3, string>>;

/** The words of a list that is written as text: separated by white space, in order, without empty ones. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** The same as a set. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(words(list));
}
