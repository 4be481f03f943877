import { type NodeId, nodeId, slug } from '../../domain/ids.js';
import { sayNode, sayWord } from '../display-words.js';
import { ANSWER_WORDS, sayAgreement, sayQuote } from './answer-words.js';
import type { Agreement, Claim, Citation, Finding } from './answer-types.js';
import type { Asking, Subject } from './asking.js';
import { citationOf, supportCitation } from './citations.js';
import { type KnownStatement, statementsOn } from './product-facts.js';
import { NUMBER, NUMBER_ASKED } from './asks-number.js';
import { type RankedSentence, rankSentences } from './rank-sentences.js';
import type { AskedUnit } from './read-question.js';
import { partsOf } from './topic-lexicon.js';

/** From this share of what is asked on a sentence answers. Set on the development questions alone. */
export const ENOUGH = 0.65;
const QUOTES = 3;
/** What is asked must weigh as much as this, or it asks nothing in particular. */
const LEAST_WEIGHT = 0.3;
/** Opinions of fewer texts are quoted, not counted. */
const COUNTED = 2;
/** Sentences that fit at least this much of the best one are quoted beside it. */
const NEAR = 0.85;

/** The features that words tell of, the nearest first. */
export function featuresOf({ topics }: AskedUnit): string[] {
  return topics.filter((topic) => topic.startsWith('f:')).map((topic) => topic.slice(2));
}

/** The features that are asked for, in order. */
export function askedFeatures({ question }: Asking): string[] {
  return question.units.flatMap(featuresOf);
}

/** One vote a text: who praises and blames at once takes no side. */
export function agreementOf(statements: readonly KnownStatement[]): Agreement {
  const votes = new Map<NodeId, { praise: boolean; blame: boolean }>();
  for (const { support } of statements) {
    for (const { to, properties } of support) {
      if (!to.startsWith('review:')) continue;
      const vote = votes.get(to) ?? { praise: false, blame: false };
      if (properties.polarity === 'positive') vote.praise = true;
      if (properties.polarity === 'negative') vote.blame = true;
      votes.set(to, vote);
    }
  }
  const all = [...votes.values()];
  const count = (wanted: (vote: { praise: boolean; blame: boolean }) => boolean): number =>
    all.filter(wanted).length;
  return {
    for: count(({ praise, blame }) => praise && !blame),
    against: count(({ praise, blame }) => blame && !praise),
    neutral: count(({ praise, blame }) => praise === blame),
  };
}

/** A quotation, with the name of the variant that it is about where a model has several. */
function quoteOf({ facts, snapshot, language }: Asking, subject: Subject, citation: Citation): string {
  const said = sayQuote(citation, language);
  const about = facts.texts.find(({ node }) => node.id === citation.source)?.product;
  if (about === undefined || subject.variants.length < 2 || !subject.variants.includes(about)) return said;
  return ANSWER_WORDS[language].variant(sayNode(snapshot, 'Product', about, language), said);
}

/** What owners say of `feature` of `subject`: counts, with the surest sentences of the greater side and one of the other. */
export async function opinionOn(
  asking: Asking,
  subject: Subject,
  feature: string,
  first: readonly NodeId[] = [],
): Promise<Claim | undefined> {
  const objects = partsOf(feature).map((name) => nodeId('Feature', slug(name)));
  const statements = await statementsOn(asking.reader, asking.facts, subject.variants, objects);
  const agreement = agreementOf(statements);
  if (agreement.for + agreement.against + agreement.neutral === 0) return undefined;
  const name = sayWord('Feature', feature, asking.language);
  const sides =
    agreement.for >= agreement.against
      ? (['positive', 'negative'] as const)
      : (['negative', 'positive'] as const);
  const texts = new Map(asking.facts.texts.map(({ node }) => [node.id, node]));
  const of = (polarity: string, most: number): Citation[] => {
    const seen = new Set<NodeId>();
    return statements
      .flatMap(({ node: statement, support }) => support.map((edge) => ({ statement: statement.id, edge })))
      .filter(({ edge }) => edge.properties.polarity === polarity && edge.to.startsWith('review:'))
      .sort(
        (a, b) =>
          rank(b.edge.to) - rank(a.edge.to) ||
          Number(b.edge.properties.confidence) - Number(a.edge.properties.confidence),
      )
      .flatMap(({ statement, edge }) => {
        const node = texts.get(edge.to);
        if (node === undefined || seen.has(edge.to)) return [];
        seen.add(edge.to);
        return supportCitation(node, edge, statement) ?? [];
      })
      .slice(0, most);
  };
  const rank = (text: NodeId): number =>
    (first.includes(text) ? 2 : 0) + (texts.get(text)?.properties.language === asking.language ? 1 : 0);
  const citations = [...of(sides[0], 2), ...of(sides[1], 1)];
  if (citations.length === 0) return undefined;
  const said = sayAgreement(subject.name, name, agreement, asking.language);
  const gap = ANSWER_WORDS[asking.language].gap;
  const quotes = citations.map((citation) => quoteOf(asking, subject, citation));
  const all = agreement.for + agreement.against + agreement.neutral;
  return all < COUNTED
    ? { text: quotes.join(gap), citations }
    : { text: [said, ...quotes].join(gap), citations, agreement };
}

