import type { NodeId } from '../../domain/ids.js';
import { openToken, sealToken } from '../shared/signed-token.js';

/** What was offered to whom, where and by what chance: enough to tell later what came of it. */
export interface OfferRecord {
  readonly user: NodeId | undefined;
  /** The graph did not know that user. */
  readonly isNewcomer: boolean;
  /** Whom it was for where no user is known: a keyed hash of the session's id. */
  readonly session: string | undefined;
  readonly seq: number;
  /** Seconds since 1970. */
  readonly at: number;
  /** What fixed the chance in it. */
  readonly seed: string;
  readonly promotion: NodeId;
  /** See contextText. */
  readonly context: string;
  /** From 1. */
  readonly place: number;
  readonly probability: number;
  /** The sponsored product. */
  readonly product: NodeId | undefined;
}

type Payload = readonly [
  user: string,
  isNewcomer: boolean,
  session: string,
  seq: number,
  at: number,
  seed: string,
  promotion: NodeId,
  context: string,
  place: number,
  probability: number,
  product: string,
];

const PURPOSE = 'offer';
const MAX_LENGTH = 2_000;

/** A token that says `record` and that nobody without `key` can make: a read writes nothing, the token comes back. */
export function offerId(key: string, record: OfferRecord): string {
  const { user, isNewcomer, session, seq, at, seed, promotion, context, place, probability, product } =
    record;
  const content: Payload = [
    user ?? '',
    isNewcomer,
    session ?? '',
    seq,
    at,
    seed,
    promotion,
    context,
    place,
    Number(probability.toFixed(6)),
    product ?? '',
  ];
  return sealToken(key, PURPOSE, content);
}

/** What `token` says; undefined for one that was not made with `key`. */
export function readOfferId(key: string, token: string): OfferRecord | undefined {
  const content = openToken(key, PURPOSE, token, MAX_LENGTH) as Payload | undefined;
  if (content === undefined) return undefined;
  const [user, isNewcomer, session, seq, at, seed, promotion, context, place, probability, product] = content;
  const known = <T extends string>(text: string): T | undefined => (text === '' ? undefined : (text as T));
  return {
    user: known<NodeId>(user),
    isNewcomer,
    session: known(session),
    seq,
    at,
    seed,
    promotion,
    context,
    place,
    probability,
    product: known<NodeId>(product),
  };
}
