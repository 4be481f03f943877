import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** A pair of keys of an issuer. */
export interface IssuerKey {
  readonly kid: string | undefined;
  readonly algorithm: 'RS256' | 'ES256';
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** Makes a pair of keys that is named `kid`. */
export async function makeKey(kid: string | undefined, algorithm: 'RS256' | 'ES256'): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), alg: algorithm, use: 'sig', ...(kid && { kid }) };
  return { kid, algorithm, privateKey, publicJwk };
}

/** A JWT with `claims`, signed by `key`, whose header names `kid`. */
export function signWith(key: IssuerKey, claims: JWTPayload, kid = key.kid): Promise<string> {
  const header = { alg: key.algorithm, typ: 'JWT', ...(kid && { kid }) };
  return new SignJWT(claims).setProtectedHeader(header).sign(key.privateKey);
}

/** A server that gives away the public keys of an issuer. */
export interface KeyIssuer {
  readonly url: string;
  /** What it gives, which can be changed. */
  keys: readonly JWK[];
  /** Answers in place of the keys, where it is set. */
  answer: ((response: ServerResponse) => void) | undefined;
  /** How often it was asked. */
  readonly asked: number;
  close(): Promise<void>;
}

/** Starts a real JWKS endpoint on a free port of this machine. */
export async function startKeyIssuer(keys: readonly JWK[]): Promise<KeyIssuer> {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    if (issuer.answer !== undefined) issuer.answer(response);
    else
      response
        .setHeader('content-type', 'application/jwk-set+json')
        .end(JSON.stringify({ keys: issuer.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer: KeyIssuer = {
    url: `http://127.0.0.1:${port}/jwks.json`,
    keys,
    answer: undefined,
    get asked() {
      return asked;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return issuer;
}
