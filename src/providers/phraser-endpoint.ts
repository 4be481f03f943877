import { CONNECTING_WORDS } from '../guide/phrasing/connecting-words.js';
import type { Phraser } from '../guide/phrasing/phraser.js';
import { type AskChat, EndpointError } from './chat-endpoint.js';
import { readPrompt } from './read-prompt.js';

const DEADLINE_MS = 15_000;
const MAX_DRAFT_LENGTH = 8_000;

/** A phraser over `ask`. Rejects as that does, within 15 seconds, and for a draft over 8,000 characters. */
export function endpointPhraser(ask: AskChat): Phraser {
  const prompt = readPrompt('phrase-answer');
  return {
    async phrase(draft, language, signal) {
      if (draft.length > MAX_DRAFT_LENGTH)
        throw new EndpointError(`expected a draft of at most ${MAX_DRAFT_LENGTH} characters`, false);
      const instruction = prompt.fill({ words: [...CONNECTING_WORDS[language]].join(' ') });
      const { text } = await ask({ instruction, data: { language, draft }, deadlineMs: DEADLINE_MS, signal });
      return text;
    },
  };
}
