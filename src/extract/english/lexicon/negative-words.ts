// Words of complaint, written for this project. Each list is `intensity → words`: 3 strong, 2 plain, 1 mild.
// Adverbs in -ly are derived from the adjectives; verbs and nouns are listed by lemma.

import type { WordLists } from './word-lists.js';

/** Adjectives and participles that criticise what they are said of. */
export const NEGATIVE_ADJECTIVES: WordLists = {
  3: `abominable abysmal appalling atrocious awful catastrophic crap crappy deplorable despicable detestable
    disastrous disgraceful disgusting dreadful god-awful godawful hideous hopeless horrendous horrible horrid
    horrific horrifying infuriating inexcusable insufferable intolerable laughable lousy miserable nasty nightmarish
    outrageous pathetic pitiful ridiculous rotten shameful shitty sickening terrible torturous trashy
    unacceptable unbearable unforgivable unusable useless vile worst worthless wretched unwatchable
    unlistenable unreadable fraudulent dangerous hazardous lethal toxic furious enraged outraged livid disgusted
    appalled horrified abhorrent ghastly gruesome insulting maddening repulsive dead-on-arrival doa bogus
    defective ruined`,
  2: `abrasive absurd aggravating aggravated agonizing angry annoyed annoying anemic archaic artificial awkward
    backward bad baffling bent bland bleak blind blotchy blurry blurred bothersome boring breakable
    brittle broken buggy bulky bumpy burnt burdensome careless chaotic cheap-looking cheap-feeling cheesy choppy
    chintzy clumsy cluttered clunky cold complicated confused confusing congested contradictory convoluted corrupt
    corrupted costly counterfeit counterintuitive counter-intuitive cracked cramped crazy creaky creepy crooked
    crude cumbersome cryptic damaged damaging dark dated dead deaf deceitful deceptive deficient
    deformed degraded delayed dented depressing difficult dim dingy dire dirty disappointed disappointing
    discolored discoloured discontinued disconnected discouraging discouraged dishonest dismal displeased
    disposable disruptive dissatisfied dissatisfying distorted distracting disturbing dizzy drab draining
    drained dreary dry dull dumb dusty dysfunctional erratic error-prone erroneous evil excessive exhausting
    exorbitant expensive fake false faulty fatal feeble filthy finicky flaky flat flawed flickering flimsy floppy
    foggy forgettable fragile frail frantic freaky freezing frozen frustrated frustrating fuzzy fussy garbled gaudy
    ghosting gimmicky glaring glitchy gloomy grainy greasy greedy grim gritty gross grotesque grumpy half-baked
    half-hearted harmful harsh hard hard-to-read hard-to-use heavy-handed hazy hefty hesitant hissing hollow
    hostile icky idiotic ignorant illegible ill-fitting ill-conceived illogical immature impractical imprecise
    impossible inaccessible inaccurate inadequate inaudible incapable incoherent incomplete incompatible incompetent
    incomprehensible inconsiderate inconsistent inconvenient incorrect indifferent ineffective inefficient
    inept inferior inflexible inoperable insecure insensitive insufficient insubstantial interfering intermittent
    invasive irrational irregular irrelevant irresponsible irritated irritating itchy jagged jammed jarring jerky
    jittery junky kludgy lackluster lacklustre lacking laggy lame lazy leaky lengthy limited limp lifeless
    long-winded loose lopsided lost low-end low-quality ludicrous mad malfunctioning mediocre meager meagre
    mean meaningless messy messed-up mindless mismatched misleading mislabeled missing mistaken
    moldy monotonous muddy muffled muddled murky mushy negligent nonfunctional non-functional nonexistent non-existent
    nonresponsive non-responsive nonsensical noisy no-good obnoxious obscure obsolete obstructive odd off-center
    off-putting outdated old-fashioned out-of-date over-priced overheated overhyped overpriced overrated overpowering
    oversaturated oversized over-complicated overcomplicated overexposed painful patchy pale
    perplexing pesky picky pitted pixelated plasticky plastic-y pointless poor poorly-made poorly-designed
    problematic prohibitive puny puzzling questionable rattly raspy reckless redundant regretful regrettable
    reluctant repetitive restrictive rigid rough rude rubbery rusty sad scary scratched scratchy
    screwed screwy second-rate severe shabby shaky shallow shameless sharp-edged shoddy short-lived
    shrill sick silly skimpy slack slanted slippery sloppy slow sluggish smelly smudgy soggy sore
    sorry sour spotty squeaky stale static-y sticky stiff stinky strange stressful stubborn stuck stupid
    subpar sub-par substandard suspicious tacky tangled tedious temperamental tasteless terrifying thick
    time-consuming tinny tiresome tiring torn tricky troubled troublesome troubling ugly unattractive unavailable
    unaware unclear uncomfortable uncooperative underpowered under-powered underexposed underwhelming underwhelmed
    uneven unfair unfinished unfit unfortunate unfriendly unhappy unhelpful unimpressed unimpressive uninspired unintuitive
    uninteresting unknowledgeable unnatural unnecessary unpleasant unpolished unpredictable unprofessional
    unrealistic unreasonable unreliable unresponsive unsafe unsatisfactory unsatisfied unsatisfying unsharp unsightly
    unstable unsteady unsuitable unsupported unsure untidy untrue untrustworthy unusual unwanted unwieldy unwilling
    upset upsetting upside-down vague vulnerable warped washed-out wasteful washed weak weary weird wimpy wobbly
    wonky worried worrisome worrying worse wrong yellowish bloated bricked burned choking clogged
    crackling crackly creaking dubious echoey fiddly gimpy grating hard-to-find haphazard
    hit-or-miss hit-and-miss hot-running invalid irksome janky lagging leaking limiting mangled mushed
    nonstandard obtrusive overbearing overloaded overwhelming peeling piercing powerless
    power-hungry quirky ragged robotic sagging scuffed short-sighted shorted slow-moving
    smeared snobbish soft-focus stagnant starved stripped stuttering sunken tearing temporary tight-fisted
    unable unappealing unauthorized unbalanced uncontrollable undersized undependable unergonomic
    unfocused unlucky unmanageable unorganized unplayable unprotected unrecognizable unrefined unresolved unsettling
    unsuccessful unsupportive untested untimely unworkable vexing wasted worn worn-out
    wrinkled yellowed`,
  1: `average basic bare boxy busy common complex conventional     debatable delicate distant fewer flashy generic glossy heavy heavier high-priced high hot
    intrusive less lesser low lower mixed minor modest narrow neutral noticeable
    ordinary overdone pricey primitive proprietary rare restricted run-of-the-mill short shorter simplistic slower     so-so softer standard-issue stock tiny unremarkable unexciting unfamiliar
    unsurprising vanilla variable weaker unexpected unneeded unknown meh`,
};

