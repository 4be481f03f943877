/**
 * Words that somebody else wrote, on one line between quotation marks “ ” that stand in them no more, without control
 * and format characters: whoever reads sees where they begin and end, and nothing in them can pass for a source of ours.
 * Longer ones end in "…" after `most` characters. An empty text gives empty marks.
 */
export function quote(text: string, most = Number.POSITIVE_INFINITY): string {
  const plain = text
    .replace(/[\p{Cf}\p{Cs}⟦⟧]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[“”„‟〝〞〟＂❝❞]/gu, '"')
    .trim();
  const letters = Array.from(plain);
  return `“${letters.length <= most ? plain : `${letters.slice(0, most).join('')}…`}”`;
}
