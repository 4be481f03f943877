import { setTimeout as sleep } from 'node:timers/promises';
import { askApi } from '../parts/ask-api.js';

const RECORD =
  'mutation ($for: ID!, $events: [EventInput!]!) { recordEvents(input: { for: $for, events: $events }) { recorded seq userErrors { code message } } }';
const SEQ = 'query ($for: ID!) { recommendations(for: $for, first: 1) { seq } }';
const PAGE =
  'query ($for: ID!) { recommendations(for: $for, first: 20) { edges { node { id } score } model } }';
const LOOK_MS = 10;
const PATIENCE_MS = 30_000;

interface Seen {
  readonly recordEvents?: { readonly seq: number };
  readonly recommendations?: { readonly seq: number; readonly edges?: unknown };
}

/**
 * Milliseconds from the acknowledgement of an event by `one` until an answer of `other` is made from a graph that has it.
 * Throws Error where the event is refused or never seen.
 */
export async function timeToOther(
  one: string,
  other: string,
  person: string,
  event: object,
): Promise<number> {
  const { code, data } = await askApi(one, RECORD, { for: person, events: [event] });
  const seq = (data as Seen).recordEvents?.seq;
  if (code !== undefined || seq === undefined) throw new Error(`an event was refused: ${code}`);
  const acknowledgedAt = performance.now();
  while (performance.now() < acknowledgedAt + PATIENCE_MS) {
    const answer = (await askApi(other, SEQ, { for: person })).data as Seen;
    if ((answer.recommendations?.seq ?? -1) >= seq) return performance.now() - acknowledgedAt;
    await sleep(LOOK_MS);
  }
  throw new Error(`the other process did not know of transaction ${seq} within ${PATIENCE_MS} ms`);
}

/** How many of `people` get another page of 20 products, or other scores, from one than from the other. */
export async function countDifferent(one: string, other: string, people: readonly string[]): Promise<number> {
  let different = 0;
  for (const person of people) {
    const pages = await Promise.all([one, other].map((url) => askApi(url, PAGE, { for: person })));
    const [a, b] = pages.map(({ code, data }) =>
      JSON.stringify([code, (data as Seen).recommendations?.edges]),
    );
    if (a !== b || pages[0]?.code !== undefined) different += 1;
  }
  return different;
}
