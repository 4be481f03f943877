import type { Properties } from '../../domain/graph-records.js';
import { keyOf, type NodeId, nodeId, slug } from '../../domain/ids.js';
import type { SpecificationMention } from '../../extract/extraction.js';
import { normalText } from '../../extract/quantities/normal-text.js';
import { sayNode } from '../display-words.js';
import type { Citation, Claim, Finding } from './answer-types.js';
import { ANSWER_WORDS } from './answer-words.js';
import { askedSlots, asksCount } from './asked-slots.js';
import type { Asking, Subject } from './asking.js';
import { NUMBER_ASKED } from './asks-number.js';
import { supportCitation } from './citations.js';
import { featuresOf, firstOpinion } from './opinion-on.js';
import { statementIdOf, statementsOn } from './product-facts.js';
import { unitMatch } from './rank-sentences.js';
import type { AskedUnit, Question } from './read-question.js';
import { sayValue } from './say-value.js';
import { ratingVerdict } from './stated-rating.js';
import { holds, isDenied } from './stated-value.js';
import { asksJudgement } from './unit-weights.js';
import { unspoken } from './unspoken.js';

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

const nameOf = ({ snapshot, language }: Asking, product: NodeId): string =>
  sayNode(snapshot, 'Product', product, language);

/** Claims of the variants of one model without those that only say the same value again; the one that is meant first. */
function distinct(claims: readonly (SpecificationClaim | undefined)[]): SpecificationClaim[] {
  const kept: SpecificationClaim[] = [];
  for (const claim of claims)
    if (claim !== undefined && !kept.some(({ said }) => said === claim.said)) kept.push(claim);
  return kept;
}

const weightOf = ({ topics, weight }: AskedUnit): number => (topics.length === 0 ? PLAIN * weight : weight);

/** The specifications that a unit asks for, in order. */
export function askedSpecifications({ topics }: AskedUnit): string[] {
  return topics.filter((topic) => topic.startsWith('s:')).map((topic) => topic.slice(2));
}

/** What is asked of how long something runs: a wedding of a whole day asks nothing of a battery. */
const RUNS =
  /\b(?:batter\w*|last\w*|run\w*|endur\w*|charges?|recharg\w*|surviv\w*|hold|go|get|play\w*|keep\w*|stay\w*|work\w*|hours of)\b|续航|电|撑|用|充|坚持|能听|能跑|能玩|待机|有[\d.]+ ?个?小时/u;

/** Whether the question asks if the value that it states is that of a parameter in hours; such a value holds where there is as much or more. */
function asksRuntime({ normal }: Question, { canonicalUnit }: SpecificationMention): boolean {
  return canonicalUnit === 'h' && RUNS.test(normal);
}

/** A word that tells of no known thing asks for more than the value from this weight on, and one that tells of another thing from less on. */
const BESIDE_VALUE = 0.5;
const TOPIC_BESIDE_VALUE = 0.4;
/** How many there are, how much or how often is asked: a number that stands beside it is no question for yes or no. */
const COUNTS = /\bhow (?:many|much|often)\b|多少|几(?!乎)/u;
/** The number of a kind of thing that is named by it alone: a 16-50 lens. */
const BARE_NUMBER = /^[\d.,]+$/u;

/**
 * Whether something else is asked than if `name` has the values `stated`: whether the 512 GB one is sold in Japan is told by no
 * storage, and whether it stays cool for three hours by no time that it runs.
 */
function asksElsewhere({ units }: Question, name: string, stated: readonly SpecificationMention[]): boolean {
  const family = familyOf(name);
  return units.some(({ start, end, topics, weight, word }) => {
    if (stated.some((one) => end > one.start && start < one.end) || BARE_NUMBER.test(word)) return false;
    if (topics.length === 0) return weight >= BESIDE_VALUE;
    return (
      weight >= TOPIC_BESIDE_VALUE &&
      !topics.some(
        (topic) => topic.startsWith('c:') || topic.slice(2) === name || family?.test(topic) === true,
      )
    );
  });
}

