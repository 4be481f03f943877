import type { SettledPhrase } from './settled-phrase.js';

/** English phrases around single words that would mislead by themselves. */
export const ENGLISH_PHRASES: readonly SettledPhrase[] = [
  {
    before: /\b(?:less|least) $/i,
    words: /^(?:cumbersome|expensive|heavy|bulky|noisy|fragile|complicated|confusing|sluggish|slow)$/i,
    polarity: 'positive',
  },
  {
    before: /\b(?:plenty|lots|tons) of (?:\w+ )?$/i,
    words: /^(?:storage|space|memory|ram|storage space|power|ports|room)$/i,
    polarity: 'positive',
  },
  {
    after:
      /^(?: \w+){0,2} (?:needs?|has|have) to (?:be|get|become) (?:\w+ )?(?:better|easier|faster|improved|simpler|louder|brighter|bigger|longer)\b/i,
    polarity: 'negative',
  },
  {
    after:
      /^(?: \w+)? (?:is|was|are|were)(?:n't| not) (?:(?:so|that|very|as|really|all|quite|particularly) )*(?:good|great|impressive|clear|loud|fast|sharp|bright|strong|nice)\b/i,
    polarity: 'negative',
  },
  {
    before: /\b(?:can(?:'t|not)|could(?:n't| not)|hard to|not|n't) justify (?:the|this|its) (?:\w+ )?$/i,
    polarity: 'negative',
  },
  {
    before:
      /\b(?:without|no|zero|minimal|reduces?|eliminates?|free (?:of|from)|no more|less) (?:(?:any|all|the|more) )*$/i,
    words:
      /^(?:eye ?strain|glare|lag|lagging|noise|reflections?|weight|bulk|heat|delays?|buffering|distortion|flicker\w*|bloatware|ads|crashes|glitches|bugs|freezing|dropouts|overheating|hiss|static)$/i,
    polarity: 'positive',
  },
  {
    before:
      /\blast(?:s|ed|ing)?\b[^.;!?]{0,30}\b(?:on|per|with|between) (?:(?:a|one|each|every|single|full) )*$/i,
    words: /^charges?$/i,
    polarity: 'positive',
  },
  {
    after:
      /^s? last(?:s|ed|ing)? (?:(?:a|for|all|very|so|really|quite|me) )*(?:long|forever|days|weeks|day|hours|\d+|months?|while)\b/i,
    words: /^charges?$/i,
    polarity: 'positive',
  },
  {
    after: /^(?: \w+){0,3} (?:is|was|are|were) (?:(?:well|far|way) )?above average\b/i,
    polarity: 'positive',
  },
  {
    before: /\bcan(?:'t|not) beat (?:it|this|that|them)?(?: for)? (?:the |this )?$/i,
    polarity: 'positive',
  },
  {
    words: /^price(?: point| tag)?$/i,
    after: /^,? (?:you |i )?(?:really |just |simply )?can(?:'t|not) (?:be )?beat/i,
    polarity: 'positive',
  },
  {
    before:
      /\b(?:needs?|needed|requires?|require is|could use|deserves?|should have|lacks?|missing) (?:a |an |some |much |even )?(?:better|more|bigger|larger|longer|improved|faster|stronger|louder|higher|brighter) (?:\w+ )?$/i,
    polarity: 'negative',
  },
  {
    after:
      /^(?: \w+){0,2} (?:needs?|needed|could use|can use) (?:a lot of |a bit of |a little |some |more |much |major |serious )*(?:improvements?|improving|improved|work|polish|refinement)\b/i,
    polarity: 'negative',
  },
  {
    after:
      /^(?: \w+)? (?:is|was|are) an? (?:big |huge |definite |real |major |added )*(?:\+|plus\b|bonus\b)/i,
    polarity: 'positive',
  },
  {
    after:
      /^ (?:can(?:'t|not| not) be (?:beat|beaten|matched)|(?:is|was) (?:hard|tough|difficult) to beat)\b/i,
    polarity: 'positive',
  },
  {
    before:
      /\b(?:not|never|hardly|no(?:where)? near)\b[^.;!?,]{0,24}\bworth (?:every|the|its|this|that|full) (?:\w+ )?$/i,
    polarity: 'negative',
  },
  {
    before: /n't\b[^.;!?,]{0,24}\bworth (?:every|the|its|this|that|full) (?:\w+ )?$/i,
    polarity: 'negative',
  },
  { before: /\bworth (?:every|the|its|this|that|full) (?:\w+ )?$/i, polarity: 'positive' },
  {
    before:
      /\b(?:help(?:s|ed)? with|solv\w+|fix\w+|eliminat\w+|no|no more|without|address\w+|never had|(?:had|have) no) (?:(?:the|my|any|all) )?$/i,
    after: /^ (?:issues?|problems?|complaints?|concerns?|worries|anxiety)\b/i,
    polarity: 'positive',
  },
  {
    before:
      /\b(?:no (?:one|other)\b|nothing|nobody|can(?:'t|not)|(?:could|would)(?:n't| not)|(?:hard|difficult|tough) to)[^.;!?,]{0,24} (?:beat|match(?:es)?|rival|top|complain about|go wrong|find (?:a )?better|\w+ a better \w+)\b[^.;!?,]{0,20}$/i,
    polarity: 'positive',
  },
  {
    before: /(?:\b(?:not|never|hardly|no longer)|n't) (?:really |even )?(?:hold|keep)s? (?:a|its|the) $/i,
    words: /^charges?$/i,
    polarity: 'negative',
  },
  {
    before: /\b(?:hold|holds|held|holding|keeps) (?:a|its|the|their) (?:\w+ )?$/i,
    words: /^charges?$/i,
    polarity: 'positive',
  },
];
