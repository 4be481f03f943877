import type { DisplayLanguage } from '../../domain/localised-name.js';
import { inTime } from '../phrasing/in-time.js';
import { type ChatWords, checkedWords } from './checked-words.js';

/** A tool that a chat may use. */
export interface ChatTool {
  readonly name: string;
  readonly description: string;
  /** JSON schema of its arguments. */
  readonly parameters: unknown;
}

/** What a tool gave: facts that may be said word for word, or why it gave none. */
export interface ToolResult {
  readonly tool: string;
  readonly arguments: unknown;
  readonly facts: readonly string[];
  /** Products that it named, for further tools. */
  readonly products?: readonly { readonly id: string; readonly name: string }[];
  readonly error?: string;
}

/** What the model is shown in each round; all of it is data. */
export interface ChatRound {
  readonly language: DisplayLanguage;
  readonly question: string;
  readonly tools: readonly ChatTool[];
  readonly results: readonly ToolResult[];
  /** After this one; with 0 left it can only speak. */
  readonly roundsLeft: number;
}

/**
 * Chooses the next step: a JSON object `{"tool", "arguments"}` or `{"say"}`. May fail, and may say anything: it is used
 * through {@link holdChat} alone.
 */
export interface ChatModel {
  next(round: ChatRound, signal?: AbortSignal): Promise<string>;
}

export interface ChatOptions {
  readonly language: DisplayLanguage;
  readonly tools: readonly ChatTool[];
  /** Runs a tool; what it throws is told to nobody but `onUnused`. */
  readonly run: (tool: string, given: unknown) => Promise<Pick<ToolResult, 'facts' | 'products' | 'error'>>;
  /** For the whole chat, in milliseconds. */
  readonly deadlineMs: number;
  /** Is told in a sentence why the template's answer is used. */
  readonly onUnused?: ((why: string) => void) | undefined;
}

/** Most rounds of a chat; in the last one nothing can be called. */
export const MOST_ROUNDS = 4;
const MOST_FACTS = 24;
const LONGEST_REPLY = 8_000;
const LONGEST_ARGUMENTS = 4_000;

type Step = { readonly say: string } | { readonly tool: string; readonly arguments: unknown };

/** The step in what a model said; throws TypeError for anything else. */
function stepOf(said: unknown): Step {
  if (typeof said !== 'string' || said.length > LONGEST_REPLY)
    throw new TypeError(`expected a reply of at most ${LONGEST_REPLY} characters`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(said);
  } catch {
    throw new TypeError('expected the reply to be JSON');
  }
  const { say, tool, arguments: given } = (parsed ?? {}) as Record<string, unknown>;
  if (typeof say === 'string') return { say };
  if (typeof tool === 'string' && JSON.stringify(given ?? {}).length <= LONGEST_ARGUMENTS)
    return { tool, arguments: given ?? {} };
  throw new TypeError('expected the reply to say something or to name a tool');
}

/** What a tool gave; one that is not there gives an error, and so does one that was asked the very same before. */
async function useTool(
  { tool, arguments: given }: Extract<Step, { tool: string }>,
  results: readonly ToolResult[],
  { tools, run }: ChatOptions,
): Promise<ToolResult> {
  const asked = { tool, arguments: given };
  if (!tools.some(({ name }) => name === tool))
    return { ...asked, tool: tool.slice(0, 40), facts: [], error: 'there is no such tool' };
  const key = JSON.stringify(asked);
  if (results.some((one) => JSON.stringify({ tool: one.tool, arguments: one.arguments }) === key))
    return { ...asked, facts: [], error: 'this was asked before' };
  const found = await run(tool, given);
  return { ...asked, ...found, facts: found.facts.slice(0, MOST_FACTS) };
}

async function rounds(
  question: string,
  model: ChatModel,
  options: ChatOptions,
  signal: AbortSignal,
): Promise<ChatWords> {
  const { language, tools } = options;
  const results: ToolResult[] = [];
  for (let roundsLeft = MOST_ROUNDS - 1; roundsLeft >= 0; roundsLeft -= 1) {
    const said = await model.next({ language, question, tools, results, roundsLeft }, signal);
    const step = stepOf(said);
    if ('say' in step) {
      const words = checkedWords(step.say, new Set(results.flatMap(({ facts }) => facts)), language);
      if (words === undefined) throw new TypeError('its words do not consist of facts that the tools gave');
      return words;
    }
    if (roundsLeft > 0 && !signal.aborted) results.push(await useTool(step, results, options));
  }
  throw new RangeError(`it did not speak within ${MOST_ROUNDS} rounds`);
}

/**
 * A model's answer to `question` by the tools, in at most {@link MOST_ROUNDS} rounds: its words if they consist of facts
 * that the tools gave in this chat, word for word, with connecting words between them ({@link checkedWords}); undefined in
 * every other case, and after the deadline. Never throws.
 */
export async function holdChat(
  question: string,
  model: ChatModel,
  options: ChatOptions,
): Promise<ChatWords | undefined> {
  try {
    return await inTime('the chat', options.deadlineMs, (signal) => rounds(question, model, options, signal));
  } catch (error) {
    options.onUnused?.(error instanceof Error ? error.message : 'the chat failed');
    return undefined;
  }
}
