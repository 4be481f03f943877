import { z } from 'zod';
import { quote } from '../../../guide/phrasing/quote.js';
import { type AssistantTool, assistantTool } from '../assistant-tool.js';
import { apiLanguage, PRODUCT_ID, REGION, STORE } from '../tool-arguments.js';

interface Claim {
  readonly text: string;
  readonly citations: readonly {
    readonly quote: string;
    readonly source: { readonly id: string } | null;
    readonly statement: { readonly id: string } | null;
  }[];
}

interface Data {
  readonly answer: {
    readonly status: string;
    readonly text: string;
    readonly products: readonly { readonly id: string; readonly name: { readonly text: string } }[];
    readonly claims: readonly Claim[];
    readonly nearest: readonly Claim[];
  };
}

function sayClaim({ text, citations }: Claim): string {
  const sources = citations.map(({ quote: words, source, statement }) => {
    const ids = [source?.id, statement?.id].filter(Boolean).join(', ');
    return `   ${quote(words)}${ids === '' ? '' : ` (${ids})`}`;
  });
  return [`- ${text}`, ...sources].join('\n');
}

/** The answer to a question, with sources. */
export const ANSWER_TOOL: AssistantTool = assistantTool({
  name: 'answer',
  title: 'Answer a question',
  description:
    'Answers a question about a product or the shop (English or Chinese) from specifications, what owners say, documents and help articles. Each claim carries its sources. NOT_KNOWN means that nothing in the shop answers it: say so, and do not guess; the nearest sentences that come with it may be told as such, with their sources.',
  input: {
    question: z.string().min(1).max(500).describe('The question in the words of who asks.'),
    product: PRODUCT_ID.optional().describe(
      'Id of the product that is asked about; left out where the question names it or is about the shop.',
    ),
    language: z
      .enum(['en', 'zh'])
      .optional()
      .describe('Language of the answer; that of the question when left out.'),
    region: REGION,
    store: STORE,
  },
  operation: `query Answer($question: String!, $product: ID, $language: Language, $region: String, $store: String) {
    answer(question: $question, product: $product, language: $language, region: $region, store: $store) {
      status text confidence
      products { id name(language: $language) { text } }
      claims { text citations { quote rating at source { id } statement { id } } }
      related { text citations { quote source { id } statement { id } } }
      nearest { text citations { quote source { id } statement { id } } }
    }
  }`,
  variables: ({ question, product, language, region, store }) => ({
    question,
    product: product ?? null,
    region: region ?? null,
    store: store ?? null,
    language: language === undefined ? null : apiLanguage(language),
  }),
  say: ({ answer: { status, text, products, claims, nearest } }: Data) =>
    [
      `${status}: ${text}`,
      ...(products.length === 0
        ? []
        : [`About: ${products.map(({ id, name }) => `${name.text} (${id})`).join(', ')}`]),
      ...claims.map(sayClaim),
      ...(nearest.length === 0 ? [] : ['Nearest, which may not answer it:', ...nearest.map(sayClaim)]),
    ].join('\n'),
});
