import { wordSet } from '../../english/lexicon/word-lists.js';
import { PLAIN, USED, type UseVerdict } from '../use-verdict.js';
import { isOwnersWord, leadTo } from './people-words.js';

const FOR = wordSet('for');
const TO = wordSet('to');
const WITH = wordSet('with');
/** Words that make the people the subject of a clause. */
const SUBJECT_LEADS = wordSet('my our even both all');
/** Nothing but the people themselves may follow: "for kids' rooms" and "the family room" are places. */
const AFTER =
  /^(?:$|\s*[.,;:!?)\]"…]|\s+[-–—]|\s+(?:and|or|&|who|whose|that|which|to|too|as|because|with|without|in|at|on|of|from|while|since|so|when|but|though|although|alike|especially|under|over|above|aged?|ages|like|living|is|are|was|were|will|would|can|could|learning|starting|looking|going|just|it|i|we|he|she|they|this|these|user|users|use)\b)/i;
const PRAISE = wordSet(`
  great good perfect perfectly ideal ideally excellent fine nice awesome amazing wonderful fantastic best better suitable suited
  brilliant superb recommend recommended handy useful well works ok okay made designed built meant comfortable convenient
  love loved loving fun easy easier simple intuitive safe sturdy durable gentle enough appropriate must-have
  kid-friendly user-friendly friendly hit fabulous lovely
`);
/** Words after which praise is not of what stands before "for". */
const BREAK = wordSet(`
  i i'm i've we we've he she they you bought buy buying got getting purchased ordered picked gave gift gifted is was are were
  but however though although yet because so that which who when while then
`);
const DENIAL = /^(?:not|never|no|cannot|hardly|barely|nor|neither|without|isnt|dont|wouldnt)$|n['’]t$/;
const BAD =
  /\b(?:too [\w-]+(?: [\w-]+)?|hard|difficult|confusing|complicated|complex|tricky|fiddly|unsuitable|inappropriate|useless|terrible|awful|horrible|(?:a )?nightmare|frustrating|overwhelming|dangerous|unsafe|overkill) $/i;
const BAD_DENIED = /(?:\b(?:not|never|isn't|aren't|wasn't|weren't|nothing|hardly)|n['’]t)(?: [\w-]+)? $/i;
const NOT =
  /(?:\b(?:not|never)|\b(?:is|are|was|were)n['’]t)(?: (?:really|exactly|at all|very|particularly|so|as|that|a))?(?: (?:meant|made|designed|intended|suitable|suited|ideal|appropriate|recommended|good|great|safe|easy|the best|practical|right))? $/i;
const NOT_BUY =
  /(?:\b(?:would|could|should|do)(?: not|n['’]t)|\bnever) (?:really )?(?:recommend|buy|get|choose|want|suggest)(?: (?:it|this|these|them|one|this one|that|the \w+))? $/i;
const BOUGHT = /\b(?:bought|got|purchased|ordered|picked|chose|gave|gift(?:ed)?|present)\b[^.;!?]{0,50}$/i;
/** Joy over a present: a present alone does not say that it is any good. */
const HAPPY =
  '(?:loves?|loved|adores?|adored|enjoys?|enjoyed|enjoying|(?:is|are|was|were|so|very|really)(?: \\w+)? (?:happy|pleased|thrilled|delighted|in love))';
const THEY_LIKE = new RegExp(
  `^[^.!?;]{0,60}(?:[.,!;…]+|\\band)\\s*(?:and |but )?(?:he|she|they)(?: (?:absolutely|really|just|simply|both|all|totally|truly|so|very|much|now)){0,2} ${HAPPY}\\b`,
  'i',
);
const THEY_DISLIKE =
  /^[^.!?;]{0,60}(?:[.,!;…]+|\b(?:and|but))\s*(?:and |but )?(?:he|she|they)(?: (?:absolutely|really|just|both|all)){0,2} (?:hates? (?:it|this|them)|hated (?:it|this|them)|struggles? (?:with|to)|struggled (?:with|to)|(?:can['’]t|cannot|could(?:n['’]t| not)) (?:use|work|operate|figure|read|see|hear|understand|manage)|(?:finds?|found) it (?:too |very |really |so |a bit |quite )?(?:hard|difficult|confusing|complicated|tricky|heavy|frustrating)|(?:does|do|did)(?: not|n['’]t) like (?:it|this|them))/i;
const ADVERBS =
  '(?: (?:absolutely|really|just|simply|both|all|also|now|still|truly|totally|even|would|will|seems? to|always|actually|definitely|especially)){0,3}';
const IT = '(?:it|this|these|them|theirs|hers|his new|her new|their new)';
const DOES_WELL = new RegExp(
  `^(?: and (?:my |our )?[\\w-]+)?${ADVERBS} (?:(?:loves?|loved|adores?|adored|enjoys?|enjoyed|likes?|liked) (?:${IT}|using ${IT}|playing (?:with|on) ${IT})\\b|(?:can|could|was able to|were able to|is able to|are able to)(?: \\w+ly)? (?:use|operate|handle|navigate|read|manage|work) ${IT}\\b|(?:has|have|had) (?:no|zero) (?:trouble|problems?|difficulty|issues?)\\b|figured (?:it|this) out\\b|(?:finds?|found) ${IT} (?:(?:very|so|really|super|quite|pretty) )?(?:easy|simple|intuitive|comfortable|useful|handy|great|fun)\\b|(?:is|are|was|were)(?: (?:so|very|really|extremely|quite|more than))? (?:happy|pleased|thrilled|delighted|in love) with (?:it|this|these|them|the|her|his|their)\\b)`,
  'i',
);
const DOES_BADLY = new RegExp(
  `^(?: and (?:my |our )?[\\w-]+)?${ADVERBS} (?:(?:hates?|hated|dislikes?|disliked) ${IT}\\b|(?:can['’]t|cannot|can not|could(?:n['’]t| not)) (?:use|operate|figure|read|see|hear|work|understand|manage|handle|hold|navigate) (?:it|this|these|them|the|out|how)\\b(?! (?:old|previous|last))|(?:struggles?|struggled) (?:with|to)\\b|(?:finds?|found) ${IT} (?:(?:too|very|really|so|a bit|quite|rather) )?(?:hard|difficult|confusing|complicated|tricky|heavy|frustrating|uncomfortable)\\b|(?:gets?|got) (?:confused|frustrated|lost|overwhelmed) by (?:it|this|these|them|the)\\b|gave up on (?:it|this|these|them)\\b|(?:did|does|do)(?: not|n['’]t) (?:like|love|enjoy) (?:it|this|these|them)\\b)`,
  'i',
);

const lower = (word: string): string => word.toLowerCase().replace(/[")]+$/g, '');

/** The words before "for" from the last on: whether praise stands there, and whether it is denied. */
function praiseBefore(words: readonly string[]): UseVerdict | undefined {
  for (let back = 1; back <= Math.min(8, words.length); back += 1) {
    const word = lower(words[words.length - back] as string);
    if (word.endsWith(',') || BREAK.has(word)) return undefined;
    if (/^(?:prices?|deals?|discounts?)$/.test(word)) return undefined;
    if (!PRAISE.has(word)) continue;
    for (let further = back + 1; further <= Math.min(back + 4, words.length); further += 1) {
      const one = lower(words[words.length - further] as string);
      if (one.endsWith(',') || /^(?:but|and|it|is|it's|however|only|just)$/.test(one)) break;
      if (DENIAL.test(one)) return /^(?:work|works|love|loved)$/.test(word) ? undefined : [false, USED];
    }
    return [true, PLAIN];
  }
  return undefined;
}

/** What is said by "… for my grandmother …", from the words before "for" and behind the people. */
function forThem(
  head: string,
  after: string,
  behind: string,
  isDescription: boolean,
): UseVerdict | undefined {
  if (NOT_BUY.test(head)) return [false, USED];
  const bad = BAD.exec(head);
  if (bad !== null) {
    const isDenied = BAD_DENIED.test(head.slice(Math.max(0, bad.index - 24), bad.index));
    return isDenied ? [true, USED] : [false, USED];
  }
  if (NOT.test(head)) return [false, USED];
  const praised = praiseBefore(head.split(/\s+/).filter((word) => word !== ''));
  if (praised !== undefined) return praised;
  if (BOUGHT.test(head)) {
    if (THEY_DISLIKE.test(behind)) return [false, USED];
    return THEY_LIKE.test(behind) ? [true, USED] : undefined;
  }
  return isDescription && !/\b(?:not|never|no)\b|n't/i.test(head) && AFTER.test(after)
    ? [true, USED]
    : undefined;
}

/** What is said by "… to my grandmother …", from the words before "to". */
function recommended(head: string): UseVerdict | undefined {
  const found = /((?: [\w'’-]+){0,3}) recommend(?:ed)?(?: \w+){0,3} $/i.exec(` ${head}`);
  if (found === null) return undefined;
  return /\b(?:not|never|hardly)\b|n['’]t\b/i.test(found[1] ?? '') ? [false, USED] : [true, PLAIN];
}

/**
 * What an English sentence says of the people that an entity names, from the words of the sentence `before` and `after`
 * it; `behind` goes on beyond the sentence. Undefined where it does not say whether the thing suits them. Linear.
 */
export function englishAudience(
  before: string,
  after: string,
  behind: string,
  isDescription: boolean,
): UseVerdict | undefined {
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
  const words = clause.split(/\s+/).filter((word) => word !== '');
  const last = words.at(-1);
  const isSubject = isOwnersWord(last) || leadTo(words, SUBJECT_LEADS) >= 0 || words.length === 0;
  if (isSubject) {
    if (DOES_WELL.test(after)) return [true, USED];
    if (DOES_BADLY.test(after)) return [false, USED];
  }
  if (!AFTER.test(after)) return undefined;
  const headOf = (at: number): string => `${words.slice(0, at).join(' ')} `;
  const forAt = leadTo(words, FOR);
  if (forAt >= 0) return forThem(headOf(forAt), after, behind, isDescription);
  const toAt = leadTo(words, TO);
  if (toAt >= 0) return recommended(headOf(toAt));
  const withAt = leadTo(words, WITH);
  return withAt >= 0 && /\b(?:hit|popular|favou?rite) $/i.test(headOf(withAt)) ? [true, USED] : undefined;
}
