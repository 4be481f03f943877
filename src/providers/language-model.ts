import type { Proposer } from '../extract/proposals/proposer.js';
import type { ChatModel } from '../guide/chat/hold-chat.js';
import type { Phraser } from '../guide/phrasing/phraser.js';
import type { RequestReader } from '../guide/unknown-words/request-reader.js';
import { createChatEndpoint, type EndpointSettings } from './chat-endpoint.js';
import { endpointChatModel } from './chat-model-endpoint.js';
import { endpointPhraser } from './phraser-endpoint.js';
import { endpointProposer } from './proposer-endpoint.js';
import { endpointRequestReader } from './request-reader-endpoint.js';
import { spareChat } from './spare-chat.js';

const REMEMBERED = 2_000;

/** Where the language model is, and what it may cost. */
export interface LanguageModelSettings extends EndpointSettings {
  readonly tokensPerDay: number;
}

/** What a language model may do; all that it says is checked by who asks. */
export interface LanguageModel {
  readonly phraser: Phraser;
  readonly proposer: Proposer;
  readonly requestReader: RequestReader;
  readonly chatModel: ChatModel;
}

/** The language model of this process: one endpoint, one memory and one purse for all that it is asked. */
export function createLanguageModel({ tokensPerDay, ...settings }: LanguageModelSettings): LanguageModel {
  const clock = (): number => Date.now();
  const ask = spareChat(createChatEndpoint(settings), { tokensPerDay, remembered: REMEMBERED, clock });
  return {
    phraser: endpointPhraser(ask),
    proposer: endpointProposer(ask, settings.model),
    requestReader: endpointRequestReader(ask),
    chatModel: endpointChatModel(ask),
  };
}
