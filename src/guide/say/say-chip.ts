import { nodeId, slug } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { findCategory } from '../../domain/vocabulary/vocabulary.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { clean, sayNode, sayWord } from '../phrasing/display-words.js';
import { type Chip, ORDER_CHIP } from '../wishes/chips.js';
import { NO_WISHES, type Wishes } from '../wishes/wishes.js';
import { sayCountry } from './say-country.js';
import { sayLimits } from './say-limits.js';
import { sayWishedOrder } from './say-order.js';
import { sayWideKind } from './say-wide-kind.js';

/** A wish for little money, without an amount. */
const CHEAP = {
  CHEAP: { en: 'not expensive', zh: '便宜' },
  CHEAPEST: { en: 'the cheapest', zh: '最便宜' },
} as const;

/** The wish of `wishes` that `chip` stands for in words, without its refusal. */
function sayWish(
  snapshot: Snapshot,
  wishes: Wishes,
  { kind, value, isRefused }: Chip,
  language: DisplayLanguage,
): string {
  switch (kind) {
    case 'CATEGORY': {
      if (!isRefused && wishes.alsoCategory !== undefined) return sayWideKind(wishes, language);
      const known = findCategory(value);
      return clean((language === 'zh' ? known?.nameZh : known?.name) ?? value);
    }
    case 'BRAND':
      return sayNode(snapshot, 'Brand', nodeId('Brand', slug(value)), language, value);
    case 'PRODUCT':
      return isRefused && wishes.refusedNames?.includes(value) !== true
        ? sayNode(snapshot, 'Product', value as Wishes['refused'][number], language)
        : clean(value);
    case 'PRICE':
      return wishes.price === null
        ? CHEAP[wishes.wants ?? 'CHEAP'][language]
        : (sayLimits(snapshot, { ...NO_WISHES, price: wishes.price }, language).prices ?? '');
    case 'SPECIFICATION': {
      const specifications = wishes.specifications.filter(({ name }) => name === value);
      return sayLimits(snapshot, { ...NO_WISHES, specifications }, language).specifications ?? '';
    }
    case 'FEATURE':
      return sayWord('Feature', value, language);
    case 'NEED':
      return sayWord('Need', value, language);
    case 'REGION':
      return language === 'zh'
        ? `${sayCountry(value, language)}有售`
        : `sold in ${sayCountry(value, language)}`;
    case 'AUDIENCE':
      return sayWord('Audience', value, language);
  }
}

/** A chip in words: "up to 1,500 USD", "not Norvik", 不要诺维克. */
export function sayChip(snapshot: Snapshot, wishes: Wishes, chip: Chip, language: DisplayLanguage): string {
  if (chip.id === ORDER_CHIP && wishes.order !== undefined) return sayWishedOrder(wishes.order, language);
  const said = sayWish(snapshot, wishes, chip, language);
  if (!chip.isRefused) return said;
  return language === 'zh' ? `不要${said}` : `not ${said}`;
}
