/** A 32-bit hash of `text` (FNV-1a over UTF-16 code units), above or equal to 0; another one for another `seed`. */
export function fnvHash(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
