import type { NodeId } from '../../domain/ids.js';
import { type DisplayLanguage, pickName } from '../../domain/localised-name.js';
import {
  findAudience,
  findCategory,
  findFeature,
  findNeed,
  findSpecification,
} from '../../domain/vocabulary/vocabulary.js';
import type { SnapshotLabel } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';

const MAX_NAME_LENGTH = 100;
const MAX_LISTED = 8;
const MAX_PLAIN_NUMBER = 1e15;

const IRREGULAR: Readonly<Record<string, string>> = { mouse: 'mice', storage: 'storage devices', tv: 'TVs' };

const CURRENCY_ZH: Readonly<Record<string, string>> = {
  USD: '美元',
  CNY: '元',
  EUR: '欧元',
  GBP: '英镑',
  HKD: '港元',
  TWD: '新台币',
  JPY: '日元',
  INR: '卢比',
  CAD: '加元',
  AUD: '澳元',
  ZAR: '兰特',
};
const UNIT_ZH: Readonly<Record<string, string>> = { in: '英寸', h: '小时' };

/** `text` on one line, without control characters, format characters, halves of characters and the marks of facts; what is longer than `most` characters ends in "…". */
export function clean(text: string, most = MAX_NAME_LENGTH): string {
  const plain = text
    .replace(/[\p{Cf}\p{Cs}⟦⟧]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const letters = Array.from(plain.slice(0, 2 * most + 2));
  return letters.length <= most ? plain : `${letters.slice(0, most).join('')}…`;
}

/** A number with at most two digits after the point; thousands are set apart in English. */
export function sayNumber(value: number, language: DisplayLanguage): string {
  if (!Number.isFinite(value) || Math.abs(value) >= MAX_PLAIN_NUMBER) return String(value);
  const useGrouping = language === 'en';
  return value.toLocaleString('en-US', { maximumFractionDigits: 2, useGrouping });
}

/** The unit of a currency after an amount: "1,500 USD", 1500美元; nothing where it is unknown. */
export function sayMoney(amount: number, currency: string | undefined, language: DisplayLanguage): string {
  const said = sayNumber(amount, language);
  if (currency === undefined || currency === '') return said;
  const unit = language === 'zh' ? CURRENCY_ZH[currency] : undefined;
  return unit === undefined ? `${said} ${clean(currency)}` : `${said}${unit}`;
}

/** A value with its unit: "16 GB", 6英寸. */
export function sayQuantity(value: number, unit: string | undefined, language: DisplayLanguage): string {
  const said = sayNumber(value, language);
  if (unit === undefined || unit === '') return said;
  const chinese = language === 'zh' ? UNIT_ZH[unit] : undefined;
  return chinese === undefined ? `${said} ${unit}` : `${said}${chinese}`;
}

/** "3 laptops", 3款笔记本电脑; "products" where no kind of goods was understood. */
export function sayCount(count: number, category: string | null, language: DisplayLanguage): string {
  if (language === 'zh') return `${count}款${sayKind(category, language)}`;
  const name = (category === null ? undefined : findCategory(category))?.name ?? 'product';
  return count === 1 ? `1 ${name}` : `${count} ${sayKind(category, language)}`;
}

/** A kind of goods in general, "laptops" or 笔记本电脑; products for null and for one that is not on the closed list. */
export function sayKind(category: string | null, language: DisplayLanguage): string {
  const known = category === null ? undefined : findCategory(category);
  if (language === 'zh') return known?.nameZh ?? '商品';
  const name = known?.name ?? 'product';
  return IRREGULAR[name] ?? (/(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`);
}

const LOOKUPS = {
  Feature: findFeature,
  Need: findNeed,
  Specification: findSpecification,
  Audience: findAudience,
} as const;

/** A canonical name of a closed list in the reader's language. */
export function sayWord(kind: keyof typeof LOOKUPS, name: string, language: DisplayLanguage): string {
  const entry = LOOKUPS[kind](name, 'en');
  return clean((language === 'zh' ? entry?.nameZh : entry?.name) ?? name);
}

/** The name of a node of the graph in the reader's language; `otherwise` where it has none. */
export function sayNode(
  snapshot: Snapshot,
  label: SnapshotLabel,
  id: NodeId,
  language: DisplayLanguage,
  otherwise: string = id,
): string {
  const table = snapshot.table(label);
  const index = table.indexOf(id);
  return clean((index < 0 ? undefined : pickName(table.card(index), language)?.text) ?? otherwise);
}

/** "a, b and c" with `last` before the last one; of more than `most` the first so many and "…". */
export function sayList(
  words: readonly string[],
  last: string,
  comma = ', ',
  most: number = MAX_LISTED,
): string {
  if (words.length > most) return `${words.slice(0, most).join(comma)}…`;
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(comma)}${last}${words.at(-1) as string}`;
}
