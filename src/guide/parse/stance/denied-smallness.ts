/** Words for little of what `size` and `weight` wish little of. */
const LITTLE =
  /^(?:(?:too |very )?(?:small|tiny|little|compact|mini|thin|slim|light|lightweight|light weight)(?:er|est)?|smaller|thinner|slimmer|lighter|太?[小轻薄](?:巧|屏|点|的)?|小(?:屏幕?)?(?:手机|平板|电脑|笔记本|相机|音箱|手表|耳机)?|轻薄|迷你)$/u;

/** `not too small`, `don't want a tiny`, `nothing smaller`; what cannot be too small is wished. */
const DENIED_EN =
  /(?:\b(?:not|nothing|never|nor|without(?: being)?|avoid|(?:don|doesn|isn|aren|won|wouldn|shouldn|mustn)'?t)|\bno)(?: (?:want|wants|need|like|buy|get|be|being|go|have|look(?:ing)? for|to|for|a|an|the|any|anything|something|one|ones|it|that|is|that's|which|phones?|too|so|very|overly|super|really|all|extremely|ridiculously|quite)){0,5} $/u;
const NEVER_ENOUGH_EN =
  /\b(?:can'?t|cannot|can not|couldn'?t|could not) (?:be |get |have |go )(?:it |one )?(?:a |an )?(?:too )?$/u;
const NOT_ONLY_EN = /\bnot (?:only|just|necessarily)\b[^.;,]{0,16}$|\bwhy not (?:a |an )?$/u;
const DENIED_ZH =
  /(?:除了|除开|除去|排除|不要|别要?|不能|不可以?|不想要?|不想买|不喜欢|不考虑|不买|不是|拒绝)(?:那么|这么|买|用|是|做|选|特别|过于|过分)?的?太?$|不太$/u;

/**
 * Whether a word for little size or weight (`written`) is denied by the words of its clause before it, so that none is wished:
 * `not too small`, 别太轻. Of an old one that is not light enough it is a complaint and a wish.
 */
export function isSmallnessDenied(written: string, before: string, after: string): boolean {
  if (!LITTLE.test(written) || /^ enough\b/u.test(after)) return false;
  if (NEVER_ENOUGH_EN.test(before) || NOT_ONLY_EN.test(before)) return false;
  return DENIED_EN.test(before) || DENIED_ZH.test(before.trimEnd());
}
