import type { Properties } from '../../../domain/graph-records.js';
import { nodeId, slug } from '../../../domain/ids.js';
import { sayNode } from '../../phrasing/display-words.js';
import type { Citation, Claim } from '../answer-types.js';
import type { Asking, Subject } from '../asking.js';
import { statementIdOf, statementsOn } from '../find/product-facts.js';
import { ANSWER_WORDS } from '../say/answer-words.js';
import { supportCitation } from '../say/citations.js';
import { sayValue } from '../say/say-value.js';

const CITED = 2;
/** A value that is less sure than this is a slip of the reader more often than one of the source. */
const LEAST_CONFIDENCE = 0.03;

/** A value as a claim; `competing` where another source states another one. */
export type SpecificationClaim = Claim & {
  readonly competing: boolean;
  readonly said: string;
  /** Of the relationship that states it. */
  readonly properties: Properties;
  /** What other sources state, in words; '' where none does. */
  readonly disputes: string;
};

/** What an answer is worth where its sources contradict each other. */
export const DISPUTED = 0.6;

/** The value of `specification` of `subject`, with what states it and what states another; undefined where nothing does. */
export async function specificationOf(
  asking: Asking,
  subject: Subject,
  specification: string,
): Promise<SpecificationClaim | undefined> {
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
    return (
      one !== own &&
      other !== undefined &&
      other !== said &&
      Number(one.node.properties.confidence ?? 0) >= LEAST_CONFIDENCE
    );
  });
  const disputes = others
    .slice(0, CITED)
    .map(({ node }) => words.competing(name, sayValue(node.properties, language) as string))
    .join(words.gap);
  return {
    text: [words.specification(subject.name, name, said), disputes]
      .filter((part) => part !== '')
      .join(words.gap),
    said,
    properties: edge.properties,
    disputes,
    competing: others.length > 0,
    citations: [...cite(own), ...others.slice(0, CITED).flatMap((one) => cite(one).slice(0, 1))],
  };
}
