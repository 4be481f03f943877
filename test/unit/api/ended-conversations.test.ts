import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dropEndedConversations } from '../../../src/api/guidance/ended-conversations.js';
import { nodeId } from '../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../src/graph/embedded/embedded-store.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const folder = temporaryFolders();
const NOON = Date.parse('2026-07-02T12:00:00Z') / 1_000;
const DAY = 86_400;

describe('dropEndedConversations', () => {
  it('looks once an hour, and again at once where the clock was set back', async () => {
    const store = new EmbeddedStore(join(folder(), 'graph.db'));
    const end = async (name: string, at: number): Promise<void> => {
      const expiresAt = new Date(at * 1_000).toISOString();
      await store.write([{ kind: 'putNode', id: nodeId('Conversation', name), properties: { expiresAt } }]);
    };
    await end('first', NOON - 10);
    expect(await dropEndedConversations(store, NOON)).toBe(1);
    await end('second', NOON - DAY - 10);
    expect(await dropEndedConversations(store, NOON + 60)).toBe(0);
    expect(await dropEndedConversations(store, NOON - DAY)).toBe(1);
    await store.close();
  });
});
