import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { FeedRecord } from '../../src/domain/graph-records.js';
import { nodeId } from '../../src/domain/ids.js';
import { userId } from '../../src/domain/user-id.js';
import type { Neo4jSettings } from '../../src/graph/neo4j/driver/neo4j-settings.js';
import { Neo4jStore } from '../../src/graph/neo4j/neo4j-store.js';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { describeWithNeo4j, wipe } from '../support/neo4j.js';
import { type Neo4jProxy, startNeo4jProxy } from '../support/neo4j-proxy.js';
import { SAMPLE_GRAPH } from '../support/sample-graph.js';

const product = nodeId('Product', 'counted');

describeWithNeo4j('several processes on one Neo4j', (settings) => {
  let stores: Neo4jStore[] = [];
  let proxies: Neo4jProxy[] = [];
  const openMany = (count: number): Promise<Neo4jStore[]> =>
    Promise.all(Array.from({ length: count }, () => open()));
  /** The one of `writers` whose turn it is. */
  const turn = (writers: readonly Neo4jStore[], i: number): Neo4jStore => {
    const writer = writers[i % writers.length];
    if (writer === undefined) throw new Error('expected a writer');
    return writer;
  };
  const open = async (changes: Partial<Neo4jSettings> = {}): Promise<Neo4jStore> => {
    const store = await Neo4jStore.open({ ...settings, ...changes });
    stores.push(store);
    return store;
  };
  const startProxy = async (): Promise<{ proxy: Neo4jProxy; uri: string }> => {
    const proxy = await startNeo4jProxy(new URL(settings.uri));
    proxies.push(proxy);
    return { proxy, uri: `bolt://127.0.0.1:${proxy.port}` };
  };
  beforeEach(() => wipe(settings));
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    stores = [];
    await Promise.all(proxies.map((proxy) => proxy.close()));
    proxies = [];
  });

  it('lose no increment of each other and number their transactions without gaps', async () => {
    const writers = await openMany(3);
    await turn(writers, 0).write([{ kind: 'putNode', id: product, properties: {} }]);
    const receipts = await Promise.all(
      Array.from({ length: 90 }, (_, i) =>
        turn(writers, i).write([{ kind: 'increment', id: product, property: 'reviewCount', by: 1 }]),
      ),
    );
    const seqs = receipts.map(({ seq }) => seq).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 90 }, (_, i) => i + 2));
    const [node] = await turn(writers, 1).readMany([product]);
    expect(node).toMatchObject({ version: 91, properties: { reviewCount: 90 } });
  });

  it('let one of many win who expect the same version', async () => {
    const writers = await openMany(2);
    await turn(writers, 0).write([{ kind: 'putNode', id: product, properties: {} }]);
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) =>
        turn(writers, i).write([
          { kind: 'putNode', id: product, properties: { nameEn: `writer ${i}` }, expectedVersion: 1 },
        ]),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code?: string }).code] : [],
    );
    expect(new Set(codes)).toEqual(new Set(['CONFLICT']));
  });

  it('tell a follower every record while they write', async () => {
    const [one, other, follower] = await Promise.all([open(), open(), open()]);
    const written: Promise<unknown>[] = [];
    for (let i = 0; i < 60; i++)
      written.push(
        (i % 2 === 0 ? one : other).write([
          { kind: 'putNode', id: nodeId('Product', `a${i}`), properties: { reviewCount: i } },
          { kind: 'putNode', id: nodeId('User', `b${i}`), properties: {} },
          {
            kind: 'putEdge',
            type: 'VIEWED',
            from: nodeId('User', `b${i}`),
            to: nodeId('Product', `a${i}`),
            key: '',
            properties: {},
          },
        ]),
      );
    let writing = true;
    const all = Promise.all(written).then(() => {
      writing = false;
    });
    const records: FeedRecord[] = [];
    for (let cursor = ''; ; ) {
      const last = !writing;
      const page = await follower.feed(cursor, 17);
      records.push(...page.records);
      cursor = page.cursor;
      if (last && !page.more) break;
    }
    await all;
    expect(records).toHaveLength(180);
    expect(new Set(records.map((record) => JSON.stringify(record))).size).toBe(180);
    expect(records.map(({ seq }) => seq)).toEqual(records.map(({ seq }) => seq).sort((a, b) => a - b));
  });

  it('apply a write once whose answer was lost on the way', async () => {
    const { proxy, uri } = await startProxy();
    const store = await open({ uri });
    await store.write([{ kind: 'putNode', id: product, properties: {} }]);
    for (let i = 0; i < 3; i++) {
      proxy.lose(1);
      await store.write([{ kind: 'increment', id: product, property: 'reviewCount', by: 1 }]);
    }
    expect(await store.readMany([product])).toMatchObject([{ version: 4, properties: { reviewCount: 3 } }]);
    expect((await store.feedHead()).seq).toBe(4);
  });

  it('serve again as soon as the network does after every connection has vanished without a word', async () => {
    const { proxy, uri } = await startProxy();
    const connections = 3;
    await (await open()).write([{ kind: 'putNode', id: product, properties: {} }]);
    const store = await open({ uri, connections, deadlineMs: 1_500 });
    await eventually(() => store.readMany([product]));
    proxy.silence();
    const calls = Array.from({ length: 2 * connections }, () => store.ping());
    for (const call of await Promise.allSettled(calls))
      expect(call).toMatchObject({ status: 'rejected', reason: { code: 'STORE_UNAVAILABLE' } });
    proxy.heal();
    // None of those that vanished is asked again: each would take a deadline more.
    expect(await eventually(() => store.readMany([product]), 1)).toMatchObject([{ id: product }]);
  });

  it('see at once what another has acknowledged', async () => {
    const [writer, reader] = await Promise.all([open(), open()]);
    for (let i = 1; i <= 30; i++) {
      await writer.write([{ kind: 'putNode', id: product, properties: { reviewCount: i } }]);
      expect(await reader.readMany([product])).toMatchObject([{ properties: { reviewCount: i } }]);
    }
  });

  it('drop no request while one after the other is stopped and started again', async () => {
    const store = await open();
    await store.write(SAMPLE_GRAPH);
    const start = (): Promise<ApiProcess> =>
      startApiProcess({
        NEO4J_URI: settings.uri,
        NEO4J_USERNAME: settings.username,
        NEO4J_PASSWORD: settings.password,
        ID_HASH_KEY: 'a key for tests only',
        SAMPLE: 'off',
        LOG_LEVEL: 'warn',
        DRAIN_SECONDS: '2',
      });
    const started: ApiProcess[] = [];
    /** Those that are sent requests, as a load balancer sends them: to whoever says to be ready, and never twice. */
    let used: ApiProcess[] = [];
    const add = async (): Promise<void> => {
      // On a busy machine Neo4j may not answer in time: whatever watches over a server starts it again.
      const api = await start()
        .catch(() => start())
        .catch(() => start());
      started.push(api);
      used = [...used, api];
    };
    const failures: string[] = [];
    let acknowledged = 0;
    let isOver = false;
    const send = async (n: number): Promise<void> => {
      const ready = used.filter((api) => api.isReady());
      const api = ready[n % ready.length];
      const query =
        'mutation ($e: [EventInput!]!) { recordEvents(input: { for: "rolling", events: $e }) { recorded userErrors { code } } }';
      const event = { id: `e${n}`, type: 'VIEW', product: 'product:p3', at: new Date().toISOString() };
      try {
        if (api === undefined) throw new Error('nobody is ready');
        const response = await fetch(`${api.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables: { e: [event] } }),
        });
        const text = await response.text();
        if (!text.includes('"recorded":1'))
          throw new Error(`status ${response.status}: ${text.slice(0, 300)}`);
        acknowledged += 1;
      } catch (error) {
        failures.push(inspect(error));
      }
    };
    let next = 0;
    const keepSending = async (): Promise<void> => {
      while (!isOver) {
        next += 1;
        await send(next);
        await sleep(20);
      }
    };
    const sending: Promise<void>[] = [];
    try {
      await add();
      await add();
      sending.push(...Array.from({ length: 4 }, keepSending));
      const [first, second] = started;
      expect(await first?.stop()).toBe(0);
      used = used.filter((api) => api !== first);
      await add();
      expect(await second?.stop()).toBe(0);
      used = used.filter((api) => api !== second);
      isOver = true;
      await Promise.all(sending);
      expect(failures).toEqual([]);
      expect(acknowledged).toBeGreaterThan(20);
      // Everything that was acknowledged is there, once.
      const user = userId('a key for tests only', 'rolling');
      const edges = await store.readEdges({
        ids: [user],
        types: ['VIEWED'],
        direction: 'out',
        limitPerNode: 100_000,
      });
      expect(edges.get(user)?.length).toBe(acknowledged);
    } finally {
      isOver = true;
      await Promise.all(sending);
      for (const api of started) api.kill();
    }
  }, 240_000);
});

/** Tries `work` again at most `more` times: a busy machine may miss our short deadline. */
async function eventually<T>(work: () => Promise<T>, more = 20): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries >= more) throw error;
    }
  }
}
