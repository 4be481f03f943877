import type { NodeId } from '../../../domain/ids.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import type { ParsedRequest } from '../../parse/parsed-request.js';
import { variantsOf } from '../../products/about-products.js';
import { findProducts } from '../../products/find-products.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { Change } from '../turns/change.js';
import { applyChange, NOTHING_SAID } from '../turns/fold-turns.js';
import type { Critique } from './critique.js';
import { critiqueChanges } from './critique-changes.js';
import { readCritiques } from './read-critique.js';
import type { ShopAtPlace } from './shop-at-place.js';

/** What is said of a product that others are measured by: `cheaper than the`, 比…更轻. */
const THAN_EN = /\b((?:\w+ ){0,2}\w+) than (?:the |an? |my |your |that of )?$/iu;
const THAN_ZH = /([\p{Script=Han}]{0,4}?)(?<!价|对)(?:比|较)起?$/u;
const MORE_ZH = /^ ?(?:还要?|更加?|要|再)?([\p{Script=Han}]{1,8})/u;
const REACH = 40;
/** Without one of these nothing is compared. */
const COMPARES = /\bthan\b|[比较]/iu;

/** A product that what is sought is measured by, the critiques of it, and all the words that say so. */
export interface NamedComparison {
  /** The name as it was understood. */
  readonly name: string;
  readonly product: NodeId;
  readonly critiques: readonly Critique[];
  readonly start: number;
  readonly end: number;
}

/** The critiques of a product named at `[start, end)` that the words around it make, with where those begin and end; undefined where nothing is compared with it. */
function critiquesAround(
  text: string,
  start: number,
  end: number,
): Pick<NamedComparison, 'critiques' | 'start' | 'end'> | undefined {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const english = THAN_EN.exec(before);
  if (english !== null)
    return { critiques: readCritiques(english[1] ?? '').critiques, start: from + english.index, end };
  const lead = THAN_ZH.exec(before.trimEnd());
  if (lead === null) return undefined;
  const more = MORE_ZH.exec(text.slice(end, end + REACH));
  const chinese = more?.[1]?.split('的')[0];
  const subject = lead[1] ?? '';
  // 续航比Sund 3更久: what is compared stands before.
  const named = chinese === undefined ? [] : readCritiques(`${subject}更${chinese}`).critiques;
  const bare = chinese === undefined || named.length > 0 ? [] : readCritiques(`更${chinese}`).critiques;
  const critiques = [...named, ...bare];
  const length = critiques.length === 0 ? 0 : (more?.[0].length ?? 0) - (more?.[1]?.length ?? 0);
  return {
    critiques,
    start: from + lead.index + (named.length > 0 ? 0 : subject.length),
    end: end + length + (critiques.length === 0 ? 0 : (chinese?.length ?? 0)),
  };
}

/** The products of the shop that `text` measures what is sought by, by place; it is understood only where it compares at all. */
export function namedComparisons(
  snapshot: Snapshot,
  text: string,
  understood: ParsedRequest | ((text: string) => ParsedRequest),
): NamedComparison[] {
  if (!COMPARES.test(text)) return [];
  const { intent, understood: parts } = typeof understood === 'function' ? understood(text) : understood;
  if (intent !== 'FIND' && intent !== 'SIMILAR') return [];
  return parts.flatMap(({ kind, value, start, end }): NamedComparison[] => {
    const [product] = kind === 'PRODUCT' ? findProducts(snapshot, [value]) : [];
    const around = product === undefined ? undefined : critiquesAround(text, start, end);
    return product === undefined || around === undefined ? [] : [{ name: value, product, ...around }];
  });
}

/** `text` with blanks in the place of what it measures by products of the shop: those limits are no critique of what was shown. */
export function withoutComparisons(text: string, comparisons: readonly NamedComparison[]): string {
  return comparisons.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

/**
 * The limits that comparisons with products of the shop come to after `wishes`: "cheaper than the Candela 5", 比Sund 4更轻. The product
 * is not sought; where what is compared is not known of it, it is left out with its variants, and what is wished to be better is wished.
 */
export function comparedChanges(
  shop: ShopAtPlace,
  comparisons: readonly NamedComparison[],
  wishes: Wishes,
): Change[] {
  const table = shop.snapshot.table('Product');
  const changes: Change[] = [];
  for (const { name, product, critiques } of comparisons) {
    const now = (): Wishes => changes.reduce(applyChange, { ...NOTHING_SAID, wishes }).wishes;
    const further = critiques.flatMap((critique) =>
      critiqueChanges(shop, critique, table.indexOf(product), now()),
    );
    const limits = further.filter(({ kind }) => kind === 'price' || kind === 'specification');
    // A limit leaves it out by itself.
    const refused = limits.length > 0 ? [] : variantsOf(shop.snapshot, product);
    changes.push(
      ...limits,
      ...further.filter(({ kind }) => kind === 'feature'),
      { kind: 'drop', chip: `product:${name}` },
      ...refused.map((own): Change => ({ kind: 'refuse-product', value: own })),
    );
  }
  return changes;
}
