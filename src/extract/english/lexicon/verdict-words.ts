import { wordSet } from './word-lists.js';

/** Verbs (lemmas) of somebody who judges what they have, with their orientation. */
export const VERDICT_VERBS: ReadonlyMap<string, number> = new Map([
  ['love', 3],
  ['like', 2],
  ['adore', 3],
  ['enjoy', 2],
  ['recommend', 3],
  ['hate', -3],
  ['dislike', -2],
  ['regret', -2],
  ['despise', -3],
]);

/** Nouns that say what a product is worth, beside those of the lexicon. */
export const VERDICT_NOUNS: ReadonlyMap<string, number> = new Map([
  ['trash', -3],
  ['junk', -3],
  ['garbage', -3],
  ['rubbish', -3],
  ['crap', -3],
  ['joke', -2],
  ['disappointment', -3],
  ['gem', 3],
  ['winner', 3],
  ['beauty', 3],
]);

/** Words of scorn before a word for a product, beside {@link VERDICT_NOUNS} and the adjectives of the lexicon. */
export const INSULTS: ReadonlySet<string> = wordSet(
  'crappy shitty lousy useless worthless awful terrible horrible horrid dreadful pathetic trashy junky godawful',
);

/** How people feel about what they bought, with its orientation. */
export const FEELINGS: ReadonlyMap<string, number> = new Map([
  ['happy', 2],
  ['happier', 2],
  ['pleased', 2],
  ['satisfied', 2],
  ['thrilled', 3],
  ['delighted', 3],
  ['impressed', 2],
  ['amazed', 3],
  ['unhappy', -2],
  ['disappointed', -2],
  ['disapointed', -2],
  ['dissapointed', -2],
  ['dissatisfied', -2],
  ['displeased', -2],
  ['unimpressed', -2],
  ['underwhelmed', -2],
  ['frustrated', -2],
]);

/** Words for the product itself that are no names of it. */
export const ITSELF: ReadonlySet<string> = wordSet('it this these they them mine');

/** Nouns for any product; behind "this", "the" or "my" they mean the one at hand. */
export const ANY_PRODUCT: ReadonlySet<string> = wordSet('thing product unit item device gadget purchase');

/** Words before a product's name that make it another one's. */
export const OF_OTHERS: ReadonlySet<string> = wordSet(
  'other others another any most all previous last old older first second many some no every each such competing different',
);

/** Phrases that judge the whole product; `*` stands for up to three words, and negation before them counts. */
export const VERDICT_PHRASES: readonly (readonly [phrase: string, orientation: number])[] = [
  ['thumbs up', 3],
  ['thumbs down', -3],
  ['a winner', 3],
  ['a must have', 3],
  ['must - have', 3],
  ['worth it', 2],
  ['how can you go wrong', 3],
  ['go wrong', -2],
  ['in awe of', 3],
  ['glad i bought', 3],
  ['glad that i', 2],
  ['glad i', 2],
  ['home without it', -2],
  ['never buy', -3],
  ['never purchase', -3],
  ['not buy', -3],
  ["n't buy", -3],
  ['nothing but trouble', -3],
  ['nothing but problems', -3],
  ['had problems', -2],
  ['sorts of problems', -3],
  ['craps out', -3],
  ['crapped out', -3],
  ['had no problem', 2],
  ['had no problems', 2],
  ['no real problems', 2],
  ['best you can', 3],
  ['best * on the market', 3],
  ['best * the money', 3],
  ['plays everything', 2],
  ['play everything', 2],
  ['plays anything', 2],
  ['reads everything', 2],
  ['throw at it', 2],
  ['piece of junk', -3],
  ['pieces of junk', -3],
  ['piece of crap', -3],
  ['piece of garbage', -3],
  ['a lemon', -3],
  ['waste of time', -3],
  ["n't waste your", -3],
  ['not waste your', -3],
  ['only gripe', -1],
  ['only complaint', -1],
  ['only downside', -1],
  ['only drawback', -1],
  ['only con', -1],
  ['only negative', -1],
  ['one downside', -1],
  ['one drawback', -1],
  ['other gripe', -1],
  ['bad thing is', -1],
  ['nice thing is', 1],
  ['great thing is', 2],
  ['best thing is', 2],
  ['good thing is', 1],
  ['in the trash', -3],
  ['stay away', -3],
  ['steer clear', -3],
  ['look elsewhere', -2],
  ['looking elsewhere', -2],
  ['buyer beware', -3],
  ['put it down', -2],
  ['live without it', -2],
  ['give it up', -2],
  ['lives up to', 2],
  ['buy it again', 3],
  ['buy again', 3],
  ['buy another one', 2],
  ['no complaints', 2],
  ['no regrets', 2],
  ['no problems', 2],
  ['zero problems', 2],
  ['stops working', -3],
  ['stop working', -3],
  ['no longer works', -3],
  ['no longer work', -3],
  ['does not work', -3],
  ["does n't work", -3],
  ["did n't work", -3],
  ["wo n't work", -3],
  ['will not work', -3],
  ['never worked', -3],
  ['none * worked', -3],
  ['dead on arrival', -3],
  ['it died', -3],
  ['best * ever owned', 3],
  ['best * i have', 2],
  ["best * i 've", 2],
  ['worst * ever', -3],
  ['exceeded * expectations', 3],
  ['exceeds * expectations', 3],
];

/** First words of phrases that hold their own negation: what stands before does not turn them round. */
export const SETTLED_WORDS: ReadonlySet<string> = wordSet(
  "no zero never none not nothing n't wo does did will how",
);

/** What products are there to do (lemmas): one that does not do it fails. */
export const DUTIES: ReadonlySet<string> = wordSet(
  `work play read load recognize recognise connect pair sync boot charge recharge start print scan record detect respond
   install register spin turn download upload stream display focus eject accept`,
);

/** Words (lemmas) before a verb of {@link DUTIES} that tell it fails. */
export const FAILING: ReadonlySet<string> = wordSet('refuse fail stop quit cease');
