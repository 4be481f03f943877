import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { GraphNode } from '../../domain/graph-records.js';
import { clean } from '../display-words.js';
import type { AnswerReader, Finding } from './answer-types.js';
import { ANSWER_WORDS, sayQuote } from './answer-words.js';
import { citationOf } from './citations.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { normalText } from '../../extract/quantities/normal-text.js';
import { plainWords } from './plain-words.js';
import { rankSentences, type Said, unitMatch } from './rank-sentences.js';
import type { Question } from './read-question.js';
import { readSentences } from './read-sentences.js';
import { topicsIn } from './topic-lexicon.js';

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
const QUOTED = 2;
/** Less than one thing asks nothing that help could be about. */
const LEAST_WEIGHT = 0.75;
const LEAST_IN_HEAD = 0.2;

/** Heads and bodies that are kept, twice as many as topics are looked at at most; changes only speed. */
const KEPT = 4_000;
const kept = new WeakMap<Snapshot, Map<string, Said>>();

/** What `text` speaks of; kept for `keeper` (after an erasure there is a new snapshot), since every question asks for all. */
function said(keeper: Snapshot, text: string): Said {
  let own = kept.get(keeper);
  if (own === undefined) kept.set(keeper, (own = new Map()));
  const known = own.get(text);
  if (known !== undefined) return known;
  const normal = normalText(text);
  const read: Said = {
    normal,
    topics: new Set(topicsIn(normal).flatMap(({ topics }) => topics)),
    stems: new Set(plainWords(normal).map(({ word }) => word)),
  };
  own.set(text, read);
  if (own.size > KEPT) own.delete(own.keys().next().value as string);
  return read;
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

/** The help topic that covers most of what is asked, title and keywords before the body; its best sentences are quoted. */
export async function findHelp(
  snapshot: Snapshot,
  reader: AnswerReader,
  question: Question,
  language: DisplayLanguage,
): Promise<Finding | undefined> {
  const total = question.units.reduce((sum, { weight }) => sum + weight, 0);
  if (total < LEAST_WEIGHT) return undefined;
  let best: { node: GraphNode; coverage: number; inHead: number; rank: number } | undefined;
  for (const node of await reader.helpTopics()) {
    const { nameEn, nameZh, bodyEn, bodyZh, keywordsEn, keywordsZh } = node.properties;
    const head = said(
      snapshot,
      [nameEn, nameZh, keywordsEn, keywordsZh, ...aboutOf(snapshot, node.id)].map(textOf).join('\n'),
    );
    const body = said(snapshot, [bodyEn, bodyZh].map(textOf).join('\n'));
    let coverage = 0;
    let inHead = 0;
    for (const unit of question.units) {
      const [top, low] = [unitMatch(unit, head), unitMatch(unit, body)];
      coverage += unit.weight * Math.max(top, low);
      inHead += unit.weight * top;
    }
    const rank = coverage + 0.5 * inHead;
    if (best === undefined || rank > best.rank) best = { node, coverage: coverage / total, inHead, rank };
  }
  // What its title, keywords and subjects say nothing of is not what a topic is about.
  if (best === undefined || best.inHead < LEAST_IN_HEAD * total) return undefined;
  const { node, coverage } = best;
  const { nameEn, nameZh, bodyEn, bodyZh } = node.properties;
  const body = language === 'zh' ? textOf(bodyZh) || textOf(bodyEn) : textOf(bodyEn) || textOf(bodyZh);
  const title = language === 'zh' ? textOf(nameZh) || textOf(nameEn) : textOf(nameEn) || textOf(nameZh);
  const sentences = readSentences(
    snapshot,
    { ...node, id: `${node.id}~${language}` as typeof node.id },
    [],
    body,
  );
  const ranked = rankSentences(sentences, question.units).slice(0, QUOTED);
  const chosen = ranked.length > 0 ? ranked.map(({ sentence }) => sentence) : sentences.slice(0, QUOTED);
  const citations = chosen
    .toSorted((a, b) => a.start - b.start)
    .map((sentence) => citationOf(node, sentence, undefined, body));
  const words = ANSWER_WORDS[language];
  const text = [words.help(clean(title)), ...citations.map((citation) => sayQuote(citation, language))].join(
    words.gap,
  );
  return { status: 'ANSWERED', claims: [{ text, citations }], confidence: coverage };
}
