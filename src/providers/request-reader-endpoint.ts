import { READABLE_NAMES, type RequestReader } from '../guide/unknown-words/request-reader.js';
import type { AskChat } from './chat-endpoint.js';
import { readPrompt } from './read-prompt.js';

const DEADLINE_MS = 5_000;

/** A reader of requests over `ask`. Rejects as that does, within 5 seconds. */
export function endpointRequestReader(ask: AskChat): RequestReader {
  const names = Object.entries(READABLE_NAMES).map(([kind, list]) => [kind, list.join(', ')] as const);
  const instruction = readPrompt('read-request').fill(Object.fromEntries(names));
  return {
    read: async (question, signal) =>
      (await ask({ instruction, data: question, deadlineMs: DEADLINE_MS, signal })).text,
  };
}
