/** Words from which on nobody writes the same by chance (changes results). */
const UNMISTAKABLE = 12;

/**
 * m^(−a) with a = min(1, content / 12): what one of `copies` like texts weighs. Twelve words that several people share
 * were copied, and together they weigh as one; "很好用" or "works great" is written by many, and m of them weigh m^(1−a)
 * together. 1 where a text stands alone; between 1/m and 1. Ours.
 */
export function copyWeight(copies: number, content: number): number {
  return copies <= 1 ? 1 : copies ** -Math.min(1, content / UNMISTAKABLE);
}

/** 1 / n for each of the `texts` that one person wrote about a product: one person, one voice. */
export function authorWeight(texts: number): number {
  return 1 / Math.max(1, texts);
}
