import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { FollowUp } from '../../guide/dialogue/converse.js';
import {
  NO_MATTER,
  sayCritique,
  sayOption,
  sayQuestion,
} from '../../guide/dialogue/questions/say-question.js';
import type { AskedQuestion, Turn } from '../../guide/dialogue/turns/turn.js';
import type { ConversationType, QuestionType } from './dialogue.type.js';

/** Where a conversation stands; nothing of it before its first turn. */
export interface ConversationPlace {
  readonly handle: string | undefined;
  readonly version: number;
  readonly expiresAt: number | undefined;
  readonly turns: readonly Turn[];
}

/** A conversation that nothing was said in yet. */
export const NOT_BEGUN: ConversationPlace = {
  handle: undefined,
  version: 0,
  expiresAt: undefined,
  turns: [],
};

const isoTime = (seconds: number): string => new Date(seconds * 1_000).toISOString();

function questionType(
  snapshot: Snapshot,
  { id, kind, subject, options }: AskedQuestion,
  language: DisplayLanguage,
): QuestionType {
  return {
    id,
    kind,
    text: sayQuestion(snapshot, { kind, subject }, language),
    options: options.map(({ id: option, meaning, count }) => ({
      id: option,
      label: sayOption(snapshot, meaning, language),
      count,
    })),
    noMatter: NO_MATTER[language],
  };
}

/** A conversation as the API shows it. */
export function conversationType(
  snapshot: Snapshot,
  { handle, version, expiresAt, turns }: ConversationPlace,
  { question, stoppedBecause, critiques }: FollowUp,
  language: DisplayLanguage,
): ConversationType {
  return {
    id: handle,
    version,
    expiresAt: expiresAt === undefined ? undefined : isoTime(expiresAt),
    turns: turns.map(({ kind, said, at }) => ({ kind, said, at: isoTime(at) })),
    question: question && questionType(snapshot, question, language),
    stoppedBecause,
    critiques: critiques.map(({ id, critique, count }) => ({
      id,
      label: sayCritique(critique, language),
      count,
    })),
  };
}
