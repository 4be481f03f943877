import type { Properties } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import { normalText } from '../../../extract/quantities/normal-text.js';
import { sayNode } from '../../phrasing/display-words.js';
import type { Claim, Finding } from '../answer-types.js';
import type { Asking } from '../asking.js';
import { NUMBER, NUMBER_ASKED } from '../question/asks-number.js';
import type { AskedUnit, Question } from '../question/read-question.js';
import { asksJudgement } from '../question/unit-weights.js';
import { ANSWER_WORDS } from '../say/answer-words.js';
import { citationOf } from '../say/citations.js';
import { unspoken } from '../say/unspoken.js';
import { askedSlots, asksCount } from '../sentences/asked-slots.js';
import { unitMatch } from '../sentences/rank-sentences.js';
import type { ReadSentence } from '../sentences/read-sentences.js';
import { DISPUTED, type SpecificationClaim, specificationOf } from '../values/specification-claim.js';
import { familyOf } from '../values/specification-family.js';
import { CHARGES, REALLY } from '../values/specification-words.js';
import { ratingVerdict } from '../values/stated-rating.js';
import { isDenied } from '../values/stated-value.js';
import { findStatedValue } from './find-stated-value.js';
import { featuresOf, firstOpinion, quoteOf } from './opinion-on.js';

const nameOf = ({ snapshot, language }: Asking, product: NodeId): string =>
  sayNode(snapshot, 'Product', product, language);

/** Claims of the variants of one model without those that only say the same value again; the one that is meant first. */
function distinct(claims: readonly (SpecificationClaim | undefined)[]): SpecificationClaim[] {
  const kept: SpecificationClaim[] = [];
  for (const claim of claims)
    if (claim !== undefined && !kept.some(({ said }) => said === claim.said)) kept.push(claim);
  return kept;
}

/** A line of a table of parameters. */
const TABLE = /^[^:：]{2,30}[:：]/u;

const weightOf = ({ topics, weight }: AskedUnit): number => (topics.length === 0 ? PLAIN * weight : weight);

/** The specifications that a unit asks for, in order. */
export function askedSpecifications({ topics }: AskedUnit): string[] {
  return topics.filter((topic) => topic.startsWith('s:')).map((topic) => topic.slice(2));
}

/** Whether something can be done or is there: a number does not tell. */
const WHETHER =
  /^(?:can|could|does|do|did|will|would|may|has|have|is there|are there)\b|[吗么嘛不][?？]?$|能不能|会不会|可不可以|有没有/u;
const HOW_MUCH = /\b(?:how|what|which)\b|多|几|什么|哪|啥/u;
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

/** Whether the name of a parameter says what a unit asks for: the cable of a cable length. */
function isNamedIn(name: string, { topics }: AskedUnit): boolean {
  return topics.some((topic) => topic.startsWith('f:') && name.split(' ').includes(topic.slice(2)));
}

/** Whether one of `claims` is taken from `sentence`. */
function isCited(claims: readonly Claim[], { node, start, end }: ReadSentence): boolean {
  return claims.some(({ citations }) =>
    citations.some((one) => one.source === node.id && one.start < end && one.end > start),
  );
}

/** A circumstance under which a value is asked weighs as much as this at least. */
const LEAST_CIRCUMSTANCE = 0.2;
/** A sentence speaks of it where it says so much of it. */
const SAID = 0.75;

/**
 * The sentence of a text that states a number and says all that is asked of `unit`, its circumstances too: how long it plays
 * lossless music is not told by how long it plays. Undefined where no circumstance is asked.
 */
function underCircumstances(
  { units }: Question,
  unit: AskedUnit,
  sentences: readonly ReadSentence[],
): ReadSentence | undefined {
  const others = units.filter((one) => one !== unit && one.weight >= LEAST_CIRCUMSTANCE);
  if (others.length === 0) return undefined;
  return sentences.find(
    (sentence) =>
      !TABLE.test(sentence.normal) &&
      NUMBER.test(sentence.normal) &&
      [unit, ...others].every((one) => unitMatch(one, sentence) >= SAID),
  );
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
  const { value, beside, claim } = askedSlots(question);
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
        if (first === undefined) continue;
        const said = normalText(first.said);
        // The hours of a charge are no grams, the megapixels no zoom, and a time of use is none to fill.
        if (value?.test(said) === false || beside?.test(said) === false) continue;
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
      const told = underCircumstances(question, unit, sentences);
      if (subject !== undefined && subjects.length === 1 && told !== undefined) {
        const citation = citationOf(told.node, told);
        claims.unshift({ text: quoteOf(asking, subject, citation), citations: [citation] });
      }
      const family = familyOf(name);
      const rest = question.units.filter(
        (one) =>
          one !== unit &&
          one.weight >= LEAST_OF_REST &&
          !(family !== undefined && one.topics.some((topic) => family.test(topic))) &&
          !isNamedIn(name, one),
      );
      const near = sentences.filter((sentence) => unitMatch(unit, sentence) > 0 || isCited(claims, sentence));
      if (claim !== undefined && !near.some((sentence) => claim.test(sentence.normal))) continue;
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
