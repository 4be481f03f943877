import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Answer, AnswerReader, Claim, Finding } from './answer-types.js';
import { type Asking, readAsking } from './asking.js';
import { findAdvice } from './find/find-advice.js';
import { findColour } from './find/find-colour.js';
import { COMPARED, findComparison } from './find/find-comparison.js';
import { findDescribed } from './find/find-described.js';
import { asksTitle, findHelp, judgedHelp } from './find/find-help.js';
import { findInEach } from './find/find-in-each.js';
import { findInTexts } from './find/find-in-texts.js';
import { findMaker } from './find/find-maker.js';
import { findNearest, nearestHelp } from './find/find-nearest.js';
import { askedOffer, findOffer } from './find/find-offer.js';
import { findOverall } from './find/find-overall.js';
import { asksRelation, findRelation } from './find/find-relation.js';
import { findRelease } from './find/find-release.js';
import { findService } from './find/find-service.js';
import { findSpecification } from './find/find-specification.js';
import { askedFeatures, opinionOn } from './find/opinion-on.js';
import { priceBeside } from './find/price-beside.js';
import { isOfOne, needsProduct, PROCEDURE, picksGoods } from './question/needs-product.js';
import { QUESTION_LIMIT, type Question, readQuestion } from './question/read-question.js';
import { splitQuestion } from './question/split-question.js';
import { subjectsOf } from './question/subjects-of.js';
import { ANSWER_WORDS } from './say/answer-words.js';
import { ENOUGH } from './sentences/judged-texts.js';

/** What is asked, by whom, and where the answer may look. */
export interface AnswerRequest {
  readonly snapshot: Snapshot;
  readonly reader: AnswerReader;
  /** At most 500 UTF-16 code units are read. */
  readonly question: string;
  /** What the question is about where it names nothing: the page that the asker looks at. */
  readonly product?: NodeId;
  /** Of the answer; that of the question when left out. */
  readonly language?: DisplayLanguage;
  /** Where the asker is (ISO 3166): offers of other regions are left out. */
  readonly region?: string;
  /** The store that they buy in: offers of others are left out. */
  readonly store?: string;
}

const EITHER = /\bor\b|或者?/u;

/** Whether what help says names what the question names. */
function speaksOf({ claims }: Finding, named: Question['names']['named']): boolean {
  const words = named.flatMap(({ text }) => text.split(/\s+/)).filter((word) => /^[A-Za-z]{4,}$/.test(word));
  return claims.some(({ citations }) =>
    citations.some(({ quote }) => words.some((word) => quote.toLowerCase().includes(word.toLowerCase()))),
  );
}

/** The same with the sentences alone that name one of the subjects: what one is like does not tell what it works with. */
function ofBoth(asking: Asking): Asking {
  const names = asking.question.names.named.map(({ text }) => text.toLowerCase());
  return {
    ...asking,
    sentences: asking.sentences.filter(({ normal }) => names.some((name) => normal.includes(name))),
  };
}

/** What the texts say: of each product apart, of all together where it is asked if they go together. */
async function findSaid(asking: Asking): Promise<Finding | undefined> {
  // A sentence with the word price is no price.
  if (askedOffer(asking) !== undefined) return undefined;
  if (asksRelation(asking)) return findInTexts(ofBoth(asking));
  return asking.subjects.length > 1 ? findInEach(asking) : findInTexts(asking);
}

/** Answerers of what is asked of products, the surest first: the first that covers enough answers. */
export const FINDERS: readonly ((asking: Asking) => Promise<Finding | undefined>)[] = [
  findService,
  findOffer,
  findColour,
  findRelease,
  findMaker,
  findRelation,
  findComparison,
  findSpecification,
  findDescribed,
  findOverall,
];

/** What is known nearby of what nobody says: the opinions on the feature that is asked for. */
async function nearby(asking: Asking): Promise<Claim[]> {
  const [feature] = askedFeatures(asking);
  const [subject] = asking.subjects;
  if (feature === undefined || subject === undefined) return [];
  const claim = await opinionOn(asking, subject, feature);
  return claim === undefined ? [] : [claim];
}

/** `claims` under `heading`; nothing without claims. */
function listed(heading: string, claims: readonly Claim[]): string[] {
  return claims.length === 0 ? [] : [heading, ...claims.map(({ text }) => text)];
}

