import type { DisplayLanguage } from '../domain/localised-name.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Guidance } from './page/guidance.js';
import { type Phraser, phraseChecked } from './phrasing/phraser.js';
import { sayGuidance } from './say/say-guidance.js';

/** How an answer comes to its words; without a phraser from the template alone. */
export interface AnswerOptions {
  readonly phraser?: Phraser | undefined;
  /** See PhraseOptions. */
  readonly onUnused?: (why: string) => void;
  /** Milliseconds that the phraser may take at most, beside its own 5,000; none: it is not asked. */
  readonly deadlineMs?: number;
}

const PHRASING_DEADLINE_MS = 5_000;

/**
 * A guidance in words: the draft of {@link sayGuidance}, nicer where a phraser is there and says the same, and its
 * notes, which no phraser sees. Never throws.
 */
export async function answerGuidance(
  snapshot: Snapshot,
  guidance: Guidance,
  language: DisplayLanguage,
  { phraser, onUnused, deadlineMs = PHRASING_DEADLINE_MS }: AnswerOptions = {},
): Promise<string> {
  const { draft, facts, notes } = sayGuidance(snapshot, guidance, language);
  const said =
    phraser === undefined || deadlineMs <= 0
      ? draft
      : await phraseChecked(draft, facts, phraser, {
          language,
          deadlineMs: Math.min(deadlineMs, PHRASING_DEADLINE_MS),
          ...(onUnused && { onUnused }),
        });
  if (notes === '') return said;
  return language === 'zh' ? `${said}${notes}` : `${said} ${notes}`;
}
