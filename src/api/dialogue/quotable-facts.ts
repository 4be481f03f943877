import { clean } from '../../guide/phrasing/display-words.js';
import type { SaidProduct } from '../mcp/say-product.js';

interface SaidNode {
  readonly node: SaidProduct;
  readonly reason?: string | null;
}

/** What the operations of the tools give, as far as it can be said. */
interface ToolData {
  readonly guide?: { readonly answer: string; readonly products: { readonly edges: readonly SaidNode[] } };
  readonly answer?: {
    readonly status: string;
    readonly text: string;
    readonly claims: readonly { readonly text: string }[];
    readonly products: readonly Pick<SaidProduct, 'id' | 'name'>[];
  };
  readonly compare?: { readonly summary: string };
  readonly recommendations?: { readonly edges: readonly SaidNode[] };
  readonly products?: { readonly edges: readonly SaidNode[] };
}

const LONGEST_FACT = 1_500;

function sayOne({ node: { name, price }, reason }: SaidNode): string {
  const cost = price ? ` (${price.amount}${price.currency === null ? '' : ` ${price.currency}`})` : '';
  return `${name.text}${cost}${reason ? `: ${reason}` : ''}`;
}

/** Sentences of the data of a tool that may be said as they are, each once, the most telling first; none for data of other tools. */
export function quotableFacts(data: Readonly<Record<string, unknown>>): string[] {
  const { guide, answer, compare, recommendations, products } = data as ToolData;
  const found = [
    ...(guide === undefined ? [] : [guide.answer, ...guide.products.edges.map(sayOne)]),
    ...(answer === undefined
      ? []
      : answer.status === 'NOT_KNOWN'
        ? [answer.text]
        : answer.claims.map(({ text }) => text)),
    ...(compare === undefined ? [] : [compare.summary]),
    ...(recommendations?.edges.map(sayOne) ?? []),
    ...(products?.edges.map(sayOne) ?? []),
  ];
  const cleaned = found.map((text) => clean(text, LONGEST_FACT));
  return [...new Set(cleaned)].filter((text) => text !== '');
}

/** The products that the data of a tool names, each once. */
export function namedProducts(
  data: Readonly<Record<string, unknown>>,
): { readonly id: string; readonly name: string }[] {
  const { guide, answer, recommendations, products } = data as ToolData;
  const nodes = [guide?.products, recommendations, products].flatMap(
    (connection) => connection?.edges.map(({ node }) => node) ?? [],
  );
  const named = [...nodes, ...(answer?.products ?? [])].map(
    ({ id, name }) => [id, { id, name: clean(name.text) }] as const,
  );
  return [...new Map(named).values()];
}
