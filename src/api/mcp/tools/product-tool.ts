import { quote } from '../../../guide/phrasing/quote.js';
import { type AssistantTool, assistantTool } from '../assistant-tool.js';
import { PRODUCT_FIELDS, type SaidProduct, sayProduct } from '../say-product.js';
import { apiLanguage, LANGUAGE, PRODUCT_ID, REGION, STORE } from '../tool-arguments.js';

interface Opinion {
  readonly feature: { readonly name: { readonly text: string } };
  readonly positive: number;
  readonly negative: number;
  readonly statement: { readonly id: string } | null;
  readonly praise: { readonly sentence: string } | null;
  readonly blame: { readonly sentence: string } | null;
}

interface Data {
  readonly product:
    | (SaidProduct & {
        readonly brand: { readonly name: { readonly text: string } } | null;
        readonly category: { readonly name: { readonly text: string } } | null;
        readonly specifications: readonly {
          readonly specification: { readonly name: { readonly text: string }; readonly unit: string | null };
          readonly value: number | null;
          readonly text: string | null;
          readonly statement: { readonly id: string } | null;
        }[];
        readonly pros: readonly Opinion[];
        readonly cons: readonly Opinion[];
      })
    | null;
}

const OPINION = `feature { name(language: $language) { text } } positive negative statement { id }
  praise(language: $language) { sentence } blame(language: $language) { sentence }`;

function sayOpinion({ feature, positive, negative, statement }: Opinion, best: Opinion['praise']): string {
  const said = best === null ? '' : `: ${quote(best.sentence)}`;
  return `- ${feature.name.text}, ${positive} praise and ${negative} blame${statement === null ? '' : ` [${statement.id}]`}${said}`;
}

function sayDetails(product: NonNullable<Data['product']>, region: string | undefined): string {
  const { brand, category, specifications, pros, cons } = product;
  const facts = [brand?.name.text, category?.name.text].filter((fact) => Boolean(fact));
  return [
    sayProduct(product, region),
    facts.join(', '),
    'Specifications:',
    ...specifications.map(({ specification, value, text, statement }) => {
      const said = value === null ? (text ?? '') : `${value} ${specification.unit ?? ''}`.trimEnd();
      return `- ${specification.name.text}: ${said}${statement === null ? '' : ` [${statement.id}]`}`;
    }),
    'Owners praise:',
    ...pros.map((opinion) => sayOpinion(opinion, opinion.praise)),
    'Owners blame:',
    ...cons.map((opinion) => sayOpinion(opinion, opinion.blame)),
  ].join('\n');
}

/** What is known of one product. */
export const PRODUCT_TOOL: AssistantTool = assistantTool({
  name: 'product',
  title: 'Tell about a product',
  description:
    'What is known of one product: brand, price, specifications, what owners praise and blame. Each fact carries the id of its statement in square brackets, which `cite` opens.',
  input: { product: PRODUCT_ID, region: REGION, store: STORE, language: LANGUAGE },
  operation: `query ProductFacts($product: ID!, $language: Language, $region: String, $store: String) {
    product(id: $product) {
      ${PRODUCT_FIELDS}
      brand { name(language: $language) { text } }
      category { name(language: $language) { text } }
      specifications { specification { name(language: $language) { text } unit } value text statement { id } }
      pros(first: 5) { ${OPINION} }
      cons(first: 5) { ${OPINION} }
    }
  }`,
  variables: ({ product, region, store, language }) => ({
    product,
    region: region ?? null,
    store: store ?? null,
    language: apiLanguage(language),
  }),
  say: ({ product }: Data, { region }) =>
    product === null ? 'There is no such product: find its id with `search`.' : sayDetails(product, region),
});
