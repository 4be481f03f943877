import { InvalidValueError } from '../../domain/errors.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Recommender } from '../../recommend/recommender.js';
import type { PriceWish } from '../parse/parsed-request.js';
import { NO_MATTER, sayOption } from './questions/say-question.js';
import type { Change } from './turns/change.js';
import type { AskedQuestion, Decision, DialogueInput } from './turns/turn.js';

/** Several chosen ranges as one from the least to the greatest; other changes as they are. */
function joinRanges(changes: readonly Change[]): Change[] {
  const ranged = changes.filter(({ kind }) => kind === 'price' || kind === 'specification');
  const [first] = ranged;
  if (first === undefined || ranged.length === 1) return [...changes];
  const values = ranged.map((change) => (change as Extract<Change, { kind: 'price' }>).value);
  const ends = (end: 'min' | 'max'): number[] => values.flatMap((value) => value[end] ?? []);
  const [mins, maxs] = [ends('min'), ends('max')];
  const { min: _, max: __, ...rest } = values[0] as PriceWish;
  const value = {
    ...rest,
    ...(mins.length === values.length && { min: Math.min(...mins) }),
    ...(maxs.length === values.length && { max: Math.max(...maxs) }),
  };
  const others = changes.filter((change) => !ranged.includes(change));
  // All from the least to the greatest is no limit.
  return mins.length < values.length && maxs.length < values.length
    ? others
    : [{ ...first, value } as Change, ...others];
}

/** What the chosen options of the question that was asked decide; none: it does not matter. Throws InvalidValueError for what was not asked. */
export function takeAnswer(
  { snapshot }: Recommender,
  asked: AskedQuestion | undefined,
  { question, options }: Extract<DialogueInput, { kind: 'answer' }>,
  language: DisplayLanguage,
): Decision {
  if (asked?.id !== question)
    throw new InvalidValueError(
      'question',
      `expected the one that is asked now, ${asked === undefined ? 'which is none' : JSON.stringify(asked.id)}, got ${JSON.stringify(question.slice(0, 100))}`,
    );
  const chosen = [...new Set(options)].map((id) => {
    const option = asked.options.find((one) => one.id === id);
    if (option === undefined)
      throw new InvalidValueError(
        'options',
        `expected options of the question, got ${JSON.stringify(id.slice(0, 100))}`,
      );
    return option;
  });
  const settle: Change = { kind: 'settle', facet: asked.id };
  if (chosen.length === 0) return { kind: 'ANSWER', said: NO_MATTER[language], changes: [settle] };
  const isOther = chosen.some(({ meaning }) => meaning.kind === 'other');
  const changes = joinRanges(chosen.flatMap(({ changes: own }) => own));
  return {
    kind: 'ANSWER',
    said: chosen.map(({ meaning }) => sayOption(snapshot, meaning, language)).join(', '),
    // Who wants another kind of goods is asked which.
    changes: isOther && asked.id === 'category' ? changes : [...changes, settle],
  };
}
