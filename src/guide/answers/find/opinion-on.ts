import { type NodeId, nodeId, slug } from '../../../domain/ids.js';
import { sayNode, sayWord } from '../../phrasing/display-words.js';
import type { Agreement, Citation, Claim } from '../answer-types.js';
import type { Asking, Subject } from '../asking.js';
import type { AskedUnit } from '../question/read-question.js';
import { ANSWER_WORDS, sayAgreement, sayQuote } from '../say/answer-words.js';
import { supportCitation } from '../say/citations.js';
import { partsOf } from '../words/topic-lexicon.js';
import { statementsOn } from './product-facts.js';

/** Opinions of fewer texts are quoted, not counted. */
const COUNTED = 2;

interface CountedOpinion {
  readonly feature: string;
  readonly products: readonly NodeId[];
  readonly agreement: Agreement;
}

const sum = (agreement: Agreement): number => agreement.for + agreement.against + agreement.neutral;

/** The counts of `feature` as the products themselves have them, one vote a text. */
function agreementOn({ facts }: Asking, products: readonly NodeId[], feature: string): Agreement {
  const object = nodeId('Feature', slug(feature));
  const edges = products.flatMap((product) =>
    (facts.out.get(product) ?? []).filter(({ type, to }) => type === 'HAS_FEATURE' && to === object),
  );
  const count = (side: 'positive' | 'negative' | 'neutral'): number =>
    edges.reduce((total, { properties }) => total + Number(properties[side] ?? 0), 0);
  return { for: count('positive'), against: count('negative'), neutral: count('neutral') };
}

/**
 * Whose opinions on what are counted: those of the product itself on the feature itself where there are two at least, else those of
 * all variants of its model, else those on the part of the feature that most speak of; undefined where nobody says anything.
 */
function countedOpinion(asking: Asking, subject: Subject, feature: string): CountedOpinion | undefined {
  const own = agreementOn(asking, [subject.product], feature);
  if (sum(own) >= COUNTED) return { feature, products: [subject.product], agreement: own };
  const found = partsOf(feature)
    .map(
      (part): CountedOpinion => ({
        feature: part,
        products: subject.variants,
        agreement: agreementOn(asking, subject.variants, part),
      }),
    )
    .filter(({ agreement }) => sum(agreement) > 0);
  return (
    found.find((one) => one.feature === feature) ??
    found.sort((a, b) => sum(b.agreement) - sum(a.agreement))[0]
  );
}

/** A quotation, with the name of the variant that it is about where a model has several. */
export function quoteOf({ facts, snapshot, language }: Asking, subject: Subject, citation: Citation): string {
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
  const counted = countedOpinion(asking, subject, feature);
  if (counted === undefined) return undefined;
  const { agreement, products } = counted;
  const objects = [nodeId('Feature', slug(counted.feature))];
  const statements = await statementsOn(asking.reader, asking.facts, products, objects);
  const name = sayWord('Feature', counted.feature, asking.language);
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

/** The features that words tell of, the nearest first. */
export function featuresOf({ topics }: AskedUnit): string[] {
  return topics.filter((topic) => topic.startsWith('f:')).map((topic) => topic.slice(2));
}

/** The features that are asked for, in order. */
export function askedFeatures({ question }: Asking): string[] {
  return question.units.flatMap(featuresOf);
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
