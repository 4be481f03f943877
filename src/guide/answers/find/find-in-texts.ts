import { keyOf, labelOf, type NodeId } from '../../../domain/ids.js';
import { sayNode } from '../../phrasing/display-words.js';
import type { Claim, Finding } from '../answer-types.js';
import type { Asking } from '../asking.js';
import { NUMBER_ASKED } from '../question/asks-number.js';
import { ANSWER_WORDS, sayQuote } from '../say/answer-words.js';
import { citationOf } from '../say/citations.js';
import { unspoken } from '../say/unspoken.js';
import { surest } from '../sentences/by-sureness.js';
import { ENOUGH, judgedTexts } from '../sentences/judged-texts.js';
import type { RankedSentence } from '../sentences/rank-sentences.js';
import { DISPUTED, specificationOf } from '../values/specification-claim.js';
import { wholesOf } from '../words/topic-lexicon.js';
import { askedFeatures, firstOpinion, quoteOf } from './opinion-on.js';
import { statementsOn } from './product-facts.js';

const QUOTES = 3;
/** Sentences that fit at least this much of the best one are quoted beside it. */
const NEAR = 0.85;

/**
 * The parameters that the quoted sentences state and other sources contradict, each with all values: a description that
 * gives 1.2 kg is no answer where the table of specifications has 1.85 kg.
 */
async function disputesIn(asking: Asking, quoted: readonly RankedSentence[]): Promise<Claim[]> {
  const { facts, reader, snapshot, language } = asking;
  const each = await Promise.all(
    facts.products.map(async (product) => {
      const objects = [...(facts.statements.get(product) ?? [])]
        .filter(([object, ids]) => labelOf(object) === 'Specification' && ids.length > 1)
        .map(([object]) => object);
      const stated = (await statementsOn(reader, facts, [product], objects)).filter(({ support }) =>
        support.some(({ to, properties: { start } }) =>
          quoted.some(
            ({ sentence }) =>
              sentence.node.id === to &&
              typeof start === 'number' &&
              start >= sentence.start &&
              start < sentence.end,
          ),
        ),
      );
      const subject = { product, variants: [product], name: sayNode(snapshot, 'Product', product, language) };
      return Promise.all(
        [...new Set(stated.map(({ object }) => object))].map((object) =>
          specificationOf(asking, subject, keyOf(object).replaceAll('-', ' ')),
        ),
      );
    }),
  );
  return each
    .flat()
    .flatMap((claim) =>
      claim?.competing === true ? [{ text: claim.text, citations: claim.citations }] : [],
    );
}

/** Whether something can be done is asked, to which one source may say that it can and another that it cannot. */
const ABILITY = /^(?:can|could|does|do|may|is it (?:possible|ok|safe))\b|能|可以|可不可以|支持/u;
const DENIES =
  /\b(?:cannot|can not|can['’]t|must not|mustn['’]t|not (?:for|meant|made|safe|suitable|supported))\b|不(?:能|可以|可|支持|适合|允许)|无法|没法/u;
const AFFIRMS =
  /\b(?:so you can|you can|can be|is safe|safe to|supports?|suitable|made for)\b|[能可](?=\p{Script=Han})|支持|适合/u;

/** Whether one of `sentences` says that it can be done, and another that it cannot. */
function contradict(sentences: readonly RankedSentence['sentence'][]): boolean {
  const denied = sentences.map(({ normal }) => DENIES.test(normal));
  return (
    denied.some(Boolean) &&
    sentences.some(({ normal }, place) => denied[place] !== true && AFFIRMS.test(normal))
  );
}

/**
 * Those of `features` that most of the quoted sentences speak of, without the wholes that others of them are part of: what owners
 * think of the screen does not tell whether it mirrors. All where the sentences speak of none. In the order given.
 */
function spokenOf(features: readonly string[], quoted: readonly RankedSentence[]): string[] {
  const counts = new Map(
    features.map((feature) => [
      feature,
      quoted.filter(({ sentence }) => sentence.topics.has(`f:${feature}`)).length,
    ]),
  );
  const most = Math.max(0, ...counts.values());
  const told = [...counts].filter(([, count]) => count === most).map(([feature]) => feature);
  return told.filter((feature) => !told.some((part) => part !== feature && wholesOf(part).includes(feature)));
}

/** What the texts about the subjects say of what is asked: quoted sentences, and where a feature is asked the counts. */
export async function findInTexts(asking: Asking): Promise<Finding | undefined> {
  const { question, subjects, language } = asking;
  if (question.units.length === 0) return undefined;
  const ranked = judgedTexts(asking);
  if (ranked.length === 0) return undefined;
  const confidence = surest(ranked);
  const fit = ranked.filter(({ coverage }) => coverage >= Math.max(ENOUGH, NEAR * confidence));
  const seen = new Set<NodeId>();
  const quoted = fit
    .filter(({ sentence }) => !seen.has(sentence.node.id) && seen.add(sentence.node.id))
    .slice(0, QUOTES);
  const [subject] = subjects;
  const claims: Claim[] = [];
  if (subject !== undefined && !NUMBER_ASKED.test(question.normal)) {
    const first = quoted.map(({ sentence }) => sentence.node.id);
    const opinion = await firstOpinion(asking, subject, spokenOf(askedFeatures(asking), quoted), first);
    if (opinion !== undefined) claims.push(opinion);
  }
  const cited = new Set(
    claims.flatMap(({ citations }) => citations.map(({ source, start }) => `${source} ${start}`)),
  );
  for (const { sentence } of quoted) {
    const citation = citationOf(sentence.node, sentence);
    if (!cited.has(`${citation.source} ${citation.start}`))
      claims.push({
        text: subject === undefined ? sayQuote(citation, language) : quoteOf(asking, subject, citation),
        citations: [citation],
      });
  }
  if (claims.length === 0) return undefined;
  const disputed = await disputesIn(asking, quoted);
  const sentences = quoted.map(({ sentence }) => sentence);
  const isContradicted = ABILITY.test(question.normal) && contradict(sentences);
  const isSure = disputed.length === 0 && !isContradicted;
  return {
    status: isSure ? 'ANSWERED' : 'PARTLY',
    claims: [...disputed, ...claims],
    confidence,
    ...(!isSure && { certainty: DISPUTED }),
    unknown: [
      ...(isContradicted ? [ANSWER_WORDS[language].contradicted] : []),
      ...unspoken(asking, question.units, sentences),
    ],
  };
}
