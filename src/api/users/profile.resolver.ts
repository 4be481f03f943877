import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { addReviews } from '../../profile/interests/add-reviews.js';
import type { WeighedEvent } from '../../profile/interests/weigh-products.js';
import type { Money } from '../../profile/price-levels.js';
import type { Complement } from '../../profile/shop/purchase-habits.js';
import { namedNode } from '../catalogue/named-nodes/named-node.js';
import { PriceType } from '../catalogue/prices/price.type.js';
import { ProductType } from '../catalogue/product/product.type.js';
import type { ApiContext } from '../context.js';
import { snapshotNode } from '../nodes/find-node.js';
import { firstArgument, pageSize } from '../shared/page-size.js';
import { ReviewType } from '../texts/review.type.js';
import { EventSummaryType } from './event-summary.type.js';
import { insightOf } from './insight-of.js';
import { InterestEventType, InterestReviewType, InterestType } from './interest.type.js';
import { type ComplementType, LifeCycleType } from './life-cycle.type.js';
import { ownReviews } from './own-reviews.js';
import { PriceLevelType } from './price-level.type.js';
import { searchedWords } from './searched-words.js';
import { SessionType } from './session.type.js';
import { UserType } from './user.type.js';
import { WantedSpecificationType } from './wanted-specification.type.js';

const MOST_SESSION_INTERESTS = 50;
const MOST_SESSION_EVENTS = 20;

function isoTime(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}

function price({ amount, currency }: Money): PriceType {
  return new PriceType(amount, currency === '' ? undefined : currency);
}

function complement(snapshot: Snapshot, { category, ...rest }: Complement): ComplementType {
  return { category: namedNode(snapshot, 'Category', category), ...rest };
}

function interestEvent(snapshot: Snapshot, { event, weight, query }: WeighedEvent): InterestEventType {
  const { type, product, at } = event;
  return {
    type,
    product: new ProductType(snapshot, product),
    at: at === 0 ? undefined : isoTime(at),
    weight,
    query,
  };
}

/** The events and reviews behind an interest. */
@Resolver(() => InterestType)
export class InterestEventsResolver {
  @FieldResolver(() => [InterestEventType], {
    description: 'The events that it comes from, those that count most first; none of a stated one.',
  })
  events(
    @Root() { basis }: InterestType,
    @Arg('first', () => Int, firstArgument(10)) first: number,
    @Ctx() { snapshot }: ApiContext,
  ): InterestEventType[] {
    return basis.events.slice(0, pageSize(first)).map((one) => interestEvent(snapshot, one));
  }

  @FieldResolver(() => [InterestReviewType], {
    description: 'Their own reviews that speak of it, the newest first; none but of a feature.',
  })
  async reviews(
    @Root() { basis }: InterestType,
    @Arg('first', () => Int, firstArgument(10)) first: number,
    @Ctx() { loaders }: ApiContext,
  ): Promise<InterestReviewType[]> {
    const chosen = basis.reviews.slice(0, pageSize(first));
    const nodes = await Promise.all(chosen.map(({ review }) => loaders.node(review)));
    return chosen.flatMap(({ weight }, place) => {
      const node = nodes[place];
      return node ? [{ review: new ReviewType(node), weight }] : [];
    });
  }
}

/** What is worked out about a user. Every field asks whether the caller may see it. */
@Resolver(() => UserType)
export class ProfileResolver {
  @FieldResolver(() => EventSummaryType, { description: 'What the profile is worked out from.' })
  eventSummary(@Root() user: UserType, @Ctx() context: ApiContext): EventSummaryType {
    const { clean, sessions } = insightOf(user, context);
    const { events, doubles, robots } = clean;
    return { counted: events.length, doubles, robots, sessions: sessions.length };
  }

  @FieldResolver(() => SessionType, {
    nullable: true,
    description: 'Their last visit, with what drew them in it against what draws them else.',
    complexity: 5,
  })
  async session(@Root() user: UserType, @Ctx() context: ApiContext): Promise<SessionType | undefined> {
    const { snapshot } = context;
    const insight = insightOf(user, context);
    const session = insight.session(await searchedWords(context, user.id, insight.clean.events));
    if (session === undefined) return undefined;
    const { startedAt, endedAt, interests, ...rest } = session;
    return {
      ...rest,
      startedAt: isoTime(startedAt),
      endedAt: isoTime(endedAt),
      interests: interests
        .slice(0, MOST_SESSION_INTERESTS)
        .flatMap(({ label, index, share, standingShare, events }) => {
          const target = snapshotNode(snapshot, snapshot.table(label).id(index));
          const shown = events.slice(0, MOST_SESSION_EVENTS).map((one) => interestEvent(snapshot, one));
          return target === undefined ? [] : [{ target, share, standingShare, events: shown }];
        }),
    };
  }

  @FieldResolver(() => [PriceLevelType], {
    description: 'What they spend, by category, where most is known first.',
  })
  priceLevels(@Root() user: UserType, @Ctx() context: ApiContext): PriceLevelType[] {
    const { snapshot } = context;
    return insightOf(user, context).priceLevels.map(({ category, quartiles, range, ...rest }) => ({
      ...rest,
      category: namedNode(snapshot, 'Category', category),
      quartiles: { low: quartiles[0], median: quartiles[1], high: quartiles[2] },
      range: range && { low: price(range.low), high: price(range.high) },
    }));
  }

  @FieldResolver(() => [WantedSpecificationType], {
    description:
      'Parameters of what they take against those of its category; what they surely want first, then what cannot be told apart.',
  })
  wantedSpecifications(
    @Root() user: UserType,
    @Arg('first', () => Int, firstArgument(10)) first: number,
    @Ctx() context: ApiContext,
  ): WantedSpecificationType[] {
    const { snapshot } = context;
    return insightOf(user, context)
      .specifications.slice(0, pageSize(first))
      .map(({ category, specification, ...rest }) => ({
        ...rest,
        category: namedNode(snapshot, 'Category', category),
        specification: namedNode(snapshot, 'Specification', specification),
      }));
  }

  @FieldResolver(() => [LifeCycleType], {
    description: 'Where they stand with what they bought, by category, the last purchase first.',
  })
  lifeCycles(@Root() user: UserType, @Ctx() context: ApiContext): LifeCycleType[] {
    const { snapshot } = context;
    return insightOf(user, context).lifeCycles.map(
      ({ category, product, boughtAt, complements, ...rest }) => ({
        ...rest,
        category: namedNode(snapshot, 'Category', category),
        product: new ProductType(snapshot, product),
        boughtAt: isoTime(boughtAt),
        complements: complements.map((one) => complement(snapshot, one)),
      }),
    );
  }
}

/** The worked-out interests of `user`, as the API shows them. */
export async function workedOutInterests(user: UserType, context: ApiContext): Promise<InterestType[]> {
  const { snapshot, now } = context;
  const insight = insightOf(user, context);
  const { muted } = insight;
  const [reviews, words] = await Promise.all([
    ownReviews(context, user.id),
    searchedWords(context, user.id, insight.clean.events),
  ]);
  return addReviews(snapshot, insight.interestsWith(words), reviews, muted, now).flatMap((interest) => {
    const target = snapshotNode(snapshot, snapshot.table(interest.label).id(interest.index));
    return target === undefined ? [] : [new InterestType(target, interest.weight, 'events', interest)];
  });
}
