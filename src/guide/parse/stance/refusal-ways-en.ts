/** Verbs of having, with the denial in a clause of what is sought: `that doesn't come with a`, `can't be`, `rather it didn't have`. */
const HAS_NOT =
  /(?:\b(?:that|which|who|must|should|shall|ought to|(?:rather|prefer(?: that)?|prefer if) (?:it|they|one))|^|^ (?:it|they)) ?(?:doesn'?t|does not|don'?t|do not|didn'?t|did not|can'?t|cannot|won'?t|will not|never|not|isn'?t|is not|aren'?t|hasn'?t|has not|haven'?t|have not) (?:got|have|come|ship|support|take|do|be|include|feature|offer|use|rely on|measure|allow|open|unlock|wake|need|work|pair|connect)(?: (?:with|by|over|via|up))?(?: an?| any| the| built in)* $/u;
/** `won't allow`, `refuse to use`, `sans`, `hold the`, `not supporting`. */
const REFUSING =
  /\b(?:(?:won'?t|doesn'?t|don'?t|does not|do not|will not) (?:allow|permit|accept|tolerate)|refus(?:e|es|ing)(?: to (?:use|have|own|buy|touch|pay for))?|sans|(?:hold|kill|bin|scrap|nix|cut|axe|forgo|nuke) the|(?:not|without) (?:supporting|including|featuring|relying on)|bans?|banned|forbids?|prohibits?|drowning in|(?:nothing|none) (?:that|which) (?:has|have|uses|needs|measures|tracks|monitors|reads|comes with|requires|relies on|supports|records))(?: an?| any| the| my| his| her| those| these| all| such| built in)* $/u;
/** `I hate boomy`: a word of blame before the thing. */
const BLAMED =
  /\b(?:no|without|hates?|dislikes?|loathes?|detests?|despises?|can'?t stand|not|avoid|skip)(?: an?| any| the| that| those| these| all)?(?: (?:boomy|muddy|overpowering|bloated|flashy|glowing|useless|pointless|dodgy|creepy|gimmicky|nasty|awful|horrible|damn|bloody|crappy|front|rear|back|mobile|facial|optical|in display|under display|noisy|fake|unnecessary|invasive|dumb|darn|single|kind of|sort of|form of|type of|trace of|exaggerated)){1,2} $/u;
/** `I don't want a phone with`, `never again a laptop that has`: of goods that have it. */
const GOODS_WITH =
  /\b(?:(?:don'?t|do not|doesn'?t) (?:want|trust|like|need)|never again|not|no|no more|tired of|sick of|avoid|hates?|dislikes?|can'?t stand|wary of|steer clear of)(?: an?| any| another| the)?(?: (?:new|modern|big|smart|e))? (?:phones?|laptops?|tablets?|speakers?|tvs?|cameras?|headphones|earbuds|watch(?:es)?|keyboards?|mouse|mice|monitors?|printers?|readers?|model|models|ones?|anything|device|devices) (?:with|that (?:has|have|uses?|comes with)|having|which has)(?: an?| any| the| built in| integrated)* $/u;
/** Of what there can be too much. */
const LESS = /\b(?:less|little|reduced|minimal|toned down|(?:easy|light|low) on)(?: the| on the)? $/u;
const NON = /\bnon $/u;
/** `with the camera removed`, `a touchscreen would ruin it`. */
const TAKEN_AWAY =
  /^ ?(?:(?:removed|disabled|deleted|taken (?:out|off|away)|stripped (?:out|off)|(?:turned|switched|toned) (?:down|off)|torn out) ?$|would (?:ruin|spoil|wreck|kill) (?:it|this|that|the|everything|things)\b)/u;
/** `bass that doesn't drown everything`: it may not be much. */
const NOT_TOO_STRONG =
  /^ (?:that )?(?:doesn'?t|does not|shouldn'?t|should not|won'?t|mustn'?t|must not|can'?t|isn'?t|not) (?:to )?(?:overpower|drown|boom|overwhelm|dominate|swallow|bury|mask|muddy|take over)/u;
/** What a thing does, denied of it: `a camera that can't zoom`. */
const DOES_NOT = /\b(?:that|which|it) (?:doesn'?t|does not|don'?t|do not|can'?t|cannot|won'?t|will not) $/u;
const DOINGS = /^(?:zoom|thump|boom|rumble)s?$/u;
/** `nothing to do with face unlock`. */
const NOTHING_TO_DO = /\bnothing to do with(?: an?| any| the)? $/u;

/** What follows a thing that must not be there: `makes me dizzy`, `isn't allowed`, `off limits`, `can be avoided`. */
const UNWANTED_AFTER =
  /^ ?(?:(?:sensor|reader|scanner|unit|stuff|thing|support|screen)s? )?(?:(?:is|are|would be) (?:literally |absolutely |frankly )?(?:the (?:very )?last thing (?:i|we|he|she) (?:want|need)|not (?:allowed|permitted|welcome|wanted|acceptable|an option)|off limits|prohibited|verboten|to be avoided)|(?:isn'?t|aren'?t|not) (?:allowed|permitted|welcome|acceptable|an option)|(?:isn'?t|aren'?t|is not|are not) (?:my (?:thing|bag|cup of tea)|for me)|can do one|can get lost|can be avoided|gives? me (?:the )?(?:creeps|ick|heebie|headaches?|a headache|migraines?)|makes? me (?:sick|dizzy|ill|nervous|uneasy|nauseous|queasy|paranoid|uncomfortable)|off (?:the table|limits)|(?:absent|excluded|omitted|left out|not included|unwanted) ?$|not in it ?$)/u;
/** `bluetooth no`, `heart rate: no`, `touchscreen = no`, `touchscreen? hard no`. */
const SAID_NO =
  /^ ?(?:[:=]|[?] ?(?:hard|big|firm|definite|definitely|a)?) ?(?:no|nope|nah)(?= ?(?:$|[.,;!]))|^ no(?= ?(?:$|[.,;!]))/u;
/** `keep 5g out of it`. */
const KEEP = /\b(?:keep|leave)(?: the| any| all)? $/u;
const OUT = /^ (?:\w+ )?(?:out|away|off)\b/u;
const LEFT_LATER =
  /^[^?!]{0,60}\b(?:(?:leave|keep) (?:it|that|them|those) (?:off|out|away)|skip (?:it|that|them)|avoid (?:it|that|them|those) )/u;

/** Whether the words before a thing, `before` in its clause, refuse what is `written` in one of the less usual ways. */
export function refusesBefore(before: string, written: string): boolean {
  return (
    HAS_NOT.test(before) ||
    REFUSING.test(before) ||
    BLAMED.test(before) ||
    GOODS_WITH.test(before) ||
    NOTHING_TO_DO.test(before) ||
    (DOINGS.test(written) && DOES_NOT.test(before)) ||
    (written === 'bass' && LESS.test(before)) ||
    (NON.test(before) && !/glare|reflect|slip|gaming/u.test(written))
  );
}

/** The same of what follows: `after` in its clause, `later` beyond it. */
export function refusesAfter(before: string, after: string, later: string, written: string): boolean {
  return (
    UNWANTED_AFTER.test(after) ||
    TAKEN_AWAY.test(after) ||
    (written === 'bass' && NOT_TOO_STRONG.test(after)) ||
    SAID_NO.test(later) ||
    LEFT_LATER.test(later) ||
    (KEEP.test(before) && OUT.test(after))
  );
}
