import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { jwtVerify } from 'jose';
import { compiledFile } from '../support/built-program.js';
import { fieldOf, post } from './api-client.js';

const SECRET = 'a secret for tests alone, of 32+ characters';
const folder = mkdtempSync(join(tmpdir(), 'guidegraph-process-'));
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

const program = compiledFile('main.js');

/** The compiled program, as `guidegraph WORDS`. */
function run(words: readonly string[], settings: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return {
    child,
    output: () => text,
    ended: once(child, 'exit').then(([status]) => status as number | null),
  };
}

async function waitFor({ output, ended }: Run, pattern: RegExp): Promise<RegExpExecArray> {
  let status: number | null | undefined;
  void ended.then((code) => (status = code));
  for (let left = 3_000; left > 0; left--) {
    const found = pattern.exec(output());
    if (found !== null) return found;
    if (status !== undefined) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`expected ${pattern} in the output, got:\n${output()}`);
}

const PRODUCT = 'product:oriole-canto-studio';
const RECORD = `mutation ($events: [EventInput!]!) {
  recordEvents(input: { for: "newcomer", events: $events }) { recorded }
}`;

describe('guidegraph serve', () => {
  it('fills an empty store, tells three people to ask for, loses nothing by kill -9, and stops cleanly on SIGTERM', async () => {
    const server = run(['serve'], { PORT: '0' });
    const [, url = ''] = await waitFor(server, /ready at (http:\/\/127\.0\.0\.1:\d+)/);
    await waitFor(server, /Ctrl-C/);
    const output = server.output();
    for (const person of ['mei', 'tom', 'sara']) expect(output).toContain(`Ask for ${person}`);
    const bodies = [...output.matchAll(/-d '(\{.*\})'/g)].map(
      ([, body = '']) => JSON.parse(body) as { query: string },
    );
    expect(bodies).toHaveLength(3);
    for (const { query } of bodies) {
      const answer = await post(url, query);
      expect(answer.errors).toBeUndefined();
      expect(JSON.stringify(answer.data)).toMatch(/"sentence":"[^"]+/);
    }
    const links = [...output.matchAll(/\/graphiql\?query=(\S+)/g)].map(([, query = '']) =>
      decodeURIComponent(query),
    );
    expect((await post(url, links[0] ?? '')).errors).toBeUndefined();

    const second = run(['serve'], { PORT: '0' });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/in use by process \d+/);
    expect(second.output()).not.toContain('    at ');

    const doctor = run(['doctor']);
    expect({ status: await doctor.ended, output: doctor.output() }).toMatchObject({ status: 0 });
    expect(doctor.output()).toContain('snapshot and store agree');

    const erase = run(['erase', '--user', 'sara']);
    expect({ status: await erase.ended, output: erase.output() }).toMatchObject({ status: 0 });
    for (let left = 200; left > 0; left--) {
      if ((await post(url, '{ viewer(for: "sara") { id } }')).data?.viewer === null) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await post(url, '{ viewer(for: "sara") { id } }')).data).toEqual({ viewer: null });

    const event = { id: 'e1', type: 'VIEW', product: PRODUCT, at: new Date().toISOString() };
    const record = (at: string) => post(at, RECORD, { events: [event] });
    expect(fieldOf<{ recorded: number }>(await record(url), 'recordEvents').recorded).toBe(1);
    server.child.kill('SIGKILL');
    await server.ended;
    const next = run(['serve'], { PORT: '0', LOG_LEVEL: 'warn' });
    const [, again = ''] = await waitFor(next, /ready at (http:\/\/127\.0\.0\.1:\d+)/);
    await record(again);
    expect((await post(again, '{ viewer(for: "newcomer") { session { eventCount } } }')).data).toEqual({
      viewer: { session: { eventCount: 1 } },
    });

    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(next.output()).not.toMatch(/damaged|lost/);
  }, 240_000);

  it('tells of a port in use, with status 1 and what to do', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as { port: number };
    const server = run(['serve'], { PORT: String(port), SAMPLE: 'off', DATA_DIR: join(folder, 'empty') });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain(`port ${port} of 127.0.0.1 is in use`);
    expect(server.output()).not.toContain('    at ');
    blocker.close();
  });

  it('refuses a public HOST without a key', async () => {
    const server = run(['serve'], { HOST: '0.0.0.0', SAMPLE: 'off', DATA_DIR: join(folder, 'empty') });
    expect(await server.ended).toBe(2);
    expect(server.output()).toContain('AUTH_JWT_SECRET');
  });
});

describe('guidegraph token', () => {
  it('prints a token that the secret signed, and says what is missing', async () => {
    const token = run(['token', '--user', 'mei', '--role', 'shopper'], { AUTH_JWT_SECRET: SECRET });
    expect(await token.ended).toBe(0);
    const { payload } = await jwtVerify(token.output().trim(), new TextEncoder().encode(SECRET));
    expect(payload).toMatchObject({ sub: 'mei', role: 'shopper' });
    const without = run(['token', '--user', 'mei']);
    expect(await without.ended).toBe(2);
    expect(without.output()).toContain('AUTH_JWT_SECRET is not set');
  });
});
