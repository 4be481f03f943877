// Between the denial and the comparison stand words for the thing and for its cost; nouns of other things end the reach. After
// `no` the comparison itself is denied: `no touchscreen under 500` sets a limit above.
const DENIED_EN =
  /(?:(?:\bnot|\b(?:do|does|did|is|are|was|wo|would|could|should|ca|must)n'?t|\bnever)(?: (?:to|be|being|want|wanna|need|like|cost|costs|costing|weigh|weighs|weighing|go|goes|going|get|gets|getting|pay|paying|spend|spending|have|has|having|look|looking|at|for|is|it|it's|is|that|that's|which|a|an|any|anything|something|one|ones|much|ever|really|even|actually|possibly|all|the|of|too|phone|phones|laptop|tablet|tv|monitor|screen|display|watch|camera|thing|model|device|speaker|headphones|printer|buy|price|priced|exceed)){0,5}|\bno|\bnothing|\bnone|\bwithout(?: (?:going|being|costing|spending|paying))?) (?:(?<more>more|over|above|beyond|past|exceed(?:ing)?|heavier|bigger|larger|thicker|longer|higher|pricier|dearer)(?: than| [a-z]+ than)? ?(?:about |around )?|(?:less|under|below|smaller|fewer|shorter|lower)(?: than| [a-z]+ than)? ?)$/u;
const NOT_MORE_ZH =
  /(?:别|不|勿|莫|甭|没)(?:要|能|会|想|得|可以|用)?(?:(?:超|高|多|大|重|厚|贵)?(?:过|出|于)|超)[^\d，。]{0,3}$/u;
const NOT_LESS_ZH = /(?:别|不|没)(?:要|能|会|得|可以)?(?:低|少|小|短)(?:过|于)[^\d，。]{0,3}$/u;

/**
 * The comparison that the words before a number come to when they deny one (`won't cost more than`, 别过); `comparator`
 * itself where they do not. `before`: some 48 signs that stand before the number.
 */
export function deniedComparator<Sign extends string>(before: string, comparator: Sign): Sign | '<=' | '>=' {
  const clause = before.split(/[.;!?。！？；]/u).at(-1) ?? '';
  const denied = DENIED_EN.exec(clause);
  if (denied !== null) return denied.groups?.more === undefined ? '>=' : '<=';
  if (NOT_MORE_ZH.test(clause)) return '<=';
  return NOT_LESS_ZH.test(clause) ? '>=' : comparator;
}
