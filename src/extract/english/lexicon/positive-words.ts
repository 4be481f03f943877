// Words of praise, written for this project. Each list is `intensity → words`: 3 strong, 2 plain, 1 mild.
// Adverbs in -ly are derived from the adjectives; verbs and nouns are listed by lemma.

import type { WordLists } from './word-lists.js';

/** Adjectives and participles that praise what they are said of. */
export const POSITIVE_ADJECTIVES: WordLists = {
  3: `amazing astonishing astounding awesome beautiful best brilliant breathtaking blazing delightful dazzling
    excellent exceptional extraordinary exquisite fabulous fantastic flawless first-rate five-star gorgeous
    heavenly incredible immaculate impeccable luxurious magnificent marvelous marvellous mind-blowing outstanding
    perfect phenomenal priceless rock-solid sensational spectacular splendid stellar stunning sublime superb
    superior supreme terrific top-notch top-of-the-line tremendous unbeatable unbelievable unmatched unparalleled
    unrivaled unsurpassed wonderful world-class wow glorious killer legendary lovely mindblowing insane
    bulletproof foolproof indestructible blissful magical divine dreamy ecstatic thrilled elated amazed blown-away
    astonished astounded overjoyed faultless matchless peerless unequaled unrivalled wondrous`,
  2: `able accurate adaptable admirable adorable advanced affordable ample appealing attractive attentive awe-inspiring
    beneficial bright brisk bargain capable charming clean clear clever comfortable comfy compact competent
    consistent convenient cool courteous crisp crystal-clear cute cutting-edge dependable desirable detailed
    durable dynamic easy economical effective efficient effortless elegant enjoyable ergonomic exciting eye-catching
    fast fast-acting favorable favourable favorite favourite feature-packed fine flexible fluid friendly fun
    functional futuristic generous genuine glad good good-looking great handy happy hassle-free helpful
    high-quality high-end ideal immersive impressive impressed improved inexpensive innovative insightful
    intelligent intuitive inviting invaluable joyful kind knowledgeable legible lag-free lifelike
    light lightweight likeable likable lively logical long-lasting loyal lucid lush meaningful
    memorable mighty modern multifunctional natural neat nice nifty nimble noiseless noteworthy
    optimal organized painless patient peaceful pleasant pleased pleasing pleasurable polished polite popular
    portable positive powerful powerhouse practical precise premium prestigious pretty pristine productive
    professional prompt proud punchy punctual quick quiet rapid readable reasonable recommendable refined
    refreshing reliable remarkable resilient resistant resourceful responsive rewarding rich right robust
    roomy rugged safe satisfactory satisfied satisfying scratch-resistant seamless secure sensible sensitive
    sexy sharp shiny silent silky simple sleek slick slim smart smooth snappy snug soft solid soothing sophisticated
    spacious speedy spot-on stable state-of-the-art steady stable sturdy strong
    streamlined striking stylish successful suitable super superfast supple swift sweet tactile tasteful
    thoughtful tidy timely timeless tough trendy trouble-free true-to-life trustworthy trusty ultra-light
    ultra-thin ultra-fast unobtrusive uncluttered understandable unique upbeat up-to-date usable useful
    user-friendly valuable versatile vibrant vivid warm waterproof welcome welcoming well-balanced well-built
    well-designed well-made well-thought-out well-constructed well-rounded well-laid-out well-lit well-priced
    well-packaged wide wise workable worthwhile worthy worth zippy excited grateful
    thankful delighted content comforted relieved confident enthusiastic classy cozy cosy airy balanced
    believable breathable buttery cheerful colorful colourful commendable complete comprehensive cordial crystal
    customizable customisable deep dazzled decisive defined delicious discreet distinct distinctive enhanced
    exact expressive fair-priced fashionable fearless firm flattering fuss-free game-changing glare-free graceful
    hard-wearing hi-fi high-resolution high-performance honest humble important instant instantaneous
    interactive interesting juicy keen luminous mature musical navigable non-slip nuanced odorless
    orderly outgoing peppy plentiful plush pocketable potent predictable problem-free pure razor-sharp
    re-assuring reassuring recyclable repairable reversible roaring rich-sounding self-explanatory
    serviceable shock-proof shockproof showy skillful smudge-free snazzy sound speedier splash-proof spotless
    stress-free stutter-free substantial succinct sunlight-readable sustainable tight time-saving top
    top-quality transparent true uncomplicated undistorted unlimited upgraded uplifting upscale valid
    weatherproof well-engineered well-finished well-integrated well-spaced winning wondrously
    dust-proof drop-proof energy-efficient environment-friendly eco-friendly eye-friendly fast-charging
    fine-tuned full-featured future-proof glitch-free high-definition jaw-dropping lightning-fast loveable lovable
    low-maintenance low-noise pain-free plug-and-play rattle-free razor-thin scalable super-fast tangle-free
    tear-resistant ultra-portable value-for-money well-defined well-documented well-implemented
    well-placed well-supported wrinkle-free bug-free`,
  1: `acceptable adequate adjustable alright better bearable big big-screen bigger bold brighter cheap cheaper
    cleaner clearer cooler correct crisper decent easier enough expandable fair faster fresh full handier harmless healthy hot
    inoffensive louder lighter longer medium-sized mellow new newer nicer normal ok okay okey passable
    presentable quicker quieter removable respectable roomier sharper sleeker slimmer smoother
    sturdier stronger sufficient supportive tolerable thin thinner tried-and-true uniform unharmed
    upgradable upgradeable updated wider adaptive authentic available backlit budget-friendly compatible cost-effective
    loud worry-free`,
};

/** Verbs by which a speaker praises their object ("love the screen"), by lemma. */
export const POSITIVE_OBJECT_VERBS: WordLists = {
  3: 'adore love treasure worship cherish rave',
  2: `admire appreciate applaud commend endorse enjoy favor favour like praise prefer recommend relish salute
    welcome dig trust compliment`,
  1: 'suggest',
};

/** Verbs that praise their subject ("the speaker rocks"), by lemma. */
export const POSITIVE_SUBJECT_VERBS: WordLists = {
  3: 'amaze astonish astound captivate dazzle excel outshine rock rule shine stun wow blow outclass',
  2: `delight excite fascinate impress inspire outperform please satisfy surpass thrill win beat succeed improve
    enhance delight outlast soar simplify charm entice glisten gleam glow`,
  1: 'work help fit save last suffice benefit boost survive complement function perform hold handle',
};

/** Nouns that are praise themselves ("a joy to hold", "the zoom is a plus"), by lemma. */
export const POSITIVE_NOUNS: WordLists = {
  3: `masterpiece perfection marvel miracle delight gem dream bliss wonder treasure excellence brilliance
    godsend lifesaver life-saver must-have no-brainer winner beauty showstopper powerhouse champ champion`,
  2: `love advantage bargain benefit blessing bonus breeze comfort compliment convenience ease elegance enjoyment
    fun improvement joy kudos luxury perk pleasure plus praise pro strength success satisfaction
    snap thumbs-up treat upgrade value virtue steal cinch charm highlight sharpness clarity crispness reliability
    robustness smoothness simplicity accuracy efficiency responsiveness brightness sturdiness props asset
    recommendation hit`,
  1: 'help pride relief merit advance richness versatility flexibility functionality',
};
