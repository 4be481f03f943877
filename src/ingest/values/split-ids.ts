/** An id that a spreadsheet turned into a rounded number: many ids have become one, so it names nobody. */
const ROUNDED = /^\d(?:\.\d{1,15})?[eE]\+?\d{1,3}$/;
const BLANK = /^(?:|n\/?a|null|none|nan|undefined|unknown|-+|—|\?+|无|未知|暂无)$/i;

/** The longest word for nothing; dashes and question marks may be more. */
const LONGEST_BLANK = 'undefined'.length;

/** Whether a cell holds no value: blank, a dash, or a word for nothing in either language. */
export function isBlank(cell: string): boolean {
  const text = cell.trim();
  // Asked of every cell: most are told apart without the expression.
  if (text.length > LONGEST_BLANK && text[0] !== '-' && text[0] !== '?') return false;
  return BLANK.test(text);
}

/** Whether `id` was rounded by a spreadsheet ("1.00008E+11"). */
export function isRoundedId(id: string): boolean {
  return ROUNDED.test(id.trim());
}

/**
 * The ids in one cell: "A,B", "A; B", "A|B", "['A', 'B']" or a JSON list, in order, each once, without blank and
 * rounded ones. At most 1,000 are read.
 */
export function splitIds(cell: string): string[] {
  const ids = cell
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(/[,;|\n\t，；、]/, 1_000)
    .map((id) =>
      id
        .trim()
        .replace(/^["']|["']$/g, '')
        .trim(),
    )
    .filter((id) => !isBlank(id) && !isRoundedId(id));
  return [...new Set(ids)];
}
