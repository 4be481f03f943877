import { createOpinionLexicon } from '../../english/lexicon/opinion-lexicon.js';
import type { AspectMention, Span } from '../../extraction.js';
import { clauseAround, sentenceAround } from '../passage.js';

const LEXICON = createOpinionLexicon();
const LISTS = [LEXICON.adjectives, LEXICON.adverbs, LEXICON.nouns, LEXICON.subjectVerbs, LEXICON.objectVerbs];

/** Words of blame besides the lexicon's: what is denied, too much, too little, or wanting. */
const SIGN =
  /\b(?:not|no|never|none|nothing|cannot|neither|nor|hardly|barely|without|too(?=\s+\w)|lacks?|lacking|missing|miss|only|less|wish(?:es|ed)?|could|should|would|needs?|instead|stops?|stopped|quit|return(?:ed)?(?! by)|fails?|failed|won't|worse|worst|issues?|problems?|complaints?|downsides?|drawbacks?|cons?|difficult|hard|limited|broke|broken|died|froze|frozen)\b|n't\b|nt\b/i;
/** What somebody expected or feared before. */
const EXPECTED =
  /\b(?:i|we|he|she|was|were|been|am|little|bit) (?:(?:very|so|really|quite|initially|first|also|only) )?(?:going to be|thought|expected|expecting|afraid|worried|feared|assumed|concerned|skeptical|hesitant)\b[^.;!?]{0,60}$|\byet to $|\b(?:curious|wonder(?:ed|ing)?|sure) (?:how|if|whether|what)\b[^.;!?]{0,40}$|\b(?:see|know) (?:if|whether|what)\b[^.;!?]{0,40}$|(?<!\b(?:can|now i) )(?:see|know) how (?:the|its?|my|this|these|well|long|good|much)\b[^.;!?]{0,36}$/i;
/** What others say, before one tried it. */
const SAID_BY_OTHERS =
  /\b(?:people|others|they|everyone|reviewers|someone|some|reviews) (?:\w+ )?(?:say(?:ing)?|said|complain\w*|claim\w*|mention\w*|complaints about)\b[^.;!?]{0,40}$/i;
/** What would be better than it is, if: "it would be perfect if the screen". */
const WISH = /\b(?:would|could)\b/i;
/** A denial that makes a comparative the most: "could not be worse". */
const COULD_NOT_BE = /\b(?:could|can)(?:n't| ?not) (?:\w+ ){0,3}$/i;
const COMPARATIVE = /^(?:worse|\w{3,}er)$/;
/** A condition that need not be: "if the wifi gets weak". */
const CONDITION = /\b(?:if|unless|in case) (?:(?:the|your|my|a|its|you have|you get) ){1,2}$/i;
/** What was so at first: what came of it stands behind "but". */
const AT_FIRST = /\b(?:at first|initial(?:ly)?|in the beginning)\b/i;
const BUT = /\b(?:but|however|though|now)\b/i;
/** What would be, had something else been done: "if I had left the software as it was". */
const UNDONE =
  /\bif (?:i|we|he|she|they|you) (?:had(?! to)|hadn't|would have|wouldn't have)\b[^.;!?]{0,60}$/i;
/** "For the price the only problem is …": what is said for a price blames no price. */
const FOR_THE_PRICE = /\b(?:for|at) (?:the|this|that|such a|its) $/i;
/** A price that is hard to pass up, or that nobody could resist. */
const TEMPTING =
  /\b(?:hard|tough|difficult|impossible|not|never|n't|unable)\b[^.;!?,]{0,12} (?:to )?(?:believe|pass(?:ed)? (?:it |this |them )?(?:up|on|by)|resist|refuse|beat|say no|turn (?:it )?down|complain|argue|go wrong)\b/i;
/** What one need not pay: "why pay higher prices". */
const UNPAID = /\b(?:why|not|never|without) (?:\w+ )?pay\w* (?:\w+ )?$/i;
/** "A ridiculous price": as often said of a low one. */
const ASTONISHING = /^(?:ridiculous|insane|crazy|unbelievable|stupid|silly)$/;
/** Adjectives that blame some features and praise others. */
const DEPENDENT =
  /\b(?:small|smaller|tiny|short|shorter|low|lower|big|bigger|high|higher|loud|thick|thin|cheap)\b/i;
/** A denial right before a word that blames, which takes the blame back: "not annoying", "isn't that slow". */
const DENIED =
  /(?:\b(?:not|never|nor|hardly|without|no longer|neither)|n't)(?: (?:so|that|very|really|at all|too|as|all that|terribly|overly|be|been|being|a|an|any|have|had|even|super|particularly|find|feel|look|seem))* $/i;
/** The same a word or two before it: "no real problems", "never had issues". */
const DENIED_BEFORE = /(?:\b(?:no|not|never|nothing|without|hardly|less|cannot)|n't)(?: \w+){0,2} $/i;
/** What would be so, were it not for the blame: "would be perfect if the screen wasn't so". */
const IF_NOT =
  /\b(?:would|could)\b[^.;!?]{0,60}\bif\b[^.;!?]{0,40}(?:n't|not) (?:be )?(?:so |that |too |as )?$/i;
/** What is denied and yet blames: "not the worst" aside, "not only slow" adds to the blame. */
const ADDED = /\bnot (?:only|just|to mention) $/i;
/** What may come, or can hardly: "might get broken", "impossible to break", "almost never freezes". */
const UNREAL =
  /\b(?:(?:might|may|could|would|if (?:it|they|you)(?: ever)?) (?:\w+ ){0,2}|(?:impossible|hard|difficult|tough|not easy) to |(?:almost |has |have |had )?never (?:once )?|not once )$/i;
/** A size that is told and not judged: "bigger than a phone". */
const TOLD_SIZE = /^(?:bigger|smaller|larger|thinner|taller|wider)$/i;
/** Ways of speaking that praise, or tell when: "the remote did not work out of the box". */
const NEVER_BLAMES = /^out of the box$/i;
/** Between an opinion and what stands behind it: a clause of its own begins. */
const NEW_CLAUSE =
  /\b(?:and|but|so|yet|because|since|while|although) (?:the|my|its|it|i|we|they|he|she|this|that|you|there)\b|\b(?:but|because(?! of)|although)\b/i;
/** The same behind what is judged, where "it" may be that. */
const NEXT_CLAUSE =
  /\b(?:and|but|so|yet|because|since|while|although) (?:the|my|its|his|her|your|their|that|i|we) /i;
/** "No lag amazing picture": what is denied is the lag. */
const OTHER_DENIED = /\bno (?!longer\b|so\b|very\b|as\b|that\b|real\b)\w+,? (?:and )?$/i;
/** "more expensive speakers": what others cost. */
const OF_DEARER = /\b(?:more|most|other|much more|far more) $/i;
/** What a denial right before an opinion adds: "could not only play", "not just loud". */
const NOT_ONLY = /\bnot (?:only|just)\b/i;
/** Words that are no blame of their feature: a limited warranty, jokes that are told, "wifi only". */
const NO_BLAME: ReadonlyMap<string, RegExp> = new Map([
  ['only', /^/],
  ['basic', /^/],
  ['different', /^/],
  ['limited', /^warranty$/],
  ['jokes', /^voice assistant$/],
  ['joke', /^voice assistant$/],
]);
/** What one is rid of: "no more cable". */
const NO_MORE = /\bno more $/i;
const TROUBLE = /^(?:problem|issue|complaint|trouble)s?$/;
const NO_TROUBLE = /\b(?:no|without|any|zero) (?:\w+ )?$/i;
/** Not needed, and therefore not missed: "no pairing required". */
const NOT_NEEDED = /^ (?:\w+ )?(?:is |are )?(?:required|needed|necessary|involved)\b/i;
const NONE_BEFORE = /\b(?:no|zero|without any) (?:\w+ )?$/i;

/** Whether one of `words`, lower case, is a word of blame, also as an inflected one. */
function blamesByItself(words: readonly string[]): boolean {
  const forms = words.flatMap((word) => [
    word,
    word.replace(/(?:ed|es|s|d|ing)$/, ''),
    word.replace(/(?:ed|ing)$/, 'e'),
    word.replace(/(.)\1(?:ed|ing)$/, '$1'),
  ]);
  return forms.some((word) => LISTS.some((list) => (list.get(word) ?? 0) < 0));
}

/** Words before `at` in the sentence of `mention`, at most `reach` code units. */
function wordsBefore(text: string, from: number, at: number, reach: number): string {
  return text.slice(Math.max(from, at - reach), at);
}

/** Whether a way of speaking ("slow", "breaks") that stands for its feature is denied, only possible, or a measure. */
function isNoWayOfBlame(mention: AspectMention, before: string, after: string): boolean {
  if (!mention.implicit) return false;
  if (NEVER_BLAMES.test(mention.text)) return true;
  if (mention.feature === 'size' && TOLD_SIZE.test(mention.text) && /^ (?:\w+ )?than\b/i.test(after))
    return true;
  if (UNREAL.test(before) && mention.feature === 'durability') return true;
  const isBlaming =
    blamesByItself([mention.text.toLowerCase()]) || /^(?:big|large|small)$/i.test(mention.text);
  return isBlaming && DENIED.test(before) && !ADDED.test(before);
}

function isNoBlameOfPrice(mention: AspectMention, before: string, sentence: string): boolean {
  if (mention.feature !== 'price') return false;
  if (!mention.implicit && FOR_THE_PRICE.test(before)) return true;
  if (TEMPTING.test(sentence) || UNPAID.test(before)) return true;
  const { opinion } = mention;
  // "The price is ridiculous" blames it.
  return opinion !== null && opinion.start < mention.end && ASTONISHING.test(opinion.text.toLowerCase());
}

/** Whether the opinion belongs to something else in the sentence, or what denies it does. */
function isForeign(mention: AspectMention, opinion: Span, text: string, from: number): boolean {
  if (opinion.end > mention.start)
    return opinion.start > mention.end && NEXT_CLAUSE.test(text.slice(mention.end, opinion.start));
  if (NEW_CLAUSE.test(text.slice(opinion.end, mention.start))) return true;
  const before = wordsBefore(text, from, opinion.start, 40);
  const isPraise = !blamesByItself(opinion.text.toLowerCase().split(/[^a-z'-]+/));
  if (isPraise && OTHER_DENIED.test(before)) return true;
  return (
    /^(?:expensive|costly|pricey)$/i.test(opinion.text) &&
    mention.feature !== 'price' &&
    OF_DEARER.test(before)
  );
}

/** Behind these words a capital is for stress: "the battery is Terrible". */
const COPULA = /\b(?:is|are|was|were|be|been|being|gets?|got|seems?|looks?|feels?|sounds?)(?: \w+)? $|'s $/i;

/** A word with a capital among small ones is a name ("the network, Echo connected"), unless it is an adjective that blames. */
function isName(text: string, { text: words, start }: Span): boolean {
  if ((LEXICON.adjectives.get(words.toLowerCase()) ?? 0) < 0) return false;
  if (COPULA.test(text.slice(Math.max(0, start - 24), start))) return false;
  return /^[A-Z][a-z]+$/.test(words) && /[a-z]{2},? $/.test(text.slice(Math.max(0, start - 5), start));
}

/** Whether what stands behind a "but" in `after` takes back what was said, and blames it no further ("but now it is even worse"). */
function isTakenBackBehind(after: string): boolean {
  const but = BUT.exec(after);
  if (but === null) return false;
  const rest = after.slice(but.index + but[0].length);
  const pronoun = /\b(?:it|they|this|that|these|those)\b/i.exec(rest);
  if (pronoun === null) return true;
  const said = rest.slice(pronoun.index);
  return ![...said.matchAll(/[a-z'-]+/gi)].some(
    ({ index, 0: word }) => blamesByItself([word.toLowerCase()]) && !DENIED_BEFORE.test(said.slice(0, index)),
  );
}

/** "To increase or lower the volume". */
function isVerb(opinion: string, before: string): boolean {
  return opinion === 'lower' && /\b(?:to|can|could|will|or|and) $/i.test(before);
}

/**
 * Whether English words read as blame of `mention` bear it: a negative word of the lexicon as its opinion, or a denial in the
 * clause; neither taken back, nor feared, nor said of what would be.
 */
export function isEnglishBlame(text: string, mention: AspectMention): boolean {
  const sentence = sentenceAround(text, mention.start, mention.end);
  const before = wordsBefore(text, sentence.start, mention.start, 80);
  const after = text.slice(mention.end, sentence.end);
  const whole = text.slice(sentence.start, sentence.end);
  if (EXPECTED.test(before) || UNDONE.test(before) || (CONDITION.test(before) && !WISH.test(before)))
    return false;
  if ((SAID_BY_OTHERS.test(before) || AT_FIRST.test(whole)) && isTakenBackBehind(after)) return false;
  if (isNoWayOfBlame(mention, before, after) || isNoBlameOfPrice(mention, before, whole)) return false;
  if (mention.opinion === null) return true;
  const opinion = mention.opinion.text.toLowerCase();
  const beforeOpinion = wordsBefore(text, sentence.start, mention.opinion.start, 40);
  // "No problems as the screen is bright."
  if (TROUBLE.test(opinion) && NO_TROUBLE.test(beforeOpinion)) return false;
  if (isForeign(mention, mention.opinion, text, sentence.start)) return false;
  if (NOT_ONLY.test(opinion) || (NONE_BEFORE.test(before) && NOT_NEEDED.test(after))) return false;
  if (isName(text, mention.opinion) || NO_MORE.test(before) || isVerb(opinion, beforeOpinion)) return false;
  if (NO_BLAME.get(opinion)?.test(mention.feature) ?? false) return false;
  if (DEPENDENT.test(opinion)) return true;
  if (blamesByItself(opinion.split(/[^a-z'-]+/)))
    return (
      !DENIED.test(beforeOpinion) ||
      ADDED.test(beforeOpinion) ||
      opinion.endsWith(' free') ||
      (COMPARATIVE.test(opinion) && COULD_NOT_BE.test(beforeOpinion)) ||
      IF_NOT.test(wordsBefore(text, sentence.start, mention.opinion.start, 120))
    );
  const clause = clauseAround(text, mention.start, mention.end);
  return SIGN.test(text.slice(clause.start, clause.end));
}
