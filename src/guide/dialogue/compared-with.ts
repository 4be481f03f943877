import { variantsOf } from '../about-products.js';
import { findProducts } from '../find-products.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import type { Wishes } from '../wishes.js';
import type { Change } from './change.js';
import { type Critique, critiqueChanges, type ShopAtPlace } from './critique.js';
import { applyChange, NOTHING_SAID } from './fold-turns.js';
import { readCritiques } from './read-critique.js';

/** What is said of a product that others are measured by: `cheaper than the`, 比…更轻. */
const THAN_EN = /\b((?:\w+ ){0,2}\w+) than (?:the |an? |my |your )?$/iu;
const THAN_ZH = /(?<!价|对)(?:比|较)起?$/u;
const MORE_ZH = /^ ?(?:还要?|更加?|要|再)?([\p{Script=Han}]{1,8})/u;
const REACH = 40;

/** The critiques of a product named at `[start, end)` that the words around it make; undefined where nothing is compared with it. */
function critiquesAround(text: string, start: number, end: number): readonly Critique[] | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const english = THAN_EN.exec(before)?.[1];
  if (english !== undefined) return readCritiques(english).critiques;
  if (!THAN_ZH.test(before.trimEnd())) return undefined;
  const chinese = MORE_ZH.exec(text.slice(end, end + REACH))?.[1]?.split('的')[0];
  return chinese === undefined ? [] : readCritiques(`更${chinese}`).critiques;
}

/**
 * The limits that comparisons with products of the shop come to, which are then sought no longer: "cheaper than the Candela 5",
 * 比Sund 4更轻. Where what is compared is not known of the product, it is left out with its variants.
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
    const critiques = critiquesAround(text, start, end);
    if (critiques === undefined) continue;
    const limits = critiques.flatMap((critique) =>
      critiqueChanges(shop, critique, table.indexOf(product), now()).filter(
        ({ kind: own }) => own === 'price' || own === 'specification',
      ),
    );
    // A limit leaves it out by itself.
    const refused = limits.length > 0 ? [] : variantsOf(shop.snapshot, product);
    changes.push(
      ...limits,
      { kind: 'drop', chip: `product:${value}` },
      ...refused.map((own): Change => ({ kind: 'refuse-product', value: own })),
    );
  }
  return changes;
}
