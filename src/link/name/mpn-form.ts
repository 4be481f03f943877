/** What stands where no number is known. */
const NO_NUMBER = new Set(
  'na|none|null|nan|nil|unknown|undefined|tbd|tba|notapplicable|notavailable|doesnotapply|various|default|无|没有|暂无|未知|不适用'.split(
    '|',
  ),
);
const LEAST_LENGTH = 3;

/**
 * A manufacturer's number in normal form: lower case, one "-" for spaces and separators, signs such as + and # kept.
 * Undefined for none and for what stands in its place: "N/A", "0", 无, fewer than 3 characters, one character again
 * and again. It names a product only together with its maker.
 */
export function mpnForm(mpn: string | undefined): string | undefined {
  const plain = (mpn ?? '').normalize('NFKC').toLowerCase();
  const form = plain.replace(/[^\p{L}\p{N}+#]+/gu, '-').replace(/^-|-$/g, '');
  const signs = form.replaceAll('-', '');
  if (NO_NUMBER.has(signs) || signs.length < LEAST_LENGTH || new Set(signs).size < 2) return undefined;
  return form;
}
