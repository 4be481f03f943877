import type { Availability } from '../../domain/ontology.js';

const WORDS: readonly (readonly [RegExp, Availability])[] = [
  [/discontinued|cancel|end of life|停产|下架/i, 'discontinued'],
  [/(?:pre|back)-?_?\s?order|coming soon|rumou?red|预售|预订|即将上市/i, 'preorder'],
  [/out[\s_-]?of[\s_-]?stock|sold ?out|unavailable|not available|缺货|无货|售罄|售完/i, 'out_of_stock'],
  [
    /in[\s_-]?stock|available|limited ?availability|(?:in ?store|online) ?only|on sale|有货|现货|在售|有库存/i,
    'in_stock',
  ],
];
/** How many a shop has. */
const STOCK = /^(-?\d{1,9})(?:\.0{1,4})?\s?(?:\+|pcs|件|台|个|部)?$/i;
const HAS: Readonly<Record<string, Availability>> = {
  yes: 'in_stock',
  true: 'in_stock',
  y: 'in_stock',
  是: 'in_stock',
  有: 'in_stock',
  no: 'out_of_stock',
  false: 'out_of_stock',
  n: 'out_of_stock',
  否: 'out_of_stock',
};

/** Whether a source has a product, by its word for it, by yes or no, or by how many it has; undefined for anything else. */
export function parseAvailability(cell: string): Availability | undefined {
  const word = cell.trim().toLowerCase();
  const count = STOCK.exec(word)?.[1];
  if (count !== undefined) return Number(count) > 0 ? 'in_stock' : 'out_of_stock';
  if (Object.hasOwn(HAS, word)) return HAS[word];
  return WORDS.find(([words]) => words.test(cell))?.[1];
}
