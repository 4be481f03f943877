import type { Proposer } from '../extract/proposals/proposer.js';
import type { AskChat } from './chat-endpoint.js';
import { readPrompt } from './read-prompt.js';

const DEADLINE_MS = 30_000;

/** A proposer over `ask`, known as `model`. Rejects as `ask` does, within `deadlineMs` (30 seconds). */
export function endpointProposer(ask: AskChat, model: string, deadlineMs = DEADLINE_MS): Proposer {
  const instruction = readPrompt('propose-mentions').fill();
  return {
    version: model,
    propose: async (request, signal) => (await ask({ instruction, data: request, deadlineMs, signal })).text,
  };
}
