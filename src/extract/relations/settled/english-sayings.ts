import type { SettledPhrase } from './settled-phrase.js';

/** English sayings, wishes and verbs that judge what they are said of. */
export const ENGLISH_SAYINGS: readonly SettledPhrase[] = [
  // A wish blames: what is wished for is not there.
  {
    before:
      /(?:'d| would)(?: (?:also|really|still|just|rather|personally))? (?:have )?(?:lik|lov|prefer|appreciat|welcom|want)(?:e|ed|red)?(?: to (?:see|have|get|find|have seen|have had))? (?:an?|some|more|better|bigger|longer|faster|louder)(?: [\w-]+){0,2} $/i,
    unless: /\bbut (?:it|this|they) (?:does|do|is|has)\b/i,
    polarity: 'negative',
  },
  {
    before:
      /\b(?:hop(?:ed|ing) for|wish(?:ed|es)? (?:it|they|this|there|for|i|we)(?: (?:had|has|have|was|were|came with|included))?|if only (?:it|they|there) (?:had|was|were)|(?:could|can) (?:really )?do with|crying out for|begging for) (?:an?|some|more|better|bigger|longer|faster|louder)(?: [\w-]+){0,2} $/i,
    polarity: 'negative',
  },
  {
    after:
      /^(?: \w+)? could be (?:(?:a (?:bit|little|lot)|much|far|slightly) )?(?:less|more|better|\w{3,12}er)\b/i,
    polarity: 'negative',
  },
  {
    after:
      /^(?: \w+)?(?: is| are| was| were| gets?| feels?| seems?)?(?: (?:ridiculous|insane|stupid|silly|crazy|sick))?(?: in (?:the best (?:sense|way|possible way)|a good way)| to die for| never disappoints?)\b/i,
    polarity: 'positive',
  },
  {
    after: /^(?: is| are| looks?| sounds?)(?: (?:so|pretty|really|absolutely|just))? sick\b(?! of| to)/i,
    polarity: 'positive',
  },
  {
    after:
      /^(?: is| are| was| were) (?:dead|scarily|stupidly|insanely|ridiculously|terribly|wickedly|crazy|stupid|insane) (?:accurate|good|fast|sharp|comfortable|easy|precise|quiet|quick|light|bright|smooth)\b/i,
    polarity: 'positive',
  },
  {
    after: /^(?: is| was| are)?(?: \w+)? never an? (?:topic|issue|problem|concern|worry)\b/i,
    polarity: 'positive',
  },
  {
    after:
      /^(?: has| have)? never (?:once )?(?:miss(?:es|ed)?|fail(?:s|ed)?|drop(?:s|ped)?|let(?:s)? (?:me|us) down|skip(?:s|ped)?|crash(?:es|ed)?|lag(?:s|ged)?|stutter(?:s|ed)?|needs? (?:charging|a charge))\b/i,
    polarity: 'positive',
  },
  {
    after:
      /^ (?:did|does)(?:n't| not) (?:even )?(?:blink|flinch|skip a beat|break a sweat|miss a beat|budge|bat an eye)/i,
    polarity: 'positive',
  },
  {
    after:
      /^(?: (?:constantly|often|always|sometimes|just|simply|randomly|keeps?|kept))?(?: (?:ignor|refus|crackl|rattl|stutter|creak|wobbl|glitch|misbehav)(?:e|es|ed|s|ing)| fail(?:s|ed)| dies| died| gave up| gives up)\b/i,
    polarity: 'negative',
  },
  {
    after:
      /^(?: (?:takes?|took) (?:ages|forever|an (?:age|eternity))| (?:comes?|arrives?) (?:(?:too|very|hours|always) )?late| (?:gave|gives) (?:me|him|her|us) (?:an? )?(?:rash|headache|blisters?|hives|sore)| lasts? (?:only |barely )?(?:half|a third|a quarter) as long)\b/i,
    polarity: 'negative',
  },
  {
    after:
      /^(?: \w+)?(?::|,| is| are| was| were|)(?: (?:just|only|really|very|rather|merely))? ?(?:so-so|meh\b|mediocre|merely |weak\b|ouch|good (?:luck|grief)|a (?:joke|disgrace|farce)\b)/i,
    unless: /\b(?:not|never|hardly|far from)\b|n't\b/i,
    polarity: 'negative',
  },
  {
    after:
      /^(?: has| have| had|,? with) (?:absolutely )?(?:no|zero|hardly any|little) (?:detail|depth|clarity|punch|body|power|grip|life|character|contrast|range)\b/i,
    polarity: 'negative',
  },
  // "a bit strong": said of a fault, save of what is more than elsewhere.
  {
    after:
      /^(?: is| are| was| were| gets?| feels?| seems?) (?:(?:always|just|still) )?(?:a (?:bit|touch|tad|shade)|a little too) (?!\w{2,12}er\b|more\b|less\b|of\b|better\b)\w/i,
    polarity: 'negative',
  },
  {
    words: /^price(?: tag| point)?s?$/i,
    after:
      /^(?: is| was)?(?: \w+){0,2} (?:cheeky|steep|eye-watering|hefty|outrageous|painful|hard to swallow|a joke)\b/i,
    unless: /\b(?:not|never|hardly|far from|less)\b|n't\b/i,
    polarity: 'negative',
  },
];
