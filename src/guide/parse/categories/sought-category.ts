import { isWired } from '../features/wires.js';
import { askedForm } from '../intents/asked-form.js';
import type { JudgedName } from '../names/judge-names.js';
import { featureStance } from '../stance/feature-stance.js';
import { lastWord } from '../text/correction.js';
import type { RequestText } from '../text/request-text.js';
import type { CategoryMention } from './category-mention.js';

/** What says which of several kinds is meant most, and which is only spoken of, by what stands around its word. */
const MOST_AFTER =
  /^(?: (?:is|are))? (?:first\b|(?:is |are )?(?:what|all|the one) (?:really )?(?:matters?|i (?:want|need|care))|matters? (?:the )?(?:most|more)|(?:is|are) more (?:important|urgent)|,? preferably\b|preferred\b|comes? first|is (?:the )?(?:main|priority|more important)|above all|first and foremost)|^(?:优先|更?要紧|(?:最|更|比较)(?:重要|要紧|急|关键)|为先|是重点|为主|就好|就行|吧)/u;
const MOST_BEFORE =
  /(?:mainly|mostly|above all|first (?:of all )?(?:a|an|the)|so yeah|what i (?:lack|need|want) is|(?:after|want|need) is)(?: an?| the)? $|(?:主要是?|先看|首先是?|重点是?|关键是?|我要的是|要的是)[^，。,]{0,6}$/u;
const SOUGHT_BEFORE =
  /\b(?:looking for|need|needs|want|wants|buy|get me|get|recommend|suggest|after|find me|show me|in the market for|would like|'d like)(?: me)?(?: an?| some| another| one| two| new| good| better| decent| cheap| small| proper)*(?: [\w'-]+){0,2} $|(?:买|换|求|推荐|想要|来|挑|选|找|整|搞|入|要)(?:一|个|台|部|副|款|条|只|支|张|块|两)*[^，。,;!?]{0,6}$/u;
