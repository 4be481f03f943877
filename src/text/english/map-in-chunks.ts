/**
 * `read` over consecutive pieces of `text` of at most `limit` code units, cut after white space where the second half
 * of a piece has some; the results in order. `read` gets the piece and its offset. An empty text is not read.
 */
export function mapInChunks<T>(
  text: string,
  limit: number,
  read: (piece: string, offset: number) => readonly T[],
): T[] {
  const results: T[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + limit);
    if (to < text.length) {
      let cut = to;
      while (cut > from + limit / 2 && !/\s/.test(text[cut - 1] ?? '')) cut -= 1;
      if (cut > from + limit / 2) to = cut;
    }
    for (const result of read(text.slice(from, to), from)) results.push(result);
    from = to;
  }
  return results;
}
