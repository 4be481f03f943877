import type { WordSense } from './word-sense.js';

const DETERMINER = String.raw`(?:the|a|an|this|that|my|your|his|her|our|their|its)`;

/** English words that name a feature, where they mean something else. */
export const ENGLISH_SENSES: readonly WordSense[] = [
  // What came fast.
  {
    feature: 'speed',
    words: /^(?:quick|fast|faster|slow)$/i,
    before:
      /\b(?:got|gets?|came|comes?|arrived|arrives|shipped|ships|shipping|delivered|delivery|received|pickup) (?:(?:here|it|in|was|very|super|so|really|to|me|is) )*$/i,
  },
  // What else is quick or slow: the charging, the focus, the setup.
  {
    feature: 'speed',
    words:
      /^(?:quick|fast|faster|fastest|quicker|slow|slower|sluggish|quickly|slowly|take(?:s)? (?:forever|ages))$/i,
    before:
      /\b(?:charg(?:es|ed|ing|er|e)|recharg\w+|refuel\w*|set-?up|set up|install\w*|support|refunds?|auto-?focus|focus\w*|shutter|pair(?:s|ing)|sync\w*|delivery|pages?|page turns?|print(?:s|ing))(?: (?!and\b|but\b|it\b)[\w']+){0,3} $/i,
  },
  { feature: 'controls', words: /^switch(?:es)?$/i, before: /\b(?:light|wall|smart|network|to|the|i|we) $/i },
  // The quality of a part, which is no workmanship.
  {
    feature: 'build quality',
    words: /^(?:\w+ )?quality$/i,
    after:
      /^ of (?:the |its |my |this )?(?:speakers?|sound|pictures?|screen|display|videos?|camera|images?|photos|audio|music|apps?|streaming|content|books?|calls?|graphics)\b/i,
  },
  {
    feature: 'build quality',
    words: /^quality$/i,
    before:
      /\b(?:display|screen|pictures?|sound|camera|speakers?|videos?|images?|audio|graphics) (?:is|are|has|have|was) (?:of )?(?:(?:a|an|very|great|good|much|higher|better|high|top) )*$/i,
  },
  {
    feature: 'sound',
    words: /^speaker$/i,
    before: /(?:\b(?:is|as|was|makes?|be|such) (?:for )?(?:a |an |the )|^best )(?:\w+ ){0,2}$/i,
  },
  // The network of one's home.
  {
    feature: 'connectivity',
    before:
      /\b(?:she|he|they|i|we|who|you|mom|dad) (?:has|have|had) (?:very |really |such )?(?:a )?(?:bad|poor|slow|weak|spotty) $/i,
  },
  // What one remembers, and what is hardly likely.
  { feature: 'memory', before: /\b(?:short|long)[ -]term $/i },
  { feature: 'size', words: /^slim$/i, before: /\b(?:chances?|odds|likelihood)\b[^.;!?]{0,48}$/i },
  { feature: 'cable', words: /^wired?$/i, before: /\bhard[ -]?$/i },
  // Advertisements that are shown there.
  { feature: 'screen', words: /^ad(?:'?s|vert\w*)?\b/i },
  { feature: 'screen', before: /\bad(?:'?s|vert\w*)? (?:\w+ )?on (?:the|my|its|your) $/i },
  // What the post takes.
  {
    feature: 'speed',
    words: /^(?:slow|took (?:forever|ages)|takes (?:forever|ages))$/i,
    before: /\b(?:shipping|shipment|delivery|ups|usps|fedex|dhl|mail|order|package)(?: \w+){0,3} $/i,
  },
  { feature: 'speed', words: /^(?:quick|fast)$/i, after: /^ (?:and|&|n) (?:easy|simple|painless)\b/i },
  { feature: 'software', words: /^os$/i, before: /\b(?:it|this|that|which|there|he|she) $/i },
  {
    feature: 'comfort',
    words: /^fit$/i,
    after: /^ (?:in|for) (?:our|my|the|your|any) (?:house|home|room|life|family|kitchen|needs)\b/i,
  },
  // Light that shines.
  { feature: 'weight', words: /\blights$|\blighting$/i },
  {
    feature: 'weight',
    words:
      /^(?:[\w-]+ )?(?:front|back|reading|side|night|edge|flash|status|led|ambient|warm|screen|book|ring|fill|video) ?lights?$/i,
  },
  // What one lifts, and what somebody weighs.
  {
    feature: 'weight',
    words: /^weights?$/i,
    before: /\b(?:lose|losing|lost|gain(?:ed|ing)?|lift(?:s|ed|ing)?|put on|my|his|her|body|free|dead) $/i,
    after: /^(?! of the | of it | is (?:light|low|nothing))/i,
  },
  {
    feature: 'weight',
    words: /^weights?$/i,
    after: /^ (?:loss|training|lifting|room|lifter|tracking|goals?)\b/i,
  },
  // A thin sound.
  {
    feature: 'size',
    words: /^(?:thin|thick|big|huge|small|large|flat)$/i,
    before:
      /\b(?:speakers?|sounds?|bass|music|audio|voices?|vocals|treble|mids|highs|soundstage)(?: (?:is|are|was|were|sounds?|feels?))?(?: (?:a bit|rather|very|so|too|quite|silly))? $/i,
  },
  // As quiet as its own quiet mode.
  {
    feature: 'fan noise',
    words: /^(?:quiet|silent|silence)$/i,
    before: /\b(?:in|on|with) (?:the |its )?(?:quiet|silent|eco|whisper|low-power)(?: mode)?[^.;!?]{0,24}$/i,
  },
  {
    feature: 'weight',
    words: /^light$/i,
    before:
      /\b(?:the|any|your|its|this|reading|book|tablet|screen|night|back|front|built-in|integrated|adjustable|blue|sun|low|bright|day|natural|direct|dim|smart|ambient|harsh|led|indoor|outdoor|room|under|in|no|little|proper|enough|poor|without|turn(?:s|ed|ing)?|control) $/i,
  },
  {
    feature: 'weight',
    words: /^light$/i,
    after:
      /^ ?(?:bulbs?|conditions?|controls?|switch(?:es)?|sources?|sensors?|settings?|levels?|adjust\w*|colou?red|reading|use|user|gaming|activities|games?|apps?|surfing|browsing|work)\b/i,
  },
  // What something costs in another way, and what is paid for it.
  {
    feature: 'price',
    before: /\b(?:always (?:have|has|had|comes?) (?:a|its)|(?:comes?|came) (?:at|with) a) $/i,
  },
  {
    feature: 'price',
    words: /^prices?$/i,
    after:
      /^ (?:to pay|comparisons?|match\w*|check\w*|go(?:es)?|went|going|gone|drop\w*|fell|differences?|chang\w*|increas\w*|hike\w*|adjust\w*)\b/i,
  },
  {
    feature: 'packaging',
    words: /^package$/i,
    before: new RegExp(String.raw`\bin (?:one|such a|${DETERMINER}) (?:\w+ )?$`, 'i'),
  },
  {
    feature: 'packaging',
    words: /^package$/i,
    before:
      /\b(?:small(?:er)?|compact|neat|little|light(?:er)?|one|single|whole|total|complete|entire|overall|slim|tiny|data|channel) $/i,
  },
  { feature: 'packaging', words: /^package$/i, after: /^ (?:deal|of)\b/i },
  {
    feature: 'cable',
    before:
      /\b(?:cut(?:s|ting)?|ditch\w*|drop(?:ped|ping)?|cancel\w*|rid of|alternative to|pay(?:ing)? for|satellite (?:or|and)|expensive) (?:\w+ )?$/i,
  },
  {
    feature: 'cable',
    after:
      /^,? ?(?:cutt\w+|tv|television|compan\w+|bills?|box(?:es)?|services?|providers?|subscri\w+|channels?|package|networks?|(?:and|or) satellite)\b/i,
  },
  { feature: 'customer service', words: /^(?:\w+ )?services$/i },
  {
    feature: 'customer service',
    words: /^service$/i,
    before:
      /\b(?:stream\w*|music|video|prime|cell|cellular|phone|internet|cable|data|subscription|web|online|tv|satellite|cloud|mobile|wireless|weather|location) $/i,
  },
  {
    feature: 'customer service',
    words: /^(?:stream\w*|music|video|prime|cell|cellular|internet|cable|cloud|online) services?$/i,
  },
  {
    feature: 'software',
    words: /^(?:\w+ )?system$/i,
    before:
      /\b(?:this|small|simple|little|light|lighting|sound|speaker|entertainment|gaming|game|home|stereo|security|alarm|surround|whole|audio|mesh|theater) $/i,
  },
  {
    feature: 'software',
    words:
      /^(?:sound|speaker|entertainment|gaming|game|home|stereo|security|alarm|audio|mesh|theater) system$/i,
  },
  {
    feature: 'software',
    words: /^programs?$/i,
    before: /\b(?:watch\w*|tv|television|favou?rite|loyalty|rewards?|training|trade-in) $/i,
  },
  {
    feature: 'size',
    words: /^(?:big|huge|large)$/i,
    after:
      /^ (?:on|of an? \w+|fans?|deal|help|plus|hit|difference|improvement|upgrade|issue|problem|thanks|time)\b/i,
  },
  {
    feature: 'size',
    words: /^(?:small|little|big|huge)$/i,
    after: /^ (?:but|and|yet) (?:meaningful|significant|noticeable|important|useful|welcome)\b/i,
  },
  {
    feature: 'ease of use',
    words: /^use$/i,
    // Nothing but "easy to use", "ease of use", "set-up and use" and the like.
    before: /^(?![^]*\b(?:to|easy|easier|easiest|simple|simpler|quick|fun|ease of|and|or)[ -]$|[^]*&[ ]?$)/i,
  },
  {
    feature: 'ease of use',
    words: /^(?:fit|handling|operation|convenience)$/i,
    after: /^ (?:fees?|stores?|hours|systems?)\b/i,
  },
];
