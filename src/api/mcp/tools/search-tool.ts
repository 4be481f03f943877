import { z } from 'zod';
import { type AssistantTool, assistantTool } from '../assistant-tool.js';
import { PRODUCT_FIELDS, type SaidProduct, sayProduct } from '../say-product.js';
import { apiLanguage, LANGUAGE, LIMIT, PRODUCT_LIMITS, productFilter } from '../tool-arguments.js';

interface Data {
  readonly products: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: SaidProduct }[];
  };
}

/** Products by their names and limits. */
export const SEARCH_TOOL: AssistantTool = assistantTool({
  name: 'search',
  title: 'Search products',
  description:
    'Finds products by words of their name, brand or category (English or Chinese; all words must be found) and by limits. Use it to get the id of a product that somebody names. For a need in words ("quiet laptop for travel") use `guide`.',
  input: {
    query: z
      .string()
      .max(200)
      .default('')
      .describe('Words of name, brand or category; empty lists everything.'),
    ...PRODUCT_LIMITS,
    limit: LIMIT,
    language: LANGUAGE,
  },
  operation: `query Search($query: String!, $where: ProductFilter, $limit: Int!, $language: Language, $region: String, $store: String) {
    products(search: $query, where: $where, first: $limit) { totalCount edges { node { ${PRODUCT_FIELDS} } } }
  }`,
  variables: ({ query, limit, language, ...limits }) => ({
    query,
    limit,
    language: apiLanguage(language),
    region: limits.region ?? null,
    store: limits.store ?? null,
    where: productFilter(limits),
  }),
  say: ({ products: { totalCount, edges } }: Data, { region }) =>
    edges.length === 0
      ? 'No product of this shop fits.'
      : [
          `${totalCount} products fit${totalCount > edges.length ? `; the first ${edges.length}` : ''}:`,
          ...edges.map(({ node }) => `- ${sayProduct(node, region)}`),
        ].join('\n'),
});
