import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type JWTPayload, SignJWT } from 'jose';
import { IssuerKeys } from '../../../../src/api/auth/issuer-keys.js';
import { signToken } from '../../../../src/api/auth/sign-token.js';
import { type TokenSettings, verifyToken } from '../../../../src/api/auth/verify-token.js';
import {
  type IssuerKey,
  type KeyIssuer,
  makeKey,
  signWith,
  startKeyIssuer,
} from '../../../support/key-issuer.js';

const NOW = 1_750_000_000;
const SECRET = 'a secret for tests alone, of 32+ characters';
const CLAIMS = { iss: 'https://id.example', aud: 'shop', sub: 'mei', role: 'shopper', exp: NOW + 600 };

let rsa: IssuerKey;
let curve: IssuerKey;
let server: KeyIssuer;
let both: TokenSettings;
let issuerAlone: TokenSettings;
beforeAll(async () => {
  rsa = await makeKey('r', 'RS256');
  curve = await makeKey('e', 'ES256');
  server = await startKeyIssuer([rsa.publicJwk, curve.publicJwk]);
  const issuer = {
    keys: new IssuerKeys(server.url),
    name: CLAIMS.iss,
    audience: 'shop',
    roleClaim: 'role',
  };
  both = { secret: SECRET, issuer };
  issuerAlone = { secret: undefined, issuer };
});
afterAll(() => server.close());

const refused = (settings: TokenSettings, token: string): Promise<unknown> =>
  verifyToken(settings, token, NOW).then(
    (claims) => ({ taken: claims }),
    (error: unknown) => (error as { code?: string }).code,
  );

describe('tokens of an issuer', () => {
  it.each(['RS256', 'ES256'])('by %s say who it is and what they may do', async (algorithm) => {
    const token = await signWith(algorithm === 'RS256' ? rsa : curve, CLAIMS);
    expect(await verifyToken(issuerAlone, token, NOW)).toEqual({ user: 'mei', role: 'shopper' });
    expect(await verifyToken(both, token, NOW)).toEqual({ user: 'mei', role: 'shopper' });
  });

  it('may be for several audiences, and tell the role among those of other programs', async () => {
    const settings: TokenSettings = {
      ...issuerAlone,
      issuer: issuerAlone.issuer && { ...issuerAlone.issuer, roleClaim: 'https://shop.example/roles' },
    };
    const claims = { ...CLAIMS, role: 'operator', aud: ['other', 'shop'] };
    const roles = (value: unknown): Promise<unknown> =>
      signWith(rsa, { ...claims, 'https://shop.example/roles': value } as JWTPayload).then((token) =>
        refused(settings, token),
      );
    expect(await roles(['offline_access', 'shopper'])).toEqual({ taken: { user: 'mei', role: 'shopper' } });
    expect(await roles(['shopper', 'operator'])).toBe('UNAUTHENTICATED');
    expect(await roles({ shopper: true })).toBe('UNAUTHENTICATED');
    expect(await roles(undefined)).toBe('UNAUTHENTICATED');
  });

  const without = (name: string): JWTPayload =>
    Object.fromEntries(Object.entries(CLAIMS).filter(([key]) => key !== name));
  it.each<[string, JWTPayload, string]>([
    ['of another issuer', { ...CLAIMS, iss: 'https://id.example/other' }, '"iss"'],
    ['without an issuer', without('iss'), '"iss"'],
    ['for another audience', { ...CLAIMS, aud: 'bank' }, '"aud"'],
    ['for no audience', without('aud'), '"aud"'],
    ['for audiences of a like name', { ...CLAIMS, aud: ['shop2', 'sho'] }, '"aud"'],
    ['without an expiry', without('exp'), '"exp"'],
    ['that expired 31 s ago', { ...CLAIMS, exp: NOW - 31 }, 'expired'],
    ['that begin in 31 s', { ...CLAIMS, nbf: NOW + 31 }, 'not valid yet'],
    ['whose expiry is a text', { ...CLAIMS, exp: String(NOW + 600) } as never, '"exp"'],
  ])('%s are refused', async (_name, claims, reason) => {
    await expect(verifyToken(issuerAlone, await signWith(rsa, claims), NOW)).rejects.toThrow(reason);
  });

  it('hold within 30 s of their times: clocks differ', async () => {
    for (const times of [{ exp: NOW - 29 }, { nbf: NOW + 29 }])
      expect(await refused(issuerAlone, await signWith(curve, { ...CLAIMS, ...times }))).toHaveProperty(
        'taken',
      );
  });
});

