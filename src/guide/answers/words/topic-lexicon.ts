import { CATEGORIES } from '../../../domain/vocabulary/categories.js';
import { FEATURES } from '../../../domain/vocabulary/features.js';
import { NEEDS } from '../../../domain/vocabulary/needs.js';
import { SPECIFICATIONS } from '../../../domain/vocabulary/specifications.js';
import type { VocabularyEntry } from '../../../domain/vocabulary/vocabulary-entry.js';
import { PhraseIndex, type PhraseMatch } from '../../parse/text/phrase-index.js';
import { withoutHyphens } from '../../parse/text/request-text.js';
import { ASKED_TABLE } from './asked-table.js';
import { LIKENESS_TABLE } from './likeness-table.js';
import { PARAPHRASE_TABLE } from './paraphrase-table.js';
import { wordStem } from './word-stem.js';

/** `s:` a specification, `f:` a feature, `n:` a need, `g:` words that tell of one thing, `c:` a kind of goods. */
export type Topic = `${'s' | 'f' | 'n' | 'g' | 'c'}:${string}`;

/** Words of the vocabulary that mean something else in a question or a sentence more often than not. */
const MISLEADING = new Set(
  'glass,tracker,trackers,cans,buds,prime,prime lens,tower,cell,cam,slate,console,controller,本子,本,壳,麦,线,存储,shirt,tips,value,pad,pads,support,supports,fit,look,looks,style,light,base,mount,lock,wire,wires,service,cover,quality,build,box,package,lead,tower,picture,image,images,titles,title,text,tone,response,mass,height,depth,width,length,internet,information,people,lines,line,capacity,driver,drivers,delay,mount,range,steps,balance,location,rate,platform,band,frequency,current,charge level,cost,price tag,bulk,fast,keys,key,focus,game,games,work,office,school,run,runs,runner,art,draw,read,books,study,notes,swim,pool,hike,hikes,trails,trip,trips,plane,flights,development,code,coding,photos,使用时间,大小,长,宽,高,字,快,轻,笔,反应,运行,影像,质量,品质,容量,操作,音乐,服务,振动,连接,方便,设置,设计,声音,通道,镜头,开发,工作'.split(
    ',',
  ),
);

function* vocabulary(
  kind: 's' | 'f' | 'n' | 'c',
  entries: readonly VocabularyEntry[],
): Generator<[string, Topic]> {
  for (const { name, nameZh, synonyms } of entries) {
    for (const word of [name, nameZh, ...synonyms.en, ...synonyms.zh])
      if (word.length > 1 && !MISLEADING.has(word)) yield [word, `${kind}:${name}`];
  }
}

function* table(text: string, topicsOf: (cell: string) => Topic[]): Generator<[string, Topic]> {
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [head = '', ...cells] = line.split('|').map((cell) => cell.trim());
    const topics = topicsOf(head);
    for (const word of cells.flatMap((cell) => cell.split(',').map((one) => one.trim())))
      if (word !== '') for (const topic of topics) yield [word, topic];
  }
}

function indexOf(entries: Iterable<readonly [string, Topic]>): PhraseIndex {
  const topics = new Map<string, Set<Topic>>();
  for (const [word, topic] of entries) {
    const key = word.toLowerCase();
    topics.set(key, (topics.get(key) ?? new Set()).add(topic));
  }
  return new PhraseIndex([...topics].map(([word, own]): [string, string] => [word, [...own].join('|')]));
}

const topicsOfHead = (head: string): Topic[] => head.split(/ (?=[sfng]:)/) as Topic[];
const TABLES: readonly [string, Topic][] = [
  ...table(ASKED_TABLE, topicsOfHead),
  ...table(LIKENESS_TABLE, (head) => [`g:${head}`]),
  ...table(PARAPHRASE_TABLE, topicsOfHead),
];

/** All words that are known to tell of a topic, each with one. */
export const KNOWN_WORDS: readonly (readonly [string, Topic])[] = [
  ...TABLES,
  ...vocabulary('f', FEATURES),
  ...vocabulary('s', SPECIFICATIONS),
  ...vocabulary('n', NEEDS),
  ...vocabulary('c', CATEGORIES),
];

const INDEX = indexOf(KNOWN_WORDS);

const HAN = /\p{Script=Han}/u;

/** Shorter words have too many neighbours of the same stem. */
const LEAST_STEMMED = 5;
const WORD = /[a-z]+/gu;

/** Topics by the stems of the words of the tables, so that any form of a word tells of what the word does. */
const BY_STEM = new Map<string, Set<Topic>>();
for (const [word, topic] of TABLES) {
  // A shower is nothing that shows.
  if (word.length < LEAST_STEMMED || !/^[a-z]+$/u.test(word) || word.endsWith('er')) continue;
  const stem = wordStem(word);
  BY_STEM.set(stem, (BY_STEM.get(stem) ?? new Set()).add(topic));
}

/** Words of a text that tell of topics, the most wanted first. */
export interface TopicMention {
  readonly start: number;
  readonly end: number;
  readonly topics: readonly Topic[];
}

/** Words that are no phrase of the tables themselves but a form of one. */
function byStem(
  text: string,
  masked: readonly boolean[] | undefined,
  found: readonly TopicMention[],
): TopicMention[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }) => {
    const end = start + word.length;
    // A breaker does not break.
    if (word.length < LEAST_STEMMED || /ers?$/u.test(word) || masked?.[start] === true) return [];
    if (/[a-z\d]/u.test(text[start - 1] ?? '') || /[a-z\d]/u.test(text[end] ?? '')) return [];
    const topics = BY_STEM.get(wordStem(word));
    if (topics === undefined || found.some((one) => one.start < end && one.end > start)) return [];
    return [{ start, end, topics: [...topics] }];
  });
}

/**
 * What a text in normal form (lower case, of the same length) tells of; positions of `masked` are not read. The longest
 * phrase at each place, then forms of single words.
 */
export function topicsIn(written: string, masked?: readonly boolean[]): TopicMention[] {
  const text = withoutHyphens(written);
  const phrases = phrasesIn(text, masked);
  return [...phrases, ...byStem(text, masked, phrases)];
}

function phrasesIn(text: string, masked: readonly boolean[] | undefined): TopicMention[] {
  return INDEX.findAll(text, masked).map(({ start, end, value }: PhraseMatch) => {
    const topics = new Set(value.split('|'));
    // 坐地铁 is travel, and 地铁 in it a train.
    for (let at = start; at < end - 1; at += 1) {
      const inner = HAN.test(text[at] as string)
        ? INDEX.at(text.slice(0, at === start ? end - 1 : end), at)
        : undefined;
      for (const topic of inner?.value.split('|') ?? []) if (topic.startsWith('g:')) topics.add(topic);
    }
    return { start, end, topics: [...topics] as Topic[] };
  });
}

const PARENT = new Map(FEATURES.map(({ name, partOf }) => [name, partOf]));

/** The features that `feature` is part of, itself first. */
export function wholesOf(feature: string): string[] {
  const wholes: string[] = [];
  for (let at: string | undefined = feature; at !== undefined && !wholes.includes(at); at = PARENT.get(at))
    wholes.push(at);
  return wholes;
}

/** By feature, it and all that is part of it: asked for every sentence, so worked out once. */
const PARTS = new Map<string, string[]>();
for (const name of PARENT.keys())
  for (const whole of wholesOf(name)) PARTS.set(whole, [...(PARTS.get(whole) ?? []), name]);

/** `feature` and all that is part of it, in the order of the vocabulary; none for a feature that is not in it. */
export function partsOf(feature: string): readonly string[] {
  return PARTS.get(feature) ?? [];
}
