import { askedForm } from './asked-form.js';
import { lastWord } from './correction.js';
import type { CategoryMention } from './find-category.js';
import { isWired } from './find-features.js';
import type { JudgedName } from './judge-names.js';
import type { RequestText } from './request-text.js';

/** The kind of goods that is sought: by its word, else by a product or line that can only be that. */
export function categoryOf(
  categories: readonly CategoryMention[],
  names: readonly JudgedName[],
  corrections: readonly number[],
): string | null {
  const sought = categories.filter((mention) => mention.role === 'sought');
  const unlisted = categories.find((mention) => mention.role === 'unlisted');
  const named = names.find(
    (name) => (name.role === 'about' || name.role === 'model') && name.category !== undefined,
  );
  const first = lastWord(sought, corrections)[0];
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
  const fallback = categories.find(
    ({ role }) => role === 'owned' || role === 'rejected' || (role === 'part' && categories.length === 1),
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
  if (
    category === 'earbud' &&
    written.some((word) => /^(?:earphones?|in[ -]?ears?(?: headphones?)?|耳塞|入耳式)$/u.test(word))
  )
    return isWired(text) ? 'headphone' : category;
  return category;
}
