import type { ConsentPurpose } from '../../domain/consent.js';
import { InvalidValueError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import type { Persona } from '../../profile/personas/persona.js';
import { personaOfUser } from '../../profile/personas/personas-of.js';
import { EMPTY_PROFILE, type Profile, profileOf } from '../../profile/profile.js';
import { UserInsight } from '../../profile/user-insight.js';
import { mayUse, regionOf } from '../../promote/sensitive.js';
import type { ApiContext } from '../context.js';
import { sessionHash } from '../recommendations/apply-arm.js';

/** Who asks for an offer or for help, as far as it may be used. */
export interface Asker {
  /** Undefined for a visitor, and for somebody who did not agree to the purpose. */
  readonly user: NodeId | undefined;
  /** Keyed hash of the session. */
  readonly session: string | undefined;
  readonly profile: Profile;
  /** Where they are: what the request says, else their attribute where they agreed to its use. */
  readonly region: string | undefined;
  /** The store that the request says. */
  readonly store: string | undefined;
  readonly persona: Persona | undefined;
}

/** What a request says of who asks. */
export interface AskerArguments {
  readonly for?: string | null | undefined;
  readonly session?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly store?: string | null | undefined;
}

const REGION = /^[A-Za-z]{2}$/;

/** The description of every argument `region`. */
export const REGION_ARGUMENT = {
  nullable: true,
  description:
    'Country of who asks, two letters of ISO 3166: what is not to be had there is left out. Left out: that of the user, where they agreed to the use of their attributes.',
} as const;

/** The description of every argument `store`. */
export const STORE_ARGUMENT = {
  nullable: true,
  description:
    'Store of who asks, as the sources of the catalogue name it, beside `region`: what that store does not have is left out, and prices and stock are those of there. Offers that name no store hold in all.',
} as const;

const MAX_STORE_LENGTH = 200;

/** The store that a request says; undefined where it says none. Throws InvalidValueError for one that is too long. */
export function readStore(store: string | null | undefined): string | undefined {
  const said = store?.trim() ?? '';
  if (said.length > MAX_STORE_LENGTH)
    throw new InvalidValueError(
      'store',
      `expected at most ${MAX_STORE_LENGTH} characters, got ${said.length}`,
    );
  return said === '' ? undefined : said;
}

/** The region that a request says, in capitals; undefined where it says none. Throws InvalidValueError for one that is none. */
export function readRegion(region: string | null | undefined): string | undefined {
  if (region === null || region === undefined || region === '') return undefined;
  if (REGION.test(region)) return region.toUpperCase();
  throw new InvalidValueError(
    'region',
    `expected two letters of ISO 3166, got ${JSON.stringify(region.slice(0, 40))}`,
  );
}

/**
 * Who asks, for `purpose`: without a record of consent the history is used as for recommendations, with one only what it
 * allows. Throws UNAUTHENTICATED or FORBIDDEN where the caller may not act for them, InvalidValueError for a region that
 * is none.
 */
export function askerOf(
  context: ApiContext,
  { for: name, ...said }: AskerArguments,
  purpose: ConsentPurpose,
): Promise<Asker> {
  return askerAs(context, context.userFor(name), said, purpose);
}

/** The same for a user that the caller is known to act for; undefined is a visitor. */
export async function askerAs(
  context: ApiContext,
  user: NodeId | undefined,
  { session, region, store }: Omit<AskerArguments, 'for'>,
  purpose: ConsentPurpose,
): Promise<Asker> {
  const { snapshot, services, now } = context;
  const users = snapshot.table('User');
  const index = user === undefined ? -1 : users.indexOf(user);
  const card = users.card(index);
  const isAllowed = mayUse(card, purpose, true);
  const isKnown = isAllowed && index >= 0;
  const found = isKnown
    ? personaOfUser(await services.personas(), new UserInsight(snapshot, index, now))
    : undefined;
  return {
    user: isAllowed ? user : undefined,
    session: sessionHash(services.hashKey, session),
    profile: isKnown ? profileOf(snapshot, index, now) : EMPTY_PROFILE,
    region: readRegion(region) ?? regionOf(card),
    store: readStore(store),
    persona: found?.persona,
  };
}
