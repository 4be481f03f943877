import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import { FEATURES } from '../../domain/vocabulary/features.js';
import { NEEDS } from '../../domain/vocabulary/needs.js';
import { simplify } from '../../text/chinese/simplify.js';
import { SERVICE_WORDS, withoutRefusedPerson } from './service-words.js';

/** One thing that a question asks for. */
export interface AskedUnit {
  /** As it was written, in lower case. */
  readonly word: string;
  /** Ways to say it: concepts (`#battery`) and the words themselves; a text that has any of them speaks of it. */
  readonly ways: readonly (readonly string[])[];
  /** How much it counts: 1; half for a pair of Chinese characters, which overlaps the next. */
  readonly weight: number;
}

const LONGEST_ENGLISH = 4;
const LONGEST_CHINESE = 8;
const ENGLISH_STOP = new Set(
  'a an the i my mine is are was were it its to do does did how what why when where which who can could will would should may of on in for and or with you your me at be been not no so if but as this that these those there here have has had get got from about into by just very much really any some please hi hello help need want like am im ive dont doesnt wont cant isnt let us we our they them he she his her up out down over after before again too also than then now still tell know say see make makes making made doing done go goes going thing things something anything give put let'.split(
    ' ',
  ),
);
const CHINESE_STOP =
  /怎么办|怎么样|怎么|怎样|如何|什么|为什么|为何|为啥|可不可以|能不能|是不是|有没有|会不会|要不要|可以|请问|请|一下|一点|这个|那个|这台|这款|我们|你们|你好|您好|麻烦|帮我|帮忙|知道|告诉|觉得|应该|需要|想要|谢谢|一直|总是|老是|已经|[我你您他她它的了呢吗啊吧嘛哦是有在和跟就都也还要想会这那个把被给请问后]/gu;
const WORD = /[a-z0-9]+(?:[-'’][a-z0-9]+)*|\p{Script=Han}+/gu;
const HAN = /^\p{Script=Han}/u;

/** An English word without its ending. */
function stem(word: string): string {
  const plain = word.replaceAll(/['’-]/g, '');
  if (plain.length <= 3) return plain;
  return plain.endsWith('ies') ? `${plain.slice(0, -3)}y` : plain.replace(/(?:ings?|ed|es|s|e)$/, '');
}

/** One form for all ways to write a text: lower case, simplified characters. */
export const normalise = (text: string): string => simplify(text.normalize('NFKC').toLowerCase());

const english = new Map<string, Set<string>>();
const chinese = new Map<string, Set<string>>();
function learn(concept: string, word: string): void {
  const text = normalise(word).replaceAll(' ', '');
  const isHan = HAN.test(text);
  const [map, key] = isHan
    ? ([chinese, text] as const)
    : ([
        english,
        normalise(word)
          .split(/[^a-z0-9'’]+/)
          .map(stem)
          .join(' '),
      ] as const);
  if (isHan ? text.length > LONGEST_CHINESE : key.split(' ').length > LONGEST_ENGLISH || key.length < 3)
    return;
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([concept]));
  else known.add(concept);
}
for (const { concept, words } of SERVICE_WORDS) for (const word of words) learn(`#${concept}`, word);
for (const { name, nameZh, synonyms } of [...FEATURES, ...CATEGORIES, ...NEEDS])
  for (const word of [name, nameZh, ...synonyms.en, ...synonyms.zh]) learn(`#${name}`, word);

function pairs(run: string): string[] {
  return run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

/** Units of Chinese characters that no word of the lists covers: pairs, cut where there is nothing to ask for. */
function rest(run: string): AskedUnit[] {
  return run
    .replaceAll(CHINESE_STOP, ' ')
    .split(' ')
    .filter((part) => part.length > 1)
    .flatMap((part) => pairs(part).map((pair) => ({ word: pair, ways: [[pair]], weight: 0.5 })));
}

function chineseUnits(run: string): AskedUnit[] {
  const units: AskedUnit[] = [];
  let from = 0;
  for (let at = 0; at < run.length; ) {
    let length = Math.min(LONGEST_CHINESE, run.length - at);
    while (length > 0 && !chinese.has(run.slice(at, at + length))) length--;
    if (length === 0) {
      at++;
      continue;
    }
    const word = run.slice(at, at + length);
    units.push(...rest(run.slice(from, at)));
    const concepts = [...(chinese.get(word) ?? [])].map((concept) => [concept]);
    units.push({ word, ways: [...concepts, pairs(word)], weight: 1 });
    at += length;
    from = at;
  }
  return [...units, ...rest(run.slice(from))];
}

/** Whether an English word stands in every question. */
const isStop = (word: string): boolean => ENGLISH_STOP.has(word.replaceAll(/['’-]/g, ''));

function englishUnits(words: readonly string[]): AskedUnit[] {
  const stems = words.map(stem);
  const units: AskedUnit[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_ENGLISH, words.length - at);
    while (length > 0 && !english.has(stems.slice(at, at + length).join(' '))) length--;
    const isEmpty = isStop(words[at] as string);
    if (length === 0 || (length === 1 && isEmpty)) {
      if (!isEmpty) units.push({ word: words[at] as string, ways: [[stems[at] as string]], weight: 1 });
      at++;
      continue;
    }
    const own = stems.slice(at, at + length);
    const concepts = [...(english.get(own.join(' ')) ?? [])].map((concept) => [concept]);
    const word = words.slice(at, at + length).join(' ');
    const said = own.filter((_, place) => !isStop(words[at + place] as string));
    // What is left of a phrase when only one word of it says anything means less than the phrase: "track it".
    const isWhole = length === 1 || said.length > 1;
    units.push({ word, ways: isWhole ? [...concepts, said] : concepts, weight: 1 });
    at += length;
  }
  return units;
}

/**
 * What a text of either language asks for, each thing once, in its order: the longest words of the vocabulary and of
 * customer service with what they mean; other words as they are; nothing that stands in every question, and no person
 * whom somebody does not want to speak with.
 */
export function askedUnits(text: string): AskedUnit[] {
  const units: AskedUnit[] = [];
  let words: string[] = [];
  for (const [token] of withoutRefusedPerson(normalise(text)).matchAll(WORD)) {
    if (!HAN.test(token)) {
      words.push(token);
      continue;
    }
    units.push(...englishUnits(words), ...chineseUnits(token));
    words = [];
  }
  units.push(...englishUnits(words));
  return [...new Map(units.map((unit) => [unit.word, unit])).values()];
}

/** The terms of a help text: its words, pairs of Chinese characters, and the concepts of both; repeats count. */
export function helpTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [token] of normalise(text).matchAll(WORD)) {
    if (HAN.test(token)) terms.push(...pairs(token));
    else if (!isStop(token)) terms.push(stem(token));
  }
  for (const { ways } of askedUnits(text))
    for (const [term = ''] of ways) if (term.startsWith('#')) terms.push(term);
  return terms;
}