/** Features that are tried for what owners say. */
const TRIED = 3;

/** What owners say of the first of `features` that somebody speaks of. */
export async function firstOpinion(
  asking: Asking,
  subject: Subject,
  features: readonly string[],
  first: readonly NodeId[] = [],
): Promise<Claim | undefined> {
  for (const feature of [...new Set(features)].slice(0, TRIED)) {
    const claim = await opinionOn(asking, subject, feature, first);
    if (claim !== undefined) return claim;
  }
  return undefined;
}

/** Reviews before tables, the language of the question first, then by fit. */
function inOrder({ language }: Asking, ranked: readonly RankedSentence[]): RankedSentence[] {
  const own = (one: RankedSentence): number => (one.sentence.node.properties.language === language ? 1 : 0);
  return ranked.toSorted(
    (a, b) => Math.round(10 * (b.coverage - a.coverage)) || own(b) - own(a) || b.score - a.score,
  );
}

/** A clause alone answers a little less than the whole question would. */
const CLAUSE = 0.95;

/** The sentences that fit the whole question, or the clause of it that they fit best: "is it sturdy, I heard it breaks". */
function bestOfClauses(asking: Asking): RankedSentence[] {
  const { question } = asking;
  const isNumber = NUMBER_ASKED.test(question.normal);
  const sentences = isNumber
    ? asking.sentences.filter(({ normal }) => NUMBER.test(normal))
    : asking.sentences;
  const clauses = [...new Set(question.units.map(({ clause }) => clause))];
  const tried = [
    question.units,
    ...(clauses.length < 2
      ? []
      : clauses.map((clause) => question.units.filter((unit) => unit.clause === clause))),
  ];
  let best: RankedSentence[] = [];
  tried.forEach((units, place) => {
    if (units.reduce((sum, { weight }) => sum + weight, 0) < LEAST_WEIGHT) return;
    const scale = place === 0 ? 1 : CLAUSE;
    const ranked = inOrder(asking, rankSentences(sentences, units)).map((one) => ({
      ...one,
      coverage: scale * one.coverage,
    }));
    if ((ranked[0]?.coverage ?? 0) > (best[0]?.coverage ?? 0)) best = ranked;
  });
  return best;
}

/** What the texts about the subjects say of what is asked: quoted sentences, and where a feature is asked the counts. */
export async function findInTexts(asking: Asking): Promise<Finding | undefined> {
  const { question, subjects, language } = asking;
  if (question.units.length === 0) return undefined;
  const ranked = bestOfClauses(asking);
  const best = ranked[0];
  if (best === undefined) return undefined;
  const fit = ranked.filter(({ coverage }) => coverage >= Math.max(ENOUGH, NEAR * best.coverage));
  const seen = new Set<NodeId>();
  const quoted = fit
    .filter(({ sentence }) => !seen.has(sentence.node.id) && seen.add(sentence.node.id))
    .slice(0, QUOTES);
  const [subject] = subjects;
  const claims: Claim[] = [];
  if (subject !== undefined && !NUMBER_ASKED.test(question.normal)) {
    const first = quoted.map(({ sentence }) => sentence.node.id);
    const opinion = await firstOpinion(asking, subject, askedFeatures(asking), first);
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
  return claims.length === 0 ? undefined : { status: 'ANSWERED', claims, confidence: best.coverage };
}
