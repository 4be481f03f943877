import { Args, ArgsType, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../../domain/errors.js';
import type { ApiContext } from '../../context.js';
import { type Connection, connectionOf } from '../../shared/connection.js';
import { AFTER_ARGUMENT, firstArgument, pageSize } from '../../shared/page-size.js';
import { ProductType } from '../product/product.type.js';
import { listProducts } from './list-products.js';
import { ProductFilterInput } from './product-filter.input.js';
import { ProductSortInput } from './product-sort.input.js';
import { readFilter } from './read-filter.js';
import { MAX_SEARCH_LENGTH } from './search-products.js';

const { ConnectionType } = connectionOf('Product', () => ProductType);

@ObjectType('ProductSearchConnection', { description: 'A page of products.', simpleResolvers: true })
class ProductSearchConnectionType extends ConnectionType {
  @Field(() => Int, { description: 'How many products fit in all.' })
  readonly totalCount!: number;
}

@ArgsType()
export class ProductsArguments {
  @Field(() => String, {
    defaultValue: '',
    description: `Words in English or Chinese, all of which must be found; at most ${MAX_SEARCH_LENGTH} characters.`,
  })
  readonly search!: string;

  @Field(() => ProductFilterInput, { nullable: true, description: 'What the products must be.' })
  readonly where?: ProductFilterInput | null;

  @Field(() => ProductSortInput, { nullable: true, description: 'Order; by relevance when left out.' })
  readonly sort?: ProductSortInput | null;

  @Field(() => Int, firstArgument(20))
  readonly first!: number;

  @Field(() => String, AFTER_ARGUMENT)
  readonly after?: string | null;
}

@Resolver()
export class ProductsResolver {
  @Query(() => ProductSearchConnectionType, {
    description:
      'Products by names, brand and category in both languages, by what they must be, in an order.',
    complexity: 10,
  })
  products(
    @Args(() => ProductsArguments) { search, where, sort, first, after }: ProductsArguments,
    @Ctx() { snapshot }: ApiContext,
  ): Connection<ProductType> & { readonly totalCount: number } {
    if (search.length > MAX_SEARCH_LENGTH)
      throw new InvalidValueError(
        'search',
        `expected at most ${MAX_SEARCH_LENGTH} characters, got ${search.length}`,
      );
    const field = sort?.field ?? 'RELEVANCE';
    const { page, total } = listProducts(snapshot, {
      search,
      where: readFilter(snapshot, where),
      field,
      direction: sort?.direction ?? (field === 'RELEVANCE' ? 'DESC' : 'ASC'),
      first: pageSize(first),
      after,
    });
    return { ...page, totalCount: total };
  }
}
