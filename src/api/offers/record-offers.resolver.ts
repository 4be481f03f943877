import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import type { GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { promotionCap } from '../../promote/offers/campaign.js';
import { shopTime } from '../../promote/offers/shop-day.js';
import { mayUse } from '../../promote/sensitive.js';
import type { ApiContext } from '../context.js';
import { UserErrorType, userErrorOf } from '../errors/user-error.type.js';
import { sessionHash } from '../recommendations/apply-arm.js';
import { tokenKey } from '../shared/signed-token.js';
import { checkIsOfNow } from '../users/read-impression.js';
import { requireUser } from '../users/user.resolver.js';
import { readOfferId } from './offer-token.js';
import { checkCount, mergeSeen, recordSeen, type SeenOffer } from './record-offers.js';
import { recordVisit } from './record-visit.js';

const MAX_OFFERS = 50;

@InputType('RecordOffersInput', { description: 'What a user saw of offers, and what they followed.' })
export class RecordOffersInput {
  @Field(() => ID, {
    nullable: true,
    description: 'User: as the shop calls them, or their id. Left out: who asks.',
  })
  readonly for?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The session that was asked for; needed where the offer was for nobody known. With it no user is needed.',
  })
  readonly session?: string | null;

  @Field(() => [String], {
    description: `The \`offerId\` of each offer that was seen, at most ${MAX_OFFERS}; the same one counts once.`,
  })
  readonly seen!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: `The \`offerId\` of each offer that was followed, at most ${MAX_OFFERS}; it was seen, too.`,
  })
  readonly followed!: string[];
}

@ObjectType('RecordOffersPayload', { description: 'What became of it.', simpleResolvers: true })
export class RecordOffersPayload {
  @Field(() => Int, { description: 'Offers that count now as seen, those that did before included.' })
  readonly seen!: number;

  @Field(() => Int, { description: 'Those of them that are stored as followed.' })
  readonly followed!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'State of the graph that has them; null where nothing was new.',
  })
  readonly seq?: number;

  @Field(() => [UserErrorType], { description: 'The offers that do not fit; the others were stored.' })
  readonly userErrors!: readonly UserErrorType[];
}

/** Who says that they saw something: a user, known or not, or a session. */
interface OfferViewer {
  readonly id: NodeId | undefined;
  readonly node: GraphNode | null;
  readonly session: string | undefined;
}

function readSeen(
  { services, snapshot, now }: ApiContext,
  viewer: OfferViewer,
  token: string,
  isFollowed: boolean,
): SeenOffer {
  const record = readOfferId(services.hashKey, token);
  if (record === undefined)
    throw new InvalidValueError('offerId', 'expected one that this server gave, got another text');
  const { user, session, promotion } = record;
  const isTheirs =
    user === undefined ? session !== undefined && session === viewer.session : user === viewer.id;
  if (!isTheirs)
    throw new InvalidValueError(
      'offerId',
      'expected one for this user or session, got one for somebody else',
    );
  // Nobody becomes known by it, but what a visitor saw is paid for while the visit goes on.
  checkIsOfNow(
    record,
    { node: viewer.node, becomesKnown: user === undefined || record.isNewcomer },
    now,
    'offerId',
  );
  if (snapshot.table('Promotion').indexOf(promotion) < 0)
    throw new InvalidValueError('offerId', `there is no promotion ${promotion} any more`);
  return { ...record, key: tokenKey(token), isFollowed };
}

@Resolver()
export class RecordOffersResolver {
  @Mutation(() => RecordOffersPayload, {
    description:
      'Stores which offers a user saw and followed: what the chance of a response is learned from, what caps count and what campaigns pay for. Durable when it answers. It makes nobody known: what a visitor saw (by `session`, or by a name that the graph does not know) within half an hour is paid for and counts for their caps, but is stored with nobody. The same holds for somebody who did not agree to promotions.',
    complexity: 10,
  })
  async recordOffers(
    @Arg('input', () => RecordOffersInput, { description: 'The offers.' }) input: RecordOffersInput,
    @Ctx() context: ApiContext,
  ): Promise<RecordOffersPayload> {
    const session = sessionHash(context.services.hashKey, input.session);
    // A visitor is somebody, too, as long as the session says which.
    const id = session === undefined ? requireUser(context, input.for) : context.userFor(input.for);
    checkCount('seen', input.seen, MAX_OFFERS);
    checkCount('followed', input.followed, MAX_OFFERS);
    const { services, now } = context;
    const [known = null] = id === undefined ? [] : await services.store.readMany([id]);
    const isAllowed = known === null || mayUse(known.properties, 'promotion', true);
    if (!isAllowed && session === undefined) {
      const refusal = new InvalidValueError('for', 'expected a user who agreed to promotions');
      return { seen: 0, followed: 0, userErrors: [userErrorOf(refusal, [])] };
    }
    // Without their consent they are a visitor: what they see is paid for, and stored nowhere.
    const viewer: OfferViewer = isAllowed
      ? { id, node: known, session }
      : { id: undefined, node: null, session };
    const userErrors: UserErrorType[] = [];
    const read = (field: 'seen' | 'followed'): SeenOffer[] =>
      input[field].flatMap((token, place) => {
        try {
          return [readSeen(context, viewer, token, field === 'followed')];
        } catch (error) {
          userErrors.push(userErrorOf(error, [field, String(place)]));
          return [];
        }
      });
    const offers = mergeSeen([...read('seen'), ...read('followed')]);
    const time = {
      day: shopTime(now, services.offers.timeZone).day,
      now: new Date(now * 1_000).toISOString(),
    };
    const seq = offers.length === 0 ? undefined : await this.record(context, viewer, offers, time);
    return {
      seen: offers.length,
      followed: offers.filter(({ isFollowed }) => isFollowed).length,
      ...(seq !== undefined && { seq }),
      userErrors,
    };
  }

  private async record(
    { services, snapshot }: ApiContext,
    { id, node }: OfferViewer,
    offers: readonly SeenOffer[],
    time: { readonly day: string; readonly now: string },
  ): Promise<number | undefined> {
    if (id !== undefined && node !== null) return recordSeen(services, id, offers, time);
    const { perPersonPerDay, perPromotionPerDay } = services.offers;
    const promotions = snapshot.table('Promotion');
    const capOf = (promotion: NodeId): number =>
      promotionCap(promotions.card(promotions.indexOf(promotion)), perPromotionPerDay);
    // Whom they were drawn for: their caps count it.
    const units = new Set(offers.flatMap(({ user, session: of }) => user ?? of ?? []));
    let seq: number | undefined;
    for (const unit of units) {
      const own = offers.filter(({ user, session: of }) => (user ?? of) === unit);
      seq = (await recordVisit(services, unit, own, { perPersonPerDay, capOf }, time)) ?? seq;
    }
    return seq;
  }
}
