import type { GraphNode } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { clean } from '../../phrasing/display-words.js';
import type { AnswerReader, AskedService, Citation, Finding, LikelyTopics } from '../answer-types.js';
import { builtInAnswers } from '../meaning/answer-model.js';
import { judgeSentences } from '../meaning/judge-evidence.js';
import type { Question } from '../question/read-question.js';
import { repeatsTitle } from '../question/repeats-title.js';
import { ANSWER_WORDS, sayQuote } from '../say/answer-words.js';
import { citationOf } from '../say/citations.js';
import { askedSlots, fillsSlots } from '../sentences/asked-slots.js';
import { ENOUGH, rankByClauses } from '../sentences/judged-texts.js';
import type { RankedSentence } from '../sentences/rank-sentences.js';
import { type ReadSentence, readSentences } from '../sentences/read-sentences.js';
import { spokenTopic } from './spoken-topic.js';

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
const QUOTED = 3;
/** Less than this asks nothing that help could be about. */
const LEAST_WEIGHT = 0.5;

function bodyOf({ properties: { bodyEn, bodyZh } }: GraphNode, language: DisplayLanguage): string {
  return language === 'zh' ? textOf(bodyZh) || textOf(bodyEn) : textOf(bodyEn) || textOf(bodyZh);
}

/** The names of what a topic is about. */
function aboutOf(snapshot: Snapshot, id: NodeId): string[] {
  const index = snapshot.table('HelpTopic').indexOf(id);
  if (index < 0) return [];
  return (['Category', 'Feature'] as const).flatMap((label) => {
    const { out } = snapshot.relation(`ABOUT:HelpTopic:${label}`);
    return Array.from({ length: out.end(index) - out.start(index) }, (_, at) => {
      const { nameEn, nameZh } = snapshot.table(label).card(out.targets[out.start(index) + at] as number);
      return `${textOf(nameEn)} ${textOf(nameZh)}`;
    });
  });
}

/** Sentences of topics that are kept; changes only speed. */
const KEPT = 2_000;
const kept = new WeakMap<Snapshot, Map<string, readonly ReadSentence[]>>();

/** The sentences of one topic; each knows the title, keywords and subjects. */
function sentencesOf(
  snapshot: Snapshot,
  node: GraphNode,
  language: DisplayLanguage,
): readonly ReadSentence[] {
  let own = kept.get(snapshot);
  if (own === undefined) kept.set(snapshot, (own = new Map()));
  // Names of what a topic is about, and which those are, change without its version.
  const about = aboutOf(snapshot, node.id).join('\n');
  const key = `${node.id} ${node.version} ${language} ${about}`;
  const known = own.get(key);
  if (known !== undefined) return known;
  const { nameEn, nameZh, keywordsEn, keywordsZh } = node.properties;
  const title = [nameEn, nameZh, keywordsEn, keywordsZh, about].map(textOf).join('\n');
  const id = `${node.id}~${language}` as NodeId;
  const titled = { ...node, id, properties: { ...node.properties, title } };
  const read = readSentences(snapshot, titled, [], bodyOf(node, language)).map((one) => ({ ...one, node }));
  own.set(key, read);
  if (own.size > KEPT) own.delete(own.keys().next().value as string);
  return read;
}

/** The sentences of all topics in `language`, or in the other one where a topic has none, in the order of the topics. */
export async function helpSentences(
  snapshot: Snapshot,
  reader: AnswerReader,
  language: DisplayLanguage,
): Promise<ReadSentence[]> {
  const topics = await reader.helpTopics();
  return topics.flatMap((node) => sentencesOf(snapshot, node, language));
}

/** Whether `question` asks what the title of `node` asks, in either language. */
export function asksTitle(
  { normal }: Pick<Question, 'normal'>,
  { properties: { nameEn, nameZh } }: GraphNode,
): boolean {
  return [nameEn, nameZh].some((title) => repeatsTitle(normal, textOf(title)));
}

/** A sentence that may answer; of a topic about a service with what of the question that leaves unsaid. */
interface HelpSentence extends RankedSentence {
  /** Of the topic that speaks of the question by far the most. */
  readonly isClear?: boolean;
  readonly service?: Pick<AskedService, 'isPart' | 'unsaid'>;
}

