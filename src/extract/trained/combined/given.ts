import type { TextKind } from '../../extraction.js';

/**
 * Mentions of at least this confidence are given by the built-in extractors when nobody asks otherwise: what they decide
 * for has at least that, what they decide against has less. It is low since other annotators have as few as a tenth of
 * what is given with the least confidence.
 */
export const GIVEN = 0.03;

/** Whether texts of a kind judge what they name, as reviews and tests do; titles and descriptions list facts. */
export const isJudging = (kind: TextKind | undefined): boolean => kind !== 'title' && kind !== 'description';
