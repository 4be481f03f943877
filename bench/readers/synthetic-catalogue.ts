import { createSeededRandom } from '../../src/lib/seeded-random.js';
import type { CatalogueRecord } from '../../src/link/resolve/resolve-records.js';

/** A record whose product and model are known. */
export interface KnownListing extends CatalogueRecord {
  readonly product: number;
  readonly model: number;
}

const SYLLABLES = [
  'nor',
  'vik',
  'al',
  'den',
  'mer',
  'ta',
  'lo',
  'zen',
  'kor',
  'bri',
  'sun',
  'tal',
  'fen',
  'gra',
  'pol',
  'ri',
];
const KINDS = [
  ['smartphone', '手机', ['128GB', '256GB', '512GB']],
  ['laptop', '笔记本电脑', ['512GB', '1TB', '2TB']],
  ['hard drive', '硬盘', ['1TB', '2TB', '4TB']],
  ['memory card', '存储卡', ['64GB', '128GB', '256GB']],
  ['tablet', '平板电脑', ['64GB', '128GB', '256GB']],
] as const;
const COLOURS = [
  ['black', '黑色'],
  ['white', '白色'],
  ['blue', '蓝色'],
] as const;
const TAILS = ['', ' - free shipping', ' (new)', ' unlocked', ' retail box', ' best price'];

/**
 * A catalogue of `count` records: makers, lines and numbered models of a made-up shop, each model in up to six products
 * (capacity and colour), each product in one to four listings of several shops, one in five of them Chinese. Ordered at
 * random; the same seed gives the same catalogue.
 */
export function syntheticCatalogue(count: number, seed: number): KnownListing[] {
  const random = createSeededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
  const word = (): string => pick(SYLLABLES) + pick(SYLLABLES) + (random.next() < 0.4 ? pick(SYLLABLES) : '');
  const listings: KnownListing[] = [];
  const makers = Array.from({ length: 60 }, () => word());
  let product = 0;
  for (let model = 0; listings.length < count; model += 1) {
    const maker = pick(makers);
    const [kind, kindZh, capacities] = pick(KINDS);
    const line = `${word()} ${pick(['', 'pro ', 'max ', 'air '])}${1 + random.below(30)}`;
    const letters = maker.slice(0, 2).toUpperCase() + String.fromCharCode(65 + random.below(26));
    const number = 1_000 + random.below(9_000);
    const withCode = random.next() < 0.6;
    for (const capacity of capacities) {
      for (const [colour, colourZh] of COLOURS.slice(0, 1 + random.below(2))) {
        const code = `${letters}-${number}${capacity[0] as string}${colour[0] as string}`.toUpperCase();
        const times = 1 + random.below(4);
        for (let i = 0; i < times && listings.length < count; i += 1) {
          const isChinese = random.next() < 0.2;
          const named =
            withCode && random.next() < 0.7 ? ` ${random.next() < 0.5 ? code : code.replace('-', '')}` : '';
          const spaced = random.next() < 0.5 ? capacity : capacity.replace(/(\d+)/, '$1 ');
          const title = isChinese
            ? `${maker} ${line} ${kindZh} ${capacity} ${colourZh}${named}`
            : `${random.next() < 0.8 ? `${maker} ` : ''}${line} ${spaced}${random.next() < 0.6 ? ` ${kind}` : ''} ${colour}${named}${pick(TAILS)}`;
          const attributes: Record<string, string> = { [pick(['title', 'name'])]: title };
          if (random.next() < 0.7) attributes.brand = maker;
          if (random.next() < 0.7) attributes.price = String(99 + ((model * 37) % 900) + random.below(20));
          listings.push({ id: '', attributes, product, model });
        }
        product += 1;
      }
    }
  }
  for (let i = listings.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [listings[i], listings[j]] = [listings[j] as KnownListing, listings[i] as KnownListing];
  }
  return listings.map((listing, i) => ({ ...listing, id: String(i) }));
}
