import type { Word } from './word.js';

/** An opinion of a clause: indices of its words with their degree and negation, `to` exclusive. */
export interface OpinionChunk {
  readonly from: number;
  readonly to: number;
  /** Index of the opinion word itself. */
  readonly head: number;
  /** How many negations stand before it, those of degree (不够, 不太) included. */
  readonly negations: number;
  /** +1 or −1 for a plain opinion; for a scalar whether it says much or little; 0 unknown. */
  readonly sign: -1 | 0 | 1;
  readonly scalar: boolean;
}

const OPINION = new Set(['opinion', 'scalar', 'adjective']);

/** The opinions of a clause in order, each with the degree and negation words right before it. */
export function findOpinionChunks(clause: readonly Word[]): OpinionChunk[] {
  const chunks: OpinionChunk[] = [];
  clause.forEach((word, head) => {
    if (!OPINION.has(word.kind)) return;
    let from = head;
    let negations = 0;
    while (from > 0 && ['degree', 'negator'].includes(clause[from - 1]?.kind ?? '')) {
      from--;
      if (clause[from]?.kind === 'negator') negations++;
    }
    chunks.push({ from, to: head + 1, head, negations, sign: word.sign, scalar: word.kind === 'scalar' });
  });
  return chunks;
}
