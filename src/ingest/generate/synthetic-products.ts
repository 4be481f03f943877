import { createSeededRandom, type SeededRandom } from '../../lib/seeded-random.js';
import type { ListingRecord } from '../records.js';
import {
  SYNTHETIC_CATEGORIES,
  SYNTHETIC_LINES,
  type SyntheticCategory,
  syntheticBrand,
} from './synthetic-words.js';
import { Zipf } from './zipf.js';

export const SYNTHETIC_SOURCE = 'synthetic';

/** A product of the synthetic shop with what decides how it is liked. */
export interface SyntheticProduct {
  readonly record: ListingRecord;
  readonly category: number;
  readonly brand: number;
  /** For each feature of its category, the chance that an owner praises it. */
  readonly quality: readonly number[];
}

function pick<T>(values: readonly T[], random: SeededRandom): T {
  return values[random.below(values.length)] as T;
}

function chooseCategory(random: SeededRandom): number {
  let left = random.next();
  const index = SYNTHETIC_CATEGORIES.findIndex(({ share }) => {
    left -= share;
    return left < 0;
  });
  return index < 0 ? 0 : index;
}

function describe(
  category: SyntheticCategory,
  name: string,
  quality: readonly number[],
): ListingRecord['description'] {
  const best = quality.indexOf(Math.max(...quality));
  const [en, zh] = category.features[best] as readonly [string, string];
  return {
    en: `The ${name} is a ${category.name} made for people who care about ${en}.`,
    zh: `${name}是一款注重${zh}的${category.nameZh}。`,
  };
}

/** What the variants of a model share. */
interface Model {
  readonly category: number;
  readonly brand: number;
  readonly line: string;
  readonly number: number;
  readonly releasedOn: string;
  /** How many variants there are so far. */
  variants: number;
}

/** Share of the products that are a further variant of the model before. */
const VARIANT_SHARE = 0.3;
const VARIANT_LIMIT = 3;

/** The specification whose value tells the variants of a kind apart. */
function variantName({ specifications }: SyntheticCategory): string {
  return specifications.storage === undefined ? (Object.keys(specifications)[0] as string) : 'storage';
}

function makeProduct(index: number, model: Model, random: SeededRandom): SyntheticProduct {
  const { category, brand, line, releasedOn } = model;
  const kind = SYNTHETIC_CATEGORIES[category] as SyntheticCategory;
  const maker = syntheticBrand(brand);
  const specifications = Object.fromEntries(
    Object.entries(kind.specifications).map(([name, values]) => [name, pick(values, random)]),
  );
  const own = variantName(kind);
  const values = kind.specifications[own] as readonly string[];
  const variant = values[(model.number + model.variants) % values.length] as string;
  specifications[own] = variant;
  const modelName = `${line} ${model.number}`;
  const name = `${maker.name} ${modelName} ${kind.name} ${variant}`;
  const quality = kind.features.map(() => 0.15 + 0.8 * random.next());
  const [low, high] = kind.prices;
  return {
    category,
    brand,
    quality,
    record: {
      source: SYNTHETIC_SOURCE,
      externalId: `p${index + 1}`,
      name,
      nameZh: `${maker.nameZh} ${modelName} ${kind.nameZh} ${variant}`,
      brand: maker.name,
      brandZh: maker.nameZh,
      line,
      model: `${modelName} ${kind.name}`,
      category: kind.name,
      releasedOn,
      price: Math.max(1, Math.round(low * (high / low) ** random.next()) - 0.01),
      currency: 'USD',
      availability: random.next() < 0.94 ? 'in_stock' : 'out_of_stock',
      specifications,
      description: describe(kind, name, quality),
    },
  };
}

/**
 * `count` products, the same for the same `seed`: brands by Zipf, categories by their share, up to three variants of a
 * model. External ids are p1, p2 … ; those at the front of their category are its popular ones.
 */
export function syntheticProducts(count: number, seed: number): SyntheticProduct[] {
  const random = createSeededRandom(seed);
  const brands = new Zipf(Math.max(3, Math.ceil(Math.sqrt(count))), 0.9);
  let model: Model | undefined;
  return Array.from({ length: count }, (_, index) => {
    if (model !== undefined && model.variants < VARIANT_LIMIT && random.next() < VARIANT_SHARE)
      model.variants += 1;
    else
      model = {
        category: chooseCategory(random),
        brand: brands.draw(random),
        line: pick(SYNTHETIC_LINES, random),
        number: index + 1,
        releasedOn: `${2019 + random.below(7)}-${String(1 + random.below(12)).padStart(2, '0')}`,
        variants: 1,
      };
    return makeProduct(index, model, random);
  });
}
