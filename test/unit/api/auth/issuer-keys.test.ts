import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IssuerKeys, KeysUnavailableError } from '../../../../src/api/auth/issuer-keys.js';
import { type TokenSettings, verifyToken } from '../../../../src/api/auth/verify-token.js';
import {
  type IssuerKey,
  type KeyIssuer,
  makeKey,
  signWith,
  startKeyIssuer,
} from '../../../support/key-issuer.js';

const NOW = 1_750_000_000;
const CLAIMS = { iss: 'https://id.example', aud: 'shop', role: 'app', exp: NOW + 600 };
const MINUTE = 60;
const HOUR = 3_600;

let old: IssuerKey;
let fresh: IssuerKey;
let server: KeyIssuer;
let seconds: number;
let problems: string[];
let settings: TokenSettings;
beforeAll(async () => {
  old = await makeKey('2025', 'ES256');
  fresh = await makeKey('2026', 'RS256');
  server = await startKeyIssuer([]);
});
afterAll(() => server.close());
beforeEach(() => {
  seconds = 1_000;
  problems = [];
  server.keys = [old.publicJwk];
  server.answer = undefined;
  const keys = new IssuerKeys(server.url, {
    clock: () => seconds,
    onProblem: (problem) => problems.push(problem),
  });
  settings = {
    secret: undefined,
    issuer: { keys, name: CLAIMS.iss, audience: 'shop', roleClaim: 'role' },
  };
});

/** How often the server is asked for its keys while `work` runs. */
async function askedBy(work: () => Promise<unknown>): Promise<number> {
  const before = server.asked;
  await work();
  return server.asked - before;
}
const verify = (token: string): Promise<unknown> => verifyToken(settings, token, NOW);
const fail = (response: { writeHead(status: number): { end(): void } }): void => {
  response.writeHead(503).end();
};

describe('the keys of an issuer', () => {
  it('are fetched once for many tokens at once', async () => {
    const token = await signWith(old, CLAIMS);
    const asked = await askedBy(async () => {
      const all = await Promise.all(Array.from({ length: 20 }, () => verify(token)));
      expect(all).toHaveLength(20);
      await verify(token);
    });
    expect(asked).toBe(1);
  });

  it('are followed when they change: a new one is known at once, one that was withdrawn is not taken any more', async () => {
    await verify(await signWith(old, CLAIMS));
    seconds += MINUTE;
    server.keys = [old.publicJwk, fresh.publicJwk];
    expect(await verify(await signWith(fresh, CLAIMS))).toEqual({ user: undefined, role: 'app' });
    await verify(await signWith(old, CLAIMS));
    server.keys = [fresh.publicJwk];
    seconds += HOUR;
    await expect(verify(await signWith(old, CLAIMS))).rejects.toThrow('none of those that the issuer has');
    await verify(await signWith(fresh, CLAIMS));
  });

  it('are not asked for more than once in 30 s, whatever keys tokens name', async () => {
    await verify(await signWith(old, CLAIMS));
    seconds += 31;
    const forged = await Promise.all(
      Array.from({ length: 30 }, (_, i) => signWith(fresh, CLAIMS, `key ${i}`)),
    );
    const asked = await askedBy(async () => {
      for (const token of forged) await expect(verify(token)).rejects.toThrow('none of those');
      await Promise.all(forged.map((token) => expect(verify(token)).rejects.toThrow('none of those')));
    });
    expect(asked).toBe(1);
    seconds += 29;
    expect(await askedBy(() => verify(forged[0] ?? '').catch(() => {}))).toBe(0);
    seconds += 2;
    expect(await askedBy(() => verify(forged[0] ?? '').catch(() => {}))).toBe(1);
  });

  it('hold for a day while the issuer is away, and are said to be missing after that', async () => {
    const token = await signWith(old, CLAIMS);
    await verify(token);
    server.answer = fail;
    for (const hours of [1, 5, 17]) {
      seconds += hours * HOUR;
      await verify(token);
    }
    expect(problems).toEqual(
      [...problems].fill(`the keys at ${server.url} cannot be had: expected status 200, got 503`),
    );
    expect(problems.length).toBeGreaterThan(2);
    seconds += 2 * HOUR;
    await expect(verify(token)).rejects.toThrow(KeysUnavailableError);
    server.answer = undefined;
    seconds += 5;
    await verify(token);
  });

  it('are told as missing where there never were any, and had as soon as the issuer is back', async () => {
    server.answer = fail;
    const token = await signWith(old, CLAIMS);
    await expect(verify(token)).rejects.toThrow(KeysUnavailableError);
    server.answer = undefined;
    expect(await askedBy(() => verify(token).catch(() => {}))).toBe(0);
    seconds += 5;
    await verify(token);
  });

  it('are asked for beside the requests after ten minutes, before them after twenty', async () => {
    const token = await signWith(old, CLAIMS);
    await verify(token);
    seconds += 11 * MINUTE;
    let release: (() => void) | undefined;
    server.answer = (response) => {
      release = () => response.end(JSON.stringify({ keys: [fresh.publicJwk] }));
    };
    // Answered by the keys that are at hand: the issuer has not answered yet.
    await verify(token);
    while (release === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    release();
    server.answer = undefined;
    server.keys = [fresh.publicJwk];
    seconds += 21 * MINUTE;
    await expect(verify(token)).rejects.toThrow('none of those');
  });

  const bad: readonly [string, (response: import('node:http').ServerResponse) => void, RegExp][] = [
    ['no JSON', (response) => response.end('<html>'), /not valid JSON/],
    ['null', (response) => response.end('null'), /cannot be had/],
    ['no keys', (response) => response.end('{"keys":[]}'), /at least one key/],
    ['a list of nothing', (response) => response.end('{"keys":[null]}'), /cannot be had/],
    [
      'secret keys alone',
      (response) => response.end('{"keys":[{"kty":"oct","k":"AAAA"}]}'),
      /at least one key/,
    ],
    ['too much', (response) => response.end(' '.repeat(300_000)), /at most 262144 bytes/],
    ['another address', (response) => response.writeHead(302, { location: '/other' }).end(), /redirect/],
  ];
  it.each(bad)('are not replaced by %s', async (_name, answer, problem) => {
    const token = await signWith(old, CLAIMS);
    await verify(token);
    server.answer = answer;
    seconds += HOUR;
    await verify(token);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });

  it('that the header does not single out are no keys', async () => {
    const twin = await makeKey(undefined, 'ES256');
    server.keys = [old.publicJwk, twin.publicJwk];
    await expect(verify(await signWith(twin, CLAIMS))).rejects.toThrow('expected "kid"');
  });

  it('that may be used for something else, or tell their secret, are not used', async () => {
    const { alg, ...plain } = old.publicJwk;
    expect(alg).toBe('ES256');
    const token = await signWith(old, CLAIMS);
    server.keys = [plain];
    await verify(token);
    const changed = [{ use: 'enc' }, { alg: 'ES384' }, { key_ops: ['sign'] }, { d: 'AAAA' }];
    for (const change of changed) {
      seconds += HOUR;
      server.keys = [{ ...plain, ...change }];
      await expect(verify(token)).rejects.toThrow('the token is not accepted');
    }
  });
});
