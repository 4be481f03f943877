/** Jaro's similarity with Winkler's bonus of .1 a shared leading letter up to 4 (Winkler 1990); 0 to 1, 1 for equal texts. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const matched: number[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[j] = 1;
      matched.push(a.charCodeAt(i));
      break;
    }
  }
  if (matched.length === 0) return 0;
  let swapped = 0;
  for (let j = 0, k = 0; j < b.length; j += 1) {
    if (taken[j] === 1 && b.charCodeAt(j) !== matched[k++]) swapped += 1;
  }
  const m = matched.length;
  const jaro = (m / a.length + m / b.length + (m - swapped / 2) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Least number of inserted, deleted and exchanged code units that turn `a` into `b`; O(|a| · |b|). */
export function editDistance(a: string, b: string): number {
  let previous = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  let current = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    current[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const exchange = (previous[j - 1] as number) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      current[j] = Math.min(exchange, (previous[j] as number) + 1, (current[j - 1] as number) + 1);
    }
    [previous, current] = [current, previous];
  }
  return previous[b.length] as number;
}

/** 1 − edit distance / length of the longer text, over at most `limit` code units of each; 1 for two empty texts. */
export function editSimilarity(a: string, b: string, limit: number): number {
  const [left, right] = [a.slice(0, limit), b.slice(0, limit)];
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 1 : 1 - editDistance(left, right) / longer;
}
