import type { NodeId } from '../../domain/ids.js';
import type { ParsedRequest } from '../parse/parsed-request.js';

/** The most or the least of a specification (canonical name), or of the price, is to come first. */
export interface WishedOrder {
  readonly name: string;
  readonly way: 'most' | 'least';
}

/**
 * All that is wished and refused, wherever it was said: in one request, or in the turns of a conversation. What is a
 * limit filters, the rest ranks.
 */
export interface Wishes
  extends Pick<
    ParsedRequest,
    'category' | 'brands' | 'products' | 'price' | 'specifications' | 'features' | 'needs' | 'audience'
  > {
  /** A kind that will do as well as `category`, whose word takes it in. */
  readonly alsoCategory?: string;
  /** Kinds of goods that are not meant; only where none is named. */
  readonly withoutCategories: readonly string[];
  /** Features and needs finer than the closed lists, as they were said. */
  readonly finer: { readonly features: readonly string[]; readonly needs: readonly string[] };
  /** Whether `products` are what the answer is to be like. */
  readonly isAlike: boolean;
  /** Little money, without an amount. */
  readonly wants?: ParsedRequest['wants'];
  /** What is to come first, by what goods state. */
  readonly order?: WishedOrder;
  /** Whether `products` are what is wished has to go with: a case for this phone. */
  readonly isAccessory?: boolean;
  /** The country (ISO 3166) where they must be sold. */
  readonly region?: string;
  /** Products that were shown and are not wanted. */
  readonly refused: readonly NodeId[];
  /** Names of products and lines that are not wanted, as they were said: all that the shop has of them. */
  readonly refusedNames?: readonly string[];
}

/** Nothing wished. */
export const NO_WISHES: Wishes = {
  category: null,
  withoutCategories: [],
  brands: { want: [], avoid: [] },
  products: [],
  price: null,
  specifications: [],
  features: { want: [], avoid: [] },
  needs: [],
  audience: null,
  finer: { features: [], needs: [] },
  isAlike: false,
  refused: [],
};

/** The country of a request that seeks goods: who asks whether something is sent there may wish none. */
export function wishedRegion({ intent, region }: ParsedRequest): Pick<Wishes, 'region'> {
  const isSought = intent === 'FIND' || intent === 'SIMILAR' || intent === 'ACCESSORY';
  return isSought && region !== undefined ? { region } : {};
}

/** The wishes of one request. */
export function wishesOf(request: ParsedRequest): Wishes {
  const { category, brands, products, price, specifications, features, needs, audience, detail } = request;
  return {
    ...NO_WISHES,
    category,
    brands,
    products,
    price,
    specifications,
    features,
    needs,
    audience,
    finer: detail ?? NO_WISHES.finer,
    ...(request.alsoCategory !== undefined && { alsoCategory: request.alsoCategory }),
    ...(request.wants !== undefined && { wants: request.wants }),
    ...(request.refusedNames !== undefined && { refusedNames: request.refusedNames }),
    ...(request.order !== undefined && { order: request.order }),
    ...wishedRegion(request),
    isAlike: request.intent === 'SIMILAR' && products.length > 0,
    ...(request.intent === 'ACCESSORY' && products.length > 0 && { isAccessory: true }),
  };
}