describe('forged tokens', () => {
  const unsigned = (header: object): string =>
    `${[header, CLAIMS].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

  it('signed by HS256 with a public key of the issuer are refused', async () => {
    const { publicJwk } = rsa;
    const key = createPublicKey({ key: publicJwk as never, format: 'jwk' });
    const secrets = [
      key.export({ type: 'spki', format: 'pem' }),
      key.export({ type: 'pkcs1', format: 'pem' }),
      key.export({ type: 'spki', format: 'der' }),
      JSON.stringify(publicJwk),
      publicJwk.n ?? '',
    ];
    for (const secret of secrets)
      for (const settings of [issuerAlone, both]) {
        const token = await new SignJWT(CLAIMS)
          .setProtectedHeader({ alg: 'HS256', kid: 'r' })
          .sign(Buffer.from(secret));
        expect(await refused(settings, token)).toBe('UNAUTHENTICATED');
      }
  });

  it.each(['none', 'None', 'NONE', '', undefined, null, ['RS256'], 'HS512', 'RS512', 'EdDSA'])(
    'of the algorithm %j are refused, with and without a signature',
    async (alg) => {
      const token = unsigned({ alg, kid: 'r' });
      const signature = (await signWith(rsa, CLAIMS)).split('.')[2] ?? '';
      for (const settings of [issuerAlone, both, { secret: SECRET, issuer: undefined }]) {
        expect(await refused(settings, token)).toBe('UNAUTHENTICATED');
        expect(await refused(settings, `${token}${signature}`)).toBe('UNAUTHENTICATED');
      }
    },
  );

  it('that bring their own key, or an address of one, are refused and fetch nothing', async () => {
    const theirs = await makeKey('r', 'RS256');
    const elsewhere = await startKeyIssuer([theirs.publicJwk]);
    try {
      for (const extra of [{ jwk: theirs.publicJwk }, { jku: elsewhere.url }, { x5u: elsewhere.url }]) {
        const token = await new SignJWT(CLAIMS)
          .setProtectedHeader({ alg: 'RS256', kid: 'r', ...extra })
          .sign(theirs.privateKey);
        expect(await refused(issuerAlone, token)).toBe('UNAUTHENTICATED');
      }
      expect(elsewhere.asked).toBe(0);
    } finally {
      await elsewhere.close();
    }
  });

  it('of the issuer, taken over by another role or another algorithm, are refused', async () => {
    const [header = '', , signature = ''] = (await signWith(rsa, CLAIMS)).split('.');
    const operator = Buffer.from(JSON.stringify({ ...CLAIMS, role: 'operator' })).toString('base64url');
    expect(await refused(issuerAlone, `${header}.${operator}.${signature}`)).toBe('UNAUTHENTICATED');
    const other = Buffer.from(JSON.stringify({ alg: 'ES256', kid: 'r' })).toString('base64url');
    const payload = Buffer.from(JSON.stringify(CLAIMS)).toString('base64url');
    expect(await refused(issuerAlone, `${other}.${payload}.${signature}`)).toBe('UNAUTHENTICATED');
  });

  it('of the secret mean nothing where it is not set, those of an issuer where there is none', async () => {
    const own = await signToken(SECRET, { user: 'mei', role: 'shopper' }, NOW, 600);
    expect(await refused(issuerAlone, own)).toBe('UNAUTHENTICATED');
    expect(await refused(both, own)).toEqual({ taken: { user: 'mei', role: 'shopper' } });
    const theirs = await signWith(rsa, CLAIMS);
    expect(await refused({ secret: SECRET, issuer: undefined }, theirs)).toBe('UNAUTHENTICATED');
  });
});
