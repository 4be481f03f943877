import type { DisplayLanguage } from '../../domain/localised-name.js';
import { inTime } from './in-time.js';
import { isFaithful } from './is-faithful.js';

/**
 * Says a draft in nicer words. Facts of the draft stand between the signs ⟦ and ⟧: they are to be kept as they are
 * and in their order. May fail, and may say anything: it is used through {@link phraseChecked} alone.
 */
export interface Phraser {
  /** `signal` is aborted when nobody waits any longer. */
  phrase(draft: string, language: DisplayLanguage, signal?: AbortSignal): Promise<string>;
}

export interface PhraseOptions {
  readonly language: DisplayLanguage;
  /** Milliseconds; then the draft is used. */
  readonly deadlineMs: number;
  /** Is told in a sentence without any of the phrasing why the draft is used instead. */
  readonly onUnused?: (why: string) => void;
}

const MAX_GROWTH = 2;

/** `draft` with ⟦ and ⟧ around each of `facts`, which stand in it in that order. */
function marked(draft: string, facts: readonly string[]): string {
  let end = 0;
  const parts = facts.map((fact) => {
    const start = draft.indexOf(fact, end);
    const between = draft.slice(end, start);
    end = start + fact.length;
    return `${between}⟦${fact}⟧`;
  });
  return parts.join('') + draft.slice(end);
}

/**
 * `draft` as `phraser` says it, if that is in time, at most twice as long and faithful ({@link isFaithful}): every
 * one of `facts` in its place, and nothing beside them. In every other case `draft` itself. Never throws. `facts`
 * are parts of the draft in its order; where there are none there is nothing to phrase, and the phraser is not asked.
 */
export async function phraseChecked(
  draft: string,
  facts: readonly string[],
  phraser: Phraser,
  options: PhraseOptions,
): Promise<string> {
  if (facts.length === 0) return draft;
  try {
    const said: unknown = await inTime('the phraser', options.deadlineMs, (signal) =>
      phraser.phrase(marked(draft, facts), options.language, signal),
    );
    if (typeof said !== 'string') throw new TypeError('the phraser gave no text');
    if (said.length > MAX_GROWTH * draft.length + 2 * facts.length)
      throw new RangeError(`the phrasing is more than ${MAX_GROWTH} times as long as the draft`);
    const phrasing = said.replace(/[⟦⟧]/g, '').replace(/\s+/g, ' ').trim();
    if (phrasing.length <= MAX_GROWTH * draft.length && isFaithful(phrasing, facts, options.language))
      return phrasing;
    options.onUnused?.('the phrasing does not say exactly the facts of the draft');
  } catch (error) {
    options.onUnused?.(error instanceof Error ? error.message : 'the phraser failed');
  }
  return draft;
}