/** `judged`, after the sentences of the topic that is clear that fill what `question` leaves open: they answer, the surest first. */
function ofClearTopic(
  question: Question,
  sentences: readonly ReadSentence[],
  judged: readonly RankedSentence[],
  clear: NodeId | undefined,
): HelpSentence[] {
  const chances = new Map(judged.map(({ sentence, coverage }) => [sentence, coverage]));
  const slots = askedSlots(question);
  const own = sentences
    .filter((one) => one.node.id === clear && fillsSlots(slots, question, one))
    .map((sentence) => ({
      sentence,
      score: 0,
      coverage: ENOUGH + (1 - ENOUGH) * (chances.get(sentence) ?? 0),
      isClear: true,
    }))
    .sort((a, b) => b.coverage - a.coverage);
  return own.length === 0
    ? [...judged]
    : [...own, ...judged.filter(({ sentence }) => sentence.node.id !== clear)];
}

/** What is known of the topics as a whole. */
interface KnownTopics {
  /** The one about the service that is asked for. */
  readonly service?: AskedService | undefined;
  /** Those that speak of the question, where no service is asked for. */
  readonly topics?: LikelyTopics | undefined;
}

/** Too unsure to answer, and near enough to be told as such. */
const NOT_SURE = 0.5;

/** `judged`, the sentences of likely topics first: no other one answers. */
function ofLikely(judged: readonly RankedSentence[], { likely }: LikelyTopics): RankedSentence[] {
  return judged
    .map((one) =>
      likely.has(one.sentence.node.id) ? one : { ...one, coverage: Math.min(one.coverage, NOT_SURE) },
    )
    .sort((a, b) => b.coverage - a.coverage);
}

/** A topic that says so much of what is asked answers, whichever words it uses, */
const LEAST_SAID = 15;
/** where it says so many times what the next one does; where another one is about a service that may be asked for, more. */
const LEAST_LEAD = 1.1;
const LEAST_LEAD_OF_SERVICE = 1.2;

/** The topic that speaks of the question by far the most. */
function clearTopic(
  { units }: Question,
  sentences: readonly ReadSentence[],
  { service, topics }: KnownTopics,
): NodeId | undefined {
  if (topics === undefined) return undefined;
  const spoken = spokenTopic(units, sentences, topics.scores);
  const isOther = service !== undefined && spoken?.topic !== service.topic;
  if (
    spoken !== undefined &&
    spoken.says >= LEAST_SAID &&
    spoken.lead >= (isOther ? LEAST_LEAD_OF_SERVICE : LEAST_LEAD)
  )
    return spoken.topic;
  return service === undefined ? topics.clear : undefined;
}

/** As sure as a rule that names what is asked. */
const SURE = 0.9;

/** The sentences of the topic about a service that tell of what is asked for by `act`; none where they leave something open. */
export function ofAct(
  question: Question,
  sentences: readonly ReadSentence[],
  { topic }: Pick<AskedService, 'topic'>,
  { said }: NonNullable<AskedService['act']>,
): RankedSentence[] {
  const slots = askedSlots(question);
  return sentences
    .filter((one) => one.node.id === topic && said.test(one.normal) && fillsSlots(slots, question, one))
    .map((sentence) => ({ sentence, score: 0, coverage: SURE }));
}

/**
 * The sentences of all help topics by how sure they answer, surest first; none where nothing is asked that help could be about.
 * Those of a topic whose title the question repeats come first and answer, whatever words they use; so do those of the topic
 * that is surely about the service asked for. Where one is less surely no other topic answers: "20 days" is no charge of 20 %,
 * and what is asked by what a customer does is answered by its sentences that tell of that. Without a service the topic that
 * speaks of the question by far the most answers by those of its sentences that leave nothing open, and none that speaks of much less of it than another.
 */
