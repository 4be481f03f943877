import type { NodeId } from '../../../domain/ids.js';
import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { Claim } from '../answer-types.js';
import type { Asking } from '../asking.js';
import { PROCEDURE } from '../question/needs-product.js';
import { sayQuote } from '../say/answer-words.js';
import { citationOf } from '../say/citations.js';
import { judgedTexts } from '../sentences/judged-texts.js';
import type { RankedSentence } from '../sentences/rank-sentences.js';
import { helpCitation } from './find-help.js';
import { namedClaim } from './find-in-each.js';
import { askedOffer } from './find-offer.js';
import { quoteOf } from './opinion-on.js';

/** Sentences that are told, each of another text. */
const TOLD = 3;
/** What is less likely to answer than this, on the scale on which `ENOUGH` answers, is not near: 2.5 log odds below that. */
const LEAST = 0.13;

const isHelp = ({ node }: RankedSentence['sentence']): boolean => node.id.startsWith('help:');

/** The first of `judged` of each text, at most three, that are near. */
function nearestOf(judged: readonly RankedSentence[]): RankedSentence[] {
  const seen = new Set<NodeId>();
  return judged
    .filter(({ coverage }) => coverage >= LEAST)
    .toSorted((a, b) => b.coverage - a.coverage)
    .filter(({ sentence }) => !seen.has(sentence.node.id) && seen.add(sentence.node.id))
    .slice(0, TOLD);
}

function helpClaim(sentence: RankedSentence['sentence'], language: DisplayLanguage): Claim {
  const citation = helpCitation(sentence, language);
  return { text: sayQuote(citation, language), citations: [citation] };
}

/** Sentences of help topics (`judged`) that come nearest to what is asked, surest first, at most three; none where nothing is near. */
export function nearestHelp(judged: readonly RankedSentence[], language: DisplayLanguage): Claim[] {
  return nearestOf(judged).map(({ sentence }) => helpClaim(sentence, language));
}

/**
 * The sentences that come nearest to a question that none is sure to answer, of texts about its subjects, and of help
 * (`help`, judged) where it is asked how or why; surest first, at most three; where several products are asked about each claim names its own. None
 * where nothing is near, and where a price is asked, which no sentence tells.
 */
export function findNearest(asking: Asking, help: readonly RankedSentence[]): Claim[] {
  if (askedOffer(asking) !== undefined) return [];
  const { facts, language, subjects } = asking;
  const [first] = subjects;
  if (first === undefined) return [];
  // What is general is near to every product, and tells nothing of it.
  const own = PROCEDURE.test(asking.question.normal) ? help : [];
  const products = new Map(facts.texts.map(({ node, product }) => [node.id, product]));
  return nearestOf([...judgedTexts(asking), ...own]).map(({ sentence }) => {
    if (isHelp(sentence)) return helpClaim(sentence, language);
    const citation = citationOf(sentence.node, sentence);
    const product = products.get(sentence.node.id);
    const subject =
      subjects.find(({ variants }) => product !== undefined && variants.includes(product)) ?? first;
    const claim = { text: quoteOf(asking, subject, citation), citations: [citation] };
    return subjects.length > 1 ? namedClaim(asking, subject, claim) : claim;
  });
}
