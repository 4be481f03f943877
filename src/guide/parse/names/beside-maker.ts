import type { RequestText } from '../text/request-text.js';
import type { KnownNames } from './catalogue-names.js';
import { brandUsedAsWord } from './name-words.js';

/** What joins the makers of a list. */
const LINK_AFTER = /^(?: (?:or|and|vs\.?|versus) | ?[,/&] ?|、|和|或者?|跟|与|还是)/u;
const LINK_BEFORE = /(?: (?:or|and|vs\.?|versus) | ?[,/&] ?|、|和|或者?|跟|与|还是|(?<=\p{Script=Han}))$/u;
/** Longest maker's name that is looked for before a link. */
const BESIDE = 16;

/** A maker that is kin as well counts beside a choice, or where goods of it are meant. */
const KIN = /^(?:brother|兄弟)$/u;
const CHOICE = /or|vs|versus|还是|或|、|\//u;
const GOODS_OF_KIN = /\b(?:print(?:er|ing)?s?|toner|laser)\b|打印|一体机|墨盒|硒鼓/u;
const NAMED_KIN =
  /(?:\b(?:my|our|his|her|their|your|big|little|older|younger|(?<!\b(?:look|looking|search|searching) )for|(?:sister|mum|mom|mother|dad|father|son|daughter|wife|husband|friend)s?(?: and|,| or)?) |[我你他她给送帮]的?|哥们|姐妹)$/u;
/** 惠普兄弟均可: makers of the same goods, written without a link. */
const MAKER_OF_SAME_GOODS = /(?:惠普|佳能|爱普生|奔图|施乐|利盟|理光|京瓷)$/u;

/** `brother, canon or epson printer`: the first of a list, nobody who is spoken to. */
const LIST_OF_GOODS =
  /^\P{L}*(?:brother|兄弟) ?, ?\p{L}{2,10}(?: or |, ?|\/|、|或者?|还是)\p{L}{2,10} ?(?:printers?\b|打印机)/u;

/** Whether a brother is said by `link`, which joins him with a maker, and by the words around `[start, end)`. */
function isKin({ matched }: RequestText, start: number, end: number, link: string): boolean {
  if (!KIN.test(matched.slice(start, end))) return false;
  const before = matched.slice(Math.max(0, start - 20), start);
  const isAddressed = /^\P{L}*$/u.test(before) && link.includes(',') && !LIST_OF_GOODS.test(matched);
  if (NAMED_KIN.test(before) || isAddressed) return true;
  if (link === '') return !MAKER_OF_SAME_GOODS.test(before);
  return !CHOICE.test(link) && !GOODS_OF_KIN.test(matched);
}

/** Whether a word that may be a maker stands in a list with another maker: `sigma or tamron`, 惠普兄弟均可. */
export function isBesideMaker(
  text: RequestText,
  names: KnownNames,
  { start, end, value }: { start: number; end: number; value: string },
): boolean {
  const { matched } = text;
  // `nothing or samsung` may deny.
  if (value === 'nothing') return false;
  const isOther = (at: number, until?: number): boolean => {
    const maker = names.brands.at(matched, at);
    return (
      maker !== undefined &&
      maker.value !== value &&
      (until === undefined || maker.end === until) &&
      !brandUsedAsWord(text, maker.start, maker.end, maker.value)
    );
  };
  const after = LINK_AFTER.exec(matched.slice(end, end + 10))?.[0];
  if (after !== undefined && !isKin(text, start, end, after) && isOther(end + after.length)) return true;
  const lead = matched.slice(Math.max(0, start - 10), start);
  const link = LINK_BEFORE.exec(lead);
  if (link === null || isKin(text, start, end, link[0])) return false;
  const until = start - (lead.length - link.index);
  for (let at = Math.max(0, until - BESIDE); at < until; at += 1) if (isOther(at, until)) return true;
  return false;
}
