import { z } from 'zod';
import { type AssistantTool, assistantTool } from '../assistant-tool.js';
import { apiLanguage, LIMIT, REGION, STORE } from '../tool-arguments.js';
import { EDGE_FIELDS, type SaidEdge, sayEdge } from './recommend-tool.js';

interface Data {
  readonly guide: {
    readonly answer: string;
    readonly relaxed: readonly string[];
    readonly notUnderstood: readonly { readonly text: string }[];
    readonly products: { readonly edges: readonly SaidEdge[] };
  };
}

/** Guidance for a need in words. */
export const GUIDE_TOOL: AssistantTool = assistantTool({
  name: 'guide',
  title: 'Find products for a need in words',
  description:
    'Understands what a shopper needs in their own words, English or Chinese ("quiet laptop for video editing under 1500", 三千以内拍照好的手机), and finds products: limits filter, wishes rank, and what had to be given up is told. Pass the words as they were said.',
  input: {
    text: z.string().min(1).max(2_000).describe('The request in the words of who asks.'),
    language: z
      .enum(['en', 'zh'])
      .optional()
      .describe('Language of the answer; that of the request when left out.'),
    region: REGION,
    store: STORE,
    limit: LIMIT,
  },
  operation: `query Guide($text: String!, $limit: Int!, $language: Language, $region: String, $store: String) {
    guide(text: $text, first: $limit, language: $language, region: $region, store: $store) {
      answer
      intent
      understood { kind value start end }
      notUnderstood { text }
      relaxed
      products { ${EDGE_FIELDS} }
    }
  }`,
  variables: ({ text, limit, language, region, store }) => ({
    text,
    limit,
    region: region ?? null,
    store: store ?? null,
    language: language === undefined ? null : apiLanguage(language),
  }),
  say: ({ guide: { answer, relaxed, notUnderstood, products } }: Data, { region }) =>
    [
      answer,
      ...products.edges.map((edge) => sayEdge(edge, region)),
      ...(relaxed.length === 0 ? [] : [`Given up, since nothing meets all limits: ${relaxed.join(', ')}`]),
      ...(notUnderstood.length === 0
        ? []
        : [`Not understood: ${notUnderstood.map(({ text }) => text).join(', ')}`]),
    ].join('\n'),
});