/** Verbs by which a speaker criticises their object ("hate the menu", "it lacks a jack"), by lemma. */
export const NEGATIVE_OBJECT_VERBS: WordLists = {
  3: 'abhor despise detest hate loathe curse boycott',
  2: `avoid blame complain criticize criticise deplore dislike lack regret resent return reject
    waste ruin doubt condemn distrust mistrust hamper hinder jeopardize
    limit butcher botch bungle cripple skimp`,
  1: 'fear omit restrict sacrifice',
};

/** Verbs that criticise their subject ("the hinge broke"), by lemma. */
export const NEGATIVE_SUBJECT_VERBS: WordLists = {
  3: 'suck stink bomb explode disgust infuriate enrage melt',
  2: `aggravate annoy bother break brick bug burn buzz cheat choke collapse complicate confuse corrupt crack crackle
    crash creak cripple crumble decay deceive degrade delay detach deteriorate die dim disappoint disappear disconnect
    discolor distort distract disturb drain drop echo fade fail falter fault flake flicker fluctuate
    fog freeze frustrate fry glitch go-dead hang hiss hurt impair interfere irk irritate jam jerk lag leak
    loosen malfunction mislead misbehave misplace mute obscure overcharge overheat overload peel pixelate
    plague plummet pop rattle regress rot rust sag scare scratch screech shatter short-circuit shrink
    skip slip slow smear smell smudge snap spoil squeak stall stop struggle stumble stutter suffer swell
    tangle tear terrify torture trouble underperform unravel upset vibrate warp waste weaken wear wobble worsen
    yellow worry block bend die-out cost expire`,
  1: 'lack need require limit differ shut dent fall refuse stick stain omit blur peel-off loop beep',
};

/** Nouns that are complaints themselves ("the hinge is a joke", "no problem with it"), by lemma. */
export const NEGATIVE_NOUNS: WordLists = {
  3: `abomination atrocity catastrophe crap disaster disgrace fiasco garbage hell junk nightmare ripoff rip-off
    scam shame shit torture travesty trash lemon paperweight fraud outrage dud bullshit crapshoot`,
  2: `annoyance blemish bother bug burden complaint con concern confusion crack crash criticism damage danger
    death defect deficiency delay dent detriment difficulty disadvantage disappointment discomfort dissatisfaction
    distortion downfall downside drawback error failure fault flaw flop frustration fuss gimmick glare glitch
    gripe grief hassle headache hiccup hindrance inconvenience inconsistency inaccuracy irritation issue
    joke lack lag loss malfunction mess minus mistake misery negative nonsense nuisance obstacle pain
    peeve problem quibble regret risk scratch shortage shortcoming shortfall sloppiness stupidity threat trouble
    turn-off waste weakness worry wobble interference hiss static beef bummer deal-breaker
    dealbreaker letdown let-down eyesore rattle stutter crackle stain smell stink tear uncertainty
    bloatware crapware ghosting blur blurriness graininess sluggishness flimsiness bulkiness`,
  1: 'caveat catch compromise limitation nit niggle nitpick quirk restriction sacrifice trade-off tradeoff warning',
};
