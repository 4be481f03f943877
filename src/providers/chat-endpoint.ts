import { setTimeout as pause } from 'node:timers/promises';
import { readCapped } from '../lib/read-capped.js';

const RETRY_AFTER_MS = 250;
const MAX_ANSWER_BYTES = 65_536;
/** So many requests may be out at a time; more are refused, so that a slow endpoint does not pile them up. */
const MAX_AT_ONCE = 8;

/** Where a language model is reached. */
export interface EndpointSettings {
  /** Without a slash at its end, such as https://models.example/v1. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
}

/** A failure of the endpoint: whether to try once more, in words without key, address or body. */
export class EndpointError extends Error {
  constructor(
    message: string,
    readonly isPassing: boolean,
  ) {
    super(`language model: ${message}`);
    this.name = 'EndpointError';
  }
}

/** A question to the model: its orders, and what others wrote, which goes as one JSON object. */
export interface ChatQuestion {
  readonly instruction: string;
  readonly data: unknown;
  /** For both attempts together, in milliseconds. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** What the model said, and what question and answer cost. */
export interface ChatAnswer {
  readonly text: string;
  /** As the endpoint counts them, else the bytes of question and answer by {@link BYTES_PER_TOKEN}. */
  readonly tokens: number;
}

/** Asks and gives the answer; rejects with {@link EndpointError}. */
export type AskChat = (question: ChatQuestion) => Promise<ChatAnswer>;

/** Fewer than any usual tokeniser takes for a token, so that an estimate is never too low. */
const BYTES_PER_TOKEN = 2;

/** How many tokens `texts` are at most. */
export function mostTokens(...texts: readonly string[]): number {
  return Math.ceil(texts.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0) / BYTES_PER_TOKEN);
}

/** What an endpoint says it counted; undefined where it says nothing that can be. */
function countedTokens(usage: unknown): number | undefined {
  const { total_tokens: total } = (usage ?? {}) as { total_tokens?: unknown };
  return typeof total === 'number' && Number.isSafeInteger(total) && total > 0 ? total : undefined;
}

/** The answer in a chat completion to a question of `asked` tokens; throws EndpointError for anything else. */
function answerOf(body: string, asked: number): ChatAnswer {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw new EndpointError('expected JSON, got something else', false);
  }
  const { choices, usage } = (parsed ?? {}) as { choices?: unknown; usage?: unknown };
  const [choice] = Array.isArray(choices) ? (choices as unknown[]) : [];
  const { message } = (choice ?? {}) as { message?: unknown };
  const { content } = (message ?? {}) as { content?: unknown };
  if (typeof content === 'string')
    return { text: content, tokens: countedTokens(usage) ?? asked + mostTokens(content) };
  throw new EndpointError('expected choices[0].message.content to be a text', false);
}

async function attempt(
  { baseUrl, apiKey, model }: EndpointSettings,
  { instruction, data }: ChatQuestion,
  signal: AbortSignal,
): Promise<ChatAnswer> {
  const said = JSON.stringify(data);
  let response: Response;
  try {
    response = await fetch(`${baseUrl}/chat/completions`, {
      method: 'POST',
      // A redirection would carry texts and key to somebody else.
      redirect: 'error',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
      body: JSON.stringify({
        model,
        messages: [
          { role: 'system', content: instruction },
          { role: 'user', content: said },
        ],
      }),
      signal,
    });
  } catch {
    throw new EndpointError('no answer from LLM_BASE_URL', !signal.aborted);
  }
  if (!response.ok) {
    await response.body?.cancel().catch(() => {});
    throw new EndpointError(
      `HTTP status ${response.status}`,
      response.status === 429 || response.status >= 500,
    );
  }
  let body: string | undefined;
  try {
    body = await readCapped(response, MAX_ANSWER_BYTES);
  } catch {
    throw new EndpointError('the answer broke off', !signal.aborted);
  }
  if (body === undefined)
    throw new EndpointError(`expected at most ${MAX_ANSWER_BYTES} bytes, got more`, false);
  return answerOf(body, mostTokens(instruction, said));
}

/**
 * Asks POST `<baseUrl>/chat/completions` as OpenAI defined it. Rejects with an error that tells no key, address or
 * answer: after the deadline or when the signal is aborted; when 8 others are out; for an answer over 64 KiB, one
 * that is not such JSON, and any HTTP status but success (429, 5xx and broken connections after one more attempt).
 */
export function createChatEndpoint(settings: EndpointSettings): AskChat {
  let out = 0;
  return async (question) => {
    if (out >= MAX_AT_ONCE) throw new EndpointError(`${MAX_AT_ONCE} requests are out already`, false);
    out += 1;
    const deadline = AbortSignal.timeout(question.deadlineMs);
    const { signal } = question;
    const either = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
    try {
      return await attempt(settings, question, either);
    } catch (error) {
      if (!(error instanceof EndpointError && error.isPassing) || either.aborted) throw error;
      await pause(RETRY_AFTER_MS, undefined, { signal: either });
      return await attempt(settings, question, either);
    } finally {
      out -= 1;
    }
  };
}
