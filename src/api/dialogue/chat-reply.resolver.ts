import { execute, type GraphQLSchema } from 'graphql';
import { Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { holdChat, type ToolResult } from '../../guide/chat/hold-chat.js';
import type { ApiContext } from '../context.js';
import { GuidanceType } from '../guidance/guidance.type.js';
import type { AssistantTool, RunOperation } from '../mcp/assistant-tool.js';
import { ANSWER_TOOL } from '../mcp/tools/answer-tool.js';
import { COMPARE_TOOL } from '../mcp/tools/compare-tool.js';
import { GUIDE_TOOL } from '../mcp/tools/guide-tool.js';
import { RECOMMEND_TOOL } from '../mcp/tools/recommend-tool.js';
import { SEARCH_TOOL } from '../mcp/tools/search-tool.js';
import { namedProducts, quotableFacts } from './quotable-facts.js';

/** What a chat may use: the tools of assistants that find, compare and answer; all of them read and none writes. */
const TOOLS: readonly AssistantTool[] = [GUIDE_TOOL, SEARCH_TOOL, RECOMMEND_TOOL, COMPARE_TOOL, ANSWER_TOOL];
const OFFERED = TOOLS.map(({ name, description, input }) => ({
  name,
  description,
  parameters: z.toJSONSchema(input),
}));
/** For all that a model says to one request: its reading, the chat, and the words of the answer where the chat has none. */
const DEADLINE_MS = 20_000;

@ObjectType('ChatReply', {
  description:
    'An answer that a language model put together of facts of the graph, or the one of the template.',
  simpleResolvers: true,
})
export class ChatReplyType {
  @Field(() => String, { description: 'The answer.' })
  readonly text!: string;

  @Field(() => Boolean, {
    description: 'Whether a language model put it together; false: the template did, as in `answer`.',
  })
  readonly isFromModel!: boolean;

  @Field(() => [String], {
    description:
      'The facts that it consists of, word for word as the tools gave them; empty for the template.',
  })
  readonly facts!: readonly string[];
}

/** Runs operations as the caller of `context`, in its request. Throws Error for one that failed. */
function runnerIn(schema: GraphQLSchema, context: ApiContext): RunOperation {
  return async (document, variables) => {
    const result = await execute({ schema, document, contextValue: context, variableValues: variables });
    if (result.errors?.[0] !== undefined) throw result.errors[0];
    return { ...result.data };
  };
}

/** What a tool gave, as far as a chat may say it; a failure is told without its cause. */
async function useTool(
  name: string,
  given: unknown,
  run: RunOperation,
): Promise<Pick<ToolResult, 'facts' | 'products' | 'error'>> {
  const tool = TOOLS.find((one) => one.name === name);
  try {
    const { data } = (await tool?.run(given, run)) ?? { data: {} };
    return { facts: quotableFacts(data), products: namedProducts(data) };
  } catch {
    return { facts: [], error: 'this did not work with these arguments' };
  }
}

@Resolver(() => GuidanceType)
export class ChatReplyResolver {
  @FieldResolver(() => ChatReplyType, {
    description:
      'The answer of a language model that may use the operations of the shop, at most three of them: it can say only what they gave, word for word. Where none is set, and in every other case, the same as `answer`.',
    complexity: 300,
  })
  async chat(
    @Root() guidance: GuidanceType,
    @Ctx() context: ApiContext,
    @Info() { schema }: { readonly schema: GraphQLSchema },
  ): Promise<ChatReplyType> {
    const { chatModel, answering } = context.services;
    const leftMs = (): number => Math.max(0, Math.floor(context.beganAtMs + DEADLINE_MS - performance.now()));
    const run = runnerIn(schema, context);
    const said =
      chatModel === undefined || guidance.said.trim() === ''
        ? undefined
        : await holdChat(guidance.said, chatModel, {
            language: guidance.answerLanguage,
            tools: OFFERED,
            run: (tool, given) => useTool(tool, given, run),
            deadlineMs: leftMs(),
            onUnused: answering.onUnused,
          });
    return said === undefined
      ? {
          text: await guidance.answerBy({ ...answering, deadlineMs: leftMs() }),
          isFromModel: false,
          facts: [],
        }
      : { ...said, isFromModel: true };
  }
}
