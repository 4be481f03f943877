import { findFeature, findNeed, findSpecification } from '../../../domain/vocabulary/vocabulary.js';
import { type Chip, chipsOf } from '../../wishes/chips.js';
import type { Wishes } from '../../wishes/wishes.js';
import { SIZE_OF } from '../critiques/critique-words.js';
import type { Change } from '../turns/change.js';
import { type ReadOrder, readOrder } from './read-order.js';

/** What a text says of the conversation itself. */
export interface ReadCommands extends ReadOrder {
  /** All that was said before is to be forgotten. */
  readonly isRestart: boolean;
  /** The whole text takes the last turn back. */
  readonly isBack: boolean;
  /** The whole text says that it does not matter. */
  readonly isNoMatter: boolean;
  /** What does not matter any more. */
  readonly dropped: readonly DroppedSubject[];
  /** The text with blanks in the place of all that. */
  readonly rest: string;
}

/** Something that does not matter any more: the price, the brand, a specification, a feature. */
export interface DroppedSubject {
  readonly facets: readonly string[];
  /** Whether a chip goes with it. */
  readonly goesWith: (chip: Chip) => boolean;
}

const MAX_LENGTH = 500;

const NO_MATTER = new Set(
  `no matter|it does not matter|it doesn't matter|doesn't matter|does not matter|i don't care|don't care|i don't mind|don't mind|whatever|any|any of them|anything|anything is fine|all of them|no preference|either|either is fine|you choose|i don't know|i do not know|don't know|dunno|no idea|not sure|i'm not sure|you decide|you pick|up to you|surprise me
无所谓|随便|都行|都可以|都好|不限|没要求|没有要求|没关系|不在乎|任意|哪个都行|怎么都行|你定|你决定|不知道|不清楚|说不好|没想好|看着办|你看着办|听你的|你选|你来定`
    .split(/[|\n]/)
    .map((words) => words.trim()),
);

