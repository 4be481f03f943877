/** Splits a written word list at white space; empty text gives an empty list. Order is kept. */
export function wordList(text: string): readonly string[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/);
}
