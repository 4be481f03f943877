import { keyOf, nodeId, slug } from '../../../domain/ids.js';
import type { SpecificationMention } from '../../../extract/extraction.js';
import type { Finding } from '../answer-types.js';
import type { Asking } from '../asking.js';
import type { Question } from '../question/read-question.js';
import { ANSWER_WORDS } from '../say/answer-words.js';
import { DISPUTED, specificationOf } from '../values/specification-claim.js';
import { familyOf } from '../values/specification-family.js';
import { CHARGES, REALLY } from '../values/specification-words.js';
import { holds, isDenied } from '../values/stated-value.js';
import { featuresOf, firstOpinion } from './opinion-on.js';

/** 有128GB吗 is answered by 有 and 没有. */
const HAS = /有(?!多)[^，。？]{0,12}[吗么嘛]|有没有/u;

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
export async function findStatedValue(asking: Asking): Promise<Finding | undefined> {
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
    ? await firstOpinion(asking, subject, [...question.units.flatMap(featuresOf), name])
    : undefined;
  return {
    status: isDisputed ? 'PARTLY' : 'ANSWERED',
    claims: [{ ...claim, text }, ...(opinion === undefined ? [] : [opinion])],
    confidence: 0.9,
    ...(isDisputed && { certainty: DISPUTED }),
  };
}
