import type { WordSense } from './word-sense.js';

/** English words that name a part or a function of a device, where they mean something else. */
export const ENGLISH_PART_SENSES: readonly WordSense[] = [
  // Videos that somebody watches, pictures that somebody looks at.
  { feature: 'video quality', words: /^(?:watch|stream|play|see|view|download|load)\w* /i },
  {
    feature: 'video quality',
    words: /^(?:\w+ )?videos?$/i,
    before:
      /\b(?:watch|stream|steam|play|see|view|download|load|find|search|prime|youtube|purchase|rent|buy)\w*\b[^.;!?]{0,24}$/i,
  },
  {
    feature: 'video quality',
    words: /^video$/i,
    after: /^ (?:games?|calls?|chat\w*|services?|library|store|content|streaming|apps?)\b/i,
  },
  {
    feature: 'camera',
    words: /^(?:\w+ )?(?:photos?|pictures?|pics)$/i,
    before:
      /\b(?:view|look\w* at|see|show|shar|stor|sav|edit|load|display|send|post|paint|draw)\w*\b[^.;!?]{0,16}$/i,
  },
  {
    feature: 'case',
    words: /^(?:case|cover)s?$/i,
    before:
      /\b(?:in (?:any|this|that|my|each|either|most)|just in|worst|use|book|album|magazine|front|the books?|test|the) $/i,
    after: /^(?: scenario|s? would|s? of (?:the |my )?books?|,| you| they| i\b| it\b)/i,
  },
  {
    feature: 'case',
    words: /^(?:case|cover)s?$/i,
    before: /\b(?:in (?:any|this|that|most)|just in|worst|use|book|album|magazine) $/i,
  },
  { feature: 'sound', words: /^sounds?$/i, after: /^ (?:like|as if|as though|too good)\b/i },
  { feature: 'speed', words: /^fast$/i, after: /^[ -](?:forward\w*|asleep|food|paced)\b/i },
  { feature: 'design', words: /^looks?$/i, after: /^ (?:like|forward|as if|at|for|to be|into|up)\b/i },
  {
    feature: 'storage',
    words: /^space$/i,
    before:
      /\b(?:save[sd]?|saving|desk|counter|shelf|table|living|kitchen|floor|cabinet|wall|breathing|personal) $/i,
  },
  {
    feature: 'storage',
    words: /^space$/i,
    after:
      /^ (?:on|in|at) (?:the|my|your|our|her|his|a) (?:\w+ )?(?:desk|counter|shelf|table|wall|nightstand|bag|purse|room|house|kitchen|suitcase|luggage)\b/i,
  },
  {
    feature: 'connectivity',
    words: /^range$/i,
    before: /\b(?:price|age|wide|wider|whole|full|vast|broad|dollar|budget) $/i,
  },
  { feature: 'connectivity', words: /^range$/i, after: /^ of (?!the (?:wi|signal|blue))/i },
  { feature: 'flash', after: /^ (?:briefings?|drives?|player|sales?|memory|content|cards?|games?)\b/i },
  { feature: 'flash', words: /^flash (?:briefings?|drives?|player|sales?|memory)$/i },
  {
    feature: 'updates',
    before: /\b(?:news|weather|traffic|sports?|scores?|stock|status|shipping|order) (?:and \w+ )?$/i,
  },
  { feature: 'security', words: /^security$/i, before: /\b(?:home|house|social) $/i },
  {
    feature: 'heat',
    words: /^hot$/i,
    after:
      /^ (?:deals?|items?|sales?|spots?|sell\w+|topics?|ticket|new|key|coffee|water|summer|weather|day)\b/i,
  },
  {
    feature: 'touchscreen',
    words: /^touch$/i,
    before: /\b(?:nice|great|personal|final|finishing|in|a|cool|good|lovely|special|added) $/i,
  },
  { feature: 'stand', words: /^stands?$/i, after: /^ (?:out|up|by|for|behind|alone)\b/i },
  {
    feature: 'comfort',
    words: /^fits?$/i,
    after:
      /^ (?:my|our|his|her|the|your|their|all|every)(?: \w+)? ?(?:needs?|budget|bill|purpose|lifestyle|requirements?|wants?|price)\b/i,
  },
  {
    feature: 'charging',
    words: /^charges?$/i,
    after: /^ (?:you|me|us|him|her|them|extra|a fee|for|my card|\$)/i,
  },
  {
    feature: 'charging',
    words: /^charges?$/i,
    before: /\b(?:in|of|no|extra|service|additional|monthly|late|without) $/i,
  },
  {
    feature: 'fan noise',
    words: /^fans?$/i,
    before:
      /\b(?:huge|avid|apple|amazon|music|sports|movie|great|biggest|true|longtime|time|football|not a|a|big) $/i,
  },
  { feature: 'fan noise', words: /^fans?$/i, after: /^ of\b/i },
  { feature: 'messaging', words: /^message$/i },
  { feature: 'price', words: /^cheaper$/i, before: /\b(?:get|gets|got|become) $/i },
  { feature: 'lens', words: /^glasses$/i },
  {
    feature: 'design',
    words: /^colou?rs?$/i,
    before: /\b(?:wrong|which|what|another|other|my|favou?rite) $/i,
  },
  { feature: 'zoom', words: /^zoom$/i, after: /^ (?:calls?|meetings?|class\w*|sessions?|app)\b/i },
  {
    feature: 'keyboard',
    words: /^keys?$/i,
    before: /\b(?:car|house|the|my|product|license|activation|lost) $/i,
    after: /^ (?:to|ring|chain|points?|features?|is to)\b/i,
  },
  { feature: 'screen', words: /^monitors?$/i, before: /\b(?:baby|heart|blood|to|can|will|pressure) $/i },
  {
    feature: 'memory',
    words: /^memor(?:y|ies)$/i,
    before: /\b(?:from|short-term|muscle|bad|fond|good|loving) $/i,
  },
  // What there is to play, which says nothing of how it runs.
  {
    feature: 'gaming performance',
    words: /^(?:video |mobile |online )?games?$/i,
    before:
      /^(?![^]*\b(?:play\w*|runs?|running|handles?|handling|lag\w*|(?:great|good|perfect|best|ideal|excellent|slow|bad) for)(?: \w+){0,3} $)/i,
    after:
      /^(?! (?:\w+ ){0,2}(?:runs?|plays?|works?|loads?|lags?|looks?|performs?|performance|smooth\w*|freez\w*|crash\w*|stutter\w*)\b)/i,
  },
  // What one adds for want of it.
  {
    feature: 'memory',
    before:
      /\b(?:for|get|add|have|expand|needs?|needed|want(?:ed)?|added|adding|wish\w*|with)(?: \w+){0,2} (?:more|extra|additional) $/i,
  },
];