export async function judgedHelp(
  snapshot: Snapshot,
  reader: AnswerReader,
  question: Question,
  language: DisplayLanguage,
  { service, topics }: KnownTopics = {},
): Promise<HelpSentence[]> {
  const sentences = await helpSentences(snapshot, reader, language);
  const total = question.units.reduce((sum, { weight }) => sum + weight, 0);
  const ranked = total < LEAST_WEIGHT ? [] : rankByClauses(question, sentences);
  // Where no topic says a word of it, what its words are like is chance: "what is the weather".
  const judged =
    ranked.length === 0 ? [] : judgeSentences(question, ranked, sentences, builtInAnswers(), ENOUGH);
  const nodes = new Set(sentences.map(({ node }) => node));
  const asked = new Set(
    [...nodes].filter(
      (node) => asksTitle(question, node) || (service?.isSure === true && node.id === service.topic),
    ),
  );
  if (asked.size === 0) {
    const clear = clearTopic(question, sentences, { service, topics });
    if (
      service === undefined ||
      ![...nodes].some(({ id }) => id === service.topic) ||
      (clear !== undefined && clear !== service.topic)
    )
      return topics === undefined
        ? judged
        : ofClearTopic(question, sentences, ofLikely(judged, topics), clear);
    if (service.isOfGoods) return judged.filter(({ sentence }) => sentence.node.id !== service.topic);
    const told = service.act === undefined ? [] : ofAct(question, sentences, service, service.act);
    if (told.length > 0) return told;
    return judged
      .filter(({ sentence }) => sentence.node.id === service.topic)
      .map((one) => ({ ...one, service }));
  }
  const chances = new Map(judged.map(({ sentence, coverage }) => [sentence, coverage]));
  const titled = sentences
    .filter(({ node }) => asked.has(node))
    .map((sentence) => ({
      sentence,
      score: 0,
      coverage: ENOUGH + (1 - ENOUGH) * (chances.get(sentence) ?? 0),
    }))
    .sort((a, b) => b.coverage - a.coverage);
  return [...titled, ...judged.filter(({ sentence }) => !asked.has(sentence.node))];
}

/** The sentences of `topic` that fill what `question` leaves open, as surely as they answer it; they answer, whatever words they use. */
export function ofTopic(
  question: Question,
  sentences: readonly ReadSentence[],
  topic: NodeId,
): RankedSentence[] {
  const own = sentences.filter(({ node }) => node.id === topic);
  const judged = judgeSentences(question, rankByClauses(question, own), own, builtInAnswers(), ENOUGH);
  return ofClearTopic(question, own, judged, topic).filter(({ isClear }) => isClear === true);
}

/** A citation of a sentence of a help topic, in the body that is read in `language`. */
export function helpCitation(sentence: ReadSentence, language: DisplayLanguage): Citation {
  return citationOf(sentence.node, sentence, undefined, bodyOf(sentence.node, language));
}

/** The help topic with the sentence that answers surest of `judged`; its best sentences are quoted. PARTLY where it leaves unsaid what is asked. */
export function findHelp(judged: readonly HelpSentence[], language: DisplayLanguage): Finding | undefined {
  const best = judged[0];
  if (best === undefined) return undefined;
  const { node } = best.sentence;
  const title = language === 'zh' ? 'nameZh' : 'nameEn';
  const citations = judged
    .filter(({ sentence }) => sentence.node.id === node.id)
    .slice(0, QUOTED)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a.start - b.start)
    .map((sentence) => helpCitation(sentence, language));
  const words = ANSWER_WORDS[language];
  const name =
    textOf(node.properties[title]) || textOf(node.properties.nameEn) || textOf(node.properties.nameZh);
  const text = [words.help(clean(name)), ...citations.map((citation) => sayQuote(citation, language))].join(
    words.gap,
  );
  const { isPart = false, unsaid = [] } = best.service ?? {};
  const [word = ''] = unsaid.length === 1 ? unsaid : [];
  return {
    status: isPart ? 'PARTLY' : 'ANSWERED',
    claims: [{ text, citations }],
    confidence: best.coverage,
    // Of several words, and of numbers, it does not show what they are about.
    ...(/^\p{L}/u.test(word) && { unknown: [words.unspoken(word)] }),
  };
}
