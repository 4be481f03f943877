import { CATEGORIES } from '../../../domain/vocabulary/categories.js';
import { normalText } from '../../../extract/quantities/normal-text.js';
import type { BrandName } from './catalogue-names.js';

/** A product's name in both languages, and its maker. */
export interface PairedName {
  readonly brand: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

/** A product more is needed to believe in a name that stands in front. */
const FEWEST = 2;
const SHARE = 0.5;
const IN_FRONT = /^(\p{Script=Han}{2,6}) ?([a-z][a-z\d]*)/u;
const KINDS: ReadonlySet<string> = new Set(
  CATEGORIES.flatMap(({ nameZh, synonyms }) => [nameZh, ...synonyms.zh]),
);

const written = (name: string): string => normalText(name.trim());

/** What stands before the model in Chinese where the English name begins with the maker: 诺维克 Sund 3 of `Norvik Sund 3`. */
function inFront({ brand, nameEn, nameZh }: PairedName): string | undefined {
  const [maker, english, chinese] = [written(brand), written(nameEn), written(nameZh)];
  const [, signs, model] = IN_FRONT.exec(chinese) ?? [];
  if (signs === undefined || model === undefined || !english.startsWith(`${maker} `)) return undefined;
  const word = /^[a-z]+/u.exec(english.slice(maker.length + 1))?.[0];
  const isSame = word !== undefined && model.startsWith(word);
  return isSame && !KINDS.has(signs) ? signs : undefined;
}

/**
 * The makers of a catalogue with what else they are called: `known` names, and the Chinese name that stands in front of
 * their products' Chinese names, where at least two and half of those that could have one agree. In the order of `makers`.
 */
export function brandNames(makers: readonly BrandName[], products: readonly PairedName[]): BrandName[] {
  const told = new Map<string, Map<string, number>>();
  const counts = new Map<string, number>();
  for (const product of products) {
    const signs = inFront(product);
    if (signs === undefined) continue;
    const names = told.get(product.brand) ?? new Map<string, number>();
    names.set(signs, (names.get(signs) ?? 0) + 1);
    told.set(product.brand, names);
    counts.set(product.brand, (counts.get(product.brand) ?? 0) + 1);
  }
  return makers.map(({ name, also = [] }) => {
    const inUse = [...(told.get(name) ?? [])].filter(
      ([, count]) => count >= FEWEST && count > SHARE * (counts.get(name) ?? 0),
    );
    return { name, also: [...new Set([...also, ...inUse.map(([signs]) => signs)])] };
  });
}
