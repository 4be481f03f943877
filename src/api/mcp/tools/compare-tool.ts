import { z } from 'zod';
import { quote } from '../../../guide/phrasing/quote.js';
import { type AssistantTool, assistantTool } from '../assistant-tool.js';
import { PRODUCT_FIELDS, type SaidProduct, sayProduct } from '../say-product.js';
import { apiLanguage, LANGUAGE, PRODUCT_ID, REGION, STORE } from '../tool-arguments.js';

interface Sentence {
  readonly sentence: string;
}

interface Data {
  readonly compare: {
    readonly products: readonly SaidProduct[];
    readonly specifications: readonly {
      readonly specification: { readonly name: { readonly text: string }; readonly unit: string | null };
      readonly values: readonly { readonly value: number | null; readonly text: string | null }[];
      readonly differs: boolean;
    }[];
    readonly features: readonly {
      readonly feature: { readonly name: { readonly text: string } };
      readonly opinions: readonly {
        readonly positive: number;
        readonly negative: number;
        readonly praise: Sentence | null;
        readonly blame: Sentence | null;
      }[];
    }[];
  };
}

const UNKNOWN = 'unknown';

function sayValues({ specification, values }: Data['compare']['specifications'][number]): string {
  const said = values.map(({ value, text }) => {
    if (value === null) return text ?? UNKNOWN;
    return specification.unit === null ? String(value) : `${value} ${specification.unit}`;
  });
  return `${specification.name.text}: ${said.join(' | ')}`;
}

function sayOpinions({ feature, opinions }: Data['compare']['features'][number]): string {
  const said = opinions.map(({ positive, negative, praise, blame }) => {
    if (positive + negative === 0) return UNKNOWN;
    const best = positive >= negative ? praise : blame;
    return `${positive} praise, ${negative} blame${best === null ? '' : ` ${quote(best.sentence)}`}`;
  });
  return `${feature.name.text}: ${said.join(' | ')}`;
}

/** Products side by side. */
export const COMPARE_TOOL: AssistantTool = assistantTool({
  name: 'compare',
  title: 'Compare products',
  description:
    'Sets 2 to 10 products side by side: specifications in one unit, what owners praise and blame with a sentence each, differences first. What nobody says is unknown: do not fill it in.',
  input: {
    products: z.array(PRODUCT_ID).min(2).max(10).describe('Ids of 2 to 10 products.'),
    region: REGION,
    store: STORE,
    language: LANGUAGE,
  },
  operation: `query Compare($products: [ID!]!, $language: Language, $region: String, $store: String) {
    compare(ids: $products, region: $region, store: $store) {
      summary(language: $language)
      products { ${PRODUCT_FIELDS} }
      specifications { specification { name(language: $language) { text } unit } values { value text } differs }
      features {
        feature { name(language: $language) { text } }
        opinions { positive negative praise(language: $language) { sentence } blame(language: $language) { sentence } }
        differs
      }
    }
  }`,
  variables: ({ products, region, store, language }) => ({
    products,
    store: store ?? null,
    region: region ?? null,
    language: apiLanguage(language),
  }),
  say: ({ compare: { products, specifications, features } }: Data, { region }) =>
    [
      `Products, in the order of the columns: ${products.map((one) => sayProduct(one, region)).join(' | ')}`,
      'Specifications:',
      ...specifications.map((row) => `- ${sayValues(row)}`),
      'What owners say:',
      ...features.map((row) => `- ${sayOpinions(row)}`),
    ].join('\n'),
});
