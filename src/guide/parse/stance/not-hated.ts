/**
 * A denied dislike: `don't hate`, `have nothing against`, 不讨厌. It allows a thing and neither refuses nor wishes for it.
 */
const NOT_HATED_EN =
  /(?:\b(?:don'?t|do not|doesn'?t|does not|didn'?t|haven'?t|hasn'?t|never|not|can'?t say (?:that )?i|cannot say (?:that )?i) (?:really |actually |exactly |even |particularly |necessarily )?(?:hate|dislike|mind|loathe|despise|detest|avoid|avoiding|object to|hating|(?:have|had|got|hold) (?:anything|something|any (?:problem|issue|objection|grudge|beef)s?|an? (?:problem|issue|objection|grudge)|problems|issues|objections|beef) (?:against|with|to))|\b(?:nothing|not) against|\bno (?:problem|issue|objection|beef|quarrel|grudge|hard feelings?)s? (?:with|to|against|towards?|about)|\bnot (?:averse|opposed|allergic) to|\bnot anti)(?: [\w'-]+){0,3} $/u;
const NOT_HATED_ZH =
  /(?:不|没|没有|并不|也不)(?:是很?|那么|怎么|太|算|会)?(?:讨厌|反感|排斥|抵触|抗拒|嫌弃|介意|仇视|排除)[^，。,；;]{0,3}$/u;
/** 对三星没意见, 对触屏不反感. */
const TOWARDS_ZH = /对[^，。,；;]{0,3}$/u;
const NO_OBJECTION_ZH =
  /^[^，。,；;]{0,5}(?:没(?:有|什么|啥)?(?:意见|偏见|成见|看法|问题)|无所谓|不(?:反感|排斥|讨厌|抵触|抗拒|介意))/u;

/** Whether what stands between `before` and `after`, the rests of its clause, is said not to be disliked. */
export function isNotHated(before: string, after: string): boolean {
  const signs = before.trimEnd();
  return (
    NOT_HATED_EN.test(before) ||
    NOT_HATED_ZH.test(signs) ||
    (TOWARDS_ZH.test(signs) && NO_OBJECTION_ZH.test(after))
  );
}
