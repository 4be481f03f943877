import { createHash } from 'node:crypto';
import { type AskChat, type ChatAnswer, EndpointError, mostTokens } from './chat-endpoint.js';

const DAY_MS = 86_400_000;

/** What asking may cost. */
export interface SparingOptions {
  /** Tokens of questions and answers a day of UTC; further questions are refused until the next day. */
  readonly tokensPerDay: number;
  /** So many answers are remembered, the last used ones. */
  readonly remembered: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * `ask` that asks nothing twice and never spends more than a day's tokens: a question counts as its size while it is
 * out, then as what it cost; one that failed keeps counting as its size, since it may have been charged. Answers are
 * remembered by orders and data, in this process alone. Rejects as `ask` does, and with EndpointError when the day's
 * tokens would not suffice.
 */
export function spareChat(ask: AskChat, { tokensPerDay, remembered, clock }: SparingOptions): AskChat {
  const answers = new Map<string, ChatAnswer>();
  let day = Math.floor(clock() / DAY_MS);
  let spent = 0;
  const remember = (key: string, answer: ChatAnswer): void => {
    answers.delete(key);
    answers.set(key, answer);
    const oldest = answers.keys().next();
    if (answers.size > remembered && oldest.done !== true) answers.delete(oldest.value);
  };
  return async (question) => {
    const said = JSON.stringify(question.data);
    const key = createHash('sha256')
      .update(JSON.stringify([question.instruction, said]))
      .digest('base64');
    const known = answers.get(key);
    if (known !== undefined) {
      remember(key, known);
      return { ...known, tokens: 0 };
    }
    const today = Math.floor(clock() / DAY_MS);
    if (today > day) [day, spent] = [today, 0];
    const size = mostTokens(question.instruction, said);
    if (spent + size > tokensPerDay)
      throw new EndpointError(`the ${tokensPerDay} tokens of this day are used up`, false);
    spent += size;
    const answer = await ask(question);
    if (day === today) spent += answer.tokens - size;
    remember(key, answer);
    return answer;
  };
}
