import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { history } from '../../curate/history.js';
import { reviewQueue } from '../../curate/review-queue.js';
import { InvalidValueError } from '../../domain/errors.js';
import { isNodeId, type NodeId, parseNodeId } from '../../domain/ids.js';
import type { StatementStatus } from '../../domain/ontology.js';
import { requireSeesCuration } from '../auth/permissions.js';
import type { ApiContext } from '../context.js';
import { type Connection, connection, connectionOf } from '../shared/connection.js';
import { decodeCursor, encodeCursor } from '../shared/cursor.js';
import { PredicateEnum, StatementStatusEnum } from '../shared/graph-enums.js';
import { AFTER_ARGUMENT, firstArgument, pageSize } from '../shared/page-size.js';
import { StatementType } from '../statements/statement.type.js';
import { ChangeType } from './change.type.js';
import { QueueItemType, QueueScopeEnum } from './queue.type.js';

const { ConnectionType: QueueConnectionType } = connectionOf('QueueItem', () => QueueItemType);
const { ConnectionType: ChangeConnectionType } = connectionOf('Change', () => ChangeType);

@ArgsType()
export class ReviewQueueArguments {
  @Field(() => StatementStatusEnum, {
    defaultValue: 'proposed',
    description: 'Only statements of this status.',
  })
  readonly status!: StatementStatus;

  @Field(() => PredicateEnum, { nullable: true, description: 'Only statements that assert this.' })
  readonly predicate?: string | null;

  @Field(() => QueueScopeEnum, {
    nullable: true,
    description: 'Only these; contradicted and doubtful ones when left out.',
  })
  readonly only?: 'conflicts' | 'doubtful' | 'all' | null;

  @Field(() => Int, firstArgument(20))
  readonly first!: number;

  @Field(() => String, AFTER_ARGUMENT)
  readonly after?: string | null;
}

/** The id that a cursor of these lists holds. */
function placeOf(after: string | null | undefined): NodeId | undefined {
  if (!after) return undefined;
  const [id] = decodeCursor(after, ['string'] as const);
  if (id === null || !isNodeId(id))
    throw new InvalidValueError('after', 'expected a cursor that an edge of this list gave');
  return id;
}

/** What experts look at. */
@Resolver()
export class QueueResolver {
  @Query(() => QueueConnectionType, {
    description:
      'Statements that want an expert, by id: contradicted ones and doubtful ones. For experts and operators.',
    complexity: 50,
  })
  async reviewQueue(
    @Args(() => ReviewQueueArguments) { status, predicate, only, first, after }: ReviewQueueArguments,
    @Ctx() { caller, services, loaders }: ApiContext,
  ): Promise<Connection<QueueItemType>> {
    requireSeesCuration(caller);
    const { items, next } = await reviewQueue(services.store, {
      status,
      predicate: predicate ?? undefined,
      only: only ?? undefined,
      after: placeOf(after),
      first: pageSize(first),
    });
    const edges = await Promise.all(
      items.map(async ({ statement, why, competing }) => ({
        cursor: encodeCursor([statement.id]),
        node: {
          statement: new StatementType(statement),
          why,
          competing: (await loaders.nodes(competing)).map((node) => new StatementType(node)),
        },
      })),
    );
    return connection(edges, next !== undefined, after);
  }

  @Query(() => ChangeConnectionType, {
    description: 'What was changed of a node, the latest first. For experts and operators.',
    complexity: 5,
  })
  async history(
    @Arg('node', () => ID, { description: 'Id of a product, statement, listing or model.' }) node: string,
    @Arg('first', () => Int, firstArgument(20)) first: number,
    @Arg('after', () => String, AFTER_ARGUMENT) after: string | null | undefined,
    @Ctx() { caller, services }: ApiContext,
  ): Promise<Connection<ChangeType>> {
    requireSeesCuration(caller);
    const page = await history(services.store, parseNodeId(node), {
      first: pageSize(first),
      after: placeOf(after),
    });
    const edges = page.changes.map((change) => ({
      cursor: encodeCursor([change.id]),
      node: new ChangeType(change),
    }));
    return connection(edges, page.next !== undefined, after);
  }
}
