import { z } from 'zod';
import { quote } from '../../../guide/phrasing/quote.js';
import { type AssistantTool, assistantTool } from '../assistant-tool.js';
import { PRODUCT_FIELDS, type SaidProduct, sayProduct } from '../say-product.js';
import {
  apiLanguage,
  LANGUAGE,
  LIMIT,
  PRODUCT_ID,
  PRODUCT_LIMITS,
  productFilter,
} from '../tool-arguments.js';

/** The edges of a recommendation, as the tools that recommend ask for them. */
export const EDGE_FIELDS = `edges { rank score reason node { ${PRODUCT_FIELDS} } evidence(first: 1) { sentence source { id } } }`;

/** One recommended product. */
export interface SaidEdge {
  readonly rank: number;
  readonly reason: string;
  readonly node: SaidProduct;
  readonly evidence: readonly {
    readonly sentence: string;
    readonly source: { readonly id: string } | null;
  }[];
}

/** A recommended product with its reason and a sentence that somebody wrote. */
export function sayEdge({ rank, node, reason, evidence }: SaidEdge, region?: string): string {
  const sources = evidence.map(
    ({ sentence, source }) => `   ${quote(sentence)}${source === null ? '' : ` (${source.id})`}`,
  );
  return [`${rank}. ${sayProduct(node, region)}`, `   ${reason}`, ...sources].join('\n');
}

interface Data {
  readonly recommendations: { readonly edges: readonly SaidEdge[]; readonly fallback: string };
}

/** Recommendations by intent. */
export const RECOMMEND_TOOL: AssistantTool = assistantTool({
  name: 'recommend',
  title: 'Recommend products',
  description:
    'Recommends products with exact reasons. FOR_YOU: for the person this server speaks for. SIMILAR, ALTERNATIVE, UPGRADE, COMPLEMENTARY, BUNDLE: for the products named in `products`. TRENDING: what is in fashion. The reasons name facts of the product graph only.',
  input: {
    intent: z
      .enum(['FOR_YOU', 'SIMILAR', 'ALTERNATIVE', 'UPGRADE', 'COMPLEMENTARY', 'BUNDLE', 'TRENDING'])
      .default('FOR_YOU')
      .describe('What the products are for.'),
    products: z.array(PRODUCT_ID).max(20).default([]).describe('Products that the intent starts at.'),
    ...PRODUCT_LIMITS,
    limit: LIMIT,
    language: LANGUAGE,
  },
  operation: `query Recommend($intent: Intent!, $products: [ID!], $where: ProductFilter, $limit: Int!, $language: Language, $region: String, $store: String) {
    recommendations(intent: $intent, products: $products, where: $where, first: $limit, language: $language) {
      ${EDGE_FIELDS} fallback
    }
  }`,
  variables: ({ intent, products, limit, language, ...limits }) => ({
    intent,
    products,
    limit,
    language: apiLanguage(language),
    region: limits.region ?? null,
    store: limits.store ?? null,
    where: productFilter(limits),
  }),
  say: ({ recommendations: { edges, fallback } }: Data, { region }) =>
    edges.length === 0
      ? 'Nothing fits these limits.'
      : [
          ...edges.map((edge) => sayEdge(edge, region)),
          ...(fallback === 'NONE' ? [] : [`(Fallback used: ${fallback})`]),
        ].join('\n'),
});
