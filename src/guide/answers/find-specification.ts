import { nodeId, slug } from '../../domain/ids.js';
import { sayNode } from '../display-words.js';
import { ANSWER_WORDS } from './answer-words.js';
import type { Claim, Citation, Finding } from './answer-types.js';
import type { Asking, Subject } from './asking.js';
import { supportCitation } from './citations.js';
import { statementIdOf, statementsOn } from './product-facts.js';
import { unitMatch } from './rank-sentences.js';
import type { AskedUnit } from './read-question.js';
import { sayValue } from './say-value.js';

const CITED = 2;

/** The value of `specification` of `subject`, with what states it and what states another; undefined where nothing does. */
export async function specificationOf(asking: Asking, subject: Subject, specification: string): Promise<Claim | undefined> {
  const { reader, facts, language, snapshot } = asking;
  const object = nodeId('Specification', slug(specification));
  const edge = subject.variants
    .map((variant) => facts.out.get(variant)?.find(({ type, to }) => type === 'HAS_SPEC' && to === object))
    .find((one) => one !== undefined);
  const shown = statementIdOf(edge);
  if (edge === undefined || shown === undefined) return undefined;
  const statements = await statementsOn(reader, facts, [edge.from], [object]);
  const texts = new Map(facts.texts.map(({ node }) => [node.id, node]));
  const cite = (statement: (typeof statements)[number]): Citation[] =>
    statement.support
      .flatMap((support) => {
        const node = texts.get(support.to);
        return node === undefined ? [] : (supportCitation(node, support, statement.node.id) ?? []);
      })
      .slice(0, CITED);
  const own = statements.find(({ node }) => node.id === shown);
  const said = sayValue(edge.properties, language);
  if (own === undefined || said === undefined) return undefined;
  const words = ANSWER_WORDS[language];
  const name = sayNode(snapshot, 'Specification', object, language, specification);
  const others = statements.filter((one) => {
    const other = sayValue(one.node.properties, language);
    return one !== own && other !== undefined && other !== said && Number(one.node.properties.confidence ?? 0) >= 0.2;
  });
  const text = [
    words.specification(subject.name, name, said),
    ...others.slice(0, CITED).map(({ node }) => words.competing(name, sayValue(node.properties, language) as string)),
  ].join(words.gap);
  return { text, citations: [...cite(own), ...others.slice(0, CITED).flatMap((one) => cite(one).slice(0, 1))] };
}

/** The specifications that a unit asks for, in order. */
export function askedSpecifications({ topics }: AskedUnit): string[] {
  return topics.filter((topic) => topic.startsWith('s:')).map((topic) => topic.slice(2));
}

/**
 * The specification that is asked for. What is asked beside it must be said where the value is: "how many megapixels has
 * the front camera" is not answered by those of the main one.
 */
export async function findSpecification(asking: Asking): Promise<Finding | undefined> {
  const { question, subjects, sentences } = asking;
  const unit = question.units.find((one) => askedSpecifications(one).length > 0);
  if (unit === undefined) return undefined;
  const claims: Claim[] = [];
  for (const subject of subjects) {
    for (const name of askedSpecifications(unit)) {
      const claim = await specificationOf(asking, subject, name);
      if (claim === undefined) continue;
      claims.push(claim);
      break;
    }
  }
  if (claims.length === 0) return undefined;
  const rest = question.units.filter((one) => one !== unit);
  const total = question.units.reduce((sum, { weight }) => sum + weight, 0);
  const said = rest.reduce(
    (sum, one) => sum + one.weight * Math.max(0, ...sentences.filter((sentence) => unitMatch(unit, sentence) > 0).map((sentence) => unitMatch(one, sentence))),
    unit.weight,
  );
  return { status: claims.length < subjects.length ? 'PARTLY' : 'ANSWERED', claims, confidence: said / total };
}
