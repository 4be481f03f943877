import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { NotFoundError } from '../../domain/errors.js';
import { isNodeId, labelOf, type NodeId, nodeId } from '../../domain/ids.js';
import { readConversation, type StoredConversation } from '../../guide/dialogue/turns/stored-conversation.js';
import { mayActFor } from '../auth/permissions.js';
import type { ApiContext } from '../context.js';

/** What parts the id of a visitor's conversation from its signature. */
const MARK = '~';
const SIGNATURE_BYTES = 16;

/** A conversation with whom it belongs to. */
export interface OpenConversation {
  /** What the API calls it: the id, for a visitor's with the signature that alone opens it. */
  readonly handle: string;
  readonly user: NodeId | undefined;
  readonly stored: StoredConversation;
}

function signature(hashKey: string, id: NodeId): string {
  const digest = createHmac('sha256', `${hashKey}\u001fconversation`).update(id, 'utf8').digest();
  return digest.subarray(0, SIGNATURE_BYTES).toString('base64url');
}

function isSigned(hashKey: string, id: NodeId, given: string): boolean {
  const [expected, got] = [Buffer.from(signature(hashKey, id)), Buffer.from(given)];
  return expected.length === got.length && timingSafeEqual(expected, got);
}

/** The handle of the conversation `id` of `user`, or of a visitor: then it carries a signature, and who has it may go on. */
export function handleOf(hashKey: string, id: NodeId, user: NodeId | undefined): string {
  return user === undefined ? `${id}${MARK}${signature(hashKey, id)}` : id;
}

/**
 * The id of a new conversation. That of a user who sends a key follows from both, so that beginning twice with one key is
 * beginning once; every other one is random.
 */
export function newConversationId(hashKey: string, user: NodeId | undefined, key: string): NodeId {
  if (user === undefined || key === '') return nodeId('Conversation', randomBytes(16).toString('hex'));
  const digest = createHmac('sha256', `${hashKey}\u001fnew conversation`)
    .update(`${user} ${key}`, 'utf8')
    .digest('hex');
  return nodeId('Conversation', digest.slice(0, 32));
}

/** Whom a conversation belongs to; undefined for a visitor's. */
async function ownerOf({ services }: ApiContext, id: NodeId): Promise<NodeId | undefined> {
  const edges = await services.store.readEdges({
    ids: [id],
    direction: 'in',
    types: ['TALKED_IN'],
    limitPerNode: 1,
  });
  return edges.get(id)?.[0]?.from;
}

/**
 * The conversation that `handle` opens, for the user that a request names (`asked`: argument `for`) where it names one. Throws
 * NotFoundError for one that is not there, has ended, is not the caller's, or is another user's: nobody learns by asking
 * which of these it is; as userFor does where the caller may not act for who is named.
 */
export async function openConversation(
  context: ApiContext,
  handle: string,
  asked?: string | null,
): Promise<OpenConversation> {
  const { services, caller, now } = context;
  const [id = '', given] = handle.slice(0, 200).split(MARK);
  const unknown = new NotFoundError(handle.slice(0, 140));
  if (!isNodeId(id) || labelOf(id) !== 'Conversation') throw unknown;
  const [node] = await services.store.readMany([id]);
  const stored = node ? readConversation(node, now) : undefined;
  if (stored === undefined) throw unknown;
  const user = await ownerOf(context, id);
  const isOpen =
    user === undefined
      ? given !== undefined && isSigned(services.hashKey, id, given)
      : mayActFor(caller, user) && (!asked || context.userFor(asked) === user);
  if (!isOpen) throw unknown;
  return { handle: handleOf(services.hashKey, id, user), user, stored };
}
