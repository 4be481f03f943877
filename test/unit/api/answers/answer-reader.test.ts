import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { answerReader } from '../../../../src/api/answers/answer-reader.js';
import { Loaders } from '../../../../src/api/loaders/loaders.js';
import { nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { HelpIndex } from '../../../../src/promote/help/help-index.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const [returns, parcels] = [nodeId('HelpTopic', 'returns'), nodeId('HelpTopic', 'parcels')];

async function openStore(): Promise<EmbeddedStore> {
  const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
  await store.write([
    { kind: 'putNode', id: returns, properties: { nameEn: 'Returns', bodyEn: 'Within 30 days.' } },
    { kind: 'putNode', id: parcels, properties: { nameEn: 'Parcels', bodyEn: 'In two days.' } },
  ]);
  return store;
}

describe('answerReader', () => {
  it('reads the help topics once a request, and builds their index once for all requests', async () => {
    const store = await openStore();
    const list = jest.spyOn(store, 'list');
    const built = jest.spyOn(HelpIndex.prototype as unknown as { add(): void }, 'add');
    for (const question of ['can I return it', '能退货吗']) {
      const reader = answerReader(new Loaders(store), store);
      expect((await reader.helpTopics()).length).toBe(2);
      for (let turn = 0; turn < 2; turn++)
        expect(await reader.serviceTopic?.(question)).toMatchObject({ topic: returns, isSure: true });
    }
    expect(list).toHaveBeenCalledTimes(2);
    expect(built).toHaveBeenCalledTimes(2);
    jest.restoreAllMocks();
    await store.close();
  });

  it('knows at once which topics are new, changed or gone', async () => {
    const store = await openStore();
    const topicOf = async (question: string) =>
      (await answerReader(new Loaders(store), store).serviceTopic?.(question))?.topic;
    expect(await topicOf('can I return it')).toBe(returns);
    await store.write([
      { kind: 'deleteNode', id: returns },
      { kind: 'putNode', id: parcels, properties: { nameEn: 'Parcels and refunds' } },
    ]);
    expect(await topicOf('can I return it')).toBeUndefined();
    expect(await topicOf('can I get a refund')).toBe(parcels);
    await store.close();
  });
});
