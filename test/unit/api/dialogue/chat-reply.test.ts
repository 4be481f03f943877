import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { ChatReplyResolver } from '../../../../src/api/dialogue/chat-reply.resolver.js';
import type { AnswerOptions } from '../../../../src/guide/answer-guidance.js';
import type { ChatModel } from '../../../../src/guide/chat/hold-chat.js';

/** What a chat is answered with that began `agoMs` milliseconds ago, with a model that never answers, and how the template was asked. */
async function chatBegun(agoMs: number): Promise<{ text: string; options: AnswerOptions; why: string[] }> {
  const why: string[] = [];
  const silent: ChatModel = { next: () => new Promise(() => undefined) };
  let options: AnswerOptions = {};
  const guidance = {
    said: 'a phone',
    answerLanguage: 'en',
    answerBy: (given: AnswerOptions) => {
      options = given;
      return Promise.resolve('by the template');
    },
  };
  const context = {
    beganAtMs: performance.now() - agoMs,
    services: { chatModel: silent, answering: { onUnused: (said: string) => why.push(said) } },
  };
  const { text } = await new ChatReplyResolver().chat(
    guidance as never,
    context as never,
    { schema: {} } as never,
  );
  return { text, options, why };
}

describe('a chat', () => {
  it('has what is left of one deadline of its request, and its template none once that is over', async () => {
    const { text, options, why } = await chatBegun(19_900);
    expect(text).toBe('by the template');
    expect(why.join()).toMatch(/the chat gave no answer within \d{1,3} ms/);
    expect(options.deadlineMs).toBe(0);
  });

  it('is given up at once after it', async () => {
    const { why } = await chatBegun(30_000);
    expect(why.join()).toMatch(/within 0 ms/);
  });
});
