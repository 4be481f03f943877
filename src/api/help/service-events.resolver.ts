import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { checkText } from '../../domain/values.js';
import { profileOf } from '../../profile/profile.js';
import { findHelpTopics } from '../../promote/help/find-help-topics.js';
import { ENOUGH_COVERAGE, helpConfidence } from '../../promote/help/hand-over.js';
import { insightTerms } from '../../promote/insights/insight-terms.js';
import { mayUse } from '../../promote/sensitive.js';
import type { ApiContext } from '../context.js';
import { userErrorOf } from '../errors/user-error.type.js';
import { currentProduct } from '../nodes/find-node.js';
import { readTime } from '../users/read-event.js';
import { requireUser } from '../users/user.resolver.js';
import { edgeKey } from './edge-key.js';
import { checkQuestion } from './help.resolver.js';
import {
  MAX_ORDERS,
  RateHelpInput,
  RecordOrdersInput,
  RecordQuestionInput,
  ServicePayload,
} from './service-events.input.js';

/** Whether the word of `user` counts for everybody: the graph knows them, or their own token proves that there is somebody. */
function mayVote({ snapshot, caller }: ApiContext, user: NodeId): boolean {
  const users = snapshot.table('User');
  const index = users.indexOf(user);
  return (index >= 0 && users.isAlive(index)) || (!caller.isLocal && caller.user === user);
}

async function requireConsent({ services }: ApiContext, user: NodeId): Promise<void> {
  const [node = null] = await services.store.readMany([user]);
  if (node !== null && !mayUse(node.properties, 'personalisation', true))
    throw new InvalidValueError('for', 'expected a user who agreed to personalisation');
}

/** What a user tells customer service: all of it hangs on the user, and goes with them. */
@Resolver()
export class ServiceEventsResolver {
  @Mutation(() => ServicePayload, {
    description:
      'Says whether a help topic helped: one word a person and topic, the last one. It moves the topic for everybody, and for this person behind all others for 30 days where it did not help. Only of somebody whom the graph or their own token knows: a name that was made up has no vote.',
    complexity: 10,
  })
  rateHelp(
    @Arg('input', () => RateHelpInput, { description: 'The rating.' }) input: RateHelpInput,
    @Ctx() context: ApiContext,
  ): Promise<ServicePayload> {
    return this.record(context, input.for, ({ snapshot, now }, user) => {
      const { topic, helpful } = input;
      if (snapshot.table('HelpTopic').indexOf(topic) < 0)
        throw new InvalidValueError('topic', `there is no help topic ${JSON.stringify(topic.slice(0, 140))}`);
      if (!mayVote(context, user))
        throw new InvalidValueError(
          'for',
          'expected a user with events, orders or interests, got one whom nobody knows',
        );
      const properties = { at: new Date(now * 1_000).toISOString(), helpful };
      return [{ kind: 'putEdge', type: 'RATED_HELP', from: user, to: topic as NodeId, key: '', properties }];
    });
  }

  @Mutation(() => ServicePayload, {
    description:
      'Keeps a question with the user who asked it, for them and for counts over many people: what is asked for and not found. Nobody sees it one by one.',
    complexity: 10,
  })
  recordQuestion(
    @Arg('input', () => RecordQuestionInput, { description: 'The question.' }) input: RecordQuestionInput,
    @Ctx() context: ApiContext,
  ): Promise<ServicePayload> {
    return this.record(context, input.for, async ({ services, snapshot, now }, user) => {
      const { text, id } = input;
      checkQuestion('text', text);
      checkText('text', text, 2_000);
      if (text.trim() === '') throw new InvalidValueError('text', 'expected a question, got nothing');
      const known = snapshot.table('User').indexOf(user);
      const request = { question: text, first: 20, now };
      const profile = profileOf(snapshot, known, now);
      const found =
        input.found ??
        helpConfidence(findHelpTopics(snapshot, profile, await services.helpIndex(), request)) >=
          ENOUGH_COVERAGE;
      const properties = { at: new Date(now * 1_000).toISOString(), text, terms: insightTerms(text), found };
      return [
        {
          kind: 'putEdge',
          type: 'ASKED',
          from: user,
          to: user,
          key: edgeKey(services.hashKey, id),
          properties,
        },
      ];
    });
  }

  @Mutation(() => ServicePayload, {
    description:
      'Says how orders stand, so that help knows what a question may be about. An order has one state for each product: that of the newest time.',
    complexity: 10,
  })
  recordOrders(
    @Arg('input', () => RecordOrdersInput, { description: 'The orders.' }) input: RecordOrdersInput,
    @Ctx() context: ApiContext,
  ): Promise<ServicePayload> {
    const { orders } = input;
    if (orders.length === 0 || orders.length > MAX_ORDERS)
      throw new InvalidValueError('orders', `expected 1 to ${MAX_ORDERS}, got ${orders.length}`);
    const newestLast = [...orders].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return this.record(context, input.for, async ({ services, snapshot, now }, user) => {
      const query = { ids: [user], direction: 'out', types: ['ORDERED'], limitPerNode: 10_000 } as const;
      const before = (await services.store.readEdges(query)).get(user) ?? [];
      const times = new Map(before.map(({ to, key, properties }) => [`${to} ${key}`, String(properties.at)]));
      return newestLast.flatMap((order): WriteOperation[] => {
        const product = currentProduct(snapshot, order.product);
        if (product === undefined)
          throw new InvalidValueError(
            'product',
            `there is no product ${JSON.stringify(order.product.slice(0, 140))}`,
          );
        const [key, at] = [edgeKey(services.hashKey, order.id), readTime(order.at, now)];
        // News may come late and out of order.
        if ((times.get(`${product.id} ${key}`) ?? '') > at) return [];
        const properties = { at, state: order.state };
        return [{ kind: 'putEdge', type: 'ORDERED', from: user, to: product.id, key, properties }];
      });
    });
  }

  private async record(
    context: ApiContext,
    name: string | null | undefined,
    operationsFor: (
      context: ApiContext,
      user: NodeId,
    ) => readonly WriteOperation[] | Promise<readonly WriteOperation[]>,
  ): Promise<ServicePayload> {
    const user = requireUser(context, name);
    try {
      await requireConsent(context, user);
      const operations = await operationsFor(context, user);
      if (operations.length === 0) return { recorded: 0, userErrors: [] };
      const seq = await context.services.write([
        { kind: 'putNode', id: user, properties: {} },
        ...operations,
      ]);
      return { recorded: operations.length, seq, userErrors: [] };
    } catch (error) {
      return { recorded: 0, userErrors: [userErrorOf(error, [])] };
    }
  }
}
