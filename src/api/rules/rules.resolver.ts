import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { putRule, retireRule } from '../../curate/put-rule.js';
import { parseNodeId } from '../../domain/ids.js';
import { activeRules } from '../../recommend/control/merchandising-rule.js';
import { requireSeesCuration } from '../auth/permissions.js';
import type { ApiContext } from '../context.js';
import { applyCuration, CurationPayload } from '../curation/apply-curation.js';
import { type Connection, connection, connectionOf } from '../shared/connection.js';
import { decodeCursor, encodeCursor } from '../shared/cursor.js';
import { AFTER_ARGUMENT, firstArgument, pageSize } from '../shared/page-size.js';
import { checkReason, PutRuleInput, RetireRuleInput, readRule } from './rule.input.js';
import { RuleType } from './rule.type.js';

const { ConnectionType: RuleConnectionType } = connectionOf('Rule', () => RuleType);

/** The reason of a change, and the rule whose version it expects. */
const expecting = ({ reason, rule, expectedVersion }: PutRuleInput | RetireRuleInput) => ({
  reason,
  ...(typeof expectedVersion === 'number' && { expected: rule }),
});

/** The rules of the shop: experts make them, every answer goes by them at once. */
@Resolver()
export class RulesResolver {
  @Query(() => RuleConnectionType, {
    description: 'Rules of the shop, by id. For experts and operators.',
    complexity: 5,
  })
  rules(
    @Arg('active', () => Boolean, {
      defaultValue: false,
      description: 'Only those that hold now.',
    })
    active: boolean,
    @Arg('first', () => Int, firstArgument(20)) first: number,
    @Arg('after', () => String, AFTER_ARGUMENT) after: string | null | undefined,
    @Ctx() { caller, snapshot, now }: ApiContext,
  ): Connection<RuleType> {
    requireSeesCuration(caller);
    const table = snapshot.table('Rule');
    const last = after ? (decodeCursor(after, ['string'] as const)[0] ?? '') : '';
    const holding = active ? new Set(activeRules(snapshot, now).map(({ id }) => id)) : undefined;
    const ids = table.ids
      .filter((id) => table.indexOf(id) >= 0 && id > last && (holding === undefined || holding.has(id)))
      .sort();
    const size = pageSize(first);
    const edges = ids.slice(0, size).map((id) => ({
      cursor: encodeCursor([id]),
      node: new RuleType(id, table.card(table.indexOf(id))),
    }));
    return connection(edges, ids.length > size, after);
  }

  @Mutation(() => CurationPayload, {
    description:
      'Makes a rule of the shop or gives one another content; the next answer goes by it. For experts.',
    complexity: 10,
  })
  putRule(
    @Arg('input', () => PutRuleInput, { description: 'The rule.' }) input: PutRuleInput,
    @Ctx() context: ApiContext,
  ): Promise<CurationPayload> {
    return applyCuration(context, expecting(input), async (curator) => {
      const { change, rule } = await putRule(context.services, {
        ...(input.rule && { rule: parseNodeId(input.rule) }),
        content: readRule(context.snapshot, input),
        ...(typeof input.expectedVersion === 'number' && { expectedVersion: input.expectedVersion }),
        ...curator,
      });
      return { change, node: rule };
    });
  }

  @Mutation(() => CurationPayload, {
    description: 'Ends a rule of the shop for good; it stays with its history. For experts.',
    complexity: 10,
  })
  retireRule(
    @Arg('input', () => RetireRuleInput, { description: 'The rule.' }) input: RetireRuleInput,
    @Ctx() context: ApiContext,
  ): Promise<CurationPayload> {
    return applyCuration(context, expecting(input), async (curator) => {
      checkReason(input.reason);
      const { change, rule } = await retireRule(context.services, {
        rule: parseNodeId(input.rule),
        ...(typeof input.expectedVersion === 'number' && { expectedVersion: input.expectedVersion }),
        ...curator,
      });
      return { change, node: rule };
    });
  }
}

/** The version stands in the store alone: it is read only where it is asked for. */
@Resolver(() => RuleType)
export class RuleVersionResolver {
  @FieldResolver(() => Int, { nullable: true, description: 'Version to give back with a change.' })
  async version(@Root() { id }: RuleType, @Ctx() { loaders }: ApiContext): Promise<number | undefined> {
    return (await loaders.node(id))?.version;
  }
}
