import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ConflictError, InvalidValueError } from '../../domain/errors.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { type Conversed, converse, type DialogueReply, replyTo } from '../../guide/dialogue/converse.js';
import { saidLast } from '../../guide/dialogue/hear/said-last.js';
import {
  conversationOperations,
  expiryAt,
  type StoredConversation,
} from '../../guide/dialogue/turns/stored-conversation.js';
import type { DialogueInput, Turn } from '../../guide/dialogue/turns/turn.js';
import { descriptionReader } from '../../guide/known-features/description-reader.js';
import type { ApiContext } from '../context.js';
import { UserErrorType, userErrorOf } from '../errors/user-error.type.js';
import { currentProduct } from '../nodes/find-node.js';
import { readStore } from '../offers/asker.js';
import { regionFor } from '../offers/had-by.js';
import { pageSize } from '../shared/page-size.js';
import {
  handleOf,
  newConversationId,
  type OpenConversation,
  openConversation,
} from './conversation-access.js';
import { ConverseInput } from './dialogue.input.js';
import { dropEndedConversations } from './ended-conversations.js';
import { GuidanceType } from './guidance.type.js';
import { guidanceType } from './guidance-answer.js';
import { requireText } from './request-limits.js';
import { conversationType } from './say-conversation.js';
import { unansweredOperations } from './unanswered-turn.js';

const MAX_KEY_LENGTH = 100;
const FIRST = 5;

@ObjectType('ConversePayload', { description: 'What became of a turn.', simpleResolvers: true })
export class ConversePayload {
  @Field(() => GuidanceType, {
    nullable: true,
    description: 'The answer, with the conversation as it stands; null where the turn could not be taken.',
  })
  readonly guidance!: GuidanceType | undefined;

  @Field(() => String, { nullable: true, description: 'The key of the turn, as it was sent.' })
  readonly clientMutationId!: string | undefined;

  @Field(() => [UserErrorType], { description: 'Why the turn was not taken.' })
  readonly userErrors!: readonly UserErrorType[];
}

/** What `input` says, in order; a conversation that begins may say a second thing after its text. Throws InvalidValueError. */
function inputsOf(context: ApiContext, input: ConverseInput): DialogueInput[] {
  const { text, answer, critique, without, back } = input;
  const inputs: DialogueInput[] = [];
  if (typeof text === 'string') inputs.push({ kind: 'text', text: requireText(text) });
  if (without && without.length > 0) inputs.push({ kind: 'without', chips: without });
  if (answer) inputs.push({ kind: 'answer', question: answer.question, options: answer.options });
  if (critique) {
    const product = critique.product ? currentProduct(context.snapshot, critique.product)?.id : undefined;
    if (critique.product && product === undefined)
      throw new InvalidValueError('critique', `there is no product ${critique.product.slice(0, 140)}`);
    inputs.push({ kind: 'critique', critique: critique.id, ...(product && { product }) });
  }
  if (back === true) inputs.push({ kind: 'back' });
  const isNew = !input.conversation;
  if (isNew && inputs[0]?.kind !== 'text')
    throw new InvalidValueError('text', 'expected what a new conversation begins with, got nothing');
  if (isNew && back === true)
    throw new InvalidValueError('back', 'expected a turn to go back from, got a new conversation');
  if (inputs.length === 0 || inputs.length > (isNew ? 2 : 1))
    throw new InvalidValueError(
      'input',
      `expected exactly one of text, answer, critique, without and back, got ${inputs.length}`,
    );
  return inputs;
}

function keyOf({ clientMutationId }: ConverseInput): string {
  const key = clientMutationId ?? '';
  if (key.length <= MAX_KEY_LENGTH && key.isWellFormed() && !key.includes('\u0000')) return key;
  throw new InvalidValueError(
    'clientMutationId',
    `expected at most ${MAX_KEY_LENGTH} characters of well-formed text, got ${key.length}`,
  );
}

/** The conversation that `input` goes on with, or a new one. */
async function begin(context: ApiContext, input: ConverseInput, key: string): Promise<OpenConversation> {
  if (input.conversation) return openConversation(context, input.conversation, input.for);
  const { hashKey, store } = context.services;
  const user = context.userFor(input.for);
  const id = newConversationId(hashKey, user, key);
  // Begun before with this key: it is gone on with, and the key tells that nothing is to be done.
  const [node] = user === undefined || key === '' ? [] : await store.readMany([id]);
  if (node) return openConversation(context, id);
  const now = Math.floor(context.now);
  const stored: StoredConversation = {
    id,
    version: 0,
    language: input.language ?? undefined,
    turns: [],
    startedAt: now,
    expiresAt: now,
  };
  return { handle: handleOf(hashKey, id, user), user, stored };
}

