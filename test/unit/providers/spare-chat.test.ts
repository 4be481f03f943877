import { describe, expect, it } from '@jest/globals';
import { type AskChat, type ChatQuestion, EndpointError } from '../../../src/providers/chat-endpoint.js';
import { spareChat } from '../../../src/providers/spare-chat.js';

const DAY_MS = 86_400_000;
// 20 bytes of orders and 20 of data with their quotation marks: 20 tokens.
const question = (name: string): ChatQuestion => ({
  instruction: 'o'.repeat(20),
  data: name.padEnd(18, '.'),
  deadlineMs: 1_000,
});

function purse(tokensPerDay: number, remembered = 10) {
  const asked: unknown[] = [];
  const state = { now: 5 * DAY_MS, tokens: 20, fails: false };
  const ask: AskChat = async ({ data }) => {
    asked.push(data);
    if (state.fails) throw new EndpointError('HTTP status 500', true);
    return { text: `answer to ${String(data)}`, tokens: state.tokens };
  };
  const spare = spareChat(ask, { tokensPerDay, remembered, clock: () => state.now });
  return { asked, state, spare };
}

describe('spareChat', () => {
  it('asks nothing twice, and remembers the last used answers', async () => {
    const { asked, spare } = purse(1_000, 2);
    const first = await spare(question('a'));
    expect(await spare(question('a'))).toEqual({ text: first.text, tokens: 0 });
    await spare(question('b'));
    await spare(question('a'));
    await spare(question('c'));
    expect(asked).toHaveLength(3);
    await spare(question('a'));
    expect(asked).toHaveLength(3);
    // b was used longest ago.
    await spare(question('b'));
    expect(asked).toHaveLength(4);
  });

  it('answers other orders anew, though the data is the same', async () => {
    const { asked, spare } = purse(1_000);
    await spare(question('a'));
    await spare({ ...question('a'), instruction: 'other orders, next version' });
    expect(asked).toHaveLength(2);
  });

  it('refuses what the day cannot pay, and asks again on the next', async () => {
    const { asked, state, spare } = purse(50);
    await spare(question('a'));
    await spare(question('b'));
    await expect(spare(question('c'))).rejects.toThrow('the 50 tokens of this day are used up');
    expect(asked).toHaveLength(2);
    // What is remembered costs nothing.
    await spare(question('a'));
    state.now += DAY_MS;
    await spare(question('c'));
    expect(asked).toHaveLength(3);
  });

  it('counts what an answer really cost, and what failed as its size', async () => {
    const { state, spare } = purse(60);
    state.tokens = 45;
    await spare(question('a'));
    await expect(spare(question('b'))).rejects.toThrow('used up');
    const other = purse(50);
    other.state.fails = true;
    await expect(other.spare(question('a'))).rejects.toThrow('HTTP status 500');
    await expect(other.spare(question('a'))).rejects.toThrow('HTTP status 500');
    await expect(other.spare(question('a'))).rejects.toThrow('used up');
  });

  it('counts questions that are out, so that a crowd cannot overspend', async () => {
    const { asked, spare } = purse(100);
    const all = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => spare(question(`${i}`))));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(asked).toHaveLength(5);
  });
});
