import { sayList } from '../../phrasing/display-words.js';
import type { Asking } from '../asking.js';
import type { AskedUnit } from '../question/read-question.js';
import { unitMatch } from '../sentences/rank-sentences.js';
import type { ReadSentence } from '../sentences/read-sentences.js';
import { ANSWER_WORDS } from './answer-words.js';

/** What weighs less is a circumstance of what is asked, and no second question. */
const LEAST = 0.6;

/**
 * The sentence that nothing is known of those of `units` which ask for a feature or a parameter that none of `sentences`
 * speaks of, nor the text around them: of a question for heat and noise that is answered by heat, the noise. None: empty.
 */
export function unspoken(
  { language }: Pick<Asking, 'language'>,
  units: readonly AskedUnit[],
  sentences: readonly ReadSentence[],
): string[] {
  const words = ANSWER_WORDS[language];
  const silent = units.filter(
    (unit) =>
      unit.weight >= LEAST &&
      unit.topics.some((topic) => /^[sf]:/u.test(topic)) &&
      sentences.every((sentence) => unitMatch(unit, sentence) === 0 && unitMatch(unit, sentence.whole) === 0),
  );
  if (silent.length === 0) return [];
  return [words.unspoken(sayList([...new Set(silent.map(({ word }) => word))], words.and, words.comma))];
}