/** Whether a subject has the value that the question states: yes or no by the value alone, neither where sources differ. */
async function findStatedValue(asking: Asking): Promise<Finding | undefined> {
  const { question, subjects, facts, language } = asking;
  const [quantity] = question.quantities;
  const [subject] = subjects;
  if (quantity === undefined || subject === undefined || subjects.length > 1) return undefined;
  const { normal } = question;
  const isRuntime = asksRuntime(question, quantity);
  if (quantity.canonicalUnit === 'h' && (!isRuntime || CHARGES.test(normal))) return undefined;
  if (COUNTS.test(normal)) return undefined;
  const edges = (facts.out.get(subject.product) ?? []).filter(
    ({ type, properties: { unit, value } }) =>
      type === 'HAS_SPEC' && unit === quantity.canonicalUnit && typeof value === 'number',
  );
  const named = edges.find(
    ({ to }) => quantity.name !== undefined && to === nodeId('Specification', slug(quantity.name)),
  );
  const edge = named ?? (edges.length === 1 ? edges[0] : undefined);
  if (edge === undefined) return undefined;
  const name = keyOf(edge.to).replaceAll('-', ' ');
  const stated = question.quantities.filter(({ canonicalUnit }) => canonicalUnit === quantity.canonicalUnit);
  if (asksElsewhere(question, name, stated)) return undefined;
  const claim = await specificationOf(asking, subject, name);
  if (claim === undefined) return undefined;
  const words = ANSWER_WORDS[language];
  const isDisputed = claim.competing;
  const value = Number(edge.properties.value);
  const isSame =
    isRuntime && quantity.comparator === '=' ? value >= quantity.canonicalValue : holds(value, quantity);
  const [yes, no] = HAS.test(normal) ? [words.has, words.hasNot] : [words.yes, words.no];
  // "128 or 256 GB" asks which.
  const isOpen = isDisputed || isDenied(question) || stated.length > 1;
  const text = isOpen ? claim.text : [isSame ? yes : no, claim.text].join(words.gap);
  const opinion = REALLY.test(normal)
    ? await firstOpinion(asking, subject, [
        ...question.units.flatMap(featuresOf),
        keyOf(edge.to).replaceAll('-', ' '),
      ])
    : undefined;
  return {
    status: isDisputed ? 'PARTLY' : 'ANSWERED',
    claims: [{ ...claim, text }, ...(opinion === undefined ? [] : [opinion])],
    confidence: 0.9,
    ...(isDisputed && { certainty: DISPUTED }),
  };
}

/** Who asks how it is in truth has read the value, and asks its owners. */
const REALLY = /\b(?:really|actually|in (?:practice|reality|real life)|honestly)\b|真的|真能|实际|实测/u;
/** Whether something can be done or is there: a number does not tell. */
const WHETHER =
  /^(?:can|could|does|do|did|will|would|may|has|have|is there|are there)\b|[吗么嘛不][?？]?$|能不能|会不会|可不可以|有没有/u;
const HOW_MUCH = /\b(?:how|what|which)\b|多|几|什么|哪|啥/u;
/** How long it takes to charge is told by no time that it runs. */
const CHARGES =
  /\b(?:(?<!\b(?:have|has|had|needs?|needed|got|until|before) )to (?:re)?charge|charge[sd]? (?:(?:fully|completely|it|them|up) ){0,2}(?:in|within|under)|to (?:re)?fill|to top up|fully charged?|(?:takes? (?:it )?|needs? )for (?:a )?(?:full )?charge|(?:until|till) (?:it is |it's |they are )?full|charging time)\b|充满|充到|充好|充电(?:要|得|需)|充[^充]{0,16}要多久|多久能?充/u;

/** Whether a parameter with such a value may answer: a number tells neither whether something can be done nor how many there are. */
function mayAnswer({ normal, quantities }: Question, name: string, { unit, value }: Properties): boolean {
  if (typeof value === 'number' && asksCount(normal)) return false;
  if (CHARGES.test(normal) && unit === 'h') return /charg/u.test(name);
  return (
    typeof value !== 'number' ||
    quantities.length > 0 ||
    !WHETHER.test(normal) ||
    HOW_MUCH.test(normal) ||
    NUMBER_ASKED.test(normal) ||
    asksJudgement(normal)
  );
}

/** 有128GB吗 is answered by 有 and 没有. */
const HAS = /有(?!多)[^，。？]{0,12}[吗么嘛]|有没有/u;

/** What belongs to a parameter and asks for no other one: the screen of a refresh rate. */
const FAMILY: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:battery capacity|battery life)$/u, /^f:(?:battery|charging|fast charging|case)|^s:battery/u],
  [
    /^(?:refresh rate|brightness|resolution|screen size|display type|response time|pixel density)$/u,
    /^f:(?:screen|resolution|brightness|refresh rate|size)$|^c:monitor$|^s:(?:screen|display|resolution)/u,
  ],
  [/^(?:memory|storage)$/u, /^[sf]:(?:memory|storage)$/u],
  [
    /^(?:camera resolution|optical zoom|focal length)$/u,
    /^f:(?:camera|zoom|lens)$|^c:(?:camera|lens)$|^g:lens mount$|^s:(?:resolution|optical zoom)/u,
  ],
  [/^power$/u, /^f:(?:sound|volume|charging|fast charging)$|^s:battery level$|^c:/u],
  [/^water resistance$/u, /^g:(?:water|rain)$/u],
  [
    /^(?:operating system|processor|graphics)$/u,
    /^f:(?:wireless|software|processor|graphics card|speed)$|^s:(?:wireless|operating|processor|graphics)|^g:run$/u,
  ],
  [
    /^wireless standard$/u,
    /^f:(?:wireless|software|processor|graphics card|speed)$|^s:(?:wireless|operating|processor|graphics)/u,
  ],
];

