import {
  type CryptoKey,
  createLocalJWKSet,
  errors,
  type JSONWebKeySet,
  type JWSHeaderParameters,
} from 'jose';
import { DomainError } from '../../domain/errors.js';
import { readCapped } from '../../lib/read-capped.js';
import { refuseToken } from './token-claims.js';

/** Keys are asked for again after this, beside the requests. */
const FRESH_SECONDS = 600;
/** Keys of this age are asked for again before a token is checked, so that a key that was withdrawn is not used once more. */
const OLD_SECONDS = 1_200;
/** While the issuer is away its last keys hold for so long. */
const KEPT_SECONDS = 86_400;
/** Tokens with keys that nobody knows ask the issuer no more often than this. */
const FLOOR_SECONDS = 30;
/** After an attempt that failed the next one may come sooner. */
const RETRY_SECONDS = 5;
const FETCH_DEADLINE_MS = 5_000;
const MAX_BYTES = 262_144;
const MAX_KEYS = 100;

/** No token can be told from a forged one, since the keys of the issuer cannot be had: no fault of who asks. */
export class KeysUnavailableError extends DomainError {
  constructor() {
    super('UNAUTHENTICATED', 'the keys that tokens are checked with cannot be had just now: try again soon');
  }
}

type FindKey = (header: JWSHeaderParameters) => Promise<CryptoKey>;

/** How an issuer's keys are asked for. */
export interface IssuerKeysOptions {
  /** Told each time that they cannot be had, and why. */
  readonly onProblem?: (message: string) => void;
  /** Seconds that never go back; those since the process started when left out. */
  readonly clock?: () => number;
}

/** The keys of the JSON Web Key Set at `url`, of the kinds that sign. Throws Error that says what was got instead. */
async function fetchKeys(url: string): Promise<FindKey> {
  const response = await fetch(url, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    // Somewhere else is somebody else.
    redirect: 'error',
    signal: AbortSignal.timeout(FETCH_DEADLINE_MS),
  });
  if (!response.ok) {
    await response.body?.cancel().catch(() => {});
    throw new Error(`expected status 200, got ${response.status}`);
  }
  const text = await readCapped(response, MAX_BYTES);
  if (text === undefined) throw new Error(`expected at most ${MAX_BYTES} bytes`);
  const { keys } = JSON.parse(text) as Partial<JSONWebKeySet>;
  if (!Array.isArray(keys) || keys.length > MAX_KEYS)
    throw new Error(`expected {"keys": [at most ${MAX_KEYS}]}`);
  const ours = keys.filter(({ kty }) => kty === 'RSA' || kty === 'EC');
  if (ours.length === 0) throw new Error('expected at least one key of kind RSA or EC, got none');
  return createLocalJWKSet({ keys: ours });
}

/**
 * The public keys of an issuer of tokens (JWKS, RFC 7517), fetched when the first token comes and followed as they
 * change: every 10 minutes, and at once for a key that is not known yet, but at most every 30 seconds, whatever comes.
 * While the issuer is away the last keys hold for a day.
 */
export class IssuerKeys {
  private keys: FindKey | undefined;
  private fetchedAt = 0;
  private triedAt = Number.NEGATIVE_INFINITY;
  private waitSeconds = RETRY_SECONDS;
  private running: Promise<void> | undefined;
  private readonly clock: () => number;

  constructor(
    readonly url: string,
    private readonly options: IssuerKeysOptions = {},
  ) {
    this.clock = options.clock ?? (() => performance.now() / 1_000);
  }

  /**
   * The key that the header of a token names. Throws DomainError UNAUTHENTICATED for one that the issuer does not have,
   * KeysUnavailableError where no keys are at hand.
   */
  async find(header: JWSHeaderParameters): Promise<CryptoKey> {
    const age = this.clock() - this.fetchedAt;
    if (this.keys === undefined || age >= OLD_SECONDS) await this.refresh();
    else if (age >= FRESH_SECONDS) void this.refresh();
    const found = await this.look(header);
    if (found !== undefined) return found;
    await this.refresh();
    const second = await this.look(header);
    if (second !== undefined) return second;
    throw refuseToken('its key is none of those that the issuer has');
  }

  /** Asks the issuer for its keys, unless it was asked a moment ago; one attempt at a time, for all who wait. */
  refresh(): Promise<void> {
    if (this.running !== undefined) return this.running;
    const now = this.clock();
    if (now - this.triedAt < this.waitSeconds) return Promise.resolve();
    this.triedAt = now;
    this.running = this.fetch(now).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async fetch(now: number): Promise<void> {
    try {
      this.keys = await fetchKeys(this.url);
      this.fetchedAt = now;
      this.waitSeconds = FLOOR_SECONDS;
    } catch (error) {
      this.waitSeconds = RETRY_SECONDS;
      if (now - this.fetchedAt >= KEPT_SECONDS) this.keys = undefined;
      const { message, cause } = error as Error;
      const deeper = (cause as Partial<Error> | undefined)?.message;
      const why = deeper === undefined ? message : `${message}: ${deeper}`;
      this.options.onProblem?.(`the keys at ${this.url} cannot be had: ${why}`);
    }
  }

  private async look(header: JWSHeaderParameters): Promise<CryptoKey | undefined> {
    if (this.keys === undefined) throw new KeysUnavailableError();
    try {
      return await this.keys(header);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) return undefined;
      if (error instanceof errors.JWKSMultipleMatchingKeys)
        throw refuseToken('expected "kid" in its header, since the issuer has several keys');
      throw refuseToken('its key cannot be used');
    }
  }
}
