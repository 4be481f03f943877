import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GraphEdge } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { isNodeId } from '../../domain/ids.js';
import type { ApiContext } from '../context.js';
import { numberOf, textOf } from '../shared/properties.js';
import { StatementType } from '../statements/statement.type.js';
import { IntervalType, ProductFeatureType } from './product-feature.type.js';
import { ProductSpecificationType } from './product-specification.type.js';

const FACTS = 1_000;

/** The relationship from `product` to `object` as the store has it, with what the snapshot leaves out. */
async function projection(
  { loaders }: ApiContext,
  product: string,
  type: 'HAS_FEATURE' | 'HAS_SPEC',
  object: NodeId,
): Promise<GraphEdge | undefined> {
  const edges = await loaders.edges(product as NodeId, {
    direction: 'out',
    types: [type],
    limitPerNode: FACTS,
  });
  return edges.find(({ to }) => to === object);
}

async function statementBehind(
  { loaders }: ApiContext,
  edge: GraphEdge | undefined,
): Promise<StatementType | undefined> {
  const id = edge && textOf(edge.properties, 'statementId');
  const node = id !== undefined && isNodeId(id) ? await loaders.node(id) : null;
  return node === null ? undefined : new StatementType(node);
}

@Resolver(() => ProductFeatureType)
export class ProductFeatureResolver {
  @FieldResolver(() => IntervalType, {
    nullable: true,
    description: 'Share of praise among opinions, as a range: wide where few speak.',
  })
  async interval(
    @Root() fact: ProductFeatureType,
    @Ctx() context: ApiContext,
  ): Promise<IntervalType | undefined> {
    const edge = await projection(context, fact.productId, 'HAS_FEATURE', fact.feature.id);
    const [low, high] = edge ? [numberOf(edge.properties, 'low'), numberOf(edge.properties, 'high')] : [];
    return low === undefined || high === undefined ? undefined : { low, high };
  }

  @FieldResolver(() => Int, { description: 'Texts that speak of it without praise or blame.' })
  async neutral(@Root() fact: ProductFeatureType, @Ctx() context: ApiContext): Promise<number> {
    const edge = await projection(context, fact.productId, 'HAS_FEATURE', fact.feature.id);
    return (edge && numberOf(edge.properties, 'neutral')) ?? 0;
  }

  @FieldResolver(() => StatementType, {
    nullable: true,
    description: 'The statement behind it, with its evidence.',
  })
  async statement(
    @Root() fact: ProductFeatureType,
    @Ctx() context: ApiContext,
  ): Promise<StatementType | undefined> {
    return statementBehind(
      context,
      await projection(context, fact.productId, 'HAS_FEATURE', fact.feature.id),
    );
  }
}

@Resolver(() => ProductSpecificationType)
export class ProductSpecificationResolver {
  @FieldResolver(() => StatementType, {
    nullable: true,
    description: 'The statement behind it, with its evidence.',
  })
  async statement(
    @Root() fact: ProductSpecificationType,
    @Ctx() context: ApiContext,
  ): Promise<StatementType | undefined> {
    return statementBehind(
      context,
      await projection(context, fact.productId, 'HAS_SPEC', fact.specification.id),
    );
  }
}
