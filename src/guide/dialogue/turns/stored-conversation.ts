import type { GraphNode, WriteOperation } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { Turn } from './turn.js';

/** A conversation as the graph keeps it: the turns are all there is; what they come to is worked out anew. */
export interface StoredConversation {
  readonly id: NodeId;
  /** 1 when begun, one more with every turn; 0 before. */
  readonly version: number;
  readonly language: DisplayLanguage | undefined;
  readonly turns: readonly Turn[];
  /** Seconds since 1970. */
  readonly startedAt: number;
  readonly expiresAt: number;
}

const DAY_SECONDS = 86_400;
/** A conversation of a user ends so long after its last turn. */
const USER_DAYS = 30;
/** That of a visitor, whom nobody knows again tomorrow. */
const VISITOR_DAYS = 1;

/** When a conversation that goes on at `now` ends. */
export function expiryAt(now: number, hasUser: boolean): number {
  return Math.floor(now) + (hasUser ? USER_DAYS : VISITOR_DAYS) * DAY_SECONDS;
}

const seconds = (time: unknown): number => (typeof time === 'string' ? Date.parse(time) / 1_000 : Number.NaN);
const time = (at: number): string => new Date(at * 1_000).toISOString();

/** The conversation that `node` keeps; undefined once it has ended by `now`, and for a node that cannot be read. */
export function readConversation(node: GraphNode, now: number): StoredConversation | undefined {
  const { turns, language, startedAt, expiresAt } = node.properties;
  const end = seconds(expiresAt);
  if (node.label !== 'Conversation' || !(end > now)) return undefined;
  try {
    const list: unknown = JSON.parse(String(turns));
    if (!Array.isArray(list)) return undefined;
    return {
      id: node.id,
      version: node.version,
      language: language === 'en' || language === 'zh' ? language : undefined,
      turns: list as Turn[],
      startedAt: seconds(startedAt),
      expiresAt: end,
    };
  } catch {
    return undefined;
  }
}

/** Whether the conversation that `node` keeps has ended by `now`. */
export function hasEnded(node: GraphNode, now: number): boolean {
  return !(seconds(node.properties.expiresAt) > now);
}

/**
 * The writes that keep `conversation`, which was at `version` when it was read: a ConflictError where another turn came
 * between. A new one leads to its user.
 */
export function conversationOperations(
  { id, version, language, turns, startedAt, expiresAt }: StoredConversation,
  user: NodeId | undefined,
): WriteOperation[] {
  const kept: WriteOperation = {
    kind: 'putNode',
    id,
    expectedVersion: version,
    properties: {
      turns: JSON.stringify(turns),
      ...(language && { language }),
      startedAt: time(startedAt),
      expiresAt: time(expiresAt),
    },
  };
  if (version > 0 || user === undefined) return [kept];
  return [
    kept,
    { kind: 'putNode', id: user, properties: {} },
    { kind: 'putEdge', type: 'TALKED_IN', from: user, to: id, key: '', properties: {} },
  ];
}
