import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../context.js';
import { currentProduct } from '../../nodes/find-node.js';
import { firstArgument, pageSize } from '../../shared/page-size.js';
import { BrandType } from '../named-nodes/brand.type.js';
import { CategoryType } from '../named-nodes/category.type.js';
import { namedNode } from '../named-nodes/named-node.js';
import { ProductLineType } from '../named-nodes/product-line.type.js';
import { ProductModelType } from '../named-nodes/product-model.type.js';
import { ProductOfferType } from '../prices/product-offer.type.js';
import { ProductType } from './product.type.js';
import { ProductFeatureType } from './product-feature.type.js';
import { productOpinions } from './product-opinions.js';
import { featuresOf, firstTarget, specificationsOf } from './product-parts.js';
import { ProductSpecificationType } from './product-specification.type.js';

@ArgsType()
export class ProductOffersArguments {
  @Field(() => Int, firstArgument(20))
  readonly first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Only what holds in this region, as in `regions`; offers that name none do.',
  })
  readonly region?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what holds in this store; offers that name none do.',
  })
  readonly store?: string | null;
}

/** What a product is, from the snapshot alone. */
@Resolver(() => ProductType)
export class ProductResolver {
  @Query(() => ProductType, {
    nullable: true,
    description:
      'A product by its id; the id of one that was merged gives the product of today. Null where there is none.',
  })
  product(
    @Arg('id', () => ID, { description: 'Id of the product.' }) id: string,
    @Ctx() { snapshot }: ApiContext,
  ): ProductType | undefined {
    return currentProduct(snapshot, id);
  }

  @FieldResolver(() => BrandType, { nullable: true, description: 'Who makes it.' })
  brand(@Root() { index }: ProductType, @Ctx() { snapshot }: ApiContext): BrandType | undefined {
    const brand = firstTarget(snapshot, 'MADE_BY:Product:Brand', index);
    return brand < 0 ? undefined : namedNode(snapshot, 'Brand', brand);
  }

  @FieldResolver(() => CategoryType, { nullable: true, description: 'What kind of product it is.' })
  category(@Root() { index }: ProductType, @Ctx() { snapshot }: ApiContext): CategoryType | undefined {
    const category = firstTarget(snapshot, 'IN_CATEGORY:Product:Category', index);
    return category < 0 ? undefined : namedNode(snapshot, 'Category', category);
  }

  @FieldResolver(() => [ProductOfferType], {
    description:
      'What it can be had for in each region, store and currency that its sources name, by these; one offer where they name none. With a region or a store those that hold there, what it costs there first, those that are sold out last.',
  })
  offers(
    @Root() product: ProductType,
    @Args(() => ProductOffersArguments) { first, region, store }: ProductOffersArguments,
  ): ProductOfferType[] {
    return product.offersAt({ region: region ?? undefined, store: store ?? undefined }, pageSize(first));
  }

  @FieldResolver(() => ProductLineType, { nullable: true, description: 'The family it belongs to.' })
  line(@Root() { index }: ProductType, @Ctx() { snapshot }: ApiContext): ProductLineType | undefined {
    const line = firstTarget(snapshot, 'IN_LINE:Product:ProductLine', index);
    return line < 0 ? undefined : namedNode(snapshot, 'ProductLine', line);
  }

  @FieldResolver(() => ProductModelType, {
    nullable: true,
    description: 'The model it is a configuration of.',
  })
  model(@Root() { index }: ProductType, @Ctx() { snapshot }: ApiContext): ProductModelType | undefined {
    const model = firstTarget(snapshot, 'VARIANT_OF:Product:ProductModel', index);
    return model < 0 ? undefined : namedNode(snapshot, 'ProductModel', model);
  }

  @FieldResolver(() => [ProductSpecificationType], {
    description: 'What is measured of it, by parameter.',
    complexity: 5,
  })
  specifications(@Root() product: ProductType, @Ctx() { snapshot }: ApiContext): ProductSpecificationType[] {
    return specificationsOf(snapshot, product);
  }

  @FieldResolver(() => [ProductFeatureType], {
    description: 'What owners say about it, most spoken of first.',
  })
  features(
    @Root() product: ProductType,
    @Arg('first', () => Int, firstArgument(10)) first: number,
    @Ctx() { snapshot }: ApiContext,
  ): ProductFeatureType[] {
    return featuresOf(snapshot, product, pageSize(first));
  }

  @FieldResolver(() => [ProductFeatureType], {
    description: 'What its owners praise: the features that are surely praised by most first.',
  })
  pros(
    @Root() product: ProductType,
    @Arg('first', () => Int, firstArgument(5)) first: number,
    @Ctx() context: ApiContext,
  ): Promise<ProductFeatureType[]> {
    return productOpinions(context, product, 1, pageSize(first));
  }

  @FieldResolver(() => [ProductFeatureType], {
    description: 'What its owners find fault with: the features that are surely blamed by most first.',
  })
  cons(
    @Root() product: ProductType,
    @Arg('first', () => Int, firstArgument(5)) first: number,
    @Ctx() context: ApiContext,
  ): Promise<ProductFeatureType[]> {
    return productOpinions(context, product, -1, pageSize(first));
  }
}
