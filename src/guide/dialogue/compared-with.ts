import { findProducts } from '../find-products.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import type { Wishes } from '../wishes.js';
import type { Change } from './change.js';
import { type Critique, critiqueChanges, type ShopAtPlace } from './critique.js';
import { applyChange, NOTHING_SAID } from './fold-turns.js';
import { readCritiques } from './read-critique.js';

/** What is said of a product that others are measured by: `cheaper than the`, 比…更轻. */
const THAN_EN = /\b((?:\w+ ){0,2}\w+) than (?:the |an? |my |your )?$/iu;
const THAN_ZH = /(?:比|较)起?$/u;
const MORE_ZH = /^ ?(?:还要?|更加?|要|再)?([\p{Script=Han}]{1,8})/u;
const REACH = 40;

/** The critiques of a product named at `[start, end)` that the words around it make. */
function critiquesAround(text: string, start: number, end: number): readonly Critique[] {
  const before = text.slice(Math.max(0, start - REACH), start);
  const english = THAN_EN.exec(before)?.[1];
  const chinese = THAN_ZH.test(before.trimEnd())
    ? MORE_ZH.exec(text.slice(end, end + REACH))?.[1]?.split('的')[0]
    : undefined;
  const words = english ?? (chinese === undefined ? undefined : `更${chinese}`);
  return words === undefined ? [] : readCritiques(words).critiques;
}

/**
 * The limits that comparisons with products of the shop come to, which are then sought no longer: "cheaper than the Candela 5",
 * 比Sund 4更轻. None where what is compared is not known of the product.
 */
export function comparedChanges(
  shop: ShopAtPlace,
  text: string,
  { intent, understood }: ParsedRequest,
  wishes: Wishes,
): Change[] {
  if (intent !== 'FIND' && intent !== 'SIMILAR') return [];
  const table = shop.snapshot.table('Product');
  const changes: Change[] = [];
  for (const { kind, value, start, end } of understood) {
    const [product] = kind === 'PRODUCT' ? findProducts(shop.snapshot, [value]) : [];
    if (product === undefined) continue;
    const now = (): Wishes => changes.reduce(applyChange, { ...NOTHING_SAID, wishes }).wishes;
    const limits = critiquesAround(text, start, end).flatMap((critique) =>
      critiqueChanges(shop, critique, table.indexOf(product), now()).filter(
        ({ kind: own }) => own === 'price' || own === 'specification',
      ),
    );
    if (limits.length > 0) changes.push(...limits, { kind: 'drop', chip: `product:${value}` });
  }
  return changes;
}