const BACK =
  /^(?:(?:no|oh|ok|okay|please|wait),? ){0,2}(?:(?:let's )?go back(?: (?:one|a) step)?|back|one step back|undo(?: (?:that|it|this|the last (?:one|step)))?|take (?:that|it) back|revert(?: that| it)?|previous step|as (?:it was )?before|(?:and )?(?:show me )?(?:the )?(?:ones before|previous (?:ones|page|list|results)))(?:,? please)?$|^(?:the (?:ones?|list) before (?:was|were) better|i (?:liked|preferred) the (?:ones?|list) before)(?:,? (?:go )?back)?$|^(?:还是)?(?:刚才|之前|前面|上一[个批])的?(?:那[个些款])?(?:比较|更)?好[，, ]{0,2}(?:回去|返回|退回去?)?[吧了]?$|^回去[吧了]?$|^(?:请|帮我)?(?:返回|退回|回到|撤销|撤回|撤消)(?:到)?(?:上一?步|上一个|刚才|之前|前面)?(?:的?操作)?[吧了]?$|^(?:看看?)?上一(?:步|批|页)[吧了]?$/;

const RESTART =
  /\b(?:(?:let's |let us )?(?:start|begin) (?:over|again|afresh|anew|from scratch)|new search|forget (?:everything|it all|all of (?:it|that)))\b|重新开始|从头开始|从头(?:再)?来|重新来过?|重新选|重来/;

const WORD = String.raw`([a-z\d][a-z\d-]{0,30})`;
/** A name of one word or two, as a group. */
const NAME = String.raw`([a-z\d][a-z\d-]{0,30}(?: [a-z\d][a-z\d-]{0,30})?)`;
/** One name or two. */
const NAMES = `(?:a |an |the )?${NAME}(?: (?:or|and|nor) (?:no |a |an |the )?${NAME})?`;
const FINE = '(?:fine|ok|okay|alright)';

const ENGLISH_DROPS: readonly RegExp[] = [
  new RegExp(`\\b(?:forget|ignore|drop|scrap|skip|never mind|nevermind) (?:about )?(?:the |my )${NAME}`, 'g'),
  new RegExp(`\\b(?:the )?${WORD} (?:does not|doesn't) matter\\b`, 'g'),
  new RegExp(
    `\\b(?:(?:do not|don't) (?:really |much )?(?:care|mind|worry|bother|fuss)|(?:could not|couldn't) care less)(?: about)? (?:the |my |its |any |which )?${NAME}`,
    'g',
  ),
  new RegExp(`\\b(?:regardless of|whatever) (?:the |my |its )?${NAME}`, 'g'),
  /\b(price|budget|money|cost) is (?:no object|no issue|no problem|not important|unlimited|open)\b/g,
  /\b(?:no|any|unlimited) (price|budget)(?: limit)?\b/g,
  /\bany (brand|make|maker)\b/g,
  /\b(?:all|every) (brands?|makes?|makers?)(?: again| are (?:fine|ok|okay|welcome))\b/g,
  /\bno (brand|make|maker) (?:preferences?|limits?|in mind)\b/g,
  new RegExp(
    `\\b(?:without|no) ${NAMES} (?:is|are|would be) (?:also |totally |perfectly |quite |just )?${FINE}(?: too| as well)?\\b`,
    'g',
  ),
  new RegExp(`(?<!\\bnot )\\b${FINE} without ${NAMES}`, 'g'),
  new RegExp(`\\b(?:can|could) (?:also )?(?:do|live|manage) without ${NAMES}`, 'g'),
  new RegExp(
    `\\b(?:the )?${NAME} (?:is not|isn't|are not|aren't|not) (?:needed|necessary|required|important)\\b`,
    'g',
  ),
  new RegExp(`\\b(?:not|no longer) (?:really |actually |any ?more )?for (?:the |my )?${NAME}`, 'g'),
  new RegExp(`\\b(?:do not|don't) need (?:the |a |an )?${NAME}(?: any ?more| after all)\\b`, 'g'),
];
const CHINESE_AFTER =
  /([\p{Script=Han}]{1,6}?)(?:没有?上限|没有?限制|不限|无所谓|随便|不重要|不用管|不用考虑|都行|都可以|没有?要求|没关系|不是问题|不在乎|不在意)/gu;
const CHINESE_WITHOUT =
  /(?:没有?|不带|不要|不|无)([\p{Script=Han}a-z\d-]{1,12}?)(?:也|都)(?:行|可以|没关系|没事|无所谓|能接受|可)/gu;
/** 不剪视频了, 不用来打游戏. */
const CHINESE_NO_USE = /不(?:是)?(?:用来|拿来|为了)?([\p{Script=Han}]{2,6}?)了/gu;
/** What joins names. */
const CHINESE_JOINS = /[和或与跟及、]/;
/** Words about what there must be, which say twice that it may not be missing: 没有GPS不行, "can't do without GPS". */
const NEEDED: readonly RegExp[] = [
  /(没有?|不带|不)([\p{Script=Han}a-z\d-]{1,12}?)((?:可|就|是)?不行|可不成|怎么行)/gu,
  /\b((?:can't|cannot|can not|couldn't|could not) (?:do|live|manage) without)\b()()/g,
];
const CHINESE_BEFORE =
  /(?:不限|不考虑|不管|不在乎|不在意|不关心|不介意|忽略|忘了|忘掉|取消|去掉)(?:这个|那个)?([\p{Script=Han}]{2,6})/gu;

const PRICE = /^(?:price|budget|money|cost|预算|价格|价钱|价位|钱)$/;
const BRAND = /^(?:brands?|makes?|makers?|品牌|牌子)$/;

function subjectOf(name: string): DroppedSubject | undefined {
  if (PRICE.test(name)) return { facets: ['price'], goesWith: ({ kind }) => kind === 'PRICE' };
  if (BRAND.test(name)) return { facets: ['brand'], goesWith: ({ kind }) => kind === 'BRAND' };
  const size = Object.hasOwn(SIZE_OF, name) ? SIZE_OF[name] : undefined;
  const [specification, feature, need] = [findSpecification(size ?? name), findFeature(name), findNeed(name)];
  if (specification === undefined && feature === undefined && need === undefined) return undefined;
  return {
    facets: specification === undefined ? [] : [`spec:${specification.name}`],
    goesWith: ({ kind, value }) =>
      (kind === 'SPECIFICATION' && value === specification?.name) ||
      (kind === 'FEATURE' && value === feature?.name) ||
      (kind === 'NEED' && value === need?.name),
  };
}

interface FoundSubject {
  readonly start: number;
  readonly end: number;
  readonly subject: DroppedSubject;
}

/** The first of `names` that means something, and the name. */
function firstSubject(
  names: readonly string[],
): { readonly name: string; readonly subject: DroppedSubject } | undefined {
  for (const name of names) {
    const subject = subjectOf(name);
    if (subject !== undefined) return { name, subject };
  }
  return undefined;
}

function droppedIn(text: string): FoundSubject[] {
  const found: FoundSubject[] = [];
  const collect = (pattern: RegExp, namesIn: (words: string) => readonly (readonly string[])[]): void => {
    for (const match of text.matchAll(pattern)) {
      const groups = match.slice(1).filter((words) => words !== undefined);
      for (const words of groups) {
        for (const names of namesIn(words)) {
          const one = firstSubject(names);
          if (one === undefined) continue;
          const end = match.index + match[0].length;
          // A word behind the name is none of it: "fine without GPS under 300".
          const isLast = words === groups.at(-1) && match[0].endsWith(words) && words.startsWith(one.name);
          const beyond = isLast ? words.length - one.name.length : 0;
          found.push({ start: match.index, end: end - beyond, subject: one.subject });
        }
      }
    }
  };
  for (const pattern of ENGLISH_DROPS) collect(pattern, (words) => [[words, words.split(' ')[0] ?? '']]);
  const cuts = (words: string): number[] => Array.from(words, (_, place) => place);
  collect(CHINESE_AFTER, (words) => [cuts(words).map((place) => words.slice(place))]);
  collect(CHINESE_NO_USE, (words) => (findNeed(words) === undefined ? [] : [[words]]));
  collect(CHINESE_WITHOUT, (words) => words.split(CHINESE_JOINS).map((name) => [name]));
  collect(CHINESE_BEFORE, (words) => [cuts(words).map((place) => words.slice(0, words.length - place))]);
  return found;
}

/** The words around what there must be, which deny and are no refusal. */
function deniedTwiceIn(text: string): { readonly start: number; readonly end: number }[] {
  return NEEDED.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: all, 1: before = '', 2: name = '', 3: after = '' }) =>
      name !== '' && subjectOf(name.split('的')[0] ?? '') === undefined
        ? []
        : [
            { start: index, end: index + before.length },
            { start: index + all.length - after.length, end: index + all.length },
          ],
    ),
  );
}

