import type { GraphEdge, GraphNode } from '../../../domain/graph-records.js';
import { keyOf, type NodeId } from '../../../domain/ids.js';
import { normalText } from '../../../extract/quantities/normal-text.js';
import { splitSentences } from '../../../text/split-sentences.js';
import { plainWords } from '../question/plain-words.js';
import { type Topic, topicsIn } from '../words/topic-lexicon.js';

/** A sentence of a text, with what it speaks of. */
export interface ReadSentence {
  readonly node: GraphNode;
  readonly start: number;
  readonly end: number;
  readonly normal: string;
  readonly topics: ReadonlySet<Topic>;
  /** Stems of English words; Chinese is looked for in `normal`. */
  readonly stems: ReadonlySet<string>;
  /** What its text as a whole speaks of, the title too. */
  readonly whole: {
    readonly topics: ReadonlySet<Topic>;
    readonly stems: ReadonlySet<string>;
    readonly normal: string;
  };
}

type Analysed = Omit<ReadSentence, 'node' | 'whole'>;

interface AnalysedText {
  readonly version: number;
  readonly sentences: readonly Analysed[];
}

/** Analysed texts that are kept, the last used; changes only speed. */
const KEPT = 4_000;
const kept = new WeakMap<object, Map<NodeId, AnalysedText>>();
/** So much of a text is read, in UTF-16 code units. */
const READ = 20_000;

/** Words whose signs stand for none of the things that they are made of: the water of 水平 and 水磨腔. */
const OTHER_WORDS = /水(?:平|准|磨|墨|货|晶|果|印)|[薪口泪汗墨奶油]水|流水账/gu;

function otherWords(normal: string): boolean[] {
  const masked = Array.from({ length: normal.length }, () => false);
  for (const { 0: word, index } of normal.matchAll(OTHER_WORDS))
    masked.fill(true, index, index + word.length);
  return masked;
}

function analyse(text: string): Analysed[] {
  return splitSentences(text.slice(0, READ)).map(({ start, end }) => {
    const normal = normalText(text.slice(start, end));
    return {
      start,
      end,
      normal,
      topics: new Set(topicsIn(normal, otherWords(normal)).flatMap(({ topics }) => topics)),
      stems: new Set(plainWords(normal).map(({ word }) => word)),
    };
  });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function analysed(keeper: object, node: GraphNode, text: string): readonly Analysed[] {
  let own = kept.get(keeper);
  if (own === undefined) kept.set(keeper, (own = new Map()));
  const known = own.get(node.id);
  const { sentences } = known?.version === node.version ? known : { sentences: analyse(text) };
  own.delete(node.id);
  own.set(node.id, { version: node.version, sentences });
  if (own.size > KEPT) own.delete(own.keys().next().value as NodeId);
  return sentences;
}

/** The name of a feature's node by its id: `feature:battery-life` is "battery life". */
function featureName(id: NodeId): string {
  return keyOf(id).replaceAll('-', ' ');
}

const wholes = new WeakMap<
  readonly Analysed[],
  { readonly title: string; readonly whole: ReadSentence['whole'] }
>();

/** What a text of `sentences` under `title` speaks of as a whole; kept as long as its sentences. */
function wholeOf(sentences: readonly Analysed[], title: string): ReadSentence['whole'] {
  const known = wholes.get(sentences);
  if (known?.title === title) return known.whole;
  const normal = normalText(title.slice(0, 300));
  const whole = {
    topics: new Set([
      ...sentences.flatMap(({ topics }) => [...topics]),
      ...topicsIn(normal).flatMap(({ topics }) => topics),
    ]),
    stems: new Set([
      ...sentences.flatMap(({ stems }) => [...stems]),
      ...plainWords(normal).map(({ word }) => word),
    ]),
    normal: `${normal}\n${sentences.map((sentence) => sentence.normal).join('\n')}`,
  };
  wholes.set(sentences, { title, whole });
  return whole;
}

/**
 * The sentences of the text of `node`, in order, with what they speak of by their words and by what was read in them
 * (`mentions`, edges to features). What was worked out is kept for `keeper` (the snapshot: after an erasure there is a
 * new one) and version. Time is linear in the text.
 */
export function readSentences(
  keeper: object,
  node: GraphNode,
  mentions: readonly GraphEdge[],
  text: string = textOf(node.properties.text),
): ReadSentence[] {
  const sentences = analysed(keeper, node, text);
  const whole = wholeOf(sentences, textOf(node.properties.title));
  return sentences.map((sentence) => {
    const own = mentions.filter(
      ({ properties: { start, end } }) =>
        typeof start === 'number' && typeof end === 'number' && start < sentence.end && end > sentence.start,
    );
    const topics =
      own.length === 0
        ? sentence.topics
        : new Set([...sentence.topics, ...own.map(({ to }): Topic => `f:${featureName(to)}`)]);
    return { ...sentence, topics, node, whole };
  });
}
