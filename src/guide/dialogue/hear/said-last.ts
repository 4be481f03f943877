import { findFeature } from '../../../domain/vocabulary/vocabulary.js';
import { ASKS } from '../../reply/asks.js';
import type { DirectReplyOptions } from '../../reply/direct-reply-types.js';
import { chipsOf } from '../../wishes/chips.js';
import { readCritiques } from '../critiques/read-critique.js';
import type { Change } from '../turns/change.js';
import type { Turn } from '../turns/turn.js';
import { readReferences } from './read-references.js';
import { isAside } from './said-aside.js';
import { spokenOf } from './spoken-of.js';

/** "What about in black?" */
const IN_COLOUR =
  /^(?:(?:and|so|but|ok|okay),? ){0,3}(?:(?:what|how) about )?(?:it |one )?in ([a-z]{3,12})\s*[?.]?$/i;
const HOW_MUCH =
  /^(?:(?:and|so|but|ok|okay|fine|well|hm+|alright|great|nice),? ){0,2}(?:how much(?: for (?:it|that|this))?|(?:the )?(?:price|cost))\s*[?.]?$/i;
/** "And the second?", 那第二个呢: what was asked of the one before is asked of this one. */
const LIKEWISE = /^(?:ok(?:ay)?,? )?(?:and|what about|how about)\b|呢[?？]?$/i;
const WHY = /\bwhy\b|[为凭][什啥]/i;
/** Words that ask nothing more of a product than which one it is. */
const ASKS_NOTHING =
  /\b(?:and|so|but|ok|okay|then|no|well|what|how|why|about|with|the|tell|me|more|show|please|recommend|suggest|looks?|good|nice|great|interesting|one|it|details|is|was|of|like|think|do|you|i|take|want|see|look|at|for|let|ll|d|s|this|that|really|very|pretty|quite)\b|怎么样|如何|为什么|说说|讲讲|介绍|详细|具体|一下|看看|这[个款台部]|看着|看起来|一下|推荐|不错|挺好|评价|[那呢我要买想请吧就是选\s,.;!?'，。？！]/gi;
/**
 * `said` with a word for the product that its place means, which answers know ("it", 它); where nothing is asked of it, a
 * question for what is said of it on the whole.
 */
function aboutIt(said: string, count: number): string {
  const { rest } = readReferences(said, count);
  const isChinese = /\p{Script=Han}/u.test(said);
  const colour = IN_COLOUR.exec(said)?.[1];
  if (colour !== undefined) return `does it come in ${colour}?`;
  if (HOW_MUCH.test(said)) return 'how much does it cost?';
  const isNothingMore = rest.replaceAll(ASKS_NOTHING, '') === '';
  if (isNothingMore && WHY.test(said)) return isChinese ? '为什么推荐它？' : 'why this one?';
  if (isNothingMore) return isChinese ? '它怎么样？' : 'is it any good?';
  if (rest === said) return said;
  let start = 0;
  while (rest[start] === said[start]) start++;
  let end = start;
  while (end < rest.length && rest[end] === ' ') end++;
  return `${rest.slice(0, start)}${isChinese ? '它' : 'it'}${end < rest.length && !isChinese && /\w/.test(rest[end] as string) ? ' ' : ''}${rest.slice(end)}`;
}

/** The one product that a turn names, as it was understood; undefined for none and for several. */
function nameIn({ changes }: Turn): string | undefined {
  const names = changes.flatMap((change) =>
    change.kind === 'products' ? change.values : change.kind === 'begin' ? change.wishes.products : [],
  );
  return names.length === 1 ? names[0] : undefined;
}

/** What asks, without a mark as well: "how heavy is the Breaker 16", Sund 4续航多久. */
const ASKS_MARKED = /[?？]|多[少久大重长高厚快]|几/;

/** `turn`, which asks something of the product that it names, with "it" in the place of the name; undefined where it asks nothing. */
function askedOfNamed(turn: Turn): string | undefined {
  const name = nameIn(turn);
  const { said } = turn;
  if (name === undefined || !(ASKS.test(said.trim()) || ASKS_MARKED.test(said))) return undefined;
  const at = said.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return undefined;
  const before = said.slice(0, at).replace(/\bthe $/i, '');
  return `${before}${/\p{Script=Han}/u.test(said) ? '它' : 'it'}${said.slice(at + name.length)}`;
}

/** The one feature that `turn` wishes, as a question: "phone, waterproof". */
function askedOfWish({ said, changes }: Turn): string | undefined {
  const wished = changes.flatMap((change) =>
    change.kind === 'feature' && !change.isRefused
      ? [change.value]
      : change.kind === 'begin'
        ? change.wishes.features.want
        : [],
  );
  const [feature] = wished;
  if (feature === undefined || wished.length > 1) return undefined;
  return /\p{Script=Han}/u.test(said)
    ? `它的${findFeature(feature)?.nameZh ?? feature}怎么样？`
    : `how is its ${feature}?`;
}

/** What the turn before the last of `turns` asked of one product, or wished of what is shown, with "it" for the product; undefined for nothing. */
function askedBefore(turns: readonly Turn[]): string | undefined {
  const before = turns.slice(0, -1);
  const previous = before.at(-1);
  if (previous?.kind !== 'TEXT') return undefined;
  if (previous.meant?.length !== 1) return askedOfNamed(previous) ?? askedOfWish(previous);
  return nameIn(previous) === undefined ? askedOfOne(before) : askedBefore(before);
}

/** How many products the answer before the last of `turns` showed. */
const shownBefore = (turns: readonly Turn[]): number => turns.at(-2)?.shown.length ?? 0;

/** What the last of `turns` asks of the one product that it means: "and the second?" asks what was asked of the one before. */
function askedOfOne(turns: readonly Turn[]): string {
  const said = turns.at(-1)?.said ?? '';
  const count = shownBefore(turns);
  const previous = turns.at(-2);
  const named = turns.at(-1);
  if (named !== undefined && nameIn(named) !== undefined)
    return (
      (LIKEWISE.test(said.trim()) ? askedBefore(turns) : undefined) ??
      (/\p{Script=Han}/u.test(said) ? '它怎么样？' : 'is it any good?')
    );
  const { rest } = readReferences(said, count);
  const isLikewise = rest !== said && LIKEWISE.test(said.trim()) && rest.replaceAll(ASKS_NOTHING, '') === '';
  return isLikewise && previous?.kind === 'TEXT' && previous.meant?.length === 1
    ? askedOfOne(turns.slice(0, -1))
    : aboutIt(said, count);
}

/** "The cheaper one" of what is compared asks which that is. */
const DIFFERENT =
  /\bthe ((?:more |less )?[a-z]{2,12}) one\b|更?([\p{Script=Han}]{1,2})一?[点些]?的那[一]?[个款台部]/iu;

/** What "is the second one faster?" and 第二个更快吗 ask of the two. */
const WHETHER =
  /^(?:is|are|does|do|has|have)\b.*?\b(better|worse|(?:more|less) [a-z]{3,14}|[a-z]{2,10}er)(?: [a-z]{3,12})?\s*\??$|更(\p{Script=Han}{1,3})[吗么]/iu;

/** What `said` asks of the several products that it means. */
function askedOfSeveral(said: string): string {
  const [, more, moreZh] = WHETHER.exec(said.slice(0, 200).trim()) ?? [];
  if (more !== undefined) return `which is ${more}?`;
  if (moreZh !== undefined) return `哪个更${moreZh}？`;
  const [, english, chinese] = (/^which\b|[哪?？]/iu.test(said) ? null : DIFFERENT.exec(said)) ?? [];
  if (english !== undefined) return `which is ${english}?`;
  return chinese === undefined ? said : `哪个更${chinese}？`;
}

/** Whether the words of `last` mean products that were shown, and only say what is wished beside: "is there anything lighter than the second one?" */
function isWish({ said, meant, changes }: Turn, count: number): boolean {
  if (meant !== undefined || changes.some(({ kind }) => kind === 'products')) return false;
  const { places, refused } = readReferences(said, count);
  return changes.length > 0 && places.length + refused.length > 0;
}

/** What the last of `turns` says, in words that ask it of what it means. */
function wordsOf(turns: readonly Turn[]): string {
  const { said = '', meant = [] } = turns.at(-1) ?? {};
  return meant.length === 1 ? askedOfOne(turns) : meant.length > 1 ? askedOfSeveral(said) : said;
}

/** Whether `change` is more than a beginning without a wish. */
function wishesSomething(change: Change): boolean {
  return change.kind !== 'settle' && (change.kind !== 'begin' || chipsOf(change.wishes).length > 0);
}

/**
 * The words of the last turn, '' where it was no text or said what is wished beside what was shown, the products that they ask about,
 * and the product that was spoken of before them.
 */
export function saidLast(
  turns: readonly Turn[],
): Pick<DirectReplyOptions, 'text' | 'about' | 'meant' | 'isTaken' | 'isChosen'> {
  const last = turns.at(-1);
  const before = turns.slice(0, -1);
  const about = spokenOf(before);
  if (last?.kind !== 'TEXT') return { text: '', about };
  const { meant } = last;
  if (last.changes.some(({ kind }) => kind === 'choose'))
    return { text: last.said, about, meant, isChosen: true };
  const count = before.at(-1)?.shown.length ?? 0;
  const isOrder = last.changes.some(({ kind }) => kind === 'more' || kind === 'cheap');
  if (isOrder || isWish(last, count)) return { text: '', about };
  const isTaken = last.changes.some(wishesSomething);
  // 什么破玩意，换一个 asks nothing beside what is refused.
  if (meant === undefined && last.changes.some(({ kind }) => kind === 'refuse-product')) {
    const rest = readCritiques(last.said)
      .rest.replace(/[\s,.!?，。！？]+/gu, ' ')
      .trim();
    return { text: rest === '' || isAside(rest) ? '' : last.said, about, isTaken };
  }
  return { text: wordsOf(turns), about, isTaken, ...(meant && { meant }) };
}