/**
 * What `text` says of the conversation itself, in both languages: "start over", "forget the price", 预算没上限, 没有GPS也行, and
 * "no matter", "go back", 随便 or 撤销 where it says nothing else. The first 500 UTF-16 units are read. Never throws.
 */
export function readCommands(text: string): ReadCommands {
  const lower = text.slice(0, MAX_LENGTH).toLowerCase();
  const plain = (
    lower.length === Math.min(text.length, MAX_LENGTH) ? lower : text.slice(0, MAX_LENGTH)
  ).replaceAll('’', "'");
  const bare = plain
    .trim()
    .replace(/[.!。！，,~～]{1,3}$/, '')
    .replace(/(?<=\p{Script=Han})[吧啦呗]$/u, '');
  const nothing = {
    isRestart: false,
    isBack: false,
    isNoMatter: false,
    isMore: false,
    dropped: [],
    rest: '',
  };
  if (NO_MATTER.has(bare)) return { ...nothing, isNoMatter: true };
  if (BACK.test(bare)) return { ...nothing, isBack: true };
  const order = readOrder(bare.replace(/ ?[?？]{1,3}$/, ''));
  if (order.isMore || order.cheap !== undefined) return { ...nothing, ...order };
  const restart = RESTART.exec(plain);
  const dropped = droppedIn(plain);
  const blanks = [
    ...(restart === null ? [] : [{ start: restart.index, end: restart.index + restart[0].length }]),
    ...dropped,
    ...deniedTwiceIn(plain),
  ];
  let rest = text;
  for (const { start, end } of blanks)
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return {
    isRestart: restart !== null,
    isBack: false,
    isNoMatter: false,
    isMore: false,
    dropped: dropped.map(({ subject }) => subject),
    rest,
  };
}

/** What dropping `subjects` changes of `wishes`: their chips go, and nobody is asked about them again. */
export function dropChanges(wishes: Wishes, subjects: readonly DroppedSubject[]): Change[] {
  return subjects.flatMap(({ facets, goesWith }): Change[] => [
    ...chipsOf(wishes)
      .filter(goesWith)
      .map(({ id }): Change => ({ kind: 'drop', chip: id })),
    ...facets.map((facet): Change => ({ kind: 'settle', facet })),
  ]);
}
