import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { NodeId } from '../../../domain/ids.js';
import type { ApiContext } from '../../context.js';
import { type Connection, connectionOf } from '../../shared/connection.js';
import { AFTER_ARGUMENT, firstArgument, pageSize } from '../../shared/page-size.js';
import { StatementType } from '../../statements/statement.type.js';
import { ProductType } from '../product/product.type.js';
import { ProductComparisonType } from './product-comparison.type.js';
import { productComparisons } from './product-comparisons.js';

const { ConnectionType: ProductComparisonConnectionType } = connectionOf(
  'ProductComparison',
  () => ProductComparisonType,
);

async function statement(
  { loaders }: ApiContext,
  id: NodeId | undefined,
): Promise<StatementType | undefined> {
  const node = id === undefined ? null : await loaders.node(id);
  return node === null ? undefined : new StatementType(node);
}

@Resolver(() => ProductType)
export class ProductComparisonsResolver {
  @FieldResolver(() => ProductComparisonConnectionType, {
    description: 'What texts say of it against other products, the much compared first.',
    complexity: 3,
  })
  comparisons(
    @Root() product: ProductType,
    @Arg('first', () => Int, firstArgument(10)) first: number,
    @Arg('after', () => String, AFTER_ARGUMENT) after: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<Connection<ProductComparisonType>> {
    return productComparisons(context, product, pageSize(first), after);
  }
}

@Resolver(() => ProductComparisonType)
export class ProductComparisonResolver {
  @FieldResolver(() => StatementType, {
    nullable: true,
    description: 'The statement that this product is better, with its evidence; null where nobody says so.',
  })
  betterStatement(
    @Root() { statements }: ProductComparisonType,
    @Ctx() context: ApiContext,
  ): Promise<StatementType | undefined> {
    return statement(context, statements.better);
  }

  @FieldResolver(() => StatementType, {
    nullable: true,
    description: 'The statement that the other one is better, with its evidence; null where nobody says so.',
  })
  worseStatement(
    @Root() { statements }: ProductComparisonType,
    @Ctx() context: ApiContext,
  ): Promise<StatementType | undefined> {
    return statement(context, statements.worse);
  }
}
