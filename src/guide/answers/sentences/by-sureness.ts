import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { RankedSentence } from './rank-sentences.js';

const tenths = ({ coverage }: RankedSentence): number => Math.round(10 * coverage);

/** `judged` by how sure they answer, in tenths, then those in `language`, then by fit; equal ones in the order given. */
export function bySureness(judged: readonly RankedSentence[], language: DisplayLanguage): RankedSentence[] {
  const own = ({ sentence }: RankedSentence): number =>
    sentence.node.properties.language === language ? 1 : 0;
  return judged.toSorted((a, b) => tenths(b) - tenths(a) || own(b) - own(a) || b.score - a.score);
}

/** How sure the surest of `judged` answers, 0..1, wherever it stands; 0 for none. */
export function surest(judged: readonly RankedSentence[]): number {
  return judged.reduce((most, { coverage }) => Math.max(most, coverage), 0);
}
