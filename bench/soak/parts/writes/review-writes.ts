import { nodeId } from '../../../../src/domain/ids.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { askApi } from '../ask-api.js';
import type { Acknowledged, Send } from '../steady-client.js';

const PUT = `mutation ($reviews: [ReviewInput!]!) {
  putReviews(input: { source: "soak", reviews: $reviews }) { reviews { id } userErrors { code message } }
}`;
const TEXTS = [
  'The battery lasts two days, but the screen is dim.',
  '屏幕很亮，续航一般，手感很好。',
  'Great camera and a light body. The sound is poor.',
];
const textOf = (number: number): string => TEXTS[number % TEXTS.length] as string;

/** Brings reviews, one at a time, each with a key of its own. */
export function reviewSender(products: readonly string[]): Send {
  return async (url, number) => {
    const review = {
      externalId: `r${number}`,
      product: products[(number * 11) % products.length],
      user: `critic-${number % 5}`,
      rating: 1 + (number % 5),
      text: textOf(number),
    };
    const { code, data } = await askApi(url, PUT, { reviews: [review] }, { 'x-guidegraph-role': 'app' });
    return code === undefined && (data.putReviews as { reviews: unknown[] }).reviews.length === 1;
  };
}

/**
 * What is lost, double or half done of the reviews: an acknowledged one has its text, its product, its author and what was
 * read in it, as often as any other of the same text. One that was not acknowledged yet may lack what was read.
 */
export async function checkReviews(store: GraphStore, { acknowledged }: Acknowledged): Promise<string[]> {
  const problems: string[] = [];
  const ids = acknowledged.map((number) => nodeId('Review', `soak~r${number}`));
  const nodes = await store.readMany(ids);
  const out = await store.readEdges({ ids, direction: 'out', limitPerNode: 1_000 });
  const back = await store.readEdges({ ids, direction: 'in', limitPerNode: 1_000 });
  const partsOfText = new Map<string, string>();
  for (const [place, number] of acknowledged.entries()) {
    const id = ids[place] as (typeof ids)[number];
    if (nodes[place]?.properties.text !== textOf(number)) {
      problems.push(`${id} is lost`);
      continue;
    }
    const count = (edges: typeof out, type: string): number =>
      (edges.get(id) ?? []).filter((edge) => edge.type === type).length;
    const whole = [count(out, 'REVIEWS'), count(back, 'WROTE')].join();
    if (whole !== '1,1') problems.push(`${id} has ${whole} products and authors`);
    const parts = [count(out, 'MENTIONS'), count(back, 'SUPPORTED_BY')].join(' mentions, statements ');
    const expected = partsOfText.get(textOf(number)) ?? parts;
    partsOfText.set(textOf(number), expected);
    if (parts.startsWith('0 ') || parts !== expected)
      problems.push(`${id} has ${parts}, another of the same text ${expected}`);
  }
  return problems;
}