/** Those of `claims` whose texts `others` do not quote already. */
function notQuoted(claims: readonly Claim[], others: readonly Claim[]): Claim[] {
  const quoted = new Set(others.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return claims.filter(({ citations }) => citations.every(({ source }) => !quoted.has(source)));
}

/** `advice`, which is general, with what is said of the product itself. */
function withAdvice(advice: Finding, said: Finding): Finding {
  return { ...said, claims: [...advice.claims, ...said.claims] };
}

/** Answers a question as one, see {@link answer}. */
async function answerOne({
  snapshot,
  reader,
  question: asked,
  product,
  language,
  region,
  store,
}: AnswerRequest): Promise<Answer> {
  const question = readQuestion(snapshot, asked, {
    ...(language && { language }),
    hasTopic: product !== undefined,
  });
  const told = language ?? question.language;
  const words = ANSWER_WORDS[told];
  const subjects = subjectsOf(snapshot, question, product, told);
  const products = subjects.map((subject) => subject.product);
  const { normal, names } = question;
  const foreign = names.unknown.map(({ text }) => text);
  const absent =
    subjects.length > 0 && foreign.length > 0 && (COMPARED.test(normal) || EITHER.test(normal))
      ? [words.noProduct(foreign.join(words.comma))]
      : [];
  const answered = ({
    status,
    claims,
    confidence,
    certainty = 1,
    unknown: missing = [],
  }: Finding): Answer => ({
    status: status === 'ANSWERED' && missing.length + absent.length > 0 ? 'PARTLY' : status,
    text: [...claims.map(({ text }) => text), ...missing, ...absent].join(words.gap),
    language: told,
    claims,
    products,
    confidence: Math.round(Math.min(1, confidence) * certainty * 100) / 100,
    related: [],
    nearest: [],
  });
  const unknown = (
    text: string,
    { related = [], nearest = [] }: Partial<Pick<Answer, 'related' | 'nearest'>> = {},
  ): Answer => ({
    status: 'NOT_KNOWN',
    text: [
      ...absent,
      text,
      ...listed(words.nearest, notQuoted(nearest, related)),
      ...listed(words.nearby, related),
    ].join(words.gap),
    language: told,
    claims: [],
    products,
    confidence: 0,
    related,
    nearest,
  });
  if (subjects.length === 0) {
    const service = await reader.serviceTopic?.(question.raw);
    const topics = await reader.likelyTopics?.(question.raw);
    const judged = await judgedHelp(snapshot, reader, question, told, { service, topics });
    const [first] = judged;
    if (first === undefined || !asksTitle(question, first.sentence.node)) {
      if (foreign.length > 0) return unknown(words.noProduct(foreign.join(words.comma)));
      // "My new monitor has one bright dot, will you swap it": a topic that speaks of it by far the most tells of any product.
      if (
        (needsProduct(question) && service?.isSure !== true && first?.isClear !== true) ||
        (isOfOne(question) && service === undefined) ||
        picksGoods(question)
      )
        return unknown(words.whichProduct);
    }
    const help = findHelp(judged, told);
    if (help !== undefined && help.confidence >= ENOUGH) return answered(help);
    const nearest = nearestHelp(judged, told);
    return unknown(nearest.length > 0 ? words.notOutrightAtAll : words.notKnownAtAll, { nearest });
  }
  const asking = await readAsking(question, { snapshot, reader, region, store, language: told }, subjects);
  const advice = await findAdvice(asking);
  for (const find of advice === undefined ? [...FINDERS, findSaid] : [findService, findSaid]) {
    const found = await find(asking);
    if (found === undefined || found.confidence < ENOUGH) continue;
    const finding = advice === undefined || find === findService ? found : withAdvice(advice, found);
    return answered({ ...finding, claims: [...(await priceBeside(asking)), ...finding.claims] });
  }
  if (advice !== undefined) return answered(advice);
  // With a product named, help is for who asks how something is done or why it happens.
  const judged = await judgedHelp(snapshot, reader, asking.question, told);
  const help = findHelp(judged, told);
  const [first] = judged;
  const isMeant =
    help !== undefined &&
    first !== undefined &&
    (PROCEDURE.test(question.normal) ||
      asksTitle(question, first.sentence.node) ||
      speaksOf(help, question.names.named));
  if (isMeant && help.confidence >= ENOUGH) return answered(help);
  const nearest = findNearest(asksRelation(asking) ? ofBoth(asking) : asking, judged);
  const [subject, other] = subjects;
  if (asksRelation(asking) && subject !== undefined && other !== undefined)
    return unknown(words.notStatedWith(subject.name, other.name), { nearest });
  const all = subjects.map(({ name }) => name).join(words.and);
  return unknown(nearest.length > 0 ? words.notOutright(all) : words.notKnown(all), {
    related: await nearby(asking),
    nearest,
  });
}

/**
 * Answers a question about products or about shopping in general, in the language of the question, from specifications,
 * statements, texts and help topics. Each claim carries the places it is taken from and says no more than they do: yes
 * or no comes from values alone, everything else is counted or quoted. Where what was found covers too little of what is
 * asked the answer is that it is not known, with what is known nearby and the sentences that are nearest to it, told as such.
 * Deterministic; the texts are data and are only ever quoted. Several questions in one are answered one by one where each is
 * known, or the whole is not. An empty question is not known.
 */
export async function answer(request: AnswerRequest): Promise<Answer> {
  const whole = await answerOne(request);
  const [product] = whole.products;
  if (product === undefined || whole.products.length > 1) return whole;
  const parts = splitQuestion(request.question.slice(0, QUESTION_LIMIT));
  if (parts.length < 2) return whole;
  const { language } = whole;
  const all = await Promise.all(
    parts.map((question) => answerOne({ ...request, question, product, language })),
  );
  const known = all.filter(({ status }) => status !== 'NOT_KNOWN');
  // One sentence may answer both; where it answers one alone, both parts do better.
  if (known.length < (whole.status === 'NOT_KNOWN' ? 1 : all.length)) return whole;
  return {
    ...whole,
    status: all.every(({ status }) => status === 'ANSWERED') ? 'ANSWERED' : 'PARTLY',
    text: all.map(({ text }) => text).join(ANSWER_WORDS[language].gap),
    claims: known.flatMap(({ claims }) => claims),
    confidence: Math.min(...known.map(({ confidence }) => confidence)),
    related: all.flatMap(({ related }) => related),
    nearest: all.flatMap(({ nearest }) => nearest),
  };
}