function familyOf(name: string): RegExp | undefined {
  return FAMILY.find(([pattern]) => pattern.test(name))?.[1];
}

/** Parts of a product with values of their own, which a value of the whole does not answer for. */
const LEAST_OF_REST = 0.6;
/** A word that tells of nothing known is less likely to be another part. */
const PLAIN = 0.5;

const MARKS = /[\s,，、]/gu;
const JOINED = /^(?:and|or|nor|以及|和|又|还)?$/u;

/** Whether `other` is asked beside `unit` and not of it: heavy or loud, 重和吵. */
function isSecond({ normal }: Question, unit: AskedUnit, other: AskedUnit): boolean {
  const [first, second] = unit.start < other.start ? [unit, other] : [other, unit];
  const between = normal.slice(first.end, second.start);
  return other.topics.length > 0 && between.trim() !== '' && JOINED.test(between.replace(MARKS, ''));
}

/**
 * The specification that is asked for. What is asked beside it must be said where the value is: "how many megapixels has
 * the front camera" is not answered by those of the main one; the screen of a refresh rate asks nothing more.
 */
export async function findSpecification(asking: Asking): Promise<Finding | undefined> {
  const { question, subjects, sentences } = asking;
  if (question.quantities.length > 0) {
    const stated = await findStatedValue(asking);
    if (stated !== undefined) return stated;
  }
  const { value } = askedSlots(question);
  let best: Finding | undefined;
  for (const unit of question.units) {
    for (const name of askedSpecifications(unit)) {
      const claims: Claim[] = [];
      let known = 0;
      let isDisputed = false;
      for (const subject of subjects) {
        const own = await Promise.all(
          subject.variants.map((variant) =>
            specificationOf(
              asking,
              { product: variant, variants: [variant], name: nameOf(asking, variant) },
              name,
            ),
          ),
        );
        const told = distinct(own);
        const [first] = told;
        // The hours of a charge are no grams, and the megapixels no zoom.
        if (first === undefined || value?.test(normalText(first.said)) === false) continue;
        if (!mayAnswer(question, name, first.properties)) continue;
        const verdict =
          subjects.length > 1 || told.length > 1 || first.competing || isDenied(question)
            ? undefined
            : ratingVerdict(name, question.normal, first.said, asking.language);
        if (verdict !== undefined)
          told[0] = { ...first, text: [verdict, first.text].join(ANSWER_WORDS[asking.language].gap) };
        claims.push(...told);
        known += 1;
        isDisputed ||= told.some(({ competing }) => competing);
      }
      if (claims.length === 0) continue;
      const [subject] = subjects;
      // 背着累吗 asks no number alone: what owners find of it belongs to the answer.
      if (
        subject !== undefined &&
        subjects.length === 1 &&
        (asksJudgement(question.normal) || REALLY.test(question.normal))
      ) {
        const opinion = await firstOpinion(asking, subject, featuresOf(unit));
        if (opinion !== undefined) claims.push(opinion);
      }
      const family = familyOf(name);
      const rest = question.units.filter(
        (one) =>
          one !== unit &&
          one.weight >= LEAST_OF_REST &&
          !(family !== undefined && one.topics.some((topic) => family.test(topic))),
      );
      const near = sentences.filter((sentence) => unitMatch(unit, sentence) > 0);
      const counted = rest.filter((one) => !isSecond(question, unit, one));
      const said = counted.reduce(
        (sum, one) => sum + weightOf(one) * Math.max(0, ...near.map((sentence) => unitMatch(one, sentence))),
        1,
      );
      const confidence = said / (1 + counted.reduce((sum, one) => sum + weightOf(one), 0));
      if (best === undefined || confidence > best.confidence)
        best = {
          status: known < subjects.length || isDisputed ? 'PARTLY' : 'ANSWERED',
          claims,
          confidence,
          ...(isDisputed && { certainty: DISPUTED }),
          unknown: unspoken(asking, rest, near),
        };
      break;
    }
  }
  return best;
}
