import { describe, expect, it } from '@jest/globals';
import type { GraphNode, Properties } from '../../../../../src/domain/graph-records.js';
import { nodeId } from '../../../../../src/domain/ids.js';
import { SNAPSHOT_LABELS } from '../../../../../src/graph/snapshot/relation-catalogue.js';
import {
  conversationOperations,
  expiryAt,
  hasEnded,
  readConversation,
  type StoredConversation,
} from '../../../../../src/guide/dialogue/turns/stored-conversation.js';

const NOW = 1_780_000_000;
const id = nodeId('Conversation', 'c');
const USER = nodeId('User', 'mei');
const conversation: StoredConversation = {
  id,
  version: 0,
  language: 'zh',
  turns: [{ kind: 'TEXT', key: 'k', said: '手机', changes: [], shown: [], at: NOW }],
  startedAt: NOW,
  expiresAt: expiryAt(NOW, true),
};

function stored(properties: Properties, version = 1): GraphNode {
  return { id, label: 'Conversation', version, seq: 1, properties };
}

describe('a stored conversation', () => {
  const [put, user, edge] = conversationOperations(conversation, USER);
  const properties = put?.kind === 'putNode' ? (put.properties as Properties) : {};

  it('is read as it was written, until it ends', () => {
    const node = stored(properties);
    expect(readConversation(node, NOW)).toEqual({ ...conversation, version: 1 });
    expect([hasEnded(node, NOW), hasEnded(node, conversation.expiresAt)]).toEqual([false, true]);
    expect(readConversation(node, conversation.expiresAt)).toBeUndefined();
    expect(expiryAt(NOW, false)).toBeLessThan(expiryAt(NOW, true));
  });

  it('leads to its user when it begins, and expects the version that was read', () => {
    expect(put).toMatchObject({ kind: 'putNode', expectedVersion: 0 });
    expect(user).toMatchObject({ kind: 'putNode', id: USER });
    expect(edge).toMatchObject({ kind: 'putEdge', type: 'TALKED_IN', from: USER, to: id });
    expect(conversationOperations({ ...conversation, version: 3 }, USER)).toMatchObject([
      { expectedVersion: 3 },
    ]);
    expect(conversationOperations(conversation, undefined)).toHaveLength(1);
  });

  it('that cannot be read is none', () => {
    for (const turns of ['', 'null', '{}', '['])
      expect(readConversation(stored({ ...properties, turns }), NOW)).toBeUndefined();
    expect(readConversation(stored({}), NOW)).toBeUndefined();
  });

  it('is in no snapshot: nothing is learned from it', () => {
    expect(SNAPSHOT_LABELS).not.toContain('Conversation');
  });
});
