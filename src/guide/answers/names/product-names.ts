import { pickName } from '../../../domain/localised-name.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { nameTokens } from './name-tokens.js';

/** Tokens that mean some products: a model, a line, a brand, or the whole name of one product. */
export interface KnownName {
  readonly kind: 'product' | 'model' | 'line' | 'brand';
  readonly tokens: readonly string[];
  readonly text: string;
  /** Indexes of products, in order. */
  readonly products: readonly number[];
}

/** The names of a catalogue by their first token, and those tokens by their first sign. */
export interface ProductNames {
  readonly byToken: ReadonlyMap<string, readonly KnownName[]>;
  readonly tokensByStart: ReadonlyMap<string, readonly string[]>;
  /** Whole names of products by each of their words: the shell of "Shell for Sund 4". */
  readonly byWord: ReadonlyMap<string, readonly KnownName[]>;
}

const cache = new WeakMap<Snapshot, { readonly key: string; readonly names: ProductNames }>();
const HAN = /\p{Script=Han}/u;

function targets(snapshot: Snapshot, key: Parameters<Snapshot['relation']>[0], from: number): number[] {
  const { out } = snapshot.relation(key);
  return Array.from(
    { length: out.end(from) - out.start(from) },
    (_, at) => out.targets[out.start(from) + at] as number,
  );
}

/** The names in both languages of products, models, lines and brands; worked out again when some have come or gone. */
export function productNames(snapshot: Snapshot): ProductNames {
  const products = snapshot.table('Product');
  const key = [products.count, snapshot.table('ProductModel').count, snapshot.table('Brand').count].join(' ');
  const known = cache.get(snapshot);
  if (known?.key === key) return known.names;
  const found = new Map<
    string,
    { kind: KnownName['kind']; text: string; tokens: string[]; of: Set<number> }
  >();
  const add = (kind: KnownName['kind'], name: string, product: number): void => {
    const tokens = nameTokens(name).map(({ text }) => text);
    if (tokens.length === 0 || tokens.length > 12) return;
    const id = `${kind} ${tokens.join(' ')}`;
    const own = found.get(id) ?? { kind, text: name, tokens, of: new Set<number>() };
    own.of.add(product);
    found.set(id, own);
  };
  products.ids.forEach((_, index) => {
    const card = products.card(index);
    if (!products.isAlive(index) || card.mergedInto !== undefined) return;
    for (const name of [card.nameEn, card.nameZh]) if (typeof name === 'string') add('product', name, index);
    const of = (
      kind: 'model' | 'line' | 'brand',
      relation: Parameters<Snapshot['relation']>[0],
      label: 'ProductModel' | 'ProductLine' | 'Brand',
    ): void => {
      for (const target of targets(snapshot, relation, index)) {
        const node = snapshot.table(label).card(target);
        for (const name of [pickName(node, 'en')?.text, pickName(node, 'zh')?.text])
          if (name !== undefined) add(kind, name, index);
      }
    };
    of('model', 'VARIANT_OF:Product:ProductModel', 'ProductModel');
    of('line', 'IN_LINE:Product:ProductLine', 'ProductLine');
    of('brand', 'MADE_BY:Product:Brand', 'Brand');
    // The Chinese maker's name is only ever written as the beginning of the products' names.
    if (typeof card.nameZh === 'string') {
      const [first] = nameTokens(card.nameZh);
      if (first !== undefined && HAN.test(first.text) && first.start === 0) add('brand', first.text, index);
    }
  });
  const byToken = new Map<string, KnownName[]>();
  const byWord = new Map<string, KnownName[]>();
  for (const { kind, text, tokens, of } of found.values()) {
    const first = tokens[0] as string;
    const list = byToken.get(first) ?? [];
    const name: KnownName = { kind, text, tokens, products: [...of] };
    list.push(name);
    byToken.set(first, list);
    for (const word of kind === 'product' ? new Set(tokens) : []) {
      if (!/^[a-z]{4,}$/.test(word)) continue;
      const own = byWord.get(word) ?? [];
      own.push(name);
      byWord.set(word, own);
    }
  }
  const tokensByStart = new Map<string, string[]>();
  for (const token of byToken.keys()) {
    const start = token[0] as string;
    const list = tokensByStart.get(start) ?? [];
    list.push(token);
    tokensByStart.set(start, list);
  }
  const names = { byToken, tokensByStart, byWord };
  cache.set(snapshot, { key, names });
  return names;
}
