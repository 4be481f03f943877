import { z } from 'zod';

const name = z.string().trim().min(1).max(500);

/** That a source counts two products as related (bought or viewed together); kept as a stored similarity. */
export const relationRecord = z.object({
  product: name,
  other: name,
  /** How it was found, for example `also_bought`. */
  method: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'expected a word such as also_bought'),
  /** Strength, 0 to 1; 1 when left out. */
  score: z.number().min(0).max(1).default(1),
});
export type RelationRecord = z.infer<typeof relationRecord>;
