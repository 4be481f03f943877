import type { GraphEdge } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import { sayList, sayNode } from '../../phrasing/display-words.js';
import type { Citation, Claim, Finding } from '../answer-types.js';
import type { Asking, Subject } from '../asking.js';
import { ANSWER_WORDS } from '../say/answer-words.js';
import { supportCitation } from '../say/citations.js';
import { asksRelease } from './find-release.js';
import { statementIdOf } from './product-facts.js';

const WORKS =
  /\b(?:works? with|working with|compatible|compatibility|go(?:es)? with|fits?(?: on| with| the)?|use[sd]? with|connect(?:s|ed)? (?:to|with)|pair(?:s|ed)? with|charge[sd]?|power)\b|兼容|搭配|配合|适配|适用|配.{0,8}用|能用在|能(?:和|跟|给|接|连|配|充)|可以(?:和|跟|给|接|连|配)|通用/u;
/** Side by side it is asked for something else. */
const NOT_WORKS =
  /\b(?:than|which|better|faster|or|vs\.?|compared?|difference|charges? faster)\b|比|哪|还是|区别/u;
const SUCCESSOR =
  /\b(?:successor|succeeds?|(?<!be )replaced|replaces|newer (?:version|model)|next (?:version|model|generation)|predecessor|previous (?:version|model|generation)|older (?:version|model)|latest (?:version|model)|came (?:before|after))\b|后续|继任|升级款|新一代|下一代|上一代|前代|新款|老款|换代|前身/u;
const ACCESSORY =
  /\b(?:which|what|any|recommended|official|original)\b.{0,24}\b(?:accessor(?:y|ies)|cases?|chargers?|shells?|docks?)\b|\baccessor(?:y|ies) (?:for|of|are|is)\b|(?:有(?:什么|哪些)|配套|官方|原装)(?:的)?.{0,6}(?:配件|保护壳|壳|充电器|底座)|配件有/u;

/** What one product has to do with others: the edges of the asked kind, each with the other end. */
function related(asking: Asking, { variants }: Subject, types: readonly GraphEdge['type'][]): GraphEdge[] {
  const { out, in: back } = asking.facts;
  return variants.flatMap((variant) =>
    [...(out.get(variant) ?? []), ...(back.get(variant) ?? [])].filter(({ type }) => types.includes(type)),
  );
}

async function cite(asking: Asking, edges: readonly GraphEdge[]): Promise<Citation[]> {
  const statements = edges.flatMap((edge) => statementIdOf(edge) ?? []);
  const supports = await Promise.all(
    statements.map((id) =>
      asking.reader.edges(id, { direction: 'out', types: ['SUPPORTED_BY'], limitPerNode: 3 }),
    ),
  );
  const texts = new Map(
    (await asking.reader.nodes([...new Set(supports.flat().map(({ to }) => to))])).map((node) => [
      node.id,
      node,
    ]),
  );
  return statements.flatMap((id, place) =>
    (supports[place] ?? []).slice(0, 1).flatMap((edge) => {
      const node = texts.get(edge.to);
      return node === undefined ? [] : (supportCitation(node, edge, id) ?? []);
    }),
  );
}

const MOST = 6;

async function claimOf(
  asking: Asking,
  edges: readonly GraphEdge[],
  say: (from: string, to: string) => string,
  group: 'from' | 'to',
): Promise<Claim | undefined> {
  const kept = edges.slice(0, MOST);
  const name = (id: NodeId): string =>
    sayNode(asking.snapshot, id.startsWith('model:') ? 'ProductModel' : 'Product', id, asking.language);
  const words = ANSWER_WORDS[asking.language];
  const lists = new Map<string, string[]>();
  for (const { from, to } of kept) {
    const [one, other] = group === 'from' ? [name(from), name(to)] : [name(to), name(from)];
    lists.set(one, [...(lists.get(one) ?? []), other]);
  }
  const text = [...lists]
    .map(([one, others]) => {
      const all = sayList([...new Set(others)], words.and, words.comma);
      return group === 'from' ? say(one, all) : say(all, one);
    })
    .join(words.gap);
  const citations = await cite(asking, kept);
  return citations.length === 0 ? undefined : { text, citations };
}

/** Whether it is asked of two subjects if the one works with the other. */
export function asksRelation({ question, subjects }: Asking): boolean {
  return subjects.length > 1 && WORKS.test(question.normal) && !NOT_WORKS.test(question.normal);
}

/** What works with what, what belongs to what, what came after what: only what is stated. */
export async function findRelation(asking: Asking): Promise<Finding | undefined> {
  const { question, subjects, language } = asking;
  const [subject, other] = subjects;
  if (subject === undefined) return undefined;
  const words = ANSWER_WORDS[language];
  // When the next one comes is told by no line of models.
  if (SUCCESSOR.test(question.normal) && !asksRelease(question.normal)) {
    const edges = related(asking, subject, ['SUCCESSOR_OF']).filter(
      ({ to, from }) => to.startsWith('product:') && from.startsWith('product:'),
    );
    const claim = edges.length === 0 ? undefined : await claimOf(asking, edges, words.successorOf, 'from');
    return claim && { status: 'ANSWERED', claims: [claim], confidence: 1 };
  }
  if (other !== undefined && WORKS.test(question.normal)) {
    const ids = new Set(other.variants);
    const edges = related(asking, subject, ['COMPATIBLE_WITH', 'ACCESSORY_OF']).filter(
      ({ from, to }) => ids.has(from) || ids.has(to),
    );
    const works = edges.filter(({ type }) => type === 'COMPATIBLE_WITH');
    const claim =
      edges.length === 0
        ? undefined
        : await claimOf(
            asking,
            works.length > 0 ? works : edges,
            works.length > 0 ? words.worksWith : words.accessoryOf,
            'from',
          );
    return claim && { status: 'ANSWERED', claims: [claim], confidence: 1 };
  }
  if (ACCESSORY.test(question.normal)) {
    const edges = related(asking, subject, ['ACCESSORY_OF']).filter(({ to }) =>
      subject.variants.includes(to),
    );
    const claim = edges.length === 0 ? undefined : await claimOf(asking, edges, words.accessoryOf, 'to');
    return claim && { status: 'ANSWERED', claims: [claim], confidence: 0.9 };
  }
  return undefined;
}
