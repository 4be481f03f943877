import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../../src/graph/embedded/embedded-store.js';
import { type StoreServer, serveStore } from '../../../../../src/graph/embedded/socket/serve-store.js';
import { SocketStore } from '../../../../../src/graph/embedded/socket/socket-store.js';
import { SAMPLE_GRAPH } from '../../../../support/sample-graph.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const folder = temporaryFolders();

describe('serveStore', () => {
  let store: EmbeddedStore;
  let server: StoreServer;
  let address: string;
  beforeEach(async () => {
    const path = folder();
    store = new EmbeddedStore(join(path, 'graph.db'));
    address = join(path, 'store.sock');
    server = await serveStore(store, address);
  });
  afterEach(async () => {
    await server.close(0);
    await store.close();
  });

  async function raw(): Promise<Socket> {
    const socket = connect(address);
    await once(socket, 'connect');
    return socket;
  }

  async function ask(text: string): Promise<unknown> {
    const socket = await raw();
    socket.write(text);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return JSON.parse(answer.toString('utf8'));
  }

  it('answers calls as JSON, one a line', async () => {
    expect(await ask('{"call":7,"method":"feedHead","parameters":[]}\n')).toEqual({
      call: 7,
      result: { cursor: '0.3.0.0', seq: 0 },
    });
  });

  it.each(['close', 'constructor', '__proto__', 'exportAll', 'nothing'])(
    'does not run %s',
    async (method) => {
      expect(await ask(`${JSON.stringify({ call: 1, method, parameters: [] })}\n`)).toEqual({
        call: 1,
        error: { code: 'INTERNAL', message: `expected a method of the store, got "${method}"` },
      });
      await store.ping();
    },
  );

  it.each([
    ['write', [[{ kind: 'putNode', id: 'product:a', properties: { colour: 'red' } }]]],
    ['write', [[{ kind: 'putNode', id: '7', properties: {} }]]],
    ['list', ['Thing', null, 10]],
    ['list', ['Product', null, 'ten']],
    ['feed', ['nonsense', 10]],
    ['erase', [['product a']]],
  ])('refuses wrong parameters of %s: %j', async (method, parameters) => {
    expect(await ask(`${JSON.stringify({ call: 1, method, parameters })}\n`)).toMatchObject({
      error: { code: 'INVALID_VALUE' },
    });
  });

  it.each(['hello\n', '{"call":1}\n', 'null\n', '[]\n', '\u0000\n'])(
    'hangs up on %j and serves the others',
    async (text) => {
      const socket = await raw();
      socket.resume();
      socket.write(text);
      await once(socket, 'close');
      const guest = await SocketStore.connect(address);
      expect((await guest.counts()).seq).toBe(0);
      await guest.close();
    },
  );

  it('takes a call that comes in pieces, with characters cut in the middle', async () => {
    const call = { kind: 'putNode', id: 'product:a', properties: { nameZh: '拍照😀手机' } };
    const bytes = Buffer.from(`${JSON.stringify({ call: 1, method: 'write', parameters: [[call]] })}\n`);
    const socket = await raw();
    for (const byte of bytes) socket.write(Buffer.from([byte]));
    await once(socket, 'data');
    socket.destroy();
    expect((await store.readMany([nodeId('Product', 'a')]))[0]?.properties.nameZh).toBe('拍照😀手机');
  });

  it('ends the exports of a guest that leaves in the middle', async () => {
    await store.write(SAMPLE_GRAPH);
    const guest = await SocketStore.connect(address);
    for await (const record of guest.exportAll()) {
      expect(record.kind).toBe('node');
      break;
    }
    const exports = Array.from({ length: 20 }, () => guest.exportAll()[Symbol.asyncIterator]().next());
    const results = await Promise.allSettled(exports);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(16);
    await guest.close();
    const next = await SocketStore.connect(address);
    expect((await next.exportAll()[Symbol.asyncIterator]().next()).done).toBe(false);
    await next.close();
  });

  it('cannot listen where somebody listens', async () => {
    await expect(serveStore(store, address)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('SocketStore', () => {
  it('tells that nobody listens', async () => {
    await expect(SocketStore.connect(join(folder(), 'none.sock'))).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });

  it('rejects what waits when the other side speaks nonsense or leaves', async () => {
    for (const answer of ['nonsense\n', undefined]) {
      const address = join(folder(), 'odd.sock');
      const server = createServer((socket) => {
        socket.on('error', () => {});
        if (answer === undefined) socket.once('data', () => socket.destroy());
        else socket.write(answer);
      }).listen(address);
      await once(server, 'listening');
      const store = await SocketStore.connect(address);
      await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await store.close();
      server.close();
    }
  });
});
