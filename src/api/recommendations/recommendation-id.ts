import type { NodeId } from '../../domain/ids.js';
import { openToken, sealToken } from '../shared/signed-token.js';

/** A product of an answer, in its place. */
export interface AnsweredProduct {
  readonly product: NodeId;
  /** Rank without exploration, from 1. */
  readonly scoredRank: number;
  /** Chance of it given what stands above; undefined where nothing was left to chance. */
  readonly propensity?: number;
}

/** What an answer was: enough to tell later what was shown to whom by which model, in which arm, and where. */
export interface RecommendationRecord {
  readonly user: NodeId | undefined;
  /** The graph did not know that user: the answer holds nothing of anybody's history. */
  readonly isNewcomer?: boolean;
  /** Whom it was for where no user is known: a keyed hash of the session's id. */
  readonly session: string | undefined;
  readonly model: string;
  readonly seq: number;
  /** Seconds since 1970. */
  readonly at: number;
  /** The experiment and arm that it was made in. */
  readonly arm: { readonly experiment: string; readonly name: string } | undefined;
  /** Rank of the first product; the others follow one by one. */
  readonly firstRank: number;
  readonly products: readonly AnsweredProduct[];
}

/** Longest token that is looked at: a page of 100 products has a quarter of it. */
const MAX_LENGTH = 65_536;
const PURPOSE = 'recommendation';

type Payload = readonly [
  user: string,
  session: string,
  model: string,
  seq: number,
  at: number,
  experiment: string,
  arm: string,
  firstRank: number,
  products: string,
  scoredRanks?: readonly number[] | null,
  propensities?: readonly (number | null)[] | null,
  isNewcomer?: boolean,
];

/** A token that says `record` and that nobody without `key` can make: a read writes nothing, the token comes back. */
export function recommendationId(key: string, record: RecommendationRecord): string {
  const { user, isNewcomer, session, model, seq, at, arm, firstRank, products } = record;
  const isPlain = products.every(
    ({ scoredRank, propensity }, place) => scoredRank === firstRank + place && propensity === undefined,
  );
  const content: Payload = [
    user ?? '',
    session ?? '',
    model,
    seq,
    at,
    arm?.experiment ?? '',
    arm?.name ?? '',
    firstRank,
    products.map(({ product }) => product).join(' '),
    ...(isPlain && isNewcomer !== true
      ? ([] as const)
      : ([
          isPlain ? null : products.map(({ scoredRank }) => scoredRank),
          isPlain ? null : products.map(({ propensity }) => propensity ?? null),
          ...(isNewcomer === true ? ([true] as const) : ([] as const)),
        ] as const)),
  ];
  return sealToken(key, PURPOSE, content);
}

/** What `token` says; undefined for one that was not made with `key`. */
export function readRecommendationId(key: string, token: string): RecommendationRecord | undefined {
  const content = openToken(key, PURPOSE, token, MAX_LENGTH) as Payload | undefined;
  if (content === undefined) return undefined;
  const [user, session, model, seq, at, experiment, arm, firstRank, products, ...rest] = content;
  const [scoredRanks, propensities, isNewcomer] = rest;
  return {
    user: user === '' ? undefined : (user as NodeId),
    ...(isNewcomer === true && { isNewcomer }),
    session: session === '' ? undefined : session,
    model,
    seq,
    at,
    arm: arm === '' ? undefined : { experiment, name: arm },
    firstRank,
    products: (products === '' ? [] : products.split(' ')).map((product, place): AnsweredProduct => {
      const propensity = propensities?.[place];
      return {
        product: product as NodeId,
        scoredRank: scoredRanks?.[place] ?? firstRank + place,
        ...(typeof propensity === 'number' && { propensity }),
      };
    }),
  };
}
