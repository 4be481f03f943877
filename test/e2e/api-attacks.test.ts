import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { DomainError } from '../../src/domain/errors.js';
import { userId } from '../../src/domain/user-id.js';
import { openSampleStore, type SampleStore, TEST_HASH_KEY } from '../support/sample-store.js';
import {
  fieldOf,
  type GraphqlAnswer,
  serveStore,
  startTestApi,
  TEST_NOW,
  type TestApi,
} from './api-client.js';

const SECRET = 'a secret for tests alone, of 32+ characters';
const PRODUCT = 'product:norvik-varde-14-16-gb-512-gb';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const code = ({ errors }: GraphqlAnswer): string | undefined => errors?.[0]?.extensions.code;
const record = (user: string, events: readonly object[]): Promise<GraphqlAnswer> =>
  api.ask(
    'mutation ($input: RecordEventsInput!) { recordEvents(input: $input) { recorded userErrors { field } } }',
    { input: { for: user, events } },
  );

describe('what is sent to the wrong place', () => {
  it('by a method that /graphql does not take is told which it takes', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await fetch(`${api.url}/graphql`, { method });
      expect({ method, status: answer.status, allow: answer.headers.get('allow') }).toEqual({
        method,
        status: 405,
        allow: 'GET, POST, OPTIONS',
      });
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    }
  });

  it('an address that cannot be read is answered in the form of every other error', async () => {
    const answer = await fetch(`${api.url}/%ff%`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('without internet the page of Sandbox leads to GraphiQL', async () => {
    const page = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<a href="/graphiql">GraphiQL</a> works without internet');
  });
});

describe('events that are not what they seem', () => {
  it('days that no calendar has are refused, leap days are not', async () => {
    const event = { type: 'VIEW', product: PRODUCT };
    const days = ['2026-02-30', '2025-02-29', '2026-13-01', '2026-04-31', '2024-02-29'];
    const answer = await record(
      'calendar',
      days.map((day) => ({ id: day, ...event, at: `${day}T10:00:00+08:00` })),
    );
    expect(answer.data?.recordEvents).toEqual({
      recorded: 1,
      userErrors: [0, 1, 2, 3].map((place) => ({ field: ['events', String(place), 'at'] })),
    });
  });

  it('one that is twice in a list is counted once', async () => {
    const event = { id: 'once', type: 'VIEW', product: PRODUCT, at: '2026-06-01T10:00:00Z' };
    expect((await record('doubled', [event, event])).data?.recordEvents).toMatchObject({ recorded: 1 });
  });
});

describe('muting', () => {
  it('a feature covers what is part of it, in the reasons too; taking it back takes all back', async () => {
    const mute = (muted: boolean): Promise<GraphqlAnswer> =>
      api.ask(
        `mutation { muteFeature(input: { for: "muter", feature: "feature:battery", muted: ${muted} }) { viewer { mutedFeatures { id } } userErrors { code } } }`,
      );
    const reasons = async (): Promise<string> => {
      const answer = await api.ask('{ recommendations(for: "muter", first: 100) { edges { reason } } }');
      return fieldOf<{ edges: { reason: string }[] }>(answer, 'recommendations')
        .edges.map(({ reason }) => reason)
        .join('\n');
    };
    await record('muter', [{ id: 'm', type: 'PURCHASE', product: PRODUCT, at: '2026-06-01T10:00:00Z' }]);
    expect(await reasons()).toMatch(/battery/);
    const muted = fieldOf<{ viewer: { mutedFeatures: { id: string }[] } }>(await mute(true), 'muteFeature');
    const ids = muted.viewer.mutedFeatures.map(({ id }) => id);
    expect(ids[0]).toBe('feature:battery');
    // Standby time is part of battery life, which is part of battery.
    expect(ids).toEqual(expect.arrayContaining(['feature:battery-life', 'feature:charging']));
    expect(await reasons()).not.toMatch(/battery|charging/);
    expect((await mute(false)).data?.muteFeature).toEqual({ viewer: { mutedFeatures: [] }, userErrors: [] });
  });
});

describe('failures of the surroundings', () => {
  it('are told to clients by their code, without addresses', async () => {
    const { store } = api.services;
    const counts = store.counts.bind(store);
    const away = new DomainError('STORE_UNAVAILABLE', 'Neo4j at bolt://10.1.2.3:7687 does not answer');
    (store as { counts: unknown }).counts = () => Promise.reject(away);
    const answer = await api.ask('{ graph { seq } }');
    (store as { counts: unknown }).counts = counts;
    expect(code(answer)).toBe('STORE_UNAVAILABLE');
    expect(JSON.stringify(answer)).not.toContain('10.1.2.3');
  });
});

describe('tokens of other programs', () => {
  let sample: SampleStore;
  let guarded: Omit<TestApi, 'close'>;
  beforeAll(async () => {
    sample = await openSampleStore();
    guarded = await serveStore(sample.store, SECRET);
  });
  afterAll(async () => {
    await guarded.server.stop();
    await guarded.services.close();
    await sample.close();
  });

  async function viewerOf(sub: unknown): Promise<GraphqlAnswer> {
    const token = await new SignJWT({ role: 'shopper', sub, exp: TEST_NOW + 600 } as never)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(SECRET));
    return guarded.ask('{ viewer { id } }', {}, { authorization: `Bearer ${token}` });
  }

  it('a subject that is no text is refused like any other wrong token', async () => {
    for (const sub of [5, ['mei'], { name: 'mei' }, null]) {
      const answer = await viewerOf(sub);
      expect({ sub, status: answer.status, code: code(answer) }).toEqual({
        sub,
        status: 401,
        code: 'UNAUTHENTICATED',
      });
    }
  });

  it('somebody who calls themselves by the id of another is not that other', async () => {
    const mei = userId(TEST_HASH_KEY, 'mei');
    expect((await viewerOf('mei')).data).toEqual({ viewer: { id: mei } });
    expect((await viewerOf(mei)).data).toEqual({ viewer: null });
  });
});

describe('stopping', () => {
  it('answers what was sent before, on sockets that seemed idle', async () => {
    const sample = await openSampleStore();
    const { url, server, services } = await serveStore(sample.store);
    const body = '{"query":"{ __typename }"}';
    const request = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const answers = new Map<Socket, string>();
    const sockets = await Promise.all(
      Array.from(
        { length: 20 },
        () =>
          new Promise<Socket>((resolve, reject) => {
            const socket: Socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
              socket.write(request),
            );
            socket.once('data', () => {
              socket.on('data', (chunk) => answers.set(socket, (answers.get(socket) ?? '') + String(chunk)));
              resolve(socket);
            });
            socket.on('error', reject);
          }),
      ),
    );
    const closed = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of sockets) socket.write(request);
    await server.stop();
    await Promise.all(closed);
    for (const socket of sockets) {
      expect(answers.get(socket)).toContain('{"data":{"__typename":"Query"}');
      expect(answers.get(socket)?.toLowerCase()).toContain('connection: close');
    }
    await services.close();
    await sample.close();
  });
});
