// Words by which a request speaks of makers without naming them.

/** Refusals of makers that were named before: 不要这两家, `none of those`. */
export const REJECTED_BEFORE =
  /(?:不要|不考虑|别推荐?|除了?|排除|不想要|不买)(?:这|那)(?:[两二三四几俩仨]|些)(?:家|个|个牌子|款)?|(?:这|那)(?:[两二三四几俩仨]|些)(?:家|个牌子|个)?(?:都不要|不要|不考虑|除外|以外|都不行)|\b(?:(?:i'?m|we'?re|i am|we are) )?(?:done|through|finished|fed up) with (?:both|either|all)(?: of (?:them|those|these))?\b|\b(?:don'?t|do not|never) want (?:either|any)(?: of (?:those|these|them))\b(?! (?:to|repaired|fixed|replaced|mended|[a-z]+ed)\b)|\bboth (?:makes |brands )?(?:are )?off (?:my|the|our) list\b|\bi say neither\b|(?<=\. ?|, ?)neither(?= ?[.,!])|\b(?:none|neither|not|no|except|apart from|other than|but not|anything but) (?:of |from )?(?:those|these|them|either)(?: (?:two|three|brands|ones))?\b/u;

/** The maker of what somebody had is not wanted again: 换个牌子, `none of theirs`, after a complaint `what else do you have`. */
export const OTHER_MAKER =
  /\b(?:none of theirs|not theirs again|nothing of theirs|(?:an?other|a different|different|any other|some other) (?:brand|make|maker|manufacturer))\b|\b(?:don'?t|do not|never|not) (?:want|need|buy|buying|getting)? ?another(?: one)?\b(?= ?[.,!])|\b(?:trash|rubbish|garbage|junk|crap|broke|broken|died|dead|failed|useless|awful|terrible|horrible|bad|hate[ds]?|disappoint(?:ed|ing))\b[^?]{0,30}\bwhat else (?:is there|is out there|do you|have you|can you|would you|could i|should i|can i)\b(?! [^.!?]*\b(?:like|similar)\b)|\bnever again(?= ?[.,!]|$)|(?:换|换成|换一?个)(?:别的|其他|一个)?(?:牌子|品牌)|换(?:一)?(?:别|另一?|其他)家|换家(?=[，。,;；！!？?\s吧了]|$)|换(?:一)?个[^，。,；;不别]{1,6}的(?:牌子|品牌)|不要这个牌子/u;

/** 索尼口, `sony e mount`, `google play`: what goes on a camera of theirs, and services. */
export const MOUNT =
  /^ ?(?:的?(?:卡口|口(?=$|[^碑\p{Script=Han}]))| ?(?:[a-z]{1,2} ?)?mount\b|play\b|maps\b|music\b)/u;

/** `macbook battery`: something for the device that is named before it. */
export const OWN_BATTERY =
  /^(?:的|用的)?(?:备用)?电池(?=$|[，。,])|^(?:'s)? (?:spare |replacement |extra |new )?batter(?:y|ies)(?=$|[.,])/u;

/** What somebody had: `it was a`, 买了. */
export const OLD_THING = /\b(?:it was|was|had|my|this) (?:an? |the )?$|买了|用了?|是$/u;

/** A rejected maker that will do after all: `is fine`, 也行. */
export const TAKEN_BACK =
  /(?:is|are|would be|be) (?:actually |also |totally )?(?:fine|ok|okay|alright|all right|cool|good)|也行|也可以|也能接受|也不是不行|其实可以/u;