const SOUGHT_AFTER = /^(?:,? (?:please|pls|plz|thanks)\b)|^(?:要|得|求推荐|有推荐|推荐)/u;
/** A kind at the beginning of a sentence, without a verb: `Headphones with no lead`. */
const HEAD_BEFORE = /(?:^|[.!?;\n]) ?(?:an? |some )?(?:[\w'-]+ ){0,2}$/u;
const SPOKEN_OF =
  /\b(?:this|that|these|those|the|my|our|his|her|watch(?:ing)?|was gonna get an?|was going to (?:get|buy) an?|thought (?:about|of) (?:getting )?an?|have an?|got an?|own an?|just (?:the|a)) (?:[\w'-]+ )?$|(?:这个?|那个?|这台|那台|我的?|旁边|戴着?|用着?|看着?|有|接|连|连接|连着)$/u;
const DISMISSED_AFTER = /^[^，。,.;!?]{0,4}(?:我?(?:已经)?有了|不需要|不用|看得|用得|都得)/u;

function weightOf(text: RequestText, { start, end }: CategoryMention): number {
  const before =
    text.matched
      .slice(Math.max(0, start - 44), start)
      .split(/[,;](?= ?\w)|，/u)
      .at(-1) ?? '';
  const after = text.matched.slice(end, end + 28);
  if (MOST_AFTER.test(after) || MOST_BEFORE.test(before)) return 3;
  if (DISMISSED_AFTER.test(after) || SPOKEN_OF.test(before)) return -1;
  if (SOUGHT_BEFORE.test(before) || SOUGHT_AFTER.test(after)) return 1;
  return HEAD_BEFORE.test(before) ? 0.5 : 0;
}

/** The mention that is meant most, of equal ones the first. */
function meantMost(text: RequestText, sought: readonly CategoryMention[]): CategoryMention | undefined {
  let [best, most] = [sought[0], -2];
  if (new Set(sought.map(({ value }) => value)).size < 2) return best;
  for (const mention of sought) {
    const weight = weightOf(text, mention);
    if (weight > most) [best, most] = [mention, weight];
  }
  return best;
}

/** The kind of goods that is sought: by its word, else by a product or line that can only be that. */
export function categoryOf(
  text: RequestText,
  categories: readonly CategoryMention[],
  names: readonly JudgedName[],
  corrections: readonly number[],
): string | null {
  const sought = categories.filter((mention) => mention.role === 'sought');
  const unlisted = categories.find((mention) => mention.role === 'unlisted');
  const named = names.find(
    (name) => (name.role === 'about' || name.role === 'model') && name.category !== undefined,
  );
  const first = meantMost(text, lastWord(sought, corrections));
  if (
    unlisted !== undefined &&
    (first === undefined || unlisted.start < first.start) &&
    !(named !== undefined && named.start < unlisted.start)
  )
    return null;
  if (
    named?.role === 'about' &&
    named.category !== undefined &&
    first !== undefined &&
    named.start < first.start
  ) {
    return first.start - named.end <= 1 ? first.value : named.category;
  }
  if (first !== undefined) return first.value;
  const device =
    categories.some(({ role }) => role === 'device') || names.some(({ role }) => role === 'device');
  const only = categories[0];
  // `I don't care about the camera`: who says so seeks none.
  const doesNotMatter =
    only !== undefined && featureStance(text, only.value, only.start, only.end) === 'neither';
  const fallback = categories.find(
    ({ role }) =>
      role === 'owned' ||
      role === 'rejected' ||
      (role === 'part' && categories.length === 1 && !doesNotMatter),
  );
  if (named?.category !== undefined) return named.category;
  const replaced = names.find(
    ({ role, kind, category: of }) =>
      kind === 'product' && of !== undefined && (role === 'rejected' || role === 'owned'),
  );
  if ((fallback === undefined || fallback.role === 'part') && replaced !== undefined && !device)
    return replaced.category ?? null;
  return device && categories.length < 2 ? null : (fallback?.value ?? null);
}

/** Whether a fact is asked for and nothing sought: what a technology is said of names no kind of goods. */
export function asksOnly(text: RequestText): boolean {
  const { asks, seeks } = askedForm(text);
  return asks && !seeks;
}

/** The kind of goods by the words beside its own: 一体机 with a screen is a computer, earphones with a wire are headphones. */
export function reconsidered(
  text: RequestText,
  category: string | null,
  categories: readonly CategoryMention[],
): string | null {
  const written = categories
    .filter(({ value }) => value === category)
    .map(({ start, end }) => text.matched.slice(start, end));
  if (category === 'printer' && written.every((word) => word === '一体机') && written.length > 0)
    return /寸|吋|处理器|i[3579]|固态|内存|收银|电脑|显卡/u.test(text.matched) &&
      !/打印|复印|墨|激光/u.test(text.matched)
      ? 'desktop'
      : category;
  // An e-ink tablet is written on as well as read.
  if (
    category === 'e-reader' &&
    written.length > 0 &&
    written.every((word) => /^e[ -]?ink tablets?$/u.test(word))
  )
    return 'tablet';
  const sought = categories.filter(({ role }) => role === 'sought');
  if (
    category === 'headphone' &&
    sought.some(({ value }) => value === 'earbud') &&
    written.every((word) => /^(?:蓝牙)?耳机$/u.test(word))
  )
    return 'earbud';
  // 剪辑电脑，台式的
  if (
    category === 'laptop' &&
    written.length > 0 &&
    written.every((word) => word === '电脑') &&
    sought.some(({ value }) => value === 'desktop')
  )
    return 'desktop';
  if (
    category === 'game console' &&
    written.every((word) => word === '主机') &&
    /电脑|办公|表格|\bi[3579]\b|内存|显示器|机箱|\d+g\b|前台/u.test(text.matched)
  )
    return 'desktop';
  if (
    category === 'earbud' &&
    written.some((word) => /^(?:earphones?|in[ -]?ears?(?: headphones?)?|耳塞|入耳[式的])$/u.test(word))
  )
    return isWired(text) ? 'headphone' : category;
  return category;
}
