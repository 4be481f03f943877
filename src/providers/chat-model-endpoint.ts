import type { ChatModel } from '../guide/chat/hold-chat.js';
import { CONNECTING_WORDS } from '../guide/phrasing/connecting-words.js';
import type { AskChat } from './chat-endpoint.js';
import { readPrompt } from './read-prompt.js';

const DEADLINE_MS = 15_000;

/** A model for chats over `ask`: a plain chat completion a round, so that servers without tool calls do. Rejects as that does. */
export function endpointChatModel(ask: AskChat): ChatModel {
  const prompt = readPrompt('chat');
  return {
    next: async (round, signal) => {
      const instruction = prompt.fill({ words: [...CONNECTING_WORDS[round.language]].join(' ') });
      return (await ask({ instruction, data: round, deadlineMs: DEADLINE_MS, signal })).text;
    },
  };
}
