import { z } from 'zod';

const MOST_PRODUCTS = 20;

/** Arguments that several tools share. */
export const LANGUAGE = z
  .enum(['en', 'zh'])
  .default('en')
  .describe(
    'Language of names, reasons and quotes: en or zh. Quotes that exist in one language only stay in it.',
  );

export const LIMIT = z
  .int()
  .min(1)
  .max(MOST_PRODUCTS)
  .default(5)
  .describe(`How many products, 1 to ${MOST_PRODUCTS}.`);

export const PRODUCT_ID = z
  .string()
  .min(1)
  .max(140)
  .describe('Id of a product as the tools give it, such as "product:aurora-5".');

export const REGION = z
  .string()
  .regex(/^[A-Za-z]{2}$/)
  .optional()
  .describe(
    'Country of the shopper, two letters of ISO 3166 such as US or CN: what is not to be had there is left out, and prices are those of there.',
  );

export const STORE = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .describe(
    'Store of the shopper, as the shop names it: what it does not have is left out, and prices are those of there.',
  );

/** Limits on products, all optional; {@link productFilter} makes a filter of them. */
export const PRODUCT_LIMITS = {
  category: z
    .string()
    .max(100)
    .optional()
    .describe('A kind of product in English, such as phone, laptop, headphone, smartwatch.'),
  minPrice: z.number().nonnegative().optional().describe('Least it may cost, in `currency`.'),
  maxPrice: z.number().nonnegative().optional().describe('Most it may cost, in `currency`.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('ISO 4217, such as USD or CNY; needed where a shop has prices in several.'),
  region: REGION,
  store: STORE,
};

interface ProductLimits {
  readonly category?: string;
  readonly minPrice?: number;
  readonly maxPrice?: number;
  readonly currency?: string;
  readonly region?: string;
  readonly store?: string;
}

/** The filter of the API for plain limits; prices of the wrong currency do not pass where one is named. */
export function productFilter({
  category,
  minPrice,
  maxPrice,
  currency,
  region,
  store,
}: ProductLimits): object {
  const price = {
    ...(minPrice !== undefined && { gte: minPrice }),
    ...(maxPrice !== undefined && { lte: maxPrice }),
  };
  return {
    ...(category !== undefined && {
      category: { in: [`category:${category.trim().toLowerCase().replace(/\s+/g, '-')}`] },
    }),
    ...(Object.keys(price).length > 0 && { price }),
    ...(currency !== undefined && { currency: { eq: currency } }),
    ...(region !== undefined && { region: { eq: region } }),
    ...(store !== undefined && { store: { eq: store } }),
  };
}

/** The name of a language in the API. */
export function apiLanguage(language: 'en' | 'zh'): 'EN' | 'ZH' {
  return language === 'en' ? 'EN' : 'ZH';
}
