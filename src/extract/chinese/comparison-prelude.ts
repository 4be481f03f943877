import type { Word } from './word.js';

const WITH = new Set(['和', '跟', '与', '同']);
const BESIDE = new Set(['比', '相比', '比起来', '比较', '相比较', '对比']);
const OPENERS = new Set('比起 相比 相比较 相比于 相 相较 相较于 相对 相对于 对比 较之'.split(' '));
/** What may stand between an opener and the object, and behind the mark or the object. */
const AFTER_OPENER = new Set(['较', '于', '起', '起来', '之', '比较']);
const TRAILING = new Set(['起来', '来说', '来讲', '而言', '下来', '之下', '的话', '来看', '看', '比较而言']);
const LONGEST_OBJECT = 12;

/** Words of no name, and words that no name ends with: a clause with them says more than with what is compared. */
const NO_NAME = new Set(['stop', 'negator']);
const NO_END = new Set(['opinion', 'scalar', 'degree']);
/** Who compares, or whose it is: whom one compares with is no product. */
const PEOPLE = new Set(
  '同事 朋友 同学 家人 老公 老婆 媳妇 爱人 妈妈 爸爸 父母 孩子 儿子 女儿 别人 人家 大家 一起 一块'.split(' '),
);
/**
 * 没法 和 X 比 says that one is worse, 能 和 X 比 and 和 X 有 (得) 一 比 that both are alike, and no more is to come; 对比 了 X
 * is something done.
 */
const OF_ANOTHER_KIND = new Set('没 没法 没有 无法 不能 不敢 不会 可以 能 能够 可 了 过'.split(' '));

/**
 * What a clause says that the next one compares with: the words of X in 和 X 相比 and 相比于 X, end exclusive; undefined
 * where the clause is no such prelude.
 */
export function preludeObject(clause: readonly Word[]): readonly [from: number, to: number] | undefined {
  const trailing = clause.findIndex(({ text }, at) => at > 0 && TRAILING.has(text));
  const end = trailing < 0 ? clause.length : trailing;
  const range = bySign(clause, end) ?? byOpener(clause, end);
  if (range === undefined || range[1] <= range[0] || range[1] - range[0] > LONGEST_OBJECT) return undefined;
  const words = clause.slice(...range);
  if (words.some(({ kind }) => NO_NAME.has(kind)) || NO_END.has(words.at(-1)?.kind ?? '')) return undefined;
  if (words.every(isNoProduct) || words.some(isJudged) || isFit(words)) return undefined;
  return clause.some(({ text }) => OF_ANOTHER_KIND.has(text)) ? undefined : range;
}

/** What names no product by itself: people, features and 的. */
const isNoProduct = ({ text, kind }: Word): boolean => PEOPLE.has(text) || kind === 'aspect' || kind === 'of';

/** 给力 的: what is judged is more than named; 旧 款 is a name. */
const isJudged = ({ kind }: Word, at: number, words: readonly Word[]): boolean =>
  kind === 'opinion' && words[at + 1]?.kind === 'of';

/** The end of 和 X 有 一 比, 和 X 有 得 一 比. */
const isFit = (words: readonly Word[]): boolean => words.at(-1)?.text === '一' && words.length > 1;

type Range = readonly [from: number, to: number];

/** 和 X 相比. */
function bySign(clause: readonly Word[], end: number): Range | undefined {
  if (!BESIDE.has(clause[end - 1]?.text ?? '')) return undefined;
  const partner = clause.findIndex(({ text }, at) => at < end - 1 && WITH.has(text));
  return partner < 0 ? undefined : [partner + 1, end - 1];
}

/** 相比 于 X, at the beginning of a clause. */
function byOpener(clause: readonly Word[], end: number): Range | undefined {
  const opener = clause.findIndex(({ text }, at) => at < 2 && OPENERS.has(text));
  if (opener < 0) return undefined;
  let from = opener + 1;
  while (AFTER_OPENER.has(clause[from]?.text ?? '')) from += 1;
  return [from, end];
}
