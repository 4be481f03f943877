const NOT_MORE_EN =
  /(?:\bno|\bnot|\b(?:do|does|did|is|are|was|wo|would|could|should|ca|must)n'?t|\bnever|\bwithout)(?: [\w']+){0,4} (?:more|over|above|beyond|past|exceed(?:ing)?|heavier|bigger|larger|thicker|longer|higher|pricier|dearer)(?: than| [a-z]+ than)? ?(?:about |around )?$/u;
const NOT_LESS_EN =
  /(?:\bno|\bnot|\b(?:do|does|did|is|are|was|wo|would|could|should|ca|must)n'?t|\bnever)(?: [\w']+){0,4} (?:less|under|below|smaller|fewer|shorter|lower)(?: than| [a-z]+ than)? ?$/u;
const NOT_MORE_ZH =
  /(?:别|不|勿|莫|甭|没)(?:要|能|会|想|得|可以|用)?(?:超|高|多|大|重|厚|贵)?(?:过|出|于)[^\d，。]{0,3}$/u;
const NOT_LESS_ZH = /(?:别|不|没)(?:要|能|会|得|可以)?(?:低|少|小|短)(?:过|于)[^\d，。]{0,3}$/u;

/**
 * The comparison that the words before a number come to when they deny one (`won't cost more than`, 别过); `comparator`
 * itself where they do not. `before`: some 48 signs that stand before the number.
 */
export function deniedComparator<Sign extends string>(before: string, comparator: Sign): Sign | '<=' | '>=' {
  const clause = before.split(/[.;!?。！？；]/u).at(-1) ?? '';
  if (NOT_MORE_EN.test(clause) || NOT_MORE_ZH.test(clause)) return '<=';
  return NOT_LESS_EN.test(clause) || NOT_LESS_ZH.test(clause) ? '>=' : comparator;
}
