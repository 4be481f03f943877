import type { DisplayLanguage } from '../../domain/localised-name.js';
import { findCategory } from '../../domain/vocabulary/vocabulary.js';
import { clean } from '../phrasing/display-words.js';
import type { Wishes } from '../wishes/wishes.js';

/** The word that takes in both kinds of goods, where one does. */
const WIDE_ZH: Readonly<Record<string, string>> = { headphone: '耳机' };

/** Goods of a kind and of another that its word takes in as well: 耳机, "headphone or earbud". */
export function sayWideKind(
  { category, alsoCategory }: Pick<Wishes, 'category' | 'alsoCategory'>,
  language: DisplayLanguage,
  say: (kind: string) => string = (kind) => {
    const known = findCategory(kind);
    return clean((language === 'zh' ? known?.nameZh : known?.name) ?? kind);
  },
): string {
  const wide = language === 'zh' && category !== null ? WIDE_ZH[category] : undefined;
  if (wide !== undefined) return wide;
  return [category, alsoCategory]
    .filter((kind) => kind !== null && kind !== undefined)
    .map((kind) => say(kind))
    .join(language === 'zh' ? '或' : ' or ');
}