const isTaken = (turns: readonly Turn[], key: string): boolean =>
  key !== '' && turns.some((turn) => turn.key === key);

/** The answer to a conversation as it stands. */
async function stands(
  context: ApiContext,
  input: Pick<ConverseInput, 'language' | 'first' | 'region' | 'store'>,
  opened: OpenConversation,
): Promise<GuidanceType> {
  const settings = settingsOf(context, input, opened);
  const reply = await replyTo(context.services.recommender, opened.stored.turns, settings);
  return shown(context, opened, reply, input);
}

function settingsOf(
  context: ApiContext,
  { language, first, region, store }: Pick<ConverseInput, 'language' | 'first' | 'region' | 'store'>,
  { user, stored }: OpenConversation,
): Parameters<typeof replyTo>[2] {
  const spoken = language ?? stored.language;
  return {
    ...(spoken && { language: spoken }),
    ...(user !== undefined && { user }),
    first: pageSize(first ?? FIRST),
    now: context.now,
    region: regionFor(context, user, region),
    store: readStore(store),
    describe: descriptionReader(context.loaders),
  };
}

function shown(
  context: ApiContext,
  { handle, stored }: OpenConversation,
  reply: DialogueReply,
  input: Pick<ConverseInput, 'language' | 'region' | 'store'>,
): GuidanceType {
  const language: DisplayLanguage = input.language ?? stored.language ?? reply.guidance.request.language;
  const { version, expiresAt, turns } = stored;
  return guidanceType(
    context,
    reply.guidance,
    language,
    { ...saidLast(turns), region: input.region, store: input.store },
    () => conversationType(context.snapshot, { handle, version, expiresAt, turns }, reply, language),
  );
}

/** The answer to the conversation that `handle` opens, as it stands. Throws as openConversation does. */
export async function findConversation(
  context: ApiContext,
  handle: string,
  input: Pick<ConverseInput, 'language' | 'first' | 'region' | 'store' | 'for'>,
): Promise<GuidanceType> {
  return stands(context, input, await openConversation(context, handle, input.for));
}

@Resolver()
export class DialogueResolver {
  @Mutation(() => ConversePayload, {
    description:
      'Takes a turn of a conversation and answers it: what meets the wishes so far, and the question that tells most. When it answers the turn is durable; a turn sent again with its key changes nothing.',
    complexity: 60,
  })
  async converse(
    @Arg('input', () => ConverseInput, { description: 'The turn.' }) input: ConverseInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversePayload> {
    const clientMutationId = input.clientMutationId ?? undefined;
    try {
      const guidance = await this.take(context, input);
      return { guidance, clientMutationId, userErrors: [] };
    } catch (error) {
      return { guidance: undefined, clientMutationId, userErrors: [userErrorOf(error, ['input'])] };
    }
  }

  private async take(context: ApiContext, input: ConverseInput): Promise<GuidanceType> {
    const { services, now } = context;
    const key = keyOf(input);
    const inputs = inputsOf(context, input);
    const opened = await begin(context, input, key);
    if (isTaken(opened.stored.turns, key)) return stands(context, input, opened);
    const { user, stored, handle } = opened;
    const { expectedVersion } = input;
    if (typeof expectedVersion === 'number' && expectedVersion !== stored.version)
      throw new ConflictError(handle, expectedVersion, stored.version);
    const { requestReader: reader, answering } = services;
    const settings = { ...settingsOf(context, input, opened), key, reader, onUnused: answering.onUnused };
    let taken: Conversed | undefined;
    for (const one of inputs)
      taken = await converse(services.recommender, taken?.turns ?? stored.turns, one, settings);
    if (taken === undefined) throw new InvalidValueError('input', 'expected a turn, got none');
    const { turns, reply } = taken;
    const kept: StoredConversation = {
      ...stored,
      language: input.language ?? stored.language ?? reply.guidance.request.language,
      turns,
      expiresAt: expiryAt(now, user !== undefined),
    };
    const said = turns.at(-1);
    const unanswered = await unansweredOperations(context, user, reply.guidance, {
      conversation: stored.id,
      version: stored.version + 1,
      text: said?.kind === 'TEXT' ? said.said : '',
      isTaken: taken.isTaken,
    });
    try {
      await services.write([...conversationOperations(kept, user), ...unanswered]);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      // Another turn was faster: it may have been this one, sent twice.
      const again = await openConversation(context, handle);
      if (!isTaken(again.stored.turns, key)) throw error;
      return stands(context, input, again);
    }
    await dropEndedConversations(services.store, now);
    return shown(context, { ...opened, stored: { ...kept, version: stored.version + 1 } }, reply, input);
  }
}
